"""Know by when "in the coming days" has shown itself, in days.

>>> days_of("D"), days_of("Y")
(7, None)
"""

from dataclasses import dataclass
from functools import cache

from ._lists import load_entries


@dataclass(frozen=True, slots=True, kw_only=True)
class VagueLength:
    """A unit of time and how many days a few of it are at most."""

    unit: str
    """H, D, W or M, as in a TIMEX3 value."""
    days: int
    why: str


def days_of(unit: str) -> int | None:
    """Return the most days that a few of a unit are, None where it sets no end."""
    return _days().get(unit)


@cache
def _days() -> dict[str, int]:
    entries = load_entries("vague_lengths", VagueLength)
    return {entry.unit: entry.days for entry in entries}
