"""The nouns. Values only: nothing here reads, writes or waits."""

from ._value import value
from .counts import MOST_PEOPLE, Count, Group, Measure, Qualifier, Scope
from .distance import EARTH_KM, great_circle_km
from .events import (
    ActorKind,
    Effect,
    EventActor,
    EventMention,
    Means,
    Realis,
    Target,
    Victim,
)
from .incidents import (
    Assessment,
    Claim,
    Cluster,
    Days,
    Denial,
    Harm,
    Incident,
    IncidentActor,
    Link,
    Mention,
    Record,
    RecordedOutlook,
    Site,
    Status,
    Tally,
)
from .ledger import FIRST_SEAL, Act, LedgerEntry
from .outlooks import Outlook, OutlookKind
from .places import PlaceCandidate, PlacePrecision, PlaceRef
from .quotes import Passage, Quote, Report, Role, Span
from .reading import Reader, Reading
from .statements import Source, SourceKind, Stance, Statement
from .times import TimeRef, TimeType

__all__ = [
    "EARTH_KM",
    "FIRST_SEAL",
    "MOST_PEOPLE",
    "Act",
    "ActorKind",
    "Assessment",
    "Claim",
    "Cluster",
    "Count",
    "Days",
    "Denial",
    "Effect",
    "EventActor",
    "EventMention",
    "Group",
    "Harm",
    "Incident",
    "IncidentActor",
    "LedgerEntry",
    "Link",
    "Means",
    "Measure",
    "Mention",
    "Outlook",
    "OutlookKind",
    "Passage",
    "PlaceCandidate",
    "PlacePrecision",
    "PlaceRef",
    "Qualifier",
    "Quote",
    "Reader",
    "Reading",
    "Realis",
    "Record",
    "RecordedOutlook",
    "Report",
    "Role",
    "Scope",
    "Site",
    "Source",
    "SourceKind",
    "Span",
    "Stance",
    "Statement",
    "Status",
    "Tally",
    "Target",
    "TimeRef",
    "TimeType",
    "Victim",
    "great_circle_km",
    "value",
]
