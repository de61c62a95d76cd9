"""The mentions of one incident beside the readings they come from."""

from collections.abc import Mapping
from dataclasses import dataclass

from tollbook.model import (
    Cluster,
    Count,
    EventMention,
    Link,
    Mention,
    PlaceRef,
    Reading,
    Scope,
    Statement,
    TimeRef,
)

from .passages import sentence_around
from .scopes import cumulative_in


@dataclass(frozen=True, slots=True)
class Telling:
    """One event mention, its link, and the reading it stands in."""

    link: Link
    event: EventMention
    reading: Reading

    @property
    def counts(self) -> tuple[Count, ...]:
        """The figures for this one incident."""
        tallies = cumulative_in(self.reading)
        return tuple(
            count
            for count in self.reading.counts
            if (count.event == self.event.id or count.id in self.event.counts)
            and count.scope is Scope.INCIDENT
            and count.id not in tallies
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
