"""Find quotations: where somebody's own words begin and end.

Newspapers quote with double or single marks, curly or straight, and a straight
single mark is also the apostrophe. A mark opens where a space stands before it
and a word after it; it closes where it is the other way round. A quotation ends
with its paragraph; one that is left open there runs on if the next opens anew.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tollbook.model import Span

_MARK = re.compile(r"``|''|[\"“”„«»'‘’]")
_CLIPPED = re.compile(r"['’](?:\d0s|em|til|cause|tis|twas|n)\b", re.IGNORECASE)
_STOPS = ".,?!;:…)]-–—"
_DOUBLE_OPENERS = frozenset({"“", "„", "``", "«"})
_DOUBLE_CLOSERS = frozenset({"”", "''", "»"})


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    single: bool
    opens: bool
    closes: bool
    strong: bool
    """It closes beyond doubt: a stop stands before it."""


def find_quotations(text: str, start: int, end: int) -> Iterator[tuple[Span, bool]]:
    """Yield the span of each quotation in a paragraph, and whether it is closed.

    >>> said = "He said: 'The rebels' guns are silent,' and left."
    >>> [said[a:b] for (a, b), _ in find_quotations(said, 0, len(said))]
    ["'The rebels' guns are silent,'"]
    """
    marks = [_mark(text, match, start, end) for match in _matches(text, start, end)]
    position = 0
    while position < len(marks):
        mark = marks[position]
        if not mark.opens:
            position += 1
            continue
        closer = _closer(text, marks, position)
        if closer is not None:
            yield (mark.start, marks[closer].end), True
            position = closer + 1
            continue
        if not mark.single or not text[start : mark.start].strip():
            yield (mark.start, end), False
            return
        position += 1


def _matches(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    for match in _MARK.finditer(text, start, end):
        if not _CLIPPED.match(text, match.start(), end):
            yield match


def _mark(text: str, match: re.Match[str], start: int, end: int) -> _Mark:
    sign = match[0]
    before = text[match.start() - 1] if match.start() > start else " "
    after = text[match.end()] if match.end() < end else " "
    can_open = not before.isalnum() and before not in ".,?!%" and not after.isspace()
    can_close = not before.isspace() and not after.isalnum()
    if sign in _DOUBLE_OPENERS or sign == "‘":
        can_open, can_close = True, False
    elif sign in _DOUBLE_CLOSERS:
        can_open, can_close = can_open and sign == "''" and not can_close, True
    elif sign == "’":
        can_open = False
    return _Mark(
        match.start(),
        match.end(),
        single=sign in "'‘’" and sign != "''",
        opens=can_open,
        closes=can_close,
        strong=before in _STOPS or after in ",.;:",
    )


def _closer(text: str, marks: list[_Mark], opener: int) -> int | None:
    """Return the index of the mark that closes, preferring one beyond doubt."""
    single = marks[opener].single
    weak = None
    for index in range(opener + 1, len(marks)):
        mark = marks[index]
        if mark.single != single:
            continue
        if mark.closes and (mark.strong or not single or not _owns(text, mark)):
            return index
        if mark.closes and weak is None:
            weak = index
        if mark.opens and not mark.closes:
            break
    return weak


def _owns(text: str, mark: _Mark) -> bool:
    """May the mark be the apostrophe of a plural owner ("the rebels' guns")?"""
    return text[mark.start - 1] == "s" and text[mark.end : mark.end + 1] == " "
