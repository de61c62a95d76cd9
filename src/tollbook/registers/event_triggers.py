"""Which words tell of an event, and what must stand with them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from ._lists import load_entries


@dataclass(frozen=True, slots=True, kw_only=True)
class EventTrigger:
    """Words that tell of one kind of event."""

    words: tuple[str, ...]
    """Lemmas; a phrase is matched word by word."""
    part: str
    """noun or verb."""
    type: str
    beside: tuple[str, ...] = ()
    """One of these must depend on the word ("up", "fire")."""
    needs: tuple[str, ...] = ()
    """One of these must hold; see the register's own words."""
    unless: frozenset[str] = frozenset()
    """Words beside it with which it means something else."""


@cache
def event_triggers() -> Mapping[tuple[str, ...], tuple[EventTrigger, ...]]:
    """Return the triggers by the lemmas of their words."""
    found: dict[tuple[str, ...], tuple[EventTrigger, ...]] = {}
    for entry in load_entries("event_triggers", EventTrigger):
        for word in entry.words:
            key = tuple(word.lower().split())
            found[key] = (*found.get(key, ()), entry)
    return found


@cache
def lone_triggers() -> frozenset[str]:
    """Return the triggers that are one word."""
    return frozenset(key[0] for key in event_triggers() if len(key) == 1)


@cache
def phrase_starts() -> frozenset[str]:
    """Return the first words of the triggers that are several words."""
    return frozenset(key[0] for key in event_triggers() if len(key) > 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class HarmVerbEntry:
    """A verb of harm, and where the one who is harmed stands."""

    words: tuple[str, ...]
    harm: str
    """killed, injured, destroyed or damaged."""
    whom: str
    """object or subject."""


@cache
def harm_verbs() -> Mapping[str, HarmVerbEntry]:
    """Return the verbs of harm by lemma."""
    return {
        word: entry
        for entry in load_entries("harm_verbs", HarmVerbEntry)
        for word in entry.words
    }
