"""Everything one version of the reader found in one report."""

from ._value import value
from .counts import Count
from .credits import Credit
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
    """The program."""
    version: str
    """Its version: another version may read otherwise."""
    model: str
    """The language model and its version."""


@value
class Reading:
    """The reading contract: `Report -> Reading` is a pure function."""

    report: Report
    """What was read."""
    reader: Reader
    """What read it."""
    passages: tuple[Passage, ...] = ()
    """The text cut up, in order."""
    credits: tuple[Credit, ...] = ()
    """Agencies whose words the report says it prints, in order."""
    times: tuple[TimeRef, ...] = ()
    """Time expressions, in order."""
    places: tuple[PlaceRef, ...] = ()
    """Toponyms, in order."""
    statements: tuple[Statement, ...] = ()
    """Who says what, in order."""
    positions: tuple[Statement, ...] = ()
    """Who backs, signs or opposes what, by an act or attitude; nothing is claimed."""
    counts: tuple[Count, ...] = ()
    """Head counts, in order."""
    events: tuple[EventMention, ...] = ()
    """Tellings of events, in order."""
    outlooks: tuple[Outlook, ...] = ()
    """Claims about the future."""
    notes: tuple[str, ...] = ()
    """What the reader could not do, in a sentence each."""
