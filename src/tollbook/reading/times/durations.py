"""How long, and how often: three days, the past two months, every week, daily.

A duration has a value (P3D, P2M) and no days of its own. "In at most three
weeks, three and a half weeks" is two durations; what is foreseen within them
is counted from the day of publication where outlooks are read.
"""

import re

from tollbook.model import TimeType

from .context import Context, Resolution
from .rules import Rule, rule
from .values import duration_value
from .words import NUMBER, ROUGHLY, UNIT, VAGUE, WEEKDAY, number_of, unit_of, weekday_of

_NEEDS_A_WORD_BEFORE = re.compile(
    r"\b(?:for|in|within|after|over|than|about|almost|nearly|lasted|half|take|takes|took|"
    r"during|of|once|once|every|last|lasts|just|under|spent|least|most|least)\s+$",
    re.IGNORECASE,
)
_OF = re.compile(r"\s+of\b")
_A_LONG = r"(?:full |whole |more |consecutive |straight |additional |long |other )"


def _counted(match: re.Match[str], context: Context) -> Resolution | None:
    words = match["number"].lower()
    if match[0].lower().endswith(("-old", " old")):
        return None
    if words == "a" and unit_of(match["unit"]) == "second":
        return None  # "a second appeal"
    is_one = match["unit"][-1].lower() != "s" and "-" not in match[0]
    if is_one and (number_of(words) or 0) > 1:
        return None  # "two weekend raids", "the 24 Hour News"
    if unit_of(match["unit"]) == "quarter" and _OF.match(context.text, match.end()):
        return None  # "less than a quarter of the city"
    if words in {"a", "an"} and not match["about"]:
        before = context.text[max(0, match.start() - 10) : match.start()]
        if not _NEEDS_A_WORD_BEFORE.search(before):
            return None
    value = duration_value(number_of(words), unit_of(match["unit"]))
    return Resolution(TimeType.DURATION, value)


def _vague(match: re.Match[str], _: Context) -> Resolution:
    value = duration_value(None, unit_of(match["unit"]))
    return Resolution(TimeType.DURATION, value)


def _stretch(match: re.Match[str], _: Context) -> Resolution:
    number = number_of(match["number"])
    return Resolution(TimeType.DURATION, duration_value(number, unit_of(match["unit"])))


def _half_more(match: re.Match[str], _: Context) -> Resolution:
    """Read "a year and a half", "a month-and-a-half"."""
    whole = number_of(match["number"]) or 1
    unit = unit_of(match["unit"])
    return Resolution(TimeType.DURATION, duration_value(whole + 0.5, unit))


def _every(match: re.Match[str], _: Context) -> Resolution:
    number = number_of(match["number"]) if match["number"] else 1
    return Resolution(TimeType.SET, duration_value(number, unit_of(match["unit"])))


def _every_weekday(match: re.Match[str], _: Context) -> Resolution:
    day = weekday_of(match["weekday"]) + 1
    return Resolution(TimeType.SET, f"XXXX-WXX-{day}")


_OFTEN = {
    "hourly": "PT1H",
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "monthly": "P1M",
    "annually": "P1Y",
    "yearly": "P1Y",
}


def _often(match: re.Match[str], _: Context) -> Resolution:
    return Resolution(TimeType.SET, _OFTEN[match[0].lower()])


RULES: tuple[Rule, ...] = (
    rule(
        r"(?:the )?(?:last|past|next|previous|coming|first|final|preceding|following) "
        rf"(?:(?P<number>{NUMBER})|{VAGUE}) (?P<unit>{UNIT})",
        _stretch,
        holds="unit",
    ),
    rule(
        rf"(?:every|each) (?:(?P<number>{NUMBER}) )?"
        r"(?P<unit>(?:day|night|week|month|quarter|year|decade|hour)s?)",
        _every,
        holds="every",
    ),
    rule(rf"(?:every|each) (?P<weekday>{WEEKDAY})", _every_weekday, holds="every"),
    rule("|".join(_OFTEN), _often, holds="often"),
    rule(
        rf"(?:(?P<about>{ROUGHLY}) )?(?:{NUMBER}(?: (?:to|or|and) | ?[–-] ?))?"
        rf"(?P<number>half an?|{NUMBER}|an?) ?-?{_A_LONG}?"
        rf"(?P<unit>{UNIT})(?:-long|-old| old)?",
        _counted,
        holds="unit",
    ),
    rule(
        rf"(?P<number>an?|{NUMBER}) ?(?P<unit>{UNIT})[\s-]and[\s-]a[\s-]half",
        _half_more,
        holds="half",
    ),
    rule(
        rf"(?:{VAGUE} |the )?(?P<unit>hours|days|weeks|months|years|decades|centuries)",
        _vague,
        holds="unit",
    ),
    rule(
        r"(?:much|most|part|all|the rest|the remainder) of the "
        r"(?P<unit>day|week|month|year)(?P<number>)",
        lambda match, _: Resolution(
            TimeType.DURATION, duration_value(1, unit_of(match["unit"]))
        ),
        holds="unit",
    ),
)
