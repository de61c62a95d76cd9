"""The mentions of one incident beside the readings they come from."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tollbook.model import (
    Cluster,
    Count,
    EventMention,
    Link,
    Mention,
    Passage,
    PlaceRef,
    Reading,
    Role,
    Scope,
    Statement,
    TimeRef,
)

_SENTENCE_END = re.compile(r"(?<!\bMr)(?<!\bDr)(?<!\bMrs)[.!?]['’”\")]*\s+(?=[^a-z\s])")


@dataclass(frozen=True, slots=True)
class Telling:
    """One event mention, its link, and the reading it stands in."""

    link: Link
    event: EventMention
    reading: Reading

    @property
    def counts(self) -> tuple[Count, ...]:
        """The figures for this one incident."""
        return tuple(
            count
            for count in self.reading.counts
            if (count.event == self.event.id or count.id in self.event.counts)
            and count.scope is Scope.INCIDENT
        )

    @property
    def place(self) -> PlaceRef | None:
        """Where, as this mention says."""
        places = (p for p in self.reading.places if p.id == self.event.place)
        return next(places, None)

    @property
    def time(self) -> TimeRef | None:
        """When, as this mention says."""
        return next((t for t in self.reading.times if t.id == self.event.time), None)

    def to_mention(self) -> Mention:
        """Return the mention with the sentence that tells of it."""
        start, end = sentence_around(self.reading, self.event.start, self.event.end)
        return Mention(
            report=self.reading.report.id,
            external_id=self.reading.report.external_id,
            event=self.event.id,
            start=start,
            end=end,
            text=self.reading.report.text[start:end],
            at=self.event.start,
            match_probability=self.link.match_probability,
            because=self.link.because,
        )


def tellings_of(
    cluster: Cluster, readings: Mapping[str, Reading]
) -> tuple[Telling, ...]:
    """Return the tellings of a cluster, in its order."""
    return tuple(
        Telling(link, event, readings[link.report])
        for link in cluster.members
        for event in readings[link.report].events
        if event.id == link.event
    )


def statement_by_id(reading: Reading, wanted: str | None) -> Statement | None:
    """Return a statement of a reading; None where there is none of that id."""
    return next((s for s in reading.statements if s.id == wanted), None)


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
