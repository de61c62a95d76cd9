"""Who says what."""

from enum import StrEnum

from ._value import value
from .quotes import Quote, Span


class SourceKind(StrEnum):
    """What kind of source claims it (domain: sources and claims)."""

    PARTY = "party"
    UN = "un"
    MONITOR = "monitor"
    MEDICAL = "medical"
    WITNESS = "witness"
    OFFICIAL = "official"
    MEDIA = "media"
    OTHER = "other"


class Stance(StrEnum):
    """What a source does with what it says."""

    ASSERTS = "asserts"
    ESTIMATES = "estimates"
    ACCUSES = "accuses"
    DENIES = "denies"
    DOUBTS = "doubts"
    PREDICTS = "predicts"
    PROMISES = "promises"
    OFFERS = "offers"
    DEMANDS = "demands"


@value
class Source(Quote):
    """Who claims it: the words as printed, and who that is in this report."""

    name: str
    """Resolved over the report: "the UN envoy" and "he" become "Staffan de Mistura"."""
    role: str | None = None
    """What the report says they are: "UN envoy", "doctor"."""
    kind: SourceKind = SourceKind.OTHER
    """What kind of source: party, un, monitor, medical, witness, ..."""
    register: str | None = None
    """Id in registers/lists/actors.yaml of the body it is or speaks for."""
    named: bool = True
    """False for "residents", "a senior official": they stay unnamed."""


@value
class Statement:
    """A source taking a stance, in one report."""

    id: str
    """s1, s2, ...: good inside one reading."""
    source: Source | None
    """None for a passive without a source ("was reported"): none is invented."""
    cue: tuple[Span, ...]
    """The words that show the stance: "said", "according to", "denied"."""
    content: tuple[Span, ...]
    """What is said; more than one span when something interrupts it."""
    stance: Stance
    """What the source does with what it says."""
    quoted: bool
    """Direct speech, in whole or in part."""
    inside: str | None = None
    """Id of the statement that reports this one (X said that Y claimed)."""
    via: tuple[Source, ...] | None = None
    """Who passed it on, nearest this report first: a broadcaster, an agency."""
    certainty: str = "certain"
    """certain, probable, possible, or doubtful: how firmly the source puts it."""
    denies: tuple[str, ...] = ()
    """Ids of the statements, counts or events in this reading that it denies; also
    of an assertion whose words contradict another's claim ("nobody died")."""
