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
from tollbook.registers.vague_lengths import days_of

from .drafts import Due

_UP_TO = re.compile(
    r"\b(?:by|until|till|no later than|not later than)\b(?:\s(?:sunrise|dawn|noon|dusk|"
    r"sunset|nightfall|midnight|on|the|early|late|end|of|next|at|this|coming))*\W*$",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"\b(?:before|ahead of)\b(?:\sthe)?\s*$", re.IGNORECASE)
_THE_END = re.compile(r"^(?:the )?end of\b", re.IGNORECASE)
_SOME = re.compile(
    r"\b(?:within|(?:in|over|during) (?:the )?(?:next|coming)|"
    r"in (?:an?|some|several|a few|a couple of|a matter of|the space of))\b"
    r"[^.,;:]{0,30}$"
    r"|\bthe coming\s*$",
    re.IGNORECASE,
)
_SOME_TOLD = re.compile(r"^(?:the )?(?:next|coming)\b", re.IGNORECASE)
_FEW_TOLD = re.compile(r"^(?:a few|several|some|a couple of)\b", re.IGNORECASE)
_IS_MONTH = re.compile(r"\d{4}-\d\d")
_VAGUE = re.compile(r"PT?X([HDWM])")
_MOST_FOLLOWS = re.compile(r"\W*at (?:the )?(?:most|latest|outside)\b", re.IGNORECASE)
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


def due_of(  # noqa: PLR0913 - what a horizon hangs on
    times: Sequence[TimeRef],
    start: int,
    end: int,
    text: str,
    published: date | None,
    *,
    given: bool = False,
) -> Due | None:
    """Return the first and last day by which it shows; None without a horizon.

    Args:
        times: The times of the page.
        start: Where what is said begins.
        end: Where it ends.
        text: The report's text.
        published: The day that "within a week" counts from.
        given: A length alone is a time given ("gave them 48 hours to leave").
    """
    dues: list[Due] = []
    points: list[_Point] = []
    for time in times:
        if not start <= time.start < end:
            continue
        before = text[max(start, time.start - 40) : time.start]
        if time.type is not TimeType.DURATION:
            due = _due_of_date(time, before, published)
            dues += [due] if due else []
        elif published is not None:
            if last := _last_of(time, before, published, given=given):
                dues.append((None, last))
            elif _IN.search(before) or _IN.match(time.text) or points:
                points += _points(time, f"{before[-15:]} {time.text}", text, published)
    return _join(dues, points)


type _Point = tuple[date, date, bool]
"""First and last day of "in three weeks", and whether it is at most that."""


def _last_of(
    time: TimeRef, before: str, published: date, *, given: bool
) -> date | None:
    """Return the day up to which "within a week", "in the coming days" reaches."""
    if some := _some(time, before, published):
        return some
    lengths = _lengths(time)
    if lengths and (given or _WITHIN.search(before) or _NEXT.match(time.text)):
        return _add(published, *lengths[-1])
    at_once = time.text.lower().startswith("within")
    return _add(published, *lengths[-1]) if lengths and at_once else None


def _points(time: TimeRef, told: str, text: str, published: date) -> list[_Point]:
    days = [_add(published, *length) for length in _lengths(time)]
    at_most = _AT_MOST.search(told) or _MOST_FOLLOWS.match(text, time.end)
    return [(days[0], days[-1], at_most is not None)] if days else []


def _due_of_date(time: TimeRef, before: str, published: date | None) -> Due | None:
    if time.interval is None or _SINCE.search(before):
        return None
    first, last = _to_come(time, before, published, *time.interval)
    has_passed = published is not None and last < published
    return None if has_passed else _with_word(first, last, before, time.text)


def _with_word(first: date, last: date, before: str, words: str) -> Due:
    """Return the days that "by", "before", "from" or none of them leave open."""
    is_before = _BEFORE.search(before) is not None
    is_end = _THE_END.match(words) is not None
    if _UP_TO.search(before) or _UP_TO.match(words) or (is_before and is_end):
        return None, last
    if is_before:
        return None, first - timedelta(1)
    return first, None if _FROM.search(before) else last


def _to_come(
    time: TimeRef, before: str, published: date | None, first: date, last: date
) -> tuple[date, date]:
    """Return a month's days a year on, where "by July" is said in October."""
    up_to = _UP_TO.search(before) or _BEFORE.search(before)
    has_passed = published is not None and last < published
    if up_to and has_passed and _IS_MONTH.fullmatch(time.value or ""):
        return _a_year_on(first), _a_year_on(last)
    return first, last


def _a_year_on(day: date) -> date:
    leap_day = (day.month, day.day) == (2, 29)
    return date(day.year + 1, day.month, 28 if leap_day else day.day)


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


def _some(time: TimeRef, before: str, published: date) -> date | None:
    """Return the last day of "the coming days", of which nobody says how many."""
    unit = _VAGUE.fullmatch(time.value or "")
    few = _FEW_TOLD.match(time.text) and _IN.search(before)
    if unit is None or not (few or _SOME.search(before) or _SOME_TOLD.match(time.text)):
        return None
    days = days_of(unit[1])
    return None if days is None else published + timedelta(days)


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
