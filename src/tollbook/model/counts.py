"""How many people, as somebody put it."""

from enum import StrEnum

from ._value import value
from .quotes import Quote


class Measure(StrEnum):
    """What is counted."""

    KILLED = "killed"
    INJURED = "injured"
    KILLED_OR_INJURED = "killed_or_injured"
    """Casualties, undivided."""
    MISSING = "missing"
    ABDUCTED = "abducted"
    DETAINED = "detained"
    DISPLACED = "displaced"
    BESIEGED = "besieged"
    """A stock of people at a date, not a casualty."""
    AFFECTED = "affected"
    IN_NEED = "in_need"
    TRAPPED = "trapped"
    RESCUED = "rescued"
    BODIES_RECOVERED = "bodies_recovered"


class Group(StrEnum):
    """Whom the count is about."""

    ALL = "all"
    CIVILIANS = "civilians"
    CHILDREN = "children"
    WOMEN = "women"
    WOMEN_AND_CHILDREN = "women_and_children"
    MEN = "men"
    ELDERLY = "elderly"
    COMBATANTS = "combatants"
    MEDICAL_PERSONNEL = "medical_personnel"
    PATIENTS = "patients"
    AID_WORKERS = "aid_workers"
    JOURNALISTS = "journalists"
    TEACHERS = "teachers"
    STUDENTS = "students"
    RELIGIOUS_PERSONNEL = "religious_personnel"
    FIRST_RESPONDERS = "first_responders"
    PEACEKEEPERS = "peacekeepers"
    POLICE = "police"
    HUMAN_RIGHTS_DEFENDERS = "human_rights_defenders"
    TRADE_UNIONISTS = "trade_unionists"
    HORS_DE_COMBAT = "hors_de_combat"
    FAMILY = "family"
    FOREIGN_NATIONALS = "foreign_nationals"


class Qualifier(StrEnum):
    """How firmly a number is put."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    UP_TO = "up_to"
    NEARLY = "nearly"
    RANGE = "range"
    VAGUE = "vague"
    """A word that the register of vague quantities turns into a range."""

    def allows(self, number: int) -> tuple[int, int | None]:
        """Return the fewest and the most people a number put this way allows.

        >>> Qualifier.MORE_THAN.allows(1200)
        (1201, None)
        """
        match self:
            case Qualifier.AT_LEAST:
                return number, None
            case Qualifier.MORE_THAN:
                return number + 1, None
            case Qualifier.UP_TO:
                return 0, number
            case _:
                return number, number


class Scope(StrEnum):
    """What a figure covers."""

    INCIDENT = "incident"
    CUMULATIVE = "cumulative"
    """A tally over a time and area: never added to one incident."""
    BACKGROUND = "background"
    """A statistic with a population and period of its own."""


MOST_PEOPLE = 10_000_000_000
"""More than are alive. One misprint above what a database can hold must cost its
report, not the linking of a whole record."""


@value
class Count(Quote):
    """A head count as a range, with the words it was read from.

    "At least 23" is 23 or more; "23" is 23 to 23; "some 20" is 20 to 20, and
    says that it is rough: a range is never widened behind the reader's back.
    """

    id: str
    """c1, c2, ...: good inside one reading."""
    measure: Measure
    """Killed, injured, displaced, ...: one measure a figure."""
    group: Group = Group.ALL
    """Civilians, children, ...: as the text says."""
    low: int
    """Fewest people the words allow."""
    high: int | None
    """Most people the words allow; None when they set no upper end."""
    qualifier: Qualifier
    """How firmly the number is put."""
    scope: Scope
    """One incident, a cumulative tally, or background."""
    since: str | None = None
    """First day of a cumulative figure, EDTF; None when the text names none."""
    until: str | None = None
    """Last day of a cumulative figure, EDTF."""
    since_text: str | None = None
    """The words for the start ("since the bombardments restarted")."""
    place: str | None = None
    """Id of a PlaceRef in the same reading."""
    statement: str | None = None
    """Id of the innermost Statement that claims it; None means the outlet claims it."""
    event: str | None = None
    """Id of the EventMention it belongs to."""
    part_of: str | None = None
    """Id of the count it is a part of ("12, including three children")."""
    same_as: str | None = None
    """Id of an earlier count in this report that tells the same figure again."""
    superseded: bool = False
    """The report itself replaces it ("updating a previous toll of")."""

    def __post_init__(self) -> None:
        Quote.__post_init__(self)
        if self.low < 0 or (self.high is not None and self.high < self.low):
            raise ValueError(f"no such range of people: {self.low}..{self.high}")
        if max(self.low, self.high or 0) > MOST_PEOPLE:
            raise ValueError(f"more people than there are: {self.text[:40]!r}")

    def __str__(self) -> str:
        about = "about " if self.qualifier is Qualifier.ABOUT else ""
        who = "" if self.group is Group.ALL else f"{self.group} "
        if self.high is None:
            return f"{self.low} or more {who}{self.measure}"
        if self.high == self.low:
            return f"{about}{self.low} {who}{self.measure}"
        return f"{self.low} to {self.high} {who}{self.measure}"
