"""Offices that a place has one of: "police said" is the same police in two reports.

>>> local_office("the local police"), local_office("Police officials")
('police', 'police')
>>> local_office("residents"), local_office("state police")
(None, None)
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from ._lists import load_entries

_BEFORE = re.compile(r"^(?:(?:the|a|an|local|city|town|village|municipal|county)\s+)+")
_AFTER = re.compile(
    r"\s+(?:officials?|spokes(?:man|woman|person|people)|chief|authorities)$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalOffice:
    """An office, and why a place has one of it."""

    word: str
    reason: str


@cache
def local_offices() -> frozenset[str]:
    """Return the offices' words."""
    return frozenset(
        office.word for office in load_entries("local_offices", LocalOffice)
    )


@lru_cache(maxsize=5_000)
def local_office(words: str) -> str | None:
    """Return the office that a source without a name is, or speaks for."""
    plain = words.casefold().replace("’", "'").strip()
    bare = _AFTER.sub("", _BEFORE.sub("", plain))
    return bare if bare in local_offices() else None
