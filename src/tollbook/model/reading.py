"""Everything one version of the reader found in one report."""

from ._value import value
from .counts import Count
from .events import EventMention
from .outlooks import Outlook
from .places import PlaceRef
from .quotes import Passage, Report
from .statements import Statement
from .times import TimeRef


@value
class Reader:
    """Which reader, which version, which language model."""

    name: str
    version: str
    model: str


@value
class Reading:
    """The reading contract: `Report -> Reading` is a pure function."""

    report: Report
    reader: Reader
    passages: tuple[Passage, ...] = ()
    times: tuple[TimeRef, ...] = ()
    places: tuple[PlaceRef, ...] = ()
    statements: tuple[Statement, ...] = ()
    counts: tuple[Count, ...] = ()
    events: tuple[EventMention, ...] = ()
    outlooks: tuple[Outlook, ...] = ()
    notes: tuple[str, ...] = ()
    """What the reader could not do, in a sentence each."""
