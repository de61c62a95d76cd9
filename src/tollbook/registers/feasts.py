"""Find the days of feasts: fixed, after Easter, or by the Islamic calendar.

>>> find_feast("Christmas").days(2016)
(datetime.date(2016, 12, 25), datetime.date(2016, 12, 25))
>>> find_feast("Easter").days(2016)[0].isoformat()
'2016-03-27'
>>> find_feast("Ramadan").is_rough
True
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from ._lexicon import by_alias
from ._lists import load_entries

_ISLAMIC_EPOCH = 227015
"""Ordinal of 1 Muharram of the year 1: 19 July 622, Gregorian."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feast:
    """A feast, and the one rule of three that finds its days."""

    words: tuple[str, ...]
    fixed: tuple[int, int] | None = None
    """Month and day."""
    after_easter: int | None = None
    """Days after Easter Sunday."""
    julian: bool = False
    """Easter by the Julian rule, as Orthodox churches keep it."""
    islamic: tuple[int, int] | None = None
    """Month and day of the Islamic calendar."""
    lasts: int = 1
    """Days."""
    rough: bool = False

    @property
    def is_rough(self) -> bool:
        """May the days observed differ by one or two?"""
        return self.rough or self.islamic is not None

    def days(self, year: int) -> tuple[date, date] | None:
        """Return the first and last day in a year; None if it does not fall in it."""
        if self.fixed:
            first: date | None = date(year, *self.fixed)
        elif self.after_easter is not None:
            first = _easter(year, julian=self.julian) + timedelta(self.after_easter)
        elif self.islamic:
            first = _islamic_day(year, *self.islamic)
        else:
            return None
        return None if first is None else (first, first + timedelta(self.lasts - 1))


@cache
def _feasts() -> dict[str, Feast]:
    feasts = load_entries("feasts", Feast)
    return by_alias((feast, feast.words) for feast in feasts)


def feast_words() -> str:
    """Return a pattern for the names of all feasts, longest first."""
    names = sorted(_feasts(), key=lambda name: (-len(name), name))
    return "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in names)


def find_feast(name: str) -> Feast | None:
    """Return the feast of a name."""
    return _feasts().get(" ".join(name.split()))


def _easter(year: int, *, julian: bool) -> date:
    if julian:
        moon = (19 * (year % 19) + 15) % 30
        sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
        month, day = divmod(moon + sunday + 114, 31)
        return date(year, month, day + 1) + timedelta(13)
    golden = year % 19
    century, rest = divmod(year, 100)
    leap, left = divmod(century, 4)
    moon_rule = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap - moon_rule + 15) % 30
    quarter, third = divmod(rest, 4)
    sunday = (32 + 2 * left + 2 * quarter - epact - third) % 7
    late = (golden + 11 * epact + 22 * sunday) // 451
    month, day = divmod(epact + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _islamic_day(year: int, month: int, day: int) -> date | None:
    """Return the first such day of the tabular Islamic calendar in a year."""
    about = int((year - 622) * 33 / 32)
    for islamic_year in range(about - 1, about + 3):
        days = (
            (islamic_year - 1) * 354
            + (3 + 11 * islamic_year) // 30
            + (month - 1) * 30
            - (month - 1) // 2
            + day
            - 1
        )
        found = date.fromordinal(_ISLAMIC_EPOCH + days)
        if found.year == year:
            return found
    return None
