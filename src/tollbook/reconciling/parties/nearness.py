"""Which statements of a report speak of an incident."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from tollbook.model import EventMention, Reading, Realis, Statement
from tollbook.reconciling.tellings import Telling


@dataclass(frozen=True, slots=True)
class InReport:
    """One report of an incident, and which of its event mentions are the incident's."""

    reading: Reading
    events: frozenset[str]

    def said(self, statement: Statement) -> str:
        """Return the words of a statement, from its first to its last."""
        start, end = span_of(statement)
        return self.reading.report.text[start:end]

    def told_by(self, statement: Statement) -> list[EventMention]:
        """Return the event mentions that a statement tells of."""
        held = {statement.id}
        start, end = span_of(statement)
        return [
            event
            for event in self.reading.events
            if event.statement in held or start <= event.start < end
        ]

    def is_about(self, statement: Statement) -> bool:
        """Does a statement speak of the incident?

        Yes where it tells of one of the incident's mentions, or denies one, or where
        the mention nearest to it is one of them.
        """
        told = {event.id for event in self.told_by(statement)}
        if told & self.events or set(statement.denies) & self.events:
            return True
        start, end = span_of(statement)
        others = [
            event
            for event in self.reading.events
            if (event.realis is Realis.ACTUAL or event.id in self.events)
            and not start <= event.start < end
        ]
        nearest = min(others, key=lambda event: abs(event.start - start), default=None)
        return nearest is not None and nearest.id in self.events

    def may_be_it(self, event: EventMention, days: Collection[object]) -> bool:
        """May a mention be the incident under another account: not on other days?"""
        times = (time for time in self.reading.times if time.id == event.time)
        time = next(times, None)
        return time is None or time.interval is None or time.interval in days


def span_of(statement: Statement) -> tuple[int, int]:
    """Return where the words of a statement begin and end."""
    spans = statement.content or statement.cue
    return min(start for start, _ in spans), max(end for _, end in spans)


def in_reports(tellings: Sequence[Telling]) -> Mapping[str, InReport]:
    """Return report id -> the incident as that report has it."""
    events: dict[str, set[str]] = {}
    for telling in tellings:
        events.setdefault(telling.reading.report.id, set()).add(telling.event.id)
    readings = {telling.reading.report.id: telling.reading for telling in tellings}
    return {
        report: InReport(readings[report], frozenset(held))
        for report, held in sorted(events.items())
    }


def days_told(tellings: Sequence[Telling]) -> set[object]:
    """Return the stretches of days that the mentions of an incident name."""
    times = (telling.time for telling in tellings)
    return {time.interval for time in times if time is not None and time.interval}
