"""Common nouns for those who fight, hold, or shoot."""

from dataclasses import dataclass
from functools import cache

from tollbook.model import ActorType

from ._lexicon import Lexicon, by_alias
from ._lists import load_entries


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorWord:
    """Nouns for one kind of actor."""

    kind: str
    """individual, organisation or state."""
    armed: bool
    """Does the noun by itself mean armed people?"""
    words: tuple[str, ...]
    type: ActorType | None = None
    """What sort of doer the noun names; None where it may be any."""


@cache
def actor_words() -> Lexicon[ActorWord]:
    """Return the nouns that name an actor."""
    entries = load_entries("actor_words", ActorWord)
    return Lexicon.of(
        by_alias((entry, dict.fromkeys(entry.words)) for entry in entries)
    )
