"""The passage and the sentence that words of a report stand in."""

import re
from collections.abc import Iterator, Sequence

from tollbook.model import Passage, Reading, Role

_SENTENCE_END = re.compile(r"(?<!\bMr)(?<!\bDr)(?<!\bMrs)[.!?]['’”\")]*\s+(?=[^a-z\s])")


def role_at(reading: Reading, at: int) -> Role:
    """Return the role of the passage around a character; body between passages."""
    passage = _passage_at(reading.passages, at)
    return passage.role if passage else Role.BODY


def _passage_at(passages: Sequence[Passage], at: int) -> Passage | None:
    return next((p for p in passages if p.start <= at < p.end), None)


def sentence_around(reading: Reading, start: int, end: int) -> tuple[int, int]:
    """Return the span of the sentence that holds a span of the report's text."""
    passage = _passage_at(reading.passages, start)
    text = reading.report.text
    first, last = (passage.start, passage.end) if passage else (0, len(text))
    for left, right in _sentences(text, first, last):
        if left <= start < right:
            return left, max(right, min(end, last))
    return start, end


def sentences_near(
    reading: Reading, start: int, reach: int
) -> Iterator[tuple[int, int]]:
    """Yield the sentence that holds a character, and so many before and after it.

    Never beyond the passage: what stands under another heading says nothing of it.
    """
    passage = _passage_at(reading.passages, start)
    text = reading.report.text
    first, last = (passage.start, passage.end) if passage else (0, len(text))
    found = list(_sentences(text, first, last))
    at = next((n for n, (_, end) in enumerate(found) if start < end), 0)
    yield from found[max(0, at - reach) : at + reach + 1]


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for match in _SENTENCE_END.finditer(text, start, end):
        yield _trimmed(text, at, match.end())
        at = match.end()
    yield _trimmed(text, at, end)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    return (
        start + len(words) - len(words.lstrip()),
        end - len(words) + len(words.rstrip()),
    )
