"""Invented reports as linking looks at them, without words to be read."""

from collections.abc import Sequence
from functools import cache
from hashlib import sha256

from _synthetic_reports import Mention, Telling

from tollbook.linking.tellings import Spot, Told, plain_name
from tollbook.model import PlacePrecision
from tollbook.registers import event_types, linking_rules
from tollbook.registers.gazetteer.table import Place

SPACING = 100
"""Characters between the mentions of a report that has no text."""

NOBODY = (0, 0)
"""A report that nobody was killed says no figure to compare."""

_TOWNS = (PlacePrecision.NEIGHBOURHOOD, PlacePrecision.SETTLEMENT)


def report_id(telling: Telling) -> str:
    """Return the id of an invented report."""
    return f"sha256:{sha256(str(telling.number).encode()).hexdigest()}"


def told_of(telling: Telling) -> tuple[Told, ...]:
    """Return what `linking.tellings.tell` would, had the report been read."""
    report = report_id(telling)
    near = _near(telling.mentions)
    return tuple(
        _to_told(mention, number, report, telling, near)
        for number, mention in enumerate(telling.mentions, 1)
        if not mention.comparator
    )


def _to_told(
    mention: Mention, number: int, report: str, telling: Telling, near: frozenset[int]
) -> Told:
    kind = event_types()[mention.kind]
    return Told(
        report=report,
        event=f"e{number}",
        at=number * SPACING,
        type=mention.kind,
        same_as=f"e{number - 1}" if mention.again else None,
        happened=mention.happened and not kind.campaign,
        days=_days(mention),
        published=telling.published,
        spot=_spot(mention.place),
        near=near,
        targets=_one(mention.target),
        target_names=_one(mention.target_name and plain_name(mention.target_name)),
        actors=_one(mention.actor),
        killed=mention.killed if mention.killed != NOBODY else None,
        victims=frozenset(f"{one.age}{one.sex}" for one, _ in mention.victims),
        names=frozenset(one.name.casefold() for one, named in mention.victims if named),
    )


def _days(mention: Mention) -> tuple[int, int] | None:
    days = mention.days
    widest = linking_rules()["widest"]
    return days if days and days[1] - days[0] <= widest else None


_NONE: frozenset[str] = frozenset()


@cache
def _few(word: str) -> frozenset[str]:
    return frozenset({word})


def _one(word: str | None) -> frozenset[str]:
    return _few(word) if word else _NONE


def _spot(place: Place | None) -> Spot | None:
    if place is None:
        return None
    if place.kind is PlacePrecision.COUNTRY:
        return Spot(place.country)
    radius = linking_rules()[f"radius_{place.kind}"]
    return Spot(place.country, place.geonameid, place.lat, place.lon, radius)


def _near(mentions: Sequence[Mention]) -> frozenset[int]:
    return frozenset(
        mention.place.geonameid
        for mention in mentions
        if mention.place
        and mention.place.geonameid is not None
        and mention.place.kind in _TOWNS
    )
