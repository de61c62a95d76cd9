"""Know the words that make a block of a page furniture.

>>> find_furniture("Advertisement").then
''
>>> find_furniture("Related articles").then
'links'
>>> find_furniture("Read more than one line of it, the envoy said.") is None
True
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from ._lists import load_entries

type Where = Literal["whole", "start", "end", "anywhere"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """Words that mark a block as no part of the report."""

    words: tuple[str, ...]
    where: Where
    at_most: int
    """The longest block, in words, that these words may silence."""
    then: Literal["", "links"] = ""
    """What follows as a rule: headlines of other stories, or nothing special."""


def find_furniture(block: str) -> Furniture | None:
    """Return the entry that makes this block furniture, or None."""
    plain = _fold(block)
    words = plain.count(" ") + 1
    for entry, pattern in _patterns():
        if words <= entry.at_most and pattern.search(plain):
            return entry
    return None


@cache
def _patterns() -> tuple[tuple[Furniture, re.Pattern[str]], ...]:
    entries = load_entries("furniture", Furniture)
    return tuple((entry, _to_pattern(entry)) for entry in entries)


def _to_pattern(entry: Furniture) -> re.Pattern[str]:
    longest_first = sorted(map(_fold, entry.words), key=lambda word: (-len(word), word))
    words = "|".join(map(re.escape, longest_first))
    body = rf"(?<!\w)(?:{words})(?!\w)(?! than )"
    return re.compile(
        {
            "whole": rf"^\W*{body}\W*$",
            "start": rf"^\W*?{body}",
            "end": rf"{body}\W*$",
            "anywhere": body,
        }[entry.where]
    )


def _fold(block: str) -> str:
    return " ".join(block.replace("’", "'").casefold().split())
