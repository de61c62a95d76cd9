"""Seasons, quarters, halves, weekends, feasts."""

import re
from datetime import date, timedelta

from tollbook.model import TimeType
from tollbook.registers.feasts import Feast, feast_words, find_feast

from .ahead import looks_ahead
from .context import Context, Resolution
from .rules import Rule, rule
from .values import SEASONS
from .words import EDGE

ROUGHLY = 2
"""Days by which the observed day of a rough feast may differ from the computed one."""

_CODES = {"spring": "SP", "summer": "SU", "fall": "FA", "autumn": "FA", "winter": "WI"}
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_ORDINALS |= {"1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "last": 2, "latter": 2}
_WORDS = "(?P<season>spring|summer|fall|autumn|winter)"
_WHICH = "(?P<which>last|next|this|past|previous|that|the following|the)"
_YEAR = r"(?P<year>[12]\d{3})"


def _season(match: re.Match[str], context: Context) -> Resolution:
    code = _CODES[match["season"].lower()]
    start = SEASONS[code][0]
    named = match.groupdict()
    if named.get("year"):
        year = int(named["year"])
        context.tell(date(year, start, 1), is_day=False)
        return Resolution(TimeType.DATE, f"{year}-{code}")
    anchor = context.anchor
    if anchor is None:
        return Resolution(TimeType.DATE, f"XXXX-{code}")
    which = (named.get("which") or "").lower()
    year = anchor.year
    if which in {"last", "past", "previous"}:
        year -= anchor.month <= start + 2
    elif which in {"next", "the following"}:
        year += anchor.month >= start
    elif not context.is_history and which not in {"this", "that"}:
        before = context.before(match.start())
        ahead = looks_ahead(before, context.after(match.end()))
        ahead = ahead or before.rstrip().lower().endswith("before")
        if ahead and anchor.month > start + 2:
            year += 1
        elif not ahead and anchor.month < start:
            year -= 1
    return Resolution(TimeType.DATE, f"{year}-{code}")


def _quarter(match: re.Match[str], context: Context) -> Resolution | None:
    quarter = _ORDINALS[match["which"].lower()]
    if match["year"]:
        return Resolution(TimeType.DATE, f"{match['year']}-Q{quarter}")
    anchor = context.anchor
    if anchor is None:
        return Resolution(TimeType.DATE, f"XXXX-Q{quarter}")
    year = anchor.year - (quarter > (anchor.month - 1) // 3 + 1)
    year -= (match["earlier"] or "").lower().startswith("year-")
    return Resolution(TimeType.DATE, f"{year}-Q{quarter}")


def _half(match: re.Match[str], context: Context) -> Resolution | None:
    half = _ORDINALS[match["which"].lower()]
    if match["year"]:
        return Resolution(TimeType.DATE, f"{match['year']}-H{half}")
    anchor = context.anchor
    year = f"{anchor.year}" if anchor else "XXXX"
    return Resolution(TimeType.DATE, f"{year}-H{half}")


def _feast(match: re.Match[str], context: Context) -> Resolution | None:
    feast = find_feast(match["feast"])
    if feast is None:
        return None
    year = _feast_year(match, context, feast)
    if year is None:
        return Resolution(TimeType.DATE, None)
    interval = feast.days(year)
    if interval is None:
        return Resolution(TimeType.DATE, None)
    first, last = interval
    value = first.isoformat()
    if first != last:
        value = f"{value}/{last.isoformat()}"
    context.tell(first, is_day=first == last)
    return Resolution(TimeType.DATE, value, interval, is_rough=feast.is_rough)


def _feast_year(match: re.Match[str], context: Context, feast: Feast) -> int | None:
    if match["year"]:
        return int(match["year"])
    anchor = context.anchor
    if anchor is None:
        return None
    which = (match["which"] or "").lower()
    years = (anchor.year - 1, anchor.year, anchor.year + 1)
    known = [(year, days) for year in years if (days := feast.days(year))]
    latest = anchor + timedelta(ROUGHLY if feast.is_rough else 0)
    past = [year for year, (first, _) in known if first <= latest]
    to_come = [year for year, (_, last) in known if last >= anchor]
    ahead = which in {"next", "this", "coming"} or looks_ahead(
        context.before(match.start()), context.after(match.end())
    )
    if ahead and which not in {"last", "past"}:
        return to_come[0] if to_come else None
    return past[-1] if past else None


def _week_of(match: re.Match[str], context: Context) -> Resolution | None:
    anchor = context.published
    if anchor is None:
        return Resolution(TimeType.DATE, None)
    weeks_back = 1 if anchor.weekday() < 5 else 0  # noqa: PLR2004
    if looks_ahead(context.before(match.start()), context.after(match.end())):
        weeks_back = 0
    day = date.fromordinal(anchor.toordinal() - 7 * weeks_back)
    year, week, _ = day.isocalendar()
    return Resolution(TimeType.DATE, f"{year}-W{week:02d}-WE")


_HALF = r"(?:the )?(?P<which>first|second|last|latter)[\s-]half of (?:the year|{year})"

RULES: tuple[Rule, ...] = (
    rule(
        rf"(?:{EDGE}|the )?(?:{_WHICH} )?{_WORDS}(?: of| in)? {_YEAR}"
        r"(?:[-/–]\d\d(?:\d\d)?)?",
        _season,
        holds="season",
    ),
    rule(rf"(?:early |late |mid-)?{_WHICH} {_WORDS}(?! of)", _season, holds="season"),
    rule(
        rf"(?:(?<=in\s)|(?<=In\s)|(?<=of\s)|(?<=early\s)|(?<=late\s)|(?<=by\s)|(?<=mid-)|"
        rf"(?<=since\s)|(?<=before\s)|(?<=until\s)|(?<=during\s)|(?<=this\s)){_WORDS}",
        _season,
        holds="season",
    ),
    rule(
        r"(?:the )?(?:fiscal )?(?P<earlier>year-earlier |latest )?(?:fiscal )?"
        r"(?P<which>first|second|third|fourth|1st|2nd|3rd|4th)(?: fiscal)?[\s-]quarter"
        r"(?: of (?:fiscal )?(?P<year>(?:19|20)\d\d))?",
        _quarter,
        holds="quarter",
    ),
    rule(_HALF.replace("{year}", r"(?P<year>(?:19|20)\d\d)"), _half, holds="half"),
    rule(r"(?:the )?weekend", _week_of, holds="unit"),
    rule(
        r"(?:the )?(?:(?P<which>last|next|this|past|coming) )?"
        rf"(?P<feast>{feast_words()})"
        r"(?:(?: of| in|,)? (?P<year>(?:19|20)\d\d))?",
        _feast,
        any_case=False,
    ),
)
