"""Find a mention again after its report was read anew.

An anchor is a report and a place in it. The same mention stands there, or the one
whose word, or else whose passage, holds that place, the nearest first. Where there
is none the anchor finds nothing, and whoever asked must say so.
"""

from collections.abc import Collection

from tollbook.model import Anchor, EventMention, Mention, Reading, Realis


def anchor_of(mention: Mention) -> Anchor:
    """Return what a mention of an incident can be found by again."""
    start = mention.start if mention.at is None else mention.at
    return Anchor(report=mention.report, start=start)


def starts_of(reading: Reading) -> frozenset[int]:
    """Return where the mentions stand that may be of an incident."""
    told = (Realis.ACTUAL, Realis.DENIED, Realis.BACKGROUND)
    return frozenset(event.start for event in reading.events if event.realis in told)


def mentions_of(reading: Reading) -> tuple[Anchor, ...]:
    """Return the mentions of a reading that may be of an incident, in order."""
    report = reading.report.id
    every = sorted(starts_of(reading))
    return tuple(Anchor(report=report, start=start) for start in every)


def find_again(
    anchor: Anchor, reading: Reading | None, starts: Collection[int]
) -> Anchor | None:
    """Return where a mention stands in a reading, None where it no longer does.

    Args:
        anchor: The mention, as it was when somebody noted it.
        reading: The newest reading of its report.
        starts: Where the mentions stand that can be meant.
    """
    if anchor.start in starts:
        return anchor
    if reading is None:
        return None
    events = [event for event in reading.events if event.start in starts]
    holding = [e for e in events if e.start <= anchor.start < e.end]
    near = holding or _in_passage(events, anchor.start, reading)
    if not near:
        return None
    nearest = min(near, key=lambda e: (abs(e.start - anchor.start), e.start))
    return Anchor(report=anchor.report, start=nearest.start)


def _in_passage(
    events: Collection[EventMention], at: int, reading: Reading
) -> list[EventMention]:
    around = (p for p in reading.passages if p.start <= at < p.end)
    passage = next(around, None)
    if passage is None:
        return []
    return [event for event in events if passage.start <= event.start < passage.end]
