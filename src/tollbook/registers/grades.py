"""The grades an incident can have, by scheme, in the order their rules are tried.

>>> [grade.id for grade in grades()]
['discounted', 'confirmed', 'contested', 'fair', 'weak']
>>> [grade.id for grade in grades("who")]
['confirmed', 'probable', 'possible', 'rumour']
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from tollbook.errors import RegisterError
from tollbook.model import SourceKind

from ._lists import load_entries

AIRWARS = "airwars"
"""The scheme that a record goes by unless it chooses another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grade:
    """One grade, what it says, and its published rule."""

    id: str
    scheme: str
    """Whose grades it is one of."""
    says: str
    """What it tells a reader."""
    rule: str
    """When it is given, in a sentence."""
    when: tuple[Mapping[str, bool | int], ...]
    """The rule for the machine: alternatives, each naming inputs that must all hold."""
    headline: bool
    """Is the incident part of headline totals?"""
    reason: str

    def holds(self, inputs: Mapping[str, object]) -> bool:
        """Does the rule hold of what was looked at?

        >>> fair = grade_by_id()["fair"]
        >>> fair.holds({"independent_sources": 2, "parties_only": False})
        True
        """
        return any(
            all(_holds(wanted, inputs.get(name)) for name, wanted in each.items())
            for each in self.when
        )


def _holds(wanted: bool | int, found: object) -> bool:  # noqa: FBT001
    """Is an input there, or not there, or as large, as the rule asks?"""
    if isinstance(wanted, bool):
        return bool(found) is wanted
    return isinstance(found, int) and found >= wanted


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceStanding:
    """What the word of one kind of source counts as."""

    kind: SourceKind
    first_hand: bool
    checks: bool
    account: bool
    reason: str


@cache
def schemes() -> tuple[str, ...]:
    """Return the names of the schemes, the usual one first."""
    return tuple(dict.fromkeys(grade.scheme for grade in load_entries("grades", Grade)))


@cache
def grades(scheme: str = AIRWARS) -> tuple[Grade, ...]:
    """Return the grades of a scheme in the order their rules are tried.

    Raises:
        RegisterError: there is no such scheme.
    """
    found = [grade for grade in load_entries("grades", Grade) if grade.scheme == scheme]
    if not found:
        known = ", ".join(schemes())
        raise RegisterError(f"no scheme of grades is called {scheme!r}; there: {known}")
    return tuple(found)


@cache
def grade_by_id(scheme: str = AIRWARS) -> dict[str, Grade]:
    """Return the grades of a scheme by id."""
    return {grade.id: grade for grade in grades(scheme)}


@cache
def source_standing() -> dict[SourceKind, SourceStanding]:
    """Return what each kind of source counts as."""
    entries = load_entries("source_standing", SourceStanding)
    return {entry.kind: entry for entry in entries}
