"""Days and stretches told from where the text stands: yesterday, last week, ago."""

import re
from datetime import date, timedelta

from tollbook.model import TimeType

from .ahead import looks_ahead
from .context import Context, Resolution
from .rules import Rule, rule
from .values import Interval, add_months, unit_value
from .words import (
    NUMBER,
    PART,
    ROUGHLY,
    UNIT,
    VAGUE,
    WEEKDAY,
    number_of,
    part_of_day,
    unit_of,
    weekday_of,
)

_UNRESOLVED_DATE = Resolution(TimeType.DATE, None)
_UNRESOLVED_TIME = Resolution(TimeType.TIME, None)
_AWAY = {"today": 0, "yesterday": -1, "tomorrow": 1}
_ONE_UNIT = r"(?P<unit>day|night|week|weekend|month|quarter|year|decade|century)"
_EARLY = r"(?:(?:early|late|earlier|later)(?: on| in)? )?"


def _day_part(day: date, part: str | None) -> Resolution:
    if part:
        return Resolution(TimeType.TIME, day.isoformat() + part_of_day(part))
    return Resolution(TimeType.DATE, day.isoformat())


def _today(match: re.Match[str], context: Context) -> Resolution:
    if context.published is None:
        return _UNRESOLVED_TIME if match["part"] else _UNRESOLVED_DATE
    day = context.published + timedelta(_AWAY[match["day"].lower()])
    context.tell(day)
    return _day_part(day, match["part"])


def _day_before_yesterday(match: re.Match[str], context: Context) -> Resolution:
    if context.published is None:
        return _UNRESOLVED_DATE
    days = -2 if "before" in match[0].lower() else 2
    return Resolution(TimeType.DATE, (context.published + timedelta(days)).isoformat())


def _tonight(match: re.Match[str], context: Context) -> Resolution:
    """Read tonight as the night of the day, overnight as the one it began with."""
    day = context.published
    if day is None:
        return _UNRESOLVED_TIME
    nights: Interval | None = None
    if match[0].lower() == "overnight":
        nights = (day - timedelta(1), day)
    return Resolution(TimeType.TIME, f"{day.isoformat()}TNI", nights)


def _this_part(match: re.Match[str], context: Context) -> Resolution:
    which = match["which"].lower()
    if which in {"that", "the same", "the next", "the following"}:
        day = context.last_day if which != "that" else context.told
        day = day or (context.anchor if context.is_history else None)
        if day is not None and which in {"the next", "the following"}:
            day += timedelta(1)
    else:
        day = context.published
        if day is not None and which == "last":
            day -= timedelta(1)
    return _day_part(day, match["part"]) if day else _UNRESOLVED_TIME


def _weekday(match: re.Match[str], context: Context) -> Resolution:
    """Take the last such day up to publication, the next one if looking ahead."""
    part = match["part"]
    published = context.published
    if published is None or context.is_far_back:
        return _UNRESOLVED_TIME if part else _UNRESOLVED_DATE
    wanted = weekday_of(match["weekday"])
    back = (published.weekday() - wanted) % 7
    ahead = (wanted - published.weekday()) % 7
    which = (match["which"] or "").lower()
    if which in {"next", "coming", "this coming"}:
        day = published + timedelta(ahead or 7)
    elif which in {"last", "past", "previous"}:
        day = published - timedelta(back or 7)
    elif looks_ahead(context.before(match.start()), context.after(match.end())):
        day = published + timedelta(ahead)
    else:
        day = published - timedelta(back)
    context.tell(day)
    return _day_part(day, part)


def _ago(match: re.Match[str], context: Context) -> Resolution | None:
    """Count back or on: "three days ago" from today, "earlier" from the day told."""
    number = number_of(match["number"])
    unit = unit_of(match["unit"])
    how = match["how"].lower()
    is_back = how in {"ago", "earlier", "before", "previously"}
    if number is None or number != int(number):
        return Resolution(TimeType.DATE, "PAST_REF" if is_back else "FUTURE_REF")
    base = context.anchor
    if how in {"ago", "from now"} or (unit == "year" and not context.is_history):
        base = context.published
    elif not context.is_history:
        base = context.last_day or context.published
    if base is None:
        return _UNRESOLVED_DATE
    away = -int(number) if is_back else int(number)
    if unit in {"second", "minute", "hour"}:
        return Resolution(TimeType.TIME, f"{base.isoformat()}TXX", (base, base))
    value = unit_value(base, unit, away)
    if value and unit == "day":
        context.tell(date.fromisoformat(value))
    return Resolution(TimeType.DATE, value)


_FROM_TODAY = {"last": -1, "past": -1, "latest": -1, "this": 0, "current": 0}
_FROM_TODAY |= {"next": 1, "coming": 1}
_FROM_TOLD = {"previous": -1, "prior": -1, "preceding": -1, "same": 0, "that": 0}
_FROM_TOLD |= {"that same": 0, "following": 1}


def _unit(match: re.Match[str], context: Context) -> Resolution | None:
    """Read last week, this year, the following month, the same day."""
    which = " ".join(match["which"].lower().split())
    unit = match["unit"].lower()
    if which.startswith("year-"):
        anchor = context.published
        if anchor is None:
            return _UNRESOLVED_DATE
        return Resolution(TimeType.DATE, unit_value(add_months(anchor, -12), unit, 0))
    if which in _FROM_TOLD:
        away, base = _FROM_TOLD[which], context.anchor
        if unit in {"day", "night"} and not context.is_history:
            base = context.last_day
    elif unit == "day" and which == "next":
        away, base = 1, context.last_day or context.anchor
    else:
        away, base = _FROM_TODAY[which], context.published
        if context.is_history and which not in {"last", "past", "latest"}:
            base = context.anchor
    if base is None:
        return _UNRESOLVED_DATE
    value = unit_value(base, unit, away)
    if value and unit == "day":
        context.tell(date.fromisoformat(value))
    kind = TimeType.TIME if unit == "night" else TimeType.DATE
    return Resolution(kind, value)


def _edge_of_unit(match: re.Match[str], context: Context) -> Resolution:
    """Read "the end of the month" as in the month that the text stands in."""
    if context.anchor is None:
        return _UNRESOLVED_DATE
    return Resolution(
        TimeType.DATE, unit_value(context.anchor, match["unit"].lower(), 0)
    )


RULES: tuple[Rule, ...] = (
    rule(
        r"(?:the )?(?:end|middle|beginning|start|close) of the "
        r"(?P<unit>week|month|quarter|year|decade|century)",
        _edge_of_unit,
        holds="unit",
    ),
    rule(
        r"the day (?:before yesterday|after tomorrow)",
        _day_before_yesterday,
        holds="today",
    ),
    rule(
        rf"{_EARLY}(?P<day>today|yesterday|tomorrow)(?: (?P<part>{PART}))?"
        r"(?!'s? (?:youth|world|young))",
        _today,
        holds="today",
    ),
    rule(
        r"tonight|overnight(?! (?:bag|stay|success|guest))", _tonight, holds="tonight"
    ),
    rule(
        rf"{_EARLY}(?P<which>this|last|that|the same|the next|the following) "
        rf"(?P<part>{PART})",
        _this_part,
        holds="part",
    ),
    rule(
        rf"(?i:{_EARLY})"
        r"(?i:(?P<which>last|next|this|past|previous|this coming|coming) )?"
        rf"(?P<weekday>{WEEKDAY})(?: (?P<part>(?i:{PART})))?",
        _weekday,
        any_case=False,
        holds="weekday",
    ),
    rule(
        rf"(?:{ROUGHLY} )?(?:(?P<number>an?|{NUMBER})|{VAGUE}) (?P<unit>{UNIT}) "
        r"(?P<how>ago|earlier|later|from now|before(?! the|\s+\w+ing)|previously)",
        _ago,
        holds="ago",
    ),
    rule(
        r"(?:the |earlier |later |early |late )?(?:the )?"
        r"(?P<which>last|past|previous|prior|preceding|this|current|next|coming|"
        r"following|that|same|that same|latest|year-ago|year-earlier) (?:fiscal )?"
        rf"{_ONE_UNIT}(?!s)",
        _unit,
        holds="unit",
    ),
)
