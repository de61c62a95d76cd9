"""Where claims cannot be squared, what each party answers, and what to look at."""

from datetime import date
from enum import StrEnum

from ._value import value
from .counts import Group, Measure
from .quotes import Quote


@value
class WordsAt:
    """Where words stand: a claim or a denial is found by it."""

    report: str
    """Id of the report."""
    start: int
    """Offset of the first character in that report's text."""
    end: int
    """Offset after the last character."""


class ContestKind(StrEnum):
    """How two accounts cannot both stand."""

    DENIAL = "denial"
    """Somebody denies the event, the harm, the target or the responsibility."""
    NOBODY_HARMED = "nobody_harmed"
    """A party says that nobody was harmed."""
    RANGES = "ranges"
    """Ranges of two origins have no number in common."""
    PART_ABOVE_WHOLE = "part_above_whole"
    """One origin counts more of a group than another counts in all."""
    WHO_WAS_HARMED = "who_was_harmed"
    """A party speaks of fighters only where others speak of civilians."""
    OTHER_ACCOUNT = "other_account"
    """A party that is blamed says that something else happened, or others did it."""
    RIVAL_ACTORS = "rival_actors"
    """The sources blame parties that are not one and the same."""


@value
class Contest:
    """One reason why a figure or an incident is contested, with who is at odds."""

    kind: ContestKind
    """How the accounts cannot both stand."""
    says: str
    """The reason in a sentence."""
    sources: tuple[str, ...]
    """Who disputes it; where figures cannot all be right, everybody who gives one."""
    words: tuple[WordsAt, ...] = ()
    """The claims and denials it rests on."""


@value
class Flag:
    """Something a recorder should look at. Nothing was changed because of it."""

    check: str
    """A key in registers/lists/checks.yaml."""
    says: str
    """What does not fit, in a sentence."""
    words: tuple[WordsAt, ...] = ()
    """The claims or mentions it is about."""


class Verdict(StrEnum):
    """A party's own assessment of the harm that is claimed (Airwars' four)."""

    NOT_YET_ASSESSED = "not_yet_assessed"
    NON_CREDIBLE = "non_credible"
    CREDIBLE = "credible"
    DUPLICATE = "duplicate"


class Answer(StrEnum):
    """What one statement of a party does with an incident it is blamed for."""

    ADMITS = "admits"
    """It tells of the act as its own."""
    CONCEDES = "concedes"
    """It gives a figure of people harmed."""
    REGRETS = "regrets"
    """It takes the blame, apologises, or finds the claim credible."""
    DENIES = "denies"
    NOBODY_HARMED = "nobody_harmed"
    SAYS_OTHERWISE = "says_otherwise"
    """It says that something else was hit, or that somebody else did it."""
    LOOKS_INTO = "looks_into"
    """It is looking into it, or says that it has yet to."""
    NOT_CREDIBLE = "not_credible"
    """It finds the claim not credible."""
    DUPLICATE = "duplicate"
    """It says that it has dealt with the same claim before."""


@value
class PartyStatement(Quote):
    """One dated statement of a party, in its words."""

    source: str
    """Who speaks for the party."""
    answer: Answer
    """What the statement does with the incident."""
    report: str
    """Id of the report."""
    outlet: str | None
    """Who printed it."""
    published: date | None
    """The report's day of publication."""


@value
class Conceded:
    """What a party itself admits, for one measure and group."""

    measure: Measure
    """Killed, injured, displaced, ...: one measure a figure."""
    group: Group
    """Whom it is about."""
    low: int
    """Fewest people its newest words allow."""
    high: int | None
    """Most people its newest words allow; None: no upper end."""
    words: tuple[WordsAt, ...]
    """Where it says so."""


@value
class PartyView:
    """What one party says of an incident: kept beside the record's own finding."""

    name: str
    """The party."""
    register: str | None
    """Id in registers/lists/actors.yaml."""
    blamed: bool
    """Somebody says that it did it."""
    admits: bool
    """It tells of the act as its own."""
    verdict: Verdict | None
    """Its own assessment of the harm; None: no report gives its answer."""
    because: str
    """Why the verdict is read so, in words."""
    conceded: tuple[Conceded, ...]
    """The figures it admits."""
    statements: tuple[PartyStatement, ...]
    """Its statements, oldest first."""
