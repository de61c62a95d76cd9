"""Which countries a page is about, judged from its toponyms alone."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from tollbook.model import PlacePrecision

from .toponym import Match, Meanings, Toponym

NAMED = 1.5
"""The country's own name, or a word for its people."""
CERTAIN = 1.0
"""A province's full name, or a name that only one country has."""
LIKELY = 0.5
"""A name that several countries have (its most populous bearer), or a small place."""
SMALL = 5_000
"""People."""


def country_shares(toponyms: Sequence[Toponym]) -> Mapping[str, float]:
    """Return country code -> its share, 0 to 1, of what the toponyms speak for."""
    weights: defaultdict[str, float] = defaultdict(float)
    for toponym in toponyms:
        country, weight = _speaks_for(toponym.meanings)
        if country:
            weights[country] += weight
    whole = sum(weights.values()) or 1.0
    return {country: weight / whole for country, weight in weights.items()}


def _speaks_for(meanings: Meanings) -> tuple[str | None, float]:
    candidates = meanings.candidates
    if not candidates:
        return None, 0.0
    likeliest = max(candidates, key=lambda candidate: candidate.score)
    if likeliest.precision is PlacePrecision.COUNTRY or meanings.match is Match.DEMONYM:
        units = [c for c in candidates if c.precision is PlacePrecision.PROVINCE]
        doubtful = any(unit.country != likeliest.country for unit in units)
        return likeliest.country, LIKELY if doubtful else NAMED
    if len({candidate.country for candidate in candidates}) == 1:
        return likeliest.country, CERTAIN if likeliest.population > SMALL else LIKELY
    if likeliest.precision is PlacePrecision.PROVINCE:
        return likeliest.country, CERTAIN
    return likeliest.country, LIKELY
