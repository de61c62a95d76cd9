"""What happened in the world, after everybody was heard."""

from datetime import date
from enum import StrEnum

from pydantic import JsonValue

from ._value import value
from .counts import Group, Measure, Qualifier
from .places import PlacePrecision
from .quotes import Quote
from .statements import SourceKind, Stance


class Status(StrEnum):
    """What people have decided about an incident."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


@value
class Days:
    """A stretch of days, both ends included."""

    start: date
    end: date
    precision: str
    """day, week, month, ...: the TimeRef's precision."""


@value
class Site:
    """Where an incident took place."""

    name: str
    country: str | None
    admin1: str | None = None
    geonameid: int | None = None
    lat: float | None
    """Degrees north, WGS 84."""
    lon: float | None
    """Degrees east, WGS 84."""
    precision: PlacePrecision | None


@value
class Claim(Quote):
    """One source's figure, in its words, in one report."""

    source: str
    """Resolved name of who claims it; the outlet where nobody else does."""
    kind: SourceKind
    origin: str
    """Where the chain of copies starts: claims of one origin are one source."""
    via: tuple[str, ...] = ()
    """Who passed it on."""
    outlet: str | None
    published: date | None
    report: str
    """Id of the report."""
    count: str
    """Id of the Count in that report's reading."""
    stance: Stance
    qualifier: Qualifier
    low: int
    high: int | None
    superseded: bool = False
    """The same origin has a newer figure."""
    copy_of: str | None = None
    """Id of the report whose text this report repeats."""


@value
class Harm:
    """What the claims add up to, for one measure and one group."""

    measure: Measure
    group: Group
    low: int
    high: int | None
    contested: bool
    """Somebody denies it, or two independent sources cannot both be right."""
    claims: tuple[Claim, ...]


@value
class Denial(Quote):
    """Somebody's denial, in their words."""

    source: str
    report: str
    outlet: str | None
    what: str
    """responsibility, harm, event, targets: what exactly is denied."""


@value
class IncidentActor:
    """Who is said to have done it, by whom, and who denies it."""

    name: str
    register: str | None = None
    alleged_by: tuple[str, ...]
    denied_by: tuple[str, ...] = ()


@value
class Assessment:
    """A grade, the rule that gave it, and what the rule looked at."""

    grade: str
    """A key in registers/lists/grades.yaml."""
    rule: str
    """The rule, in a sentence."""
    inputs: dict[str, JsonValue]


@value
class Mention:
    """One report's telling of the incident."""

    report: str
    external_id: str | None
    event: str
    """Id of the EventMention in that report's reading."""
    start: int
    end: int
    text: str
    """The sentence that tells of it."""
    match_probability: float
    """0 to 1: the best link that ties it to the incident."""
    because: tuple[str, ...] = ()
    """Why it was linked: same place (0.4 km), same day, ..."""


@value
class Incident:
    """The mentions, over all reports, of one event; and what is known of it."""

    id: str
    title: str
    type: str
    status: Status = Status.PROPOSED
    date: Days | None
    place: Site | None
    harm: tuple[Harm, ...]
    actors: tuple[IncidentActor, ...]
    means: tuple[str, ...]
    targets: tuple[str, ...]
    contested: bool
    denials: tuple[Denial, ...] = ()
    independent_sources: int
    sources: tuple[str, ...]
    """The distinct origins, in alphabetical order."""
    assessment: Assessment
    mentions: tuple[Mention, ...]


@value
class Tally:
    """A cumulative claim over time and area: never part of one incident."""

    id: str
    measure: Measure
    group: Group
    low: int
    high: int | None
    place: Site | None
    since: str | None
    until: str | None
    since_text: str | None = None
    claims: tuple[Claim, ...]
    """The tally in every report that tells it, oldest first; the newest holds."""
    incidents: tuple[str, ...]
    """Ids of the recorded incidents that fall within its time and area."""
    incidents_low: int
    """What those incidents add up to, at least."""
    incidents_high: int | None
    notes: tuple[str, ...]
    """Why it need not agree with the incidents or with another tally."""


@value
class RecordedOutlook:
    """An outlook as the record holds it: who foresees what, by when."""

    id: str
    kind: str
    source: str
    outlet: str | None
    published: date | None
    report: str
    start: int
    end: int
    text: str
    due: tuple[date | None, date | None] | None
    condition: str | None
    basis: str | None
    modality: str | None
    negated: bool
    addressee: str | None = None
    tellings: int
    """How many times the reports tell it."""


@value
class Link:
    """One event mention's place in a cluster, and why."""

    report: str
    event: str
    match_probability: float
    """0 to 1: the best link that ties it to the cluster; 1.0 where it stands alone."""
    because: tuple[str, ...] = ()


@value
class Cluster:
    """What linking finds: the mentions that speak of one incident."""

    id: str
    """A digest of the first mention in sorted order: the same reports, the same id."""
    members: tuple[Link, ...]


@value
class Record:
    """Everything that readings add up to: what linking and reconciling make."""

    incidents: tuple[Incident, ...] = ()
    tallies: tuple[Tally, ...] = ()
    outlooks: tuple[RecordedOutlook, ...] = ()
