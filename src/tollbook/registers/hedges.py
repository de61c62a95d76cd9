"""Phrases that say how firmly a number is put."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from tollbook.model import Qualifier

from ._lists import load_entries


@dataclass(frozen=True, slots=True, kw_only=True)
class Hedge:
    """Phrases that stand before or after a number and qualify it alike."""

    where: Literal["before", "after"]
    qualifier: Qualifier
    phrases: tuple[str, ...]


@cache
def hedges(where: str) -> dict[str, Qualifier]:
    """Return phrase -> qualifier for one side of the number.

    >>> str(hedges("before")["at least"])
    'at_least'
    """
    return {
        phrase: entry.qualifier
        for entry in load_entries("hedges", Hedge)
        if entry.where == where
        for phrase in entry.phrases
    }
