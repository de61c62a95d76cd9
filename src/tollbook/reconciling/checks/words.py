"""Whether the words of a figure look like a year, a price, a distance or an age.

Reading refuses such figures; this looks once more, at what was let through.
"""

import re

from tollbook.model import Claim
from tollbook.registers.not_people import units

_NUMBER = re.compile(r"\d[\d,.]*")
_CURRENCY = re.compile(r"[$€£¥₹]\s*$")
_DECIMAL = re.compile(r"\d+\.\d")
_AGE = re.compile(r"^[\s-](?:year|month|week|day)s?[\s-]old", re.IGNORECASE)
_AGED = re.compile(r"\b(?:aged|age)\s*$", re.IGNORECASE)
_ORDINAL = re.compile(r"^(?:st|nd|rd|th)\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:in|since|of|by|until|from|year)\s*$", re.IGNORECASE)
_UNIT = re.compile(r"^[\s-]*(?P<unit>%|[a-z]+(?![a-z-]))", re.IGNORECASE)
_YEARS = range(1900, 2101)
_NEAR = 16
"""Characters before and after the number that are looked at."""


def no_head_count(claim: Claim, text: str) -> str | None:
    """Return what a claim's number may be other than a count; None for nothing.

    Args:
        claim: The claim.
        text: The whole text of its report.
    """
    found = _NUMBER.search(claim.text)
    if found is None or _whole(found[0]) not in (claim.low, claim.high):
        return None  # "a 9-year-old boy" is one, and nine is not what was counted
    start, end = claim.start + found.start(), claim.start + found.end()
    before, after = text[max(0, start - _NEAR) : start], text[end : end + _NEAR]
    unit = _UNIT.search(after)
    is_age = bool(_AGE.search(after) or _AGED.search(before))
    is_year = claim.low == claim.high and claim.low in _YEARS
    signs: tuple[tuple[object, str], ...] = (
        (_CURRENCY.search(before), "a sum of money"),
        (_DECIMAL.search(found[0]), "a measurement: it has a decimal"),
        (is_age and claim.low > 1, "an age"),
        (_ORDINAL.search(after), "a rank or a street number"),
        (unit and _is_unit(unit["unit"]), "a measurement: a unit follows"),
        (is_year and _YEAR.search(before), "a year"),
    )
    return next((why for sign, why in signs if sign), None)


def _whole(number: str) -> int:
    return int(number.replace(",", "").split(".")[0] or 0)


def _is_unit(word: str) -> bool:
    return word.lower() in units() or word.lower().removesuffix("s") in units()
