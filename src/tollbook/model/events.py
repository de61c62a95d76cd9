"""What happened, as one passage tells it."""

from enum import StrEnum

from ._value import value
from .counts import Group, Measure
from .quotes import Quote


class Realis(StrEnum):
    """How an event stands to the world."""

    ACTUAL = "actual"
    DENIED = "denied"
    HYPOTHETICAL = "hypothetical"
    BACKGROUND = "background"
    """It happened, but it is undated, generic or not what this report tells of."""
    COMPARATOR = "comparator"
    """Named as a comparison; never an incident of this report."""


class ActorKind(StrEnum):
    """What kind of actor."""

    INDIVIDUAL = "individual"
    ORGANISATION = "organisation"
    STATE = "state"


class ActorType(StrEnum):
    """What sort of doer, in the field's words for perpetrators and ACLED's `inter`."""

    STATE_FORCES = "state_forces"
    FOREIGN_FORCES = "foreign_forces"
    """The forces of another state than the one the event is in, or of several."""
    POLICE = "police"
    GOVERNMENT = "government"
    FOREIGN_GOVERNMENT = "foreign_government"
    ARMED_GROUP = "armed_group"
    MILITIA = "militia"
    COMMUNAL_GROUP = "communal_group"
    CRIMINAL = "criminal"
    PEACEKEEPERS = "peacekeepers"
    POLITICAL_PARTY = "political_party"
    PROTESTERS = "protesters"
    STAFF = "staff"
    """Who works there: health workers, teachers, guards."""
    PATIENT_OR_FAMILY = "patient_or_family"
    CIVILIANS = "civilians"
    UNIDENTIFIED = "unidentified"
    """The words name nobody: assailants, unidentified men."""


@value
class EventActor(Quote):
    """Who is said to have done it. Never a fact, always somebody's claim."""

    name: str
    """Resolved name: the register's, or the words themselves."""
    kind: ActorKind
    """individual, organisation or state."""
    type: ActorType | None = None
    """state_forces, armed_group, police, ...; None when the words do not tell."""
    register: str | None = None
    """Id in registers/lists/actors.yaml."""
    alleged_by: str | None = None
    """Id of the Statement that says so; None means the outlet says so."""
    denied_by: tuple[str, ...] = ()
    """Ids of the Statements that deny it."""


@value
class Means(Quote):
    """A weapon, munition or platform; three different facts."""

    kind: str
    """A key in registers/lists/means.yaml."""
    role: str
    """weapon, munition, or delivery."""
    certain: bool = True
    """False when the words only suggest it ("point to the use of")."""


class Effect(StrEnum):
    """What became of the target."""

    DESTROYED = "destroyed"
    BURNT = "burnt"
    DAMAGED = "damaged"
    OCCUPIED = "occupied"
    LOOTED = "looted"
    STOLEN = "stolen"
    ENTERED = "entered"
    """Armed or uninvited people went in."""
    OBSTRUCTED = "obstructed"
    """Kept from passing, from working, or from those who need it."""
    HIT = "hit"
    """Struck, and the text says no more of what became of it."""
    VICINITY = "vicinity"
    """What was struck is beside it, not it."""
    NONE = "none"


@value
class Target(Quote):
    """What was hit."""

    kind: str
    """A key in registers/lists/targets.yaml."""
    name: str | None = None
    """Its proper name or code name, if the text gives one."""
    effect: Effect | None = None
    """destroyed, damaged, entered, ..., none; None when the text does not say."""
    object: str | None = None
    """ob1, ob2, ...: one thing told five times has one id; None for several."""


@value
class Victim(Quote):
    """One person or small group that the text tells apart."""

    id: str
    """v1, v2, ...: one person told five times has one id."""
    name: str | None = None
    """Protected: never published by default."""
    age: int | None = None
    """In years, at the incident."""
    sex: str | None = None
    """f, m, or None when unknown."""
    group: Group = Group.ALL
    """children, women, medical_personnel, ..., as the text says."""
    harm: Measure | None = None
    """What befell them: a measure such as killed."""
    several: bool = False
    """More than one person: "two brothers"."""


@value
class EventMention(Quote):
    """One telling of one event; the quote is the word that tells of it."""

    id: str
    """e1, e2, ...: good inside one reading."""
    type: str
    """A key in registers/lists/event_types.yaml, such as "air_strike"."""
    main: bool = False
    """The one event that the report is mainly about."""
    time: str | None = None
    """Id of a TimeRef in the same reading."""
    place: str | None = None
    """Id of a PlaceRef in the same reading."""
    actors: tuple[EventActor, ...] = ()
    """Who is said to have done it."""
    means: tuple[Means, ...] = ()
    """Weapons, munitions and platforms named."""
    targets: tuple[Target, ...] = ()
    """What was hit."""
    victims: tuple[Victim, ...] = ()
    """People the text tells apart."""
    counts: tuple[str, ...] = ()
    """Ids of Counts in the same reading."""
    realis: Realis = Realis.ACTUAL
    """How the event stands to the world."""
    statement: str | None = None
    """Id of the innermost Statement that tells of it; None means the outlet does."""
    same_as: str | None = None
    """Id of the first mention in this report of the same event."""
