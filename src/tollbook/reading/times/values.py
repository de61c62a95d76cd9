"""TIMEX3 values, and the days they name.

A value says what a text says and no more: 2016-10 is a month, 2016-W40 a week,
2016-SU a summer, 199 a decade, 19 a century; X is a digit that is not known.

>>> interval_of("2016-W40"), interval_of("199")[0].isoformat(), interval_of("P2M")
((datetime.date(2016, 10, 3), datetime.date(2016, 10, 9)), '1990-01-01', None)
>>> edtf_of("2016-10-03TNI"), edtf_of("199"), precision_of("2016-SU")
('2016-10-03', '199X', 'season')
"""

import calendar
import re
from collections.abc import Callable
from datetime import date, timedelta

type Interval = tuple[date, date]

SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 2)}
"""First and last month; northern, as TIMEX3 corpora have it (a winter is named
after the year it begins in)."""

_EDTF_SEASONS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
_UNIT_CODES = {
    "second": "S",
    "minute": "M",
    "hour": "H",
    "day": "D",
    "night": "D",
    "week": "W",
    "weekend": "W",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
}
_MULTIPLES = {
    "fortnight": (2, "week"),
    "decade": (10, "year"),
    "century": (100, "year"),
}


def month_value(year: int, month: int) -> str:
    """Return the value of a month."""
    return f"{year:04d}-{month:02d}"


def add_months(day: date, months: int) -> date:
    """Return the same day so many months away, or that month's last day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def duration_value(number: float | None, unit: str) -> str:
    """Return P3D, PT2H, P2.5M; PXY where the number is vague."""
    if unit in _MULTIPLES and number is None:
        return {"fortnight": "PXW", "decade": "PXE", "century": "PXC"}[unit]
    if unit in _MULTIPLES and number is not None:
        times, unit = _MULTIPLES[unit]
        number = number * times
    if number == 0.5 and unit in {"hour", "year"}:  # noqa: PLR2004
        return "PT30M" if unit == "hour" else "P6M"
    digits = "X" if number is None else f"{number:.10g}"
    time = "T" if unit in {"second", "minute", "hour"} else ""
    return f"P{time}{digits}{_UNIT_CODES[unit]}"


def unit_value(day: date, unit: str, away: int) -> str | None:
    """Return the value of the unit that lies so many units away from a day's.

    Raises:
        OverflowError: it lies outside the calendar.
    """
    if unit in {"day", "night"}:
        return (day + timedelta(away)).isoformat() + ("TNI" if unit == "night" else "")
    if unit in {"week", "fortnight", "weekend"}:
        weeks = away * 2 if unit == "fortnight" else away
        year, week, _ = (day + timedelta(7 * weeks)).isocalendar()
        return f"{year}-W{week:02d}" + ("-WE" if unit == "weekend" else "")
    if unit == "month":
        first = add_months(day.replace(day=1), away)
        return month_value(first.year, first.month)
    if unit == "quarter":
        year, quarter = divmod(day.year * 4 + (day.month - 1) // 3 + away, 4)
        return f"{year}-Q{quarter + 1}"
    size = {"year": 1, "decade": 10, "century": 100}.get(unit)
    if size is None:
        return None
    width = {1: 4, 10: 3, 100: 2}[size]
    number = day.year // size + away
    return f"{number:0{width}d}" if number > 0 else None


def interval_of(value: str | None) -> Interval | None:
    """Return the first and last day a value names, None if it names none."""
    if not value or "X" in value or value.startswith(("P", "BC", "T", "F")):
        return None
    plain = value.split("T")[0]
    for pattern, days in _SHAPES:
        match = pattern.fullmatch(plain)
        if match:
            try:
                return days(match)
            except ValueError:
                return None
    return None


def edtf_of(value: str | None, interval: Interval | None = None) -> str | None:
    """Return the Extended Date/Time Format for a value that names days."""
    found = interval or interval_of(value)
    if value is None or found is None:
        return None
    time = re.fullmatch(r"(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)", value)
    if time and time[2] != "24":
        return f"{value}:00"
    plain = value.split("T")[0]
    season = re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", plain)
    if season:
        return f"{season[1]}-{_EDTF_SEASONS[season[2]]}"
    if re.fullmatch(r"\d{4}(?:-\d\d){0,2}|\d{2,3}", plain):
        return plain.ljust(4, "X")
    return "/".join(day.isoformat() for day in found)


def precision_of(value: str | None) -> str | None:
    """Return how finely a value tells the time."""
    if value is None or value.endswith("_REF"):
        return None
    if value.startswith("P"):
        return _precision_of_duration(value)
    if "T" in value:
        return "time"
    shapes = {
        r"[\dX]{4}-[\dX]{2}-[\dX]{2}": "day",
        r"[\dX]{4}-W[\dX]{2}.*": "week",
        r"[\dX]{4}-[\dX]{2}": "month",
        r"[\dX]{4}-[QH][\dX]": "quarter",
        r"[\dX]{4}-(?:SP|SU|FA|WI)": "season",
        r"(?:BC)?[\dX]{4}": "year",
        r"\d{3}": "decade",
        r"\d{2}": "century",
    }
    return next((p for shape, p in shapes.items() if re.fullmatch(shape, value)), None)


def _precision_of_duration(value: str) -> str | None:
    if value.startswith("PT"):
        return "time"
    names = {"D": "day", "W": "week", "M": "month", "Q": "quarter", "Y": "year"}
    return {**names, "E": "decade", "C": "century"}.get(value[-1])


def _month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def _months(year: int, first: int, last: int) -> Interval:
    return date(year, first, 1), _month_end(year + (last < first), last)


def _one_day(match: re.Match[str]) -> Interval:
    day = date.fromisoformat(match[0])
    return day, day


def _week(match: re.Match[str]) -> Interval:
    year, week = int(match[1]), int(match[2])
    first = date.fromisocalendar(year, week, 6 if match[3] else 1)
    return first, date.fromisocalendar(year, week, 7)


_SHAPES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Interval]], ...] = (
    (re.compile(r"\d{4}-\d\d-\d\d"), _one_day),
    (re.compile(r"(\d{4})-W(\d\d)(-WE)?"), _week),
    (re.compile(r"(\d{4})-(\d\d)"), lambda m: _months(int(m[1]), int(m[2]), int(m[2]))),
    (
        re.compile(r"(\d{4})-Q([1-4])"),
        lambda m: _months(int(m[1]), 3 * int(m[2]) - 2, 3 * int(m[2])),
    ),
    (
        re.compile(r"(\d{4})-H([12])"),
        lambda m: _months(int(m[1]), 6 * int(m[2]) - 5, 6 * int(m[2])),
    ),
    (
        re.compile(r"(\d{4})-(SP|SU|FA|WI)"),
        lambda m: _months(int(m[1]), *SEASONS[m[2]]),
    ),
    (
        re.compile(r"(\d{4})"),
        lambda m: (date(int(m[1]), 1, 1), date(int(m[1]), 12, 31)),
    ),
    (
        re.compile(r"(\d{3})"),
        lambda m: (date(int(m[1]) * 10, 1, 1), date(int(m[1]) * 10 + 9, 12, 31)),
    ),
    (
        re.compile(r"(\d{2})"),
        lambda m: (date(int(m[1]) * 100, 1, 1), date(int(m[1]) * 100 + 99, 12, 31)),
    ),
)
