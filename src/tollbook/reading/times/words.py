"""The words that times are made of: months, weekdays, units, numbers.

Names of months and days match as written in sentences and in wire stories set
in capitals, never in lower case: "may" and "march" are verbs.

>>> number_of("twenty-four"), number_of("two and a half"), number_of("1,200")
(24, 2.5, 1200)
"""

import re
from collections.abc import Iterable

from tollbook.registers.number_words import tens, units

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS = (
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
)


def _either(names: Iterable[str]) -> str:
    return "|".join(form for name in names for form in (name, name.upper()))


_SHORT_MONTHS = (
    r"Jan\.?|Feb\.?|Mar\.|Apr\.?|Jun\.|Jul\.|Aug\.?|Sept\.?|Sep\.?|Oct\.?|Nov\.?|Dec\.?"
)
_CLEAR_MONTHS = [name for name in MONTHS if name not in {"March", "May"}]
MONTH = rf"(?:{_either(MONTHS)}|{_SHORT_MONTHS})"
CLEAR_MONTH = (
    rf"(?:{_either(_CLEAR_MONTHS)}|Feb\.|Apr\.|Jun\.|Jul\.|Aug\.|Sept\.|Oct\.|Nov\.)"
)
"""Months whose names are nothing else: these may stand alone."""
WIRE_MONTH = r"(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]{0,6}"
"""As telegrams and datelines cut them: 3 JAN 90."""
WEEKDAY = rf"(?:{_either(WEEKDAYS)}|Mon\.|Tues?\.|Wed\.|Thurs?\.|Fri\.|Sat\.|Sun\.)"

UNIT = (
    r"(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|quarters?|years?|"
    r"decades?|century|centuries|fortnights?|weekends?)"
)
UNIT_WORDS = frozenset(
    f"{unit}{ending}"
    for unit in ("second", "minute", "hour", "day", "night", "week", "month",
                 "quarter", "year", "decade", "fortnight", "weekend")
    for ending in ("", "s")
) | {"century", "centuries"}  # fmt: skip
VAGUE = (
    r"(?:several|many|some|a few|few|a couple(?: of)?|couple of|a number of|recent|"
    r"dozens of|hundreds of|thousands of|numerous)"
)
ROUGHLY = (
    r"(?:about|almost|nearly|more than|just over|just under|just|over|under|less than|"
    r"at least|up to|approximately|around|an estimated|some|only|roughly|barely|"
    r"in (?:a )?maximum|at most|a maximum of|within|another|the first|the last|the)"
)
PART = (
    r"(?:pre-dawn|dawn|daybreak|morning|noon|midday|afternoon|evening|dusk|night|"
    r"midnight)"
)
EDGE = (
    r"(?:(?:the )?(?:very )?(?:early|late|mid|middle|beginning|end|start|close)"
    r"(?: (?:part|days|months|weeks))?(?:[\s-](?:of |in |on )?(?:the )?))"
)
"""Early, late, the end of: kept in the words, not in the value."""

_NUMBERS: dict[str, float] = {
    **units(),
    **tens(),
    "hundred": 100,
    "a hundred": 100,
    "a": 1,
    "an": 1,
    "one": 1,
    "half a": 0.5,
    "half an": 0.5,
    "half": 0.5,
    "a dozen": 12,
    "a couple": 2,
    "a couple of": 2,
    "both": 2,
}
_TENS = f"(?:{'|'.join(tens())})"
_DIGITS = r"\d{1,3}(?:,\d{3})+|\d{1,4}(?:\.\d+)?"
_WORDS = "|".join(sorted((n for n in _NUMBERS if len(n) > 2), key=len, reverse=True))  # noqa: PLR2004
NUMBER = (
    rf"(?:(?:{_DIGITS}|{_TENS}[-\s](?:one|two|three|four|five|six|seven|eight|nine)|"
    rf"{_WORDS})(?:[-\s]and[-\s](?:a[-\s])?half)?)"
)

MONTH_WORDS = frozenset(
    form.lower() for name in MONTHS for form in (name, name[:3], name[:4])
)
WEEKDAY_WORDS = frozenset(
    form.lower() for name in WEEKDAYS for form in (name, *(name[:n] for n in (3, 4, 5)))
)
SEASON_WORDS = frozenset(("spring", "summer", "fall", "autumn", "winter"))

_PARTS_OF_DAY = {
    "pre-dawn": "TMO",
    "dawn": "TMO",
    "daybreak": "TMO",
    "morning": "TMO",
    "noon": "T12:00",
    "midday": "TMI",
    "afternoon": "TAF",
    "evening": "TEV",
    "dusk": "TEV",
    "night": "TNI",
    "midnight": "T24:00",
}


PART_WORDS = frozenset(_PARTS_OF_DAY) - {"pre-dawn"}


def month_of(word: str) -> int:
    """Return 1 to 12 for the name of a month, whole or cut."""
    start = word[:3].lower()
    return next(n for n, name in enumerate(MONTHS, 1) if name[:3].lower() == start)


def weekday_of(word: str) -> int:
    """Return 0 for Monday to 6 for Sunday."""
    start = word[:3].lower()
    return next(n for n, name in enumerate(WEEKDAYS) if name[:3].lower() == start)


def part_of_day(word: str) -> str:
    """Return the TIMEX3 ending for a part of the day."""
    return _PARTS_OF_DAY[word.lower()]


def unit_of(word: str) -> str:
    """Return the unit in the singular, in lower case."""
    plain = word.lower()
    if plain == "centuries":
        return "century"
    return plain.removesuffix("s")


def number_of(words: str | None) -> float | None:
    """Return the number that words or digits name; None for a vague one."""
    if words is None:
        return None
    plain = re.sub(r"\s+", " ", words.strip().lower())
    half = re.search(r"[- ]and[- ](?:a[- ])?half$", plain)
    if half:
        whole = number_of(plain[: half.start()])
        return None if whole is None else whole + 0.5
    if plain in _NUMBERS:
        return _NUMBERS[plain]
    digits = plain.replace(",", "")
    if re.fullmatch(r"\d+(?:\.\d+)?", digits):
        return float(digits) if "." in digits else int(digits)
    tens, _, ones = plain.replace("-", " ").partition(" ")
    if tens in _NUMBERS and ones in _NUMBERS:
        return _NUMBERS[tens] + _NUMBERS[ones]
    return None
