"""Hours of the clock and parts of the day that stand alone, and the day beside them.

"8 p.m. on Monday", "Monday at noon" and "the night of 3 May" are one time each.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tollbook.model import TimeType

from .context import Context, Resolution
from .rules import Rule, rule
from .words import PART, part_of_day

_ZONE = r"(?: ?\(?(?:GMT|UTC|EST|EDT|CET|BST|PST|hours|local time|local)\)?)"
_ON = re.compile(r",?\s(?:on |of |in )?(?:the )?(?:night of |morning of )?$|,?\s$")
_AT = re.compile(
    r",?\s(?:at |around |about |in the |just (?:after|before) )?(?:the )?$"
)


@dataclass(frozen=True, slots=True)
class Found:
    """A resolved expression and where it stands."""

    start: int
    end: int
    resolution: Resolution


def _hour(match: re.Match[str], context: Context) -> Resolution | None:
    hour, minute = int(match["hour"]), match["minute"] or "00"
    half = (match["half"] or "").lower().replace(".", "")
    if half == "pm" and hour < 12:  # noqa: PLR2004
        hour += 12
    if half == "am" and hour == 12:  # noqa: PLR2004
        hour = 0
    if hour > 23:  # noqa: PLR2004
        return None
    day = context.near_day(match.start())
    return Resolution(TimeType.TIME, f"{day}T{hour:02d}:{minute}")


def _military(match: re.Match[str], context: Context) -> Resolution | None:
    if int(match["hour"]) > 23:  # noqa: PLR2004
        return None
    day = context.near_day(match.start())
    return Resolution(TimeType.TIME, f"{day}T{match['hour']}:{match['minute']}")


def _part(match: re.Match[str], context: Context) -> Resolution | None:
    day = context.near_day(match.start())
    return Resolution(TimeType.TIME, day + part_of_day(match["part"]))


RULES: tuple[Rule, ...] = (
    rule(
        r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))? ?(?P<half>[ap]\.m\.|[ap]m)"
        rf"{_ZONE}?",
        _hour,
        holds="digit",
    ),
    rule(
        rf"(?P<hour>[0-2]?\d):(?P<minute>[0-5]\d)(?P<half>){_ZONE}?",
        _hour,
        holds="digit",
    ),
    rule(
        r"(?P<hour>[0-2]\d)(?P<minute>[0-5]\d)(?: ?(?:GMT|UTC|hours|local time|local))",
        _military,
        holds="digit",
    ),
    rule(
        rf"(?:early |late )?(?:in the |(?<=at\s)|(?<=by\s)|(?<=until\s)|(?<=before\s))"
        rf"(?:early |late )?(?P<part>{PART})(?: hours)?",
        _part,
        holds="part",
    ),
    rule(
        rf"(?:the )?(?:early |late )?(?P<part>{PART})(?= (?:of|on) )",
        _part,
        holds="part",
    ),
)


def join_times(found: Sequence[Found], text: str) -> list[Found]:
    """Make one time of an hour or part of the day and the day beside it."""
    joined: list[Found] = []
    for item in found:
        before = joined[-1] if joined else None
        both = before and _join(before, item, text[before.end : item.start])
        if both:
            joined[-1] = both
        else:
            joined.append(item)
    return joined


def _join(first: Found, second: Found, gap: str) -> Found | None:
    """Return "noon" + "Thursday", or "Thursday" + "at noon", as one time."""
    hour, day = first.resolution, second.resolution
    fits = _ON
    if hour.type is not TimeType.TIME:
        hour, day, fits = day, hour, _AT
    if hour.type is not TimeType.TIME or day.type is not TimeType.DATE:
        return None
    is_day = day.value is not None and re.fullmatch(r"\d{4}-\d\d-\d\d", day.value)
    if not is_day or len(gap) > 16 or not fits.fullmatch(gap):  # noqa: PLR2004
        return None
    ending = _ending(hour.value)
    if ending is None:
        return None
    value = f"{day.value}{ending}"
    return Found(first.start, second.end, Resolution(TimeType.TIME, value))


def _ending(value: str | None) -> str | None:
    ending = re.search(r"T(?:\w\w|\d\d:\d\d)$", value or "")
    return ending[0] if ending else None
