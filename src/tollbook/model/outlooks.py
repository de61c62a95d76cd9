"""What somebody says will, may or must come."""

from datetime import date
from enum import StrEnum

from ._value import value
from .quotes import Quote
from .statements import Source


class OutlookKind(StrEnum):
    """What kind of statement about the future."""

    PREDICTION = "prediction"
    PROMISE = "promise"
    ULTIMATUM = "ultimatum"
    OFFER = "offer"
    DEMAND = "demand"


@value
class Outlook(Quote):
    """A claim about the future with a horizon; the quote is what is foreseen."""

    id: str
    """o1, o2, ...: good inside one reading."""
    statement: str | None
    """Id of the Statement in the same reading."""
    kind: OutlookKind
    """prediction, promise, ultimatum, offer or demand."""
    due: tuple[date | None, date | None] | None = None
    """Earliest and latest day by which it shows; None when the text sets no horizon."""
    condition: Quote | None = None
    """On what it depends ("if you leave")."""
    basis: Quote | None = None
    """What it rests on ("at this rate")."""
    modality: str | None = None
    """may, could, will, ...: the body's, not the headline's."""
    negated: bool = False
    """The opposite is foreseen ("will not fall within weeks")."""
    addressee: Source | None = None
    """To whom it is said."""
    tellings: tuple[Quote, ...] = ()
    """Other places in the report that tell the same outlook, headline included."""
