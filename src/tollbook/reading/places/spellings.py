"""Find places whose names a report spells another way than the gazetteer.

Names from Arabic, Russian or Burmese have no one Latin spelling, and the
gazetteer is thin where wars are. So a name that nobody knows, or that only
small places far from the page's countries bear, is looked for again with a
letter or an article changed, and only in the countries the page is about.
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
    return [
        _respelled(toponym, about, names)
        if _fits_nowhere(toponym.meanings, about)
        else toponym
        for toponym in toponyms
    ]


def _fits_nowhere(meanings: Meanings, about: Sequence[str]) -> bool:
    return all(
        place.country not in about
        and place.precision in _SETTLED
        and place.population < SMALL
        for place in meanings.candidates
    )


def _respelled(toponym: Toponym, about: Sequence[str], names: Names) -> Toponym:
    found: tuple[PlaceCandidate, ...] = ()
    for country in about:
        found += names.gazetteer.respelled(toponym.text, country)
    if not found:
        return toponym
    return replace(toponym, meanings=Meanings(found, Match.RESPELLED))
