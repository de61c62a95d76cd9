"""Nouns that stand for somebody told of more exactly: "the cleric", "the agency".

>>> "imam" in general_noun("cleric").roles
True
>>> [kind.value for kind in general_noun("watchdog").kinds]
['monitor']
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from tollbook.model import SourceKind

from ._lists import load_entries


@dataclass(frozen=True, slots=True, kw_only=True)
class GeneralNoun:
    """A noun, and whom or what it may stand for."""

    word: str
    roles: tuple[str, ...] = ()
    """Roles of people."""
    kinds: tuple[SourceKind, ...] = ()
    """Kinds of bodies; none of them a state."""


@cache
def _nouns() -> Mapping[str, GeneralNoun]:
    return {noun.word: noun for noun in load_entries("general_nouns", GeneralNoun)}


def general_noun(word: str) -> GeneralNoun:
    """Return what a noun may stand for besides itself."""
    return _nouns().get(word) or GeneralNoun(word=word)
