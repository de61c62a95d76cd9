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
FIRM = 0.75
"""Confidence from which a place is believed against all others of the report."""
FAR_KM = 150.0
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


def namesakes(places: Sequence[Anchor[PlaceRef]]) -> frozenset[str]:
    """Return the ids of far towns that are likelier quarters of the report's own.

    "A man was shot in Algiers", in a report that otherwise never leaves New Orleans:
    the far town is not believed firmly, and nothing else lies in its province.
    """
    unsure = [a.ref for a in places if 0 < a.ref.confidence < FIRM]
    focus = focus_of(places) if unsure else None
    if focus is None:
        return frozenset()
    return frozenset(
        ref.id
        for ref in unsure
        if _km(ref, focus) > FAR_KM and not _has_company(ref, places)
    )


def _has_company(where: PlaceRef, places: Iterable[Anchor[PlaceRef]]) -> bool:
    return any(
        a.ref.name != where.name
        and not a.ref.demonym
        and (a.ref.country, a.ref.admin1) == (where.country, where.admin1)
        for a in places
    )


def _km(one: PlaceRef, other: PlaceRef) -> float:
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return 0.0
    return great_circle_km(one.lat, one.lon, other.lat, other.lon)


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
