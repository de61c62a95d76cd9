"""Sentences in which people marked who says what: the form of bench/gold/*.yaml.

How they are marked is told in bench/gold/README.md.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml
from spacy.tokens import Doc

from tollbook.model import Report, Span
from tollbook.reading import Tools
from tollbook.reading.page import Page, parse_page
from tollbook.reading.passages import split_passages

PUBLISHED = date(2016, 10, 6)
"""The day on which every marked sentence was published."""


@dataclass(frozen=True)
class Marked:
    """A statement as marked or as read; words are token numbers."""

    source: Span | None
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    stance: str
    inside: int | None
    """Number of the statement that reports it, from 0."""
    via: tuple[str, ...]


def items_of(paths: Iterable[Path]) -> list[dict[str, Any]]:
    """Return the items of some files."""
    return [
        item for path in paths for item in yaml.safe_load(path.read_text("utf-8")) or ()
    ]


def page_of(item: dict[str, Any], tools: Tools) -> Page:
    """Parse the text of an item."""
    report = Report(id=f"sha256:{'0' * 64}", text=item["text"], published=PUBLISHED)
    return parse_page(report, split_passages(report), tools.nlp)


def gold_of(item: dict[str, Any]) -> list[Marked]:
    """Return the marked statements of an item.

    Raises:
        ValueError: words do not stand in the text, or in several places and it is not
            said in which.
    """
    text = item["text"]
    return [
        Marked(
            source=None if one["source"] is None else find(text, one["source"]),
            cue=tuple(find(text, part) for part in _parts(one["cue"])),
            content=tuple(find(text, part) for part in _parts(one["content"])),
            stance=one["stance"],
            inside=one["inside"] - 1 if one.get("inside") else None,
            via=tuple(_words(medium) for medium in one.get("via") or ()),
        )
        for one in item["statements"]
    ]


def _parts(asked: Any) -> list[Any]:  # noqa: ANN401 (words, or words with a number)
    return asked if isinstance(asked, list) else [asked]


def _words(asked: str | dict[str, Any]) -> str:
    return asked if isinstance(asked, str) else str(asked["words"])


def find(text: str, asked: str | dict[str, Any]) -> Span:
    """Return where the words of the gold stand.

    Raises:
        ValueError: they do not, or in several places and it is not said in which.
    """
    wanted = _words(asked)
    if isinstance(asked, str) and text.count(wanted) != 1:
        raise ValueError(f"{wanted!r} stands {text.count(wanted)} times in {text!r}")
    start = -1
    for _ in range(1 if isinstance(asked, str) else int(asked.get("nth", 1))):
        start = text.index(wanted, start + 1)
    return start, start + len(wanted)


def tokens(doc: Doc, spans: Iterable[Span]) -> Iterator[int]:
    """Yield the numbers of the tokens that some spans touch."""
    for start, end in spans:
        part = doc.char_span(start, end, alignment_mode="expand")
        if part is not None:
            yield from (token.i for token in part if not token.is_space)


def words(doc: Doc, spans: Iterable[Span]) -> frozenset[int]:
    """Return the numbers of the words in some spans: no punctuation."""
    return frozenset(
        i for i in tokens(doc, spans) if any(map(str.isalnum, doc[i].text))
    )


def head(doc: Doc, span: Span | None) -> int | None:
    """Return the token that governs a source's words; None where nobody is named."""
    if span is None:
        return None
    part = doc.char_span(*span, alignment_mode="expand")
    return None if part is None else part.root.i
