"""Short forms of provinces and cities: "Ga." after a town is a state.

>>> abbreviation_of("Calif.").name
'California'
>>> abbreviation_of("CA") is None, postal_code_of("CA").name
(True, 'California')
"""

from dataclasses import dataclass
from functools import cache

from ._lists import load_entries


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceAbbreviation:
    """The short forms of one province or city."""

    name: str
    country: str
    short: tuple[str, ...] = ()
    postal: str | None = None


def abbreviation_of(words: str) -> PlaceAbbreviation | None:
    """Return what a newspaper's short form, with its full stop, stands for."""
    return _short_forms().get(words)


def postal_code_of(words: str) -> PlaceAbbreviation | None:
    """Return what a postal code stands for; only safe after a town and a comma."""
    return _postal_codes().get(words)


@cache
def _short_forms() -> dict[str, PlaceAbbreviation]:
    rows = load_entries("place_abbreviations", PlaceAbbreviation)
    return {short: row for row in rows for short in row.short}


@cache
def _postal_codes() -> dict[str, PlaceAbbreviation]:
    rows = reversed(load_entries("place_abbreviations", PlaceAbbreviation))
    return {row.postal: row for row in rows if row.postal}
