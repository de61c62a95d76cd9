"""The grades an incident can have, in the order their rules are tried.

>>> [grade.id for grade in grades()]
['discounted', 'confirmed', 'contested', 'fair', 'weak']
"""

from dataclasses import dataclass
from functools import cache

from ._lists import load_entries


@dataclass(frozen=True, slots=True, kw_only=True)
class Grade:
    """One grade, what it says, and its published rule."""

    id: str
    says: str
    """What it tells a reader."""
    rule: str
    """When it is given, in a sentence."""
    headline: bool
    """Is the incident part of headline totals?"""
    reason: str


@cache
def grades() -> tuple[Grade, ...]:
    """Return the grades in the order their rules are tried."""
    return load_entries("grades", Grade)


@cache
def grade_by_id() -> dict[str, Grade]:
    """Return the grades by id."""
    return {grade.id: grade for grade in grades()}
