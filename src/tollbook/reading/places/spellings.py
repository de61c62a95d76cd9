"""Find places whose names a report spells another way than the gazetteer.

Names from Arabic, Russian or Burmese have no one Latin spelling, and the
gazetteer is thin where wars are. So a name that nobody knows, or that only
small places far from the page's countries bear, is looked for again by near
spellings, and only in the countries the page is about.
"""

from collections.abc import Sequence
from dataclasses import replace

from tollbook.model import PlaceCandidate, PlacePrecision

from .evidence import country_shares
from .names import Names
from .toponym import Match, Meanings, Toponym

ABOUT = 0.2
"""Share of the page from which on it is about a country."""
SMALL = 50_000
"""People; a larger place abroad is meant by its own spelling."""

_SETTLED = frozenset(
    {PlacePrecision.SETTLEMENT, PlacePrecision.DISTRICT, PlacePrecision.PROVINCE}
)


def with_near_spellings(toponyms: Sequence[Toponym], names: Names) -> list[Toponym]:
    """Return the toponyms, those that fit nowhere with near spellings' places."""
    shares = country_shares(toponyms)
    about = [country for country, share in shares.items() if share >= ABOUT]
    meanings = {toponym.key: toponym.meanings for toponym in toponyms}
    for key, meant in meanings.items():
        if _fits_nowhere(meant, about):
            meanings[key] = _respelled(key[0], about, names) or meant
    return [replace(toponym, meanings=meanings[toponym.key]) for toponym in toponyms]


def _fits_nowhere(meanings: Meanings, about: Sequence[str]) -> bool:
    return all(
        place.country not in about
        and place.precision in _SETTLED
        and place.population < SMALL
        for place in meanings.candidates
    )


def _respelled(text: str, about: Sequence[str], names: Names) -> Meanings:
    found: tuple[PlaceCandidate, ...] = ()
    for country in about:
        found += names.gazetteer.respelled(text, country)
    return Meanings(found, Match.RESPELLED)
