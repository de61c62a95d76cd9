"""Weapons, munitions and what delivers them."""

from dataclasses import dataclass
from functools import cache

from ._lexicon import Lexicon, by_alias
from ._lists import load_entries


@dataclass(frozen=True, slots=True, kw_only=True)
class MeansEntry:
    """One kind of weapon, munition or delivery."""

    id: str
    role: str
    """weapon, munition or delivery."""
    words: tuple[str, ...]
    thrown: frozenset[str] = frozenset()
    """Words that name it only where it is thrown at somebody: a rock, acid."""
    acts: tuple[str, ...] = ()
    """Words for an act that is done with nothing else: "behead", "firebomb"."""
    implies: str | None = None
    """The kind of event that the word alone supports."""
    # "class" is the publishers' word for it and Python's own.
    weapon_class: str | None = None
    """Insecurity Insight's and the Explosive Weapons Monitor's weapon type."""
    cause: str | None = None
    """heavy, planted, small_arms, incendiary, cbrn, less_lethal or other."""


@cache
def means_entries() -> dict[str, MeansEntry]:
    """Return every kind of means by its id."""
    return {entry.id: entry for entry in load_entries("means", MeansEntry)}


@cache
def means_of_acts() -> dict[str, MeansEntry]:
    """Return the means of the acts that are done with nothing else, by lemma.

    >>> means_of_acts()["behead"].id
    'knife'
    """
    return {act: entry for entry in means_entries().values() for act in entry.acts}


@cache
def means_lexicon() -> Lexicon[MeansEntry]:
    """Return the words that name a means."""
    pairs = (
        (entry, dict.fromkeys((*entry.words, *sorted(entry.thrown))))
        for entry in means_entries().values()
    )
    return Lexicon.of(by_alias(pairs))
