"""Keep victims' names out of what is shown and published, also inside quoted words.

An initial stays ("E…"), so that a sentence can still be read; the full name
stays in the archived report and nowhere else.

    >>> protect("Mina, 4, died. MINA's brother lives.", frozenset({"Mina"}))
    'M…, 4, died. M…’s brother lives.'
"""

import re
from collections.abc import Iterable

from pydantic import JsonValue

from tollbook.model import Reading
from tollbook.registers import find_actor

_PARTICLES = {"al", "el", "bin", "ibn", "abu", "umm", "de", "da", "van", "von", "the"}
_SHORTEST = 3
_PUBLIC_KEYS = {
    "id",
    "report",
    "event",
    "count",
    "register",
    "type",
    "grade",
    "geometry",
}


def victims_names(readings: Iterable[Reading]) -> frozenset[str]:
    """Return the names of victims in readings, whole and in parts.

    A part that a reading knows as a place, or the register as an actor, is no
    secret and stays.
    """
    names: set[str] = set()
    for reading in readings:
        places = {place.text for place in reading.places}
        for event in reading.events:
            for victim in event.victims:
                if victim.name:
                    names.update(_parts(victim.name, places))
    return frozenset(names)


def _parts(name: str, places: set[str]) -> Iterable[str]:
    yield name
    for part in re.split(r"[\s,]+", name):
        bare = part.strip(".'’")
        if (
            len(bare) >= _SHORTEST
            and bare[0].isupper()
            and bare.lower() not in _PARTICLES
            and bare not in places
            and find_actor(bare) is None
        ):
            yield bare


def protect(text: str, names: frozenset[str]) -> str:
    """Return a text with victims' names cut to an initial."""
    if not names:
        return text
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    pattern = "|".join(re.escape(name) for name in longest_first)
    hidden = re.sub(
        rf"(?<!\w)({pattern})(?!\w)",
        lambda match: f"{match[0][0]}…",
        text,
        flags=re.IGNORECASE,
    )
    return hidden.replace("…'s", "…’s") if hidden != text else text


def protect_all(value: JsonValue, names: frozenset[str]) -> JsonValue:
    """Return a value, as JSON has it, with every text in it protected.

    Ids, kinds and coordinates are left as they are.
    """
    if isinstance(value, str):
        return protect(value, names)
    if isinstance(value, list):
        return [protect_all(item, names) for item in value]
    if isinstance(value, dict):
        return {
            key: item if key in _PUBLIC_KEYS else protect_all(item, names)
            for key, item in value.items()
        }
    return value
