"""Words that tell where a driver, a guard or an employee works."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from tollbook.model import Group

from ._lists import load_entries


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    kind: Literal["workplace", "job"]
    words: tuple[str, ...]
    group: Group = Group.ALL


@cache
def workplaces() -> dict[str, Group]:
    """Return word -> the group of those who work there.

    >>> str(workplaces()["clinic"])
    'medical_personnel'
    """
    return {
        word: entry.group
        for entry in load_entries("workplaces", _Entry)
        if entry.kind == "workplace"
        for word in entry.words
    }


@cache
def jobs() -> frozenset[str]:
    """Return the general nouns whose group the workplace decides.

    >>> "driver" in jobs()
    True
    """
    return frozenset(
        word
        for entry in load_entries("workplaces", _Entry)
        if entry.kind == "job"
        for word in entry.words
    )
