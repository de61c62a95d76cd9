"""The kinds of event that weights are learnt for: a few wide ones.

>>> kind_of("car_bomb"), kind_of("sniping"), kind_of("armed_clash")
('bombing', 'attack', None)
"""

from collections.abc import Iterable
from functools import cache

from tollbook.model import EventMention
from tollbook.registers import wider_types

KINDS = ("abduction", "arson", "attack", "bombing", "looting")
_WIDER = {
    "abduction": "abduction",
    "bombing": "bombing",
    "explosion": "bombing",
    "arson": "arson",
    "looting": "looting",
}
_ATTACKS = frozenset(
    ("killing", "assassination", "shooting", "execution", "massacre", "attack", "raid",
     "grenade", "rocket", "mortar", "air_strike", "sniping", "stabbing", "torture",
     "threat")
)  # fmt: skip
"""Clashes, offensives and arrests are never weighed."""


@cache
def kind_of(type_: str) -> str | None:
    """Return the wide kind of a type, None for a type that is not weighed."""
    if type_ in _ATTACKS:
        return "attack"
    for wider in wider_types(type_):
        if wider in _WIDER:
            return _WIDER[wider]
    return None


def kind_of_all(mentions: Iterable[EventMention]) -> str | None:
    """Return the kind of an event told several times: one more exact than attack."""
    kinds = [kind for each in mentions if (kind := kind_of(each.type)) is not None]
    return next(
        (kind for kind in kinds if kind != "attack"), kinds[0] if kinds else None
    )
