"""How one keeper's tally moves from report to report."""

from datetime import date
from enum import StrEnum

from ._value import value
from .contests import WordsAt


class JumpReason(StrEnum):
    """Why a tally moved; new deaths are one reason among many."""

    NEW = "new"
    """People harmed since the last figure."""
    RETROACTIVE = "retroactive"
    """Older deaths, accepted only now."""
    RECOVERED_BODIES = "recovered_bodies"
    """Bodies found of people who had died before."""
    SUCCUMBED = "succumbed"
    """People who died of earlier wounds."""
    RECLASSIFIED = "reclassified"
    """People moved from one measure to another: missing, now known to be dead."""
    COMMITTEE = "committee"
    """Accepted by a judicial or other panel."""
    CORRECTION = "correction"
    """A mistake put right: a wrong digit, a name counted twice."""
    SCOPE_CHANGE = "scope_change"
    """The keeper counts other people, another area or another time than before."""
    UNKNOWN = "unknown"
    """No words near the figure say."""


@value
class TallyReason:
    """A reason for a move, with the words that give it."""

    reason: JumpReason
    """Why the tally moved."""
    text: str
    """The words that say so."""
    words: WordsAt
    """Where they stand."""


@value
class TallyStep:
    """One figure of a keeper's tally, and how it moved from the one before."""

    day: date | None
    """The day of its report; the day it is counted to where the text names one. None
    where the report gives it as its keeper's earlier figure."""
    low: int
    """Fewest people the words allow."""
    high: int | None
    """Most people the words allow; None: no upper end."""
    change_low: int | None
    """Least that it moved by since the step before; None for the first, or unknown."""
    change_high: int | None
    """Most that it moved by since the step before; None for the first, or unknown."""
    reasons: tuple[TallyReason, ...]
    """What the words near the figure say of why; none for the first."""
    reason: JumpReason | None
    """The first reason; unknown where none is told; None where nothing moved."""
    words: WordsAt
    """The claim."""
