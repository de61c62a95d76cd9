"""What a body's own name tells of its kind.

>>> kind_in_name("Harsan Network for Human Rights").value
'monitor'
>>> kind_in_name("Harsan Peace Alliance") is None
True
"""

import re
from dataclasses import dataclass
from functools import cache

from tollbook.model import SourceKind

from ._lists import load_entries


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    word: str
    kind: SourceKind


@cache
def _kinds() -> tuple[dict[str, tuple[int, SourceKind]], re.Pattern[str]]:
    entries = load_entries("body_kinds", _Entry)
    ranked = {entry.word: (rank, entry.kind) for rank, entry in enumerate(entries)}
    words = "|".join(map(re.escape, sorted(ranked, key=len, reverse=True)))
    return ranked, re.compile(rf"\b(?:{words})\b")


def kind_in_name(name: str) -> SourceKind | None:
    """Return the kind that the most telling word of a body's name gives it."""
    ranked, pattern = _kinds()
    found = [ranked[word] for word in pattern.findall(name.lower())]
    return min(found)[1] if found else None
