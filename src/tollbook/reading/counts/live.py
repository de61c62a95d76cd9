r"""Know the older figures of a live blog, whose newest entry stands first.

>>> [minutes for _, minutes in stamps("16:40 Nine dead.\n15:12 GMT\nFive dead.")]
[1000, 912]
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tollbook.model import Count, Measure, Scope
from tollbook.reading.grounds import given

_STAMP = re.compile(
    r"^[ \t]*(?:update\s+\d+\s*[,:]\s*)?(?P<hour>\d{1,2})(?P<mark>[:.h]?)"
    r"(?P<minute>\d{2})\s?(?P<half>[ap]\.?m\b\.?)?\s?(?P<zone>gmt|bst|utc|cet|eet|est|edt|"
    r"local)?(?![\w%])",
    re.IGNORECASE | re.MULTILINE,
)
_HARMED = {Measure.KILLED, Measure.INJURED, Measure.KILLED_OR_INJURED}
_MORE = re.compile(r"\b(?:more|others?|another|further|additional)\b", re.IGNORECASE)
_NOON, _HOURS, _MINUTES = 12, 24, 60
_OLDER = "counts/live: a newer entry of the live blog tells a higher figure"


def stamps(text: str) -> Iterator[tuple[int, int]]:
    """Yield where an entry begins, and its time in minutes of the day."""
    for match in _STAMP.finditer(text):
        hour, minute = int(match["hour"]), int(match["minute"])
        if not (match["mark"] or match["half"] or match["zone"]):
            continue
        if hour >= _HOURS or minute >= _MINUTES:
            continue
        if match["half"]:
            hour = hour % _NOON + _NOON * match["half"].lower().startswith("p")
        yield match.start(), hour * _MINUTES + minute


def supersede(counts: tuple[Count, ...], text: str) -> tuple[Count, ...]:
    """Mark figures that a newer entry of a live blog has raised."""
    entries = list(stamps(text))
    times = [minutes for _, minutes in entries]
    if len(set(times)) < 2 or times != sorted(times, reverse=True):  # noqa: PLR2004
        return counts
    starts = [start for start, _ in entries]
    return tuple(
        _superseded(count) if _is_raised(count, counts, starts) else count
        for count in counts
    )


def _superseded(count: Count) -> Count:
    raised = replace(count, superseded=True)
    given("count", raised.start, "superseded", raised.superseded, _OLDER, raised.span)
    return raised


def _is_raised(older: Count, counts: Sequence[Count], starts: Sequence[int]) -> bool:
    if not _is_toll(older):
        return False
    entry = sum(start <= older.start for start in starts)
    return any(
        _is_toll(newer)
        and sum(start <= newer.start for start in starts) < entry
        and (newer.measure, newer.group) == (older.measure, older.group)
        and newer.low > max(older.low, older.high or 0)
        and (newer.place == older.place or not (newer.place and older.place))
        for newer in counts
    )


def _is_toll(count: Count) -> bool:
    return (
        count.measure in _HARMED
        and count.scope is Scope.INCIDENT
        and count.part_of is None
        and count.low > 0
        and not _MORE.search(count.text)
    )
