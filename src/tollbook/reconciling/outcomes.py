"""Bring people's marks to the outlooks they speak of, after any re-reading.

A mark is made on an outlook as it was read that day. Better rules may read a few
words more, call a promise a prediction, or know two tellings as one. So a mark
belongs to the outlook of the same report that stands where the marked one stood;
one that stands nowhere any more is still listed, and says so.
"""

from collections.abc import Iterable, Sequence
from dataclasses import fields, replace
from datetime import date

from tollbook.model import (
    FollowedOutlook,
    MarkedOutlook,
    Outcome,
    RecordedOutlook,
    Span,
    Standing,
)

SHARED = 0.5
"""Share of the longer words that both must stand on to be one (starting value)."""


def follow(
    outlooks: Sequence[RecordedOutlook], marked: Iterable[MarkedOutlook], day: date
) -> tuple[FollowedOutlook, ...]:
    """Return outlooks with their marks and where they stand on a day.

    Marked outlooks that are no longer read come last, as they were when marked.

    Args:
        outlooks: As read now, in any order; the order is kept.
        marked: Every mark of the record, oldest first.
        day: The day from which "due" is seen.
    """
    found = [_followed(outlook, day) for outlook in outlooks]
    lost: list[FollowedOutlook] = []
    for one in marked:
        home = _home(one.outlook, found)
        if home is None:
            home = _home(one.outlook, lost)
            if home is None:
                lost.append(replace(_followed(one.outlook, day), read=False))
                home = len(lost) - 1
            lost[home] = _with_mark(lost[home], one, day)
        else:
            found[home] = _with_mark(found[home], one, day)
    return (*found, *lost)


def standing_on(outlook: RecordedOutlook, day: date) -> Standing:
    """Return where an outlook that nobody marked stands on a day.

    One that is due "by" a day is ahead until that day has come.
    """
    first, last = outlook.due or (None, None)
    if last is not None and day > last:
        return Standing.OVERDUE
    opens = first or last
    if opens is None:
        return Standing.UNDATED
    return Standing.AHEAD if day < opens else Standing.DUE


def as_read(outlook: FollowedOutlook) -> RecordedOutlook:
    """Return an outlook without what people marked, as the reading has it."""
    names = [field.name for field in fields(RecordedOutlook)]
    return RecordedOutlook(**{name: getattr(outlook, name) for name in names})


def _followed(outlook: RecordedOutlook, day: date) -> FollowedOutlook:
    held = {field.name: getattr(outlook, field.name) for field in fields(outlook)}
    return FollowedOutlook(**held, standing=standing_on(outlook, day))


def _with_mark(
    outlook: FollowedOutlook, marked: MarkedOutlook, day: date
) -> FollowedOutlook:
    outcome = marked.mark.outcome
    settled = outcome is not Outcome.OPEN
    return replace(
        outlook,
        marks=(*outlook.marks, marked.mark),
        outcome=outcome,
        standing=Standing.MARKED if settled else standing_on(outlook, day),
    )


def _home(marked: RecordedOutlook, among: Sequence[RecordedOutlook]) -> int | None:
    """Return which outlook stands where the marked one stood, None if none does."""
    near = [
        (_nearness(marked, other), -place)
        for place, other in enumerate(among)
        if other.report == marked.report
    ]
    best, place = max(near, default=((False, 0.0, False), 0))
    return -place if best[0] or best[1] >= SHARED else None


def _nearness(
    marked: RecordedOutlook, other: RecordedOutlook
) -> tuple[bool, float, bool]:
    spans = [(other.start, other.end), *other.retold]
    share = max(_shared((marked.start, marked.end), span) for span in spans)
    return other.id == marked.id, share, other.kind == marked.kind


def _shared(one: Span, other: Span) -> float:
    """Return how much of the longer of two stretches both stand on, 0 to 1."""
    both = min(one[1], other[1]) - max(one[0], other[0])
    return max(both, 0) / max(one[1] - one[0], other[1] - other[0])
