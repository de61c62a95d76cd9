"""By when it shows: the days that a statement about the future is due.

"By Christmas" is due up to 25 December, "on Friday" on that Friday, "within two
weeks" up to a fortnight after publication. "In at most three weeks, three and
a half weeks" names two days, and the outlook is due between them.
"""

import math
import re
from collections.abc import Sequence
from datetime import date, timedelta

from tollbook.model import TimeRef, TimeType

from .drafts import Due

_UP_TO = re.compile(
    r"\b(?:by|until|till|no later than|not later than)\b(?:\s(?:the|early|late|end|of|"
    r"next|at|the end of|this|coming))*\W*$",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"\b(?:before|ahead of)\b(?:\sthe)?\s*$", re.IGNORECASE)
_FROM = re.compile(
    r"\b(?:from|after|as of|starting|beginning|effective)\b(?:\s(?:on|in))?\s*$",
    re.IGNORECASE,
)
_SINCE = re.compile(r"\bsince\b[^,.;]{0,12}$", re.IGNORECASE)
_WITHIN = re.compile(
    r"\b(?:within|less than|no more than|(?:over|in|during) the (?:next|coming))\b"
    r"[^.,;:]{0,30}$",
    re.IGNORECASE,
)
_AT_MOST = re.compile(r"\b(?:maximum|at most|up to|the latest)\b", re.IGNORECASE)
_IN = re.compile(r"\b(?:in|after)\b\W*$|^in\b", re.IGNORECASE)
_NEXT = re.compile(r"^(?:the )?(?:next|coming)\b", re.IGNORECASE)
_FIRST_NUMBER = re.compile(r"\b(\w+)(?:\s(?:to|or)\s|[-–])\w+", re.IGNORECASE)
_LENGTH = re.compile(r"P(T?)(\d+(?:\.\d+)?)([HDWMY])")
_SMALL = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
_SMALL |= {"eight": 8, "nine": 9, "ten": 10, "twelve": 12}
_DAYS_IN_MONTH = 30


def due_of(
    times: Sequence[TimeRef], start: int, end: int, text: str, published: date | None
) -> Due | None:
    """Return the first and last day by which it shows; None without a horizon.

    Args:
        times: The times of the page.
        start: Where what is said begins.
        end: Where it ends.
        text: The report's text.
        published: The day that "within a week" counts from.
    """
    dues: list[Due] = []
    points: list[tuple[date, date, bool]] = []
    for time in times:
        if not start <= time.start < end:
            continue
        before = text[max(start, time.start - 40) : time.start]
        if time.type is TimeType.DURATION:
            lengths = _lengths(time)
            if published is None or not lengths:
                continue
            days = [_add(published, *length) for length in lengths]
            if _WITHIN.search(before) or _NEXT.match(time.text):
                dues.append((None, days[-1]))
            elif _IN.search(before) or _IN.match(time.text) or points:
                at_most = _AT_MOST.search(f"{before[-15:]} {time.text}") is not None
                points.append((days[0], days[-1], at_most))
            elif time.text.lower().startswith("within"):
                dues.append((None, days[-1]))
        else:
            due = _due_of_date(time, before, published)
            if due:
                dues.append(due)
    return _join(dues, points)


def _due_of_date(time: TimeRef, before: str, published: date | None) -> Due | None:
    if time.interval is None or _SINCE.search(before):
        return None
    first, last = time.interval
    if published is not None and last < published:
        return None
    if _UP_TO.search(before) or _UP_TO.match(time.text):
        return None, last
    if _BEFORE.search(before):
        return None, first - timedelta(1)
    if _FROM.search(before):
        return first, None
    return first, last


def _join(dues: list[Due], points: list[tuple[date, date, bool]]) -> Due | None:
    if points:
        first = min(point[0] for point in points)
        last = max(point[1] for point in points)
        only_at_most = len(points) == 1 and points[0][2]
        return (None if only_at_most else first), last
    if not dues:
        return None
    firsts = [first for first, _ in dues if first is not None]
    lasts = [last for _, last in dues if last is not None]
    return (
        min(firsts) if len(firsts) == len(dues) else None,
        max(lasts) if lasts else None,
    )


def _lengths(time: TimeRef) -> list[tuple[float, str]]:
    """Return the shortest and the longest stretch, as number and unit."""
    found = _LENGTH.fullmatch(time.value or "")
    if found is None:
        return []
    unit = "H" if found[1] else found[3]
    if found[1] and found[3] != "H":
        return []
    lengths = [(float(found[2]), unit)]
    spread = _FIRST_NUMBER.search(time.text)
    low = spread and (
        float(spread[1]) if spread[1].isdigit() else _SMALL.get(spread[1].lower())
    )
    if low and low < lengths[0][0]:
        lengths.insert(0, (float(low), unit))
    return lengths


def _add(day: date, number: float, unit: str) -> date:
    if unit == "H":
        return day + timedelta(math.ceil(number / 24))
    if unit in {"D", "W"}:
        return day + timedelta(round(number * (7 if unit == "W" else 1)))
    months = number * (12 if unit == "Y" else 1)
    whole = int(months)
    year, month = divmod(day.year * 12 + day.month - 1 + whole, 12)
    last = (date(year + (month == 11), (month + 1) % 12 + 1, 1) - timedelta(1)).day  # noqa: PLR2004
    moved = date(year, month + 1, min(day.day, last))
    return moved + timedelta(round((months - whole) * _DAYS_IN_MONTH))
