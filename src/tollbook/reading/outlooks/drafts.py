"""What is known of an outlook before its tellings are brought together."""

from dataclasses import dataclass
from datetime import date

from tollbook.model import OutlookKind, Role, Source, Span, Statement

type Due = tuple[date | None, date | None]


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence, or the part of one, that somebody is said to say."""

    start: int
    end: int
    text: str
    statement: Statement | None
    cue: str
    """The words of saying."""
    speaker: Source | None
    in_quotes: bool
    """Direct speech from its first word: "it" and "they" are then others."""
    role: Role
    """Of the passage it stands in."""
    lead: str = ""
    """The words between the saying and what is said: "for", "that"."""
    beside: str = ""
    """The rest of the sentence, which may say who the speaker is."""


@dataclass(frozen=True, slots=True)
class Draft:
    """One telling of an outlook."""

    unit: Unit
    kind: OutlookKind
    due: Due | None
    published: date | None
    """The day from which it looks ahead."""
    condition: Span | None
    basis: Span | None
    modality: str | None
    negated: bool
    addressee: Source | None
    act: str | None
    """What comes to pass or is done, cut short: "destr"."""
    core: frozenset[str]
    """The act and the few words after it."""
    names: frozenset[str]
    """The names of places and others in it."""
    subject: frozenset[str]
    """Those of the words that carry it which stand before the word of the future."""
    stems: frozenset[str]
    """The words that carry it, cut short, times and names of sayers left out."""
