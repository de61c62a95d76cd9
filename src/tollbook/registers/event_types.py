"""Which kinds of event there are, and which kinds can be one event told twice."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ._lists import load_entries


@dataclass(frozen=True, slots=True, kw_only=True)
class EventType:
    """One kind of event, with what others call it."""

    id: str
    says: str
    """What it is, in a few words."""
    acled: str
    """ACLED's sub-event type."""
    broader: str | None = None
    """The next wider kind."""
    also: tuple[str, ...] = ()
    """Kinds outside the line of wider kinds that news copy swaps with it."""
    launch: str | None = None
    """AOAV's and the Explosive Weapons Monitor's launch method."""
    cause: str | None = None
    """Cause of death of SDG indicator 16.1.2."""
    generic: bool = False
    """The kind says nothing about how."""
    harm: bool = True
    """An act that hurts people or things."""
    campaign: bool = False
    """Lasts for days or longer: background unless it begins now."""


@cache
def event_types() -> dict[str, EventType]:
    """Return every kind of event by its id."""
    return {entry.id: entry for entry in load_entries("event_types", EventType)}


def wider_types(kind: str) -> Iterator[str]:
    """Yield a kind and every wider one, narrowest first.

    >>> list(wider_types("drone_strike"))
    ['drone_strike', 'air_strike', 'bombardment', 'explosion', 'attack']
    """
    at: str | None = kind
    while at is not None:
        yield at
        at = event_types()[at].broader


def same_kind(one: str, other: str) -> bool:
    """Can two mentions of these kinds be of one event?

    >>> same_kind("attack", "car_bomb"), same_kind("shooting", "air_strike")
    (True, False)
    """
    types = event_types()
    lines = set(wider_types(one)), set(wider_types(other))
    if other in lines[0] or one in lines[1]:
        return True
    if types[one].generic and types[other].generic:
        return True
    if "killing" in (one, other) and "attack" in lines[0] & lines[1]:
        return True
    return other in types[one].also or one in types[other].also


def narrower(one: str, other: str) -> str:
    """Return whichever of two kinds of one event says more.

    >>> narrower("attack", "car_bomb")
    'car_bomb'
    """
    if event_types()[one].generic and not event_types()[other].generic:
        return other
    return other if one in tuple(wider_types(other))[1:] else one
