"""How sure a resolution is, from 0 to 1."""

import math
from collections.abc import Sequence

from .distance import km_between
from .scoring import Scored
from .toponym import Match

ELSEWHERE_KM = 100.0
"""Runners-up nearer than this would put the same pin on a map."""

OFFSET = 0.5
SLOPE = 0.8
"""Starting values."""

TRUST = {
    Match.EXACT: 1.0,
    Match.DEMONYM: 1.0,
    Match.SHORTENED: 0.95,
    Match.PART: 0.6,
    Match.RESPELLED: 0.7,
}
"""What is left of it when the words are not just the gazetteer's name."""


def confidence_of(ranked: Sequence[Scored], match: Match) -> float:
    """Return how sure the first of the ranked candidates is; more margin, more sure."""
    if not ranked:
        return 0.0
    first = ranked[0]
    rivals = (s for s in ranked[1:] if _is_elsewhere(s, first))
    rival = next(rivals, None)
    margin = first.score - rival.score if rival else first.score
    sure = 1 / (1 + math.exp(-(OFFSET + SLOPE * margin)))
    return round(sure * TRUST[match], 3)


def _is_elsewhere(one: Scored, other: Scored) -> bool:
    a, b = one.place, other.place
    return km_between(a.lat, a.lon, b.lat, b.lon) > ELSEWHERE_KM
