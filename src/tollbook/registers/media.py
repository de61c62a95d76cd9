"""News agencies, broadcasters and newspapers by name.

>>> medium_named("Agence France-Presse")
'AFP'
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from ._lists import load_entries


@dataclass(frozen=True, slots=True, kw_only=True)
class Medium:
    """One medium and the ways its name is written."""

    name: str
    aliases: tuple[str, ...] = ()


@cache
def _by_name() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for medium in load_entries("media", Medium):
        for name in (medium.name, *medium.aliases):
            found[name.lower().removeprefix("the ")] = medium.name
    return found


def medium_named(name: str) -> str | None:
    """Return the usual name of a medium, None when the register has no such one."""
    return _by_name().get(name.strip().lower().removeprefix("the "))
