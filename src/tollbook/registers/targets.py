"""What is hit, and which rules of customary law protect its kind."""

from dataclasses import dataclass
from functools import cache

from ._lexicon import Lexicon, by_alias
from ._lists import load_entries


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetEntry:
    """One kind of object that is hit."""

    id: str
    rules: str
    """Range of the ICRC's customary rules that protect it; empty for none."""
    infrastructure: str
    """Airwars' infrastructure label."""
    words: tuple[str, ...]


@cache
def target_entries() -> dict[str, TargetEntry]:
    """Return every kind of target by its id."""
    return {entry.id: entry for entry in load_entries("targets", TargetEntry)}


@cache
def target_lexicon() -> Lexicon[TargetEntry]:
    """Return the words that name a target."""
    entries = target_entries().values()
    return Lexicon.of(
        by_alias((entry, dict.fromkeys(entry.words)) for entry in entries)
    )
