"""Which counts of a report are of the incident that it is mainly about.

News tells its main incident first: in the headline and the opening. What stands
far below may be another day's shooting, a court case of last year or a related
story, and is looked at only where the opening counts nobody.
"""

import re
from bisect import bisect_right
from collections.abc import Callable

from tollbook.model import Count, Measure, Reading, Role, Scope

HARMED = (Measure.KILLED, Measure.INJURED, Measure.KILLED_OR_INJURED)
OPENING = 1000
"""Characters after the headline; starting value, 700 and 1500 measure alike."""
_END = re.compile(
    r"(?<!\bSt)(?<!\bLt)(?<!\bSgt)(?<!\bMr)(?<!\bDr)(?<!\b[A-Z])"
    r"[.!?][\"”’)]*(?=\s|[A-Z])|\n+"
)


def counts_of_main(reading: Reading) -> list[Count]:
    """Return the counts of harm told of the main incident, repeats included.

    Those of the opening; else those of the main event; else all of an incident.
    """
    told = [
        count
        for count in reading.counts
        if count.scope is Scope.INCIDENT
        and count.measure in HARMED
        and not count.superseded
    ]
    end = _end_of_opening(reading)
    opening = [count for count in told if count.start < end]
    if opening:
        return opening
    main = {event.id for event in reading.events if event.main}
    bound = {c for e in reading.events if main & {e.id, e.same_as} for c in e.counts}
    return [count for count in told if count.id in bound] or told


def opening_of(reading: Reading) -> str:
    """Return the words of the headline and the opening."""
    return reading.report.text[: _end_of_opening(reading)]


def _end_of_opening(reading: Reading) -> int:
    heads = (p for p in reading.passages if p.role is Role.HEADLINE)
    return next((passage.end for passage in heads), 0) + OPENING


def sentences_of(text: str) -> Callable[[int], int]:
    """Return what tells the number of the sentence that a character stands in."""
    ends = [match.end() for match in _END.finditer(text)]
    return lambda at: bisect_right(ends, at)
