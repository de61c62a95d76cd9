"""Calendar dates: days, months, years, decades, centuries, as they are written out."""

import re
from datetime import date

from tollbook.model import TimeType

from .ahead import looks_ahead, looks_back
from .context import Context, Resolution
from .rules import Rule, rule
from .values import month_value
from .words import CLEAR_MONTH, EDGE, MONTH, WEEKDAY, WIRE_MONTH, month_of

_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>[12]\d{3})"
_WEEKDAY = rf"(?:{WEEKDAY},? )?"
_BEFORE_MAY = (
    r"(?:(?P<which>last|next|this|past|previous|that) |(?<=[iI]n\s)|(?<=[sS]ince\s)|"
    r"(?<=[uU]ntil\s)|(?<=by\s)|(?<=[dD]uring\s)|(?<=early\s)|(?<=late\s)|(?<=mid-)|"
    r"(?<=of\s)|(?<=from\s)|(?<=and\s)|(?<=between\s)|(?<=to\s)|(?<=IN\s)|(?<=SINCE\s))"
)
_TWO_DIGIT_YEARS_FROM = 41
"""41 is 1941, 40 is 2040."""
_JUMP = 10
"""Months that a history goes back before "March" is next year's."""

_AHEAD_MONTHS = 8
"""Months ahead that a sentence may look without naming the year."""
_SOON_MONTHS = 2
"""Months ahead that need no sign: who means last December says so in October."""

_NAME_FOLLOWS = re.compile(r"\s+[A-Z]")
_MONTH_MAY_FOLLOW = re.compile(
    r"(?:^|[.,(]|\b(?:in|since|until|till|by|during|of|from|to|late|early|mid|and|between|"
    r"for|through|before|after|on|the|this|each|every|or))\W*$",
    re.IGNORECASE,
)
"""What stands before the month and not before a person of that name."""

_NOT_A_YEAR_BEFORE = re.compile(r"(?:[$£€#]\s?|\d[,.]|No\.?\s)$")
_NOT_A_YEAR_AFTER = re.compile(
    r"[,.]\d|%|\s?(?:mm|km|kg)\b|\s(?:percent|per cent|people|persons|men|women|"
    r"soldiers|"
    r"troops|million|dollars|euros|yards|feet|miles|km|kilomet|met|tons|tonnes|shares|"
    r"points|civilians|prisoners|casualties|aircraft|tanks|killed|wounded|dead|deaths|"
    r"injured|jobs|homes|houses|families|bodies|victims|residents|refugees|rebels|"
    r"fighters|police|officers|children|hours|pages|barrels|sorties|rockets|shells)"
)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _to_date(day: date | None, context: Context) -> Resolution | None:
    if day is None:
        return None
    context.tell(day)
    return Resolution(TimeType.DATE, day.isoformat())


def _full(match: re.Match[str], context: Context) -> Resolution | None:
    month, day = month_of(match["month"]), int(match["day"])
    return _to_date(_day(_long_year(match["year"]), month, day), context)


def _long_year(digits: str) -> int:
    if len(digits) > 2:  # noqa: PLR2004
        return int(digits)
    return int(digits) + (1900 if int(digits) >= _TWO_DIGIT_YEARS_FROM else 2000)


def _numeric(match: re.Match[str], context: Context) -> Resolution | None:
    """Read 10/3/2016 as American outlets write it, unless the day stands first.

    Both may be days of the month: then the reading whose day is nearest before
    the day of publication is taken, where that is known.
    """
    first, second = int(match["first"]), int(match["second"])
    year = _long_year(match["year"])
    readings = [
        day
        for day in (_day(year, first, second), _day(year, second, first))
        if day is not None
    ]
    published = context.published
    past = [day for day in readings if published is None or day <= published]
    if not readings:
        return None
    chosen = (past or readings)[0]
    if published is not None and len(past) > 1:
        chosen = max(past) if (published - max(past)).days <= 31 else past[0]  # noqa: PLR2004
    return _to_date(chosen, context)


def _month_year(match: re.Match[str], context: Context) -> Resolution:
    year, month = int(match["year"]), month_of(match["month"])
    context.tell(date(year, month, 1), is_day=False)
    return Resolution(TimeType.DATE, month_value(year, month))


def _year_for(
    match: re.Match[str], context: Context, month: int, day: int | None
) -> int | None:
    """Return the year of a day or, with no day, of a month named without one."""
    anchor = context.anchor
    if anchor is None:
        return None
    if context.is_history:
        return anchor.year + (anchor.month - month >= _JUMP)
    if day is None and month == anchor.month:
        return anchor.year  # "by the end of October", said in October
    before, after = context.before(match.start()), context.after(match.end())
    to_come = (month - anchor.month) % 12
    has_passed = (month, day or 1) <= (anchor.month, anchor.day)
    next_time = anchor.year + has_passed
    if looks_ahead(before, after) and to_come <= _AHEAD_MONTHS:
        return next_time
    if 0 < to_come <= _SOON_MONTHS and not looks_back(before, after):
        return next_time
    return next_time - 1


def _day_month(match: re.Match[str], context: Context) -> Resolution | None:
    month, day = month_of(match["month"]), int(match["day"])
    year = _year_for(match, context, month, day)
    if year is None:
        named = _day(2000, month, day)
        if named is None:
            return None
        return Resolution(TimeType.DATE, f"XXXX-{month:02d}-{day:02d}")
    return _to_date(_day(year, month, day), context)


def _month(match: re.Match[str], context: Context) -> Resolution | None:
    month = month_of(match["month"])
    which = (match["which"] or "").lower()
    anchor = context.anchor
    if _NAME_FOLLOWS.match(context.text, match.end()) and not (
        which or _MONTH_MAY_FOLLOW.search(context.before(match.start(), most=20))
    ):
        return None
    if anchor is None:
        return Resolution(TimeType.DATE, f"XXXX-{month:02d}")
    if which in {"last", "past", "previous"}:
        year = anchor.year - (anchor.month - month < 2)  # noqa: PLR2004
    elif which == "next":
        year = anchor.year + (month <= anchor.month)
    elif which == "this":
        year = anchor.year
    else:
        year = _year_for(match, context, month, None) or anchor.year
    if context.is_history:
        context.tell(date(year, month, 1), is_day=False)
    return Resolution(TimeType.DATE, month_value(year, month))


def _month_of_year(match: re.Match[str], context: Context) -> Resolution:
    """Read "June last year", "August of that year"."""
    month = month_of(match["month"])
    which = match["which"]
    anchor = context.published if which in {"last", "this", "next"} else context.anchor
    if anchor is None:
        return Resolution(TimeType.DATE, f"XXXX-{month:02d}")
    moves = {"last": -1, "previous": -1, "next": 1, "following": 1}
    year = anchor.year + moves.get(which, 0)
    context.tell(date(year, month, 1), is_day=False)
    return Resolution(TimeType.DATE, month_value(year, month))


def _year(match: re.Match[str], context: Context) -> Resolution | None:
    year = int(match["year"])
    before = context.text[max(0, match.start() - 12) : match.start()]
    after = context.text[match.end() : match.end() + 16]
    if _NOT_A_YEAR_BEFORE.search(before) or _NOT_A_YEAR_AFTER.match(after):
        return None
    if context.told is None or context.told.year != year:
        context.tell(date(year, 1, 1), is_day=False)
    return Resolution(TimeType.DATE, f"{year:04d}")


def _decade(match: re.Match[str], _: Context) -> Resolution:
    digits = match["decade"]
    return Resolution(TimeType.DATE, digits if len(digits) > 1 else f"19{digits}")


def _century(match: re.Match[str], _: Context) -> Resolution:
    words = match["century"].lower()
    number = _ORDINALS.get(words) or int(re.sub(r"\D", "", words))
    return Resolution(TimeType.DATE, f"{number - 1:02d}")


_ORDINALS = {
    "fifteenth": 15,
    "sixteenth": 16,
    "seventeenth": 17,
    "eighteenth": 18,
    "nineteenth": 19,
    "twentieth": 20,
    "twenty-first": 21,
}


def _iso(match: re.Match[str], context: Context) -> Resolution | None:
    day = _day(int(match["year"]), int(match["month"]), int(match["day"]))
    return _to_date(day, context)


def _september_2001(match: re.Match[str], context: Context) -> Resolution:
    """Read the day that needs no year, where its attacks are named."""
    del match
    context.tell(_SEPTEMBER_2001)
    return Resolution(TimeType.DATE, _SEPTEMBER_2001.isoformat())


_SEPTEMBER_2001 = date(2001, 9, 11)

RULES: tuple[Rule, ...] = (
    rule(
        r"9/11|(?:September|Sept\.) 11(?:th)?"
        r"(?=,? (?:terror|attack|hijack|atrocit)\w*)",
        _september_2001,
        any_case=False,
        holds="eleven",
    ),
    rule(
        rf"{_WEEKDAY}(?P<month>{MONTH}) {_DAY},? {_YEAR}",
        _full,
        any_case=False,
        holds="month",
    ),
    rule(
        rf"{_WEEKDAY}(?:the )?{_DAY}(?: of)? (?P<month>{MONTH}),? {_YEAR}",
        _full,
        any_case=False,
        holds="month",
    ),
    rule(
        rf"{_DAY} (?P<month>{WIRE_MONTH}) (?P<year>\d\d)",
        _full,
        any_case=False,
        holds="digit",
    ),
    rule(
        r"(?P<year>[12]\d{3})-(?P<month>\d\d)-(?P<day>\d\d)(?:T[\d:]+Z?)?",
        _iso,
        holds="year",
    ),
    rule(
        r"(?P<first>\d{1,2})(?P<mark>[/.-])(?P<second>\d{1,2})(?P=mark)"
        r"(?P<year>(?:19|20)\d\d|\d\d)",
        _numeric,
        holds="digit",
    ),
    rule(
        rf"{EDGE}?(?P<month>{MONTH}),? (?:of )?{_YEAR}",
        _month_year,
        any_case=False,
        holds="month",
    ),
    rule(
        rf"{_WEEKDAY}(?P<month>{MONTH}) {_DAY}(?!,? ?\d{{4}}|[.,]\d)",
        _day_month,
        any_case=False,
        holds="month",
    ),
    rule(
        rf"{_WEEKDAY}(?:the )?{_DAY}(?: of)? (?P<month>{MONTH})",
        _day_month,
        any_case=False,
        holds="month",
    ),
    rule(
        rf"(?i:{EDGE}?(?:(?P<which>last|next|this|past|previous|that|the following) )?)"
        rf"(?P<month>{CLEAR_MONTH})(?! \d)",
        _month,
        any_case=False,
        holds="month",
    ),
    rule(
        rf"{EDGE}?(?P<month>{MONTH}),? (?:of )?(?:the )?"
        r"(?P<which>last|this|that|next|previous|following|same) year",
        _month_of_year,
        any_case=False,
        holds="month",
    ),
    rule(
        rf"{_BEFORE_MAY}(?P<month>May|March|MAY|MARCH)(?! \d)",
        _month,
        any_case=False,
        holds="month",
    ),
    rule(rf"{EDGE}?(?:the )?(?P<decade>1[5-9]\d|20\d)0'?s", _decade, holds="decade"),
    rule(rf"{EDGE}?(?:the )?['’](?P<decade>\d)0s", _decade, holds="decade"),
    rule(
        rf"{EDGE}?(?:the )?(?P<century>\d{{1,2}}(?:st|nd|rd|th)|{'|'.join(_ORDINALS)})"
        r"[ -]centur(?:y|ies)".replace("[ -]", r"[\s-]"),
        _century,
        holds="century",
    ),
    rule(
        rf"(?:{EDGE}|the year |fiscal |fiscal year )?(?P<year>1[5-9]\d\d|20[0-4]\d)",
        _year,
        before=r"(?<!\w)(?<![^\d]-)",
        holds="year",
    ),
    rule(
        r"(?P<year>\d{1,4}) (?:BC|B\.C\.|BCE)",
        lambda match, _: Resolution(TimeType.DATE, f"BC{int(match['year']):04d}"),
        any_case=False,
        holds="digit",
    ),
)
