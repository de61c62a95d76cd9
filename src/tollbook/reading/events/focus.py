"""Where most of a report is, judged from all the places it names.

A local report names its town again and again: in the headline, before the first
sentence, as the police's. Places near each other speak for one another, and the
first sentences speak loudest.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tollbook.model import PlacePrecision, PlaceRef, great_circle_km

from .belonging import is_destination, is_origin, is_outlets, is_owner, is_street
from .setting import COARSE, Anchor

NEAR_KM = 40.0
"""Places no farther apart speak for one another; starting value, as all here."""
FIRST = 4
"""Sentences at the head of a report, which speak twice as loud."""
ASIDE = 0.5
"""What a place speaks that is somebody's or something's, and not the report's."""
SHARE = 0.5
"""A place is the report's focus with this share of all that is spoken."""
_NOT_A_TOWN = COARSE | {PlacePrecision.PROVINCE}
_WIDE = 0.5
"""A district is the focus only where no town in it is named as often."""


@dataclass(frozen=True, slots=True)
class _Voice:
    ref: PlaceRef
    at: tuple[float, float]
    weight: float


def focus_of(
    places: Sequence[Anchor[PlaceRef]], share: float = SHARE
) -> PlaceRef | None:
    """Return the first telling of the place that most of the report is about."""
    voices = list(_voices(places))
    whole = sum(voice.weight for voice in voices)
    best, most = None, 0.0
    for voice in voices:
        spoken = sum(v.weight * _speaks_for(v, voice) for v in voices)
        if spoken > most:
            best, most = voice.ref, spoken
    return best if most >= share * whole else None


def _voices(places: Iterable[Anchor[PlaceRef]]) -> Iterable[_Voice]:
    for a in places:
        ref = a.ref
        if a.line < 0 or ref.demonym or ref.lat is None or ref.lon is None:
            continue
        if ref.precision in _NOT_A_TOWN:
            continue
        weight = 2.0 if a.line < FIRST else 1.0
        if (
            is_origin(a.head)
            or is_destination(a.head)
            or is_outlets(a.head)
            or is_owner(a.head)
            or is_street(a.head, (ref.start, ref.end))
        ):
            weight *= ASIDE
        yield _Voice(ref, (ref.lat, ref.lon), weight)


def _speaks_for(one: _Voice, other: _Voice) -> float:
    """Return how much a place speaks for another: itself wholly, near ones half."""
    if one.ref.name == other.ref.name:
        wide = other.ref.precision is PlacePrecision.DISTRICT
        return _WIDE if wide else 1.0
    return 0.5 if great_circle_km(*one.at, *other.at) <= NEAR_KM else 0.0
