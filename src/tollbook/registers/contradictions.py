"""Which words speak of the same matter when one speaker contradicts another.

>>> family_of("die", Matter.ACTS) == family_of("kill", Matter.ACTS)
True
>>> family_of("bakery", Matter.ACTS) is None
True
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from ._lists import load_entries


class Matter(StrEnum):
    """What a family's words speak of."""

    ACTS = "acts"
    THINGS = "things"
    FIGURES = "figures"
    FALSEHOODS = "falsehoods"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Family:
    family: str
    use: Matter
    words: tuple[str, ...]


@cache
def _families() -> Mapping[tuple[str, Matter], str]:
    return {
        (word, family.use): family.family
        for family in load_entries("contradictions", _Family)
        for word in family.words
    }


def family_of(lemma: str, matter: Matter) -> str | None:
    """Return the family of a word, None where it has none of that use."""
    return _families().get((lemma, matter))
