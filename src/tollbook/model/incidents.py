"""What happened in the world, after everybody was heard."""

from datetime import date
from enum import StrEnum

from pydantic import Field, JsonValue

from ._value import value
from .chains import Hop
from .contests import Contest, Flag, PartyView, WordsAt
from .counts import Group, Measure, Qualifier
from .events import ActorKind, ActorType
from .objects import IncidentObject, RecordedObject
from .quotes import Quote, Span
from .series import TallyStep
from .statements import SourceKind, Stance
from .when_where import Days, Site


class Status(StrEnum):
    """What people have decided about an incident."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


@value
class Claim(Quote):
    """One source's figure, in its words, in one report."""

    source: str
    """Resolved name of who claims it; the outlet where nobody else does."""
    kind: SourceKind
    """What kind of source."""
    origin: str
    """Where the chain of copies starts: claims of one origin are one source."""
    via: tuple[str, ...] = ()
    """Who passed it on."""
    chain: tuple[Hop, ...] = ()
    """From the outlet that printed it to whoever saw or counted."""
    not_independent: str | None = None
    """Why it adds no origin, in words; None where it is one, or shapes no range."""
    outlet: str | None
    """Who printed it."""
    published: date | None
    """The report's day of publication."""
    report: str
    """Id of the report."""
    count: str
    """Id of the Count in that report's reading."""
    stance: Stance
    """What the source does with the figure."""
    qualifier: Qualifier
    """How firmly the number is put."""
    low: int
    """Fewest people the words allow."""
    high: int | None
    """Most people the words allow; None: no upper end."""
    superseded: bool = False
    """The same origin has a newer figure."""
    superseded_by: WordsAt | None = None
    """The newer figure of the same origin."""
    copy_of: str | None = None
    """Id of the report whose text this report repeats."""
    left_out: str | None = None
    """Why it does not shape the range, in words; None where it does."""


@value
class Harm:
    """What the claims add up to, for one measure and one group."""

    measure: Measure
    """Killed, injured, displaced, ...: one measure a figure."""
    group: Group
    """Whom it is about."""
    low: int
    """Lowest low that an origin's newest claim allows."""
    high: int | None
    """Highest high; None when no claim sets an upper end."""
    contested: bool
    """Somebody denies it, or two independent sources cannot both be right."""
    contested_by: tuple[Contest, ...] = ()
    """Each reason why it is contested, and who is at odds."""
    inside: Group | None = None
    """The group of the same measure that these people are among, where a figure
    for it is told: part and whole are never added."""
    origins: tuple[str, ...] = ()
    """The independent origins of the claims that shape it, in alphabetical order."""
    claims: tuple[Claim, ...]
    """Everybody who was heard, superseded claims included."""


@value
class Denial(Quote):
    """Somebody's denial, in their words."""

    source: str
    """Who denies."""
    report: str
    """Id of the report."""
    outlet: str | None
    """Who printed it."""
    what: str
    """responsibility, harm, event, targets: what exactly is denied; account: what a
    party that is blamed says happened instead."""


@value
class IncidentActor:
    """Who is said to have done it, by whom, and who denies it."""

    name: str
    """Who is said to have done it."""
    register: str | None = None
    """Id in registers/lists/actors.yaml."""
    kind: ActorKind | None = None
    """individual, organisation or state."""
    type: ActorType | None = None
    """state_forces, armed_group, police, ...; None when the words do not tell."""
    alleged_by: tuple[str, ...]
    """Who says so."""
    denied_by: tuple[str, ...] = ()
    """Who denies it."""


@value
class PersonTold(Quote):
    """One source's words for a person who was harmed, in one report."""

    source: str
    """Who tells of them; the outlet where nobody else does."""
    report: str
    """Id of the report."""


@value
class IncidentVictim:
    """One person whom the reports tell apart; never their name."""

    age: int | None
    """In years, at the incident; the lowest told."""
    sex: str | None
    """f, m, or None when unknown."""
    group: Group
    """children, women, medical_personnel, ..., as the reports say."""
    harm: Measure | None
    """The worst that is told to have befallen them."""
    sources: tuple[str, ...]
    """The independent origins that tell of them, in alphabetical order."""
    told: tuple[PersonTold, ...]
    """Every telling; the words may hold a name and are shielded when shown."""
    because: tuple[str, ...] = ()
    """Why tellings of several reports are one person."""


@value
class Assessment:
    """A grade, the rule that gave it, and what the rule looked at."""

    grade: str
    """A key in registers/lists/grades.yaml."""
    rule: str
    """The rule, in a sentence."""
    inputs: dict[str, JsonValue]
    """What the rule looked at."""
    scheme: str = "airwars"
    """Whose published grades: a scheme in registers/lists/grades.yaml."""


@value
class Mention:
    """One report's telling of the incident."""

    report: str
    """Id of the report."""
    external_id: str | None
    """The id that the input row gave, if it gave one."""
    event: str
    """Id of the EventMention in that report's reading."""
    start: int
    """Offset of the first character in that report's text."""
    end: int
    """Offset after the last character."""
    text: str
    """The sentence that tells of it."""
    at: int | None = None
    """Offset of the word that tells of it; None in a book of an older version."""
    match_probability: float
    """0 to 1: the best link that ties it to the incident."""
    because: tuple[str, ...] = ()
    """Why it was linked: same place (0.4 km), same day, ..."""


@value
class Incident:
    """The mentions, over all reports, of one event; and what is known of it."""

    id: str
    """A digest of its first mention."""
    title: str
    """What, where, when; no victim is named."""
    type: str
    """A key in registers/lists/event_types.yaml."""
    status: Status = Status.PROPOSED
    """What people have decided about it."""
    date: Days | None
    """When it happened; None when no report says."""
    place: Site | None
    """Where it happened; None when no report says."""
    harm: tuple[Harm, ...]
    """Ranges per measure and group, with their claims."""
    actors: tuple[IncidentActor, ...]
    """Who is said to have done it."""
    means: tuple[str, ...]
    """Weapons, munitions and platforms named."""
    targets: tuple[str, ...]
    """What was hit."""
    objects: tuple[IncidentObject, ...] = ()
    """Those of them that the record knows beyond this incident."""
    victims: tuple[IncidentVictim, ...] = ()
    """People told apart, each once; never part of a published file."""
    contested: bool
    """Somebody denies it, or figures cannot both be right."""
    contested_by: tuple[Contest, ...] = ()
    """Each reason why it is contested, and who is at odds."""
    denials: tuple[Denial, ...] = ()
    """Denials, in their words."""
    independent_sources: int
    """Number of distinct origins."""
    sources: tuple[str, ...]
    """The distinct origins, in alphabetical order."""
    assessment: Assessment
    """The grade and the rule that gave it."""
    assessments: tuple[Assessment, ...] = ()
    """The grade by every scheme, from the same inputs."""
    parties: tuple[PartyView, ...] = ()
    """What each party that is blamed, or that denies or admits, says of it."""
    flags: tuple[Flag, ...] = ()
    """What a recorder should look at."""
    mentions: tuple[Mention, ...]
    """Every telling, and why it was linked."""


@value
class Tally:
    """A cumulative claim over time and area: never part of one incident."""

    id: str
    """A digest of its first claim."""
    measure: Measure
    """Killed, injured, displaced, ...: one measure a figure."""
    group: Group
    """Whom it is about."""
    low: int
    """Fewest people the newest claims allow."""
    high: int | None
    """Most people the newest claims allow; None: no upper end."""
    place: Site | None
    """The area it covers; None when the text names none."""
    since: str | None
    """First day, EDTF."""
    until: str | None
    """Last day, EDTF."""
    since_text: str | None = None
    """The words for the start where no date resolves."""
    claims: tuple[Claim, ...]
    """The tally in every report that tells it, oldest first; the newest holds."""
    series: tuple[TallyStep, ...] = ()
    """The figures that moved it, oldest first, and why."""
    incidents: tuple[str, ...]
    """Ids of the recorded incidents that fall within its time and area."""
    incidents_low: int
    """What those incidents add up to, at least."""
    incidents_high: int | None
    """What those incidents add up to, at most; None: open."""
    incidents_possible: tuple[str, ...] = ()
    """Ids of incidents that may fall within it; they add to the upper end alone."""
    covered_low: float | None = None
    """Least share of the tally that the record holds; None: nothing to compare."""
    covered_high: float | None = None
    """Most share that the record holds; None: open, or nothing to compare."""
    notes: tuple[str, ...]
    """Why it need not agree with the incidents or with another tally."""
    flags: tuple[Flag, ...] = ()
    """What a recorder should look at."""


@value
class RecordedOutlook:
    """An outlook as the record holds it: who foresees what, by when."""

    id: str = Field(description="A digest of its first telling.")
    kind: str = Field(description="prediction, promise, ultimatum, offer or demand.")
    source: str = Field(description="Who foresees it.")
    outlet: str | None = Field(description="Who printed it.")
    published: date | None = Field(description="The report's day of publication.")
    report: str = Field(description="Id of the report.")
    start: int = Field(
        description="Offset of the first character in that report's text."
    )
    end: int = Field(description="Offset after the last character.")
    text: str = Field(description="The words that foresee it.")
    due: tuple[date | None, date | None] | None = Field(
        description="Earliest and latest day by which it shows."
    )
    condition: str | None = Field(description="On what it depends.")
    basis: str | None = Field(description="What it rests on.")
    modality: str | None = Field(description="may, could, will, ...")
    negated: bool = Field(description="The opposite is foreseen.")
    addressee: str | None = Field(default=None, description="To whom it is said.")
    tellings: int = Field(description="How many times the reports tell it.")
    retold: tuple[Span, ...] = Field(
        default=(),
        description="Where else its report tells it: [start, end) of each telling.",
    )


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
    objects: tuple[RecordedObject, ...] = ()
