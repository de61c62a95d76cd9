"""How an outlook came out, as people mark it: with a day, a reason and a source.

Which words fit depends on what was foreseen: a prediction comes true, a promise is
kept. Nobody but a person marks, and a mark is never taken back: a later one holds
in its place, and "open" reopens the question.
"""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from ._value import value
from .incidents import RecordedOutlook
from .outlooks import OutlookKind
from .quotes import Quote


class Outcome(StrEnum):
    """How an outlook came out (domain: outlooks)."""

    CAME_TRUE = "came_true"
    DID_NOT = "did_not"
    KEPT = "kept"
    BROKEN = "broken"
    MET = "met"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    LAPSED = "lapsed"
    PARTLY = "partly"
    UNCLEAR = "unclear"
    OPEN = "open"

    @property
    def needs_source(self) -> bool:
        """Must somebody be named who says so? What cannot be told needs nobody."""
        return self not in (Outcome.UNCLEAR, Outcome.OPEN)


_ALWAYS = (Outcome.PARTLY, Outcome.UNCLEAR, Outcome.OPEN)

OUTCOMES: Mapping[OutlookKind, tuple[Outcome, ...]] = MappingProxyType(
    {
        OutlookKind.PREDICTION: (Outcome.CAME_TRUE, Outcome.DID_NOT, *_ALWAYS),
        OutlookKind.PROMISE: (Outcome.KEPT, Outcome.BROKEN, *_ALWAYS),
        OutlookKind.ULTIMATUM: (
            Outcome.MET,
            Outcome.EXPIRED,
            Outcome.WITHDRAWN,
            *_ALWAYS,
        ),
        OutlookKind.OFFER: (
            Outcome.ACCEPTED,
            Outcome.REFUSED,
            Outcome.LAPSED,
            *_ALWAYS,
        ),
        OutlookKind.DEMAND: (Outcome.MET, Outcome.REFUSED, *_ALWAYS),
    }
)
"""The outcomes that fit each kind of outlook."""


class Standing(StrEnum):
    """Where an outlook stands on a day, as long as nobody has marked it."""

    UNDATED = "undated"
    AHEAD = "ahead"
    DUE = "due"
    OVERDUE = "overdue"
    MARKED = "marked"


@value
class OutcomeSource:
    """Where an outcome is seen: a report of the record, or something beside it."""

    report: str | None = None
    """Id of a report in the record."""
    quote: Quote | None = None
    """The words in that report that show it."""
    citation: str | None = None
    """An address or a reference, where the source is not in the record."""

    def __post_init__(self) -> None:
        if (self.report is None) == (self.citation is None):
            raise ValueError("a source is a report of the record or a citation")
        if self.quote is not None and self.report is None:
            raise ValueError("words are quoted from a report of the record")
        if self.citation is not None and not self.citation.strip():
            raise ValueError("the citation is empty")


@value
class OutcomeMark:
    """One person's word on how an outlook came out."""

    entry: int
    """Number of the ledger entry that holds it."""
    outcome: Outcome
    """How it came out."""
    shown: date | None
    """The day on which it showed, where that is known."""
    decided: date
    """The day on which the person decided so."""
    by: str
    """Who decided: initials."""
    reason: str
    """Why, in a sentence."""
    source: OutcomeSource | None
    """What shows it; None only where it is open or cannot be told."""


@value
class MarkedOutlook:
    """A mark, with the outlook as it stood when it was marked."""

    mark: OutcomeMark
    outlook: RecordedOutlook


@value
class FollowedOutlook(RecordedOutlook):
    """An outlook, where it stands on the day of asking, and how it came out."""

    standing: Standing
    """undated, ahead, due or overdue on the day of asking; marked once it came out."""
    outcome: Outcome = Outcome.OPEN
    """As the last mark has it; open where nobody has marked it."""
    marks: tuple[OutcomeMark, ...] = ()
    """Every mark, oldest first: the last one holds."""
    read: bool = True
    """False: marked once, but the newest reading of its report does not hold it."""
