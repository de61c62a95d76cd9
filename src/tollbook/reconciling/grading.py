"""Grade an incident by every published scheme, from the same inputs."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from pydantic import JsonValue

from tollbook.model import (
    Assessment,
    Contest,
    ContestKind,
    Group,
    Harm,
    Incident,
    SourceKind,
)
from tollbook.registers import (
    AIRWARS,
    SourceStanding,
    grades,
    schemes,
    source_standing,
)

from .origins import Voice

_DISPUTES = (
    ContestKind.NOBODY_HARMED,
    ContestKind.OTHER_ACCOUNT,
    ContestKind.WHO_WAS_HARMED,
)


def assess(inputs: Mapping[str, JsonValue], scheme: str = AIRWARS) -> Assessment:
    """Return the first grade of a scheme whose rule holds, with rule and inputs.

    Args:
        inputs: What the rules look at; see `inputs_of`.
        scheme: A scheme in registers/lists/grades.yaml.
    """
    grade = next(grade for grade in grades(scheme) if grade.holds(inputs))
    return Assessment(
        grade=grade.id, rule=grade.rule, inputs=dict(inputs), scheme=scheme
    )


def assess_all(inputs: Mapping[str, JsonValue]) -> tuple[Assessment, ...]:
    """Return the grade by every scheme, the usual scheme first."""
    return tuple(assess(inputs, scheme) for scheme in schemes())


def graded_by(incident: Incident, scheme: str) -> Incident:
    """Return an incident with its grade by a scheme.

    One that was recorded before there were several schemes keeps the grade it has,
    which says by which scheme it is.
    """
    known = (each for each in incident.assessments if each.scheme == scheme)
    return replace(incident, assessment=next(known, incident.assessment))


def standing_of(
    voices: Iterable[tuple[str, Voice]], counted: Iterable[str]
) -> dict[str, JsonValue]:
    """Return how many of the independent sources are of which standing.

    Args:
        voices: Report id and voice, for everybody who tells or counts.
        counted: What independent sources count as (`origins.independent`).
    """
    kinds: dict[str, set[SourceKind]] = {name: set() for name in counted}
    own: dict[str, set[SourceKind]] = defaultdict(set)
    for _, voice in voices:
        if voice.stands_with in kinds:
            held = own if voice.is_outlet else kinds
            held[voice.stands_with].add(voice.kind)
    heard = [found or own[name] for name, found in kinds.items()]
    return {
        "first_hand": _count(heard, lambda of: of.first_hand),
        "checking_bodies": _count(heard, lambda of: of.checks),
        "accounts": _count(heard, lambda of: of.account),
    }


def _count(
    heard: Sequence[set[SourceKind]], counts: Callable[[SourceStanding], bool]
) -> int:
    standing = source_standing()
    return sum(any(counts(standing[kind]) for kind in kinds) for kinds in heard)


def disputing(contests: Sequence[Contest]) -> list[JsonValue]:
    """Return who gives another account, or says that nobody or only fighters died."""
    found = {
        contest.sources[0]
        for contest in contests
        if contest.kind in _DISPUTES and contest.sources
    }
    return [*sorted(found)]


def only_combatants(harms: Sequence[Harm]) -> bool:
    """Is every figure about combatants?"""
    return bool(harms) and all(harm.group is Group.COMBATANTS for harm in harms)
