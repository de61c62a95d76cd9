"""Which mentions inside one report speak of one event.

First what the reader itself says is the same; then the same kind of event on
the same day in the same place, unless something speaks against it.
"""

from collections.abc import Sequence
from itertools import combinations

from tollbook.registers import event_types, linking_rules, same_kind

from .distance import gap_km
from .tellings import Telling, Told


def gather(mentions: Sequence[Told]) -> tuple[Telling, ...]:
    """Return the tellings of one report, in the order of the report."""
    groups = {mention.event: {mention} for mention in mentions}
    for mention in mentions:
        if mention.same_as in groups:
            _join(groups, mention.event, mention.same_as)
    for one, other in combinations(mentions, 2):
        if (
            groups[one.event] is not groups[other.event]
            and all(
                not speaks_against(left, right)
                for left in groups[one.event]
                for right in groups[other.event]
            )
            and (_told_alike(one, other) or _same_victim(one, other))
        ):
            _join(groups, one.event, other.event)
    kept = {id(group): group for group in groups.values()}
    tellings = [Telling.of(group) for group in kept.values()]
    return tuple(sorted(tellings, key=lambda telling: telling.order))


def _join(groups: dict[str, set[Told]], one: str, other: str) -> None:
    joined = groups[one] | groups[other]
    for mention in joined:
        groups[mention.event] = joined


def _told_alike(one: Told, other: Told) -> bool:
    """Same kind, one same day, one same place."""
    return (
        one.happened
        and other.happened
        and one.days is not None
        and one.days == other.days
        and one.days[0] == one.days[1]
        and one.spot is not None
        and one.spot == other.spot
        and one.spot.lat is not None
    )


def _same_victim(one: Told, other: Told) -> bool:
    return bool(one.victims & other.victims or one.names & other.names)


def speaks_against(one: Told, other: Told) -> bool:
    """Does anything in two mentions of a report tell them apart?"""
    return (
        not kinds_agree(one.type, other.type)
        or _apart(one.targets, other.targets)
        or names_differ(one, other)
        or victims_differ(one, other)
        or _figures_differ(one, other)
        or days_apart(one, other) > 0
        or gap_km(one.spot, other.spot) > 0
    )


def kinds_agree(one: str, other: str) -> bool:
    """Can two kinds be of one event? A kind no register lists agrees with itself."""
    if one in event_types() and other in event_types():
        return same_kind(one, other)
    return one == other


def _apart(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one) and bool(other) and not one & other


def names_differ(one: Told, other: Told) -> bool:
    """Do both name what was hit, one kind of thing, under different names?"""
    return _apart(one.target_names, other.target_names) and not _apart(
        one.targets, other.targets
    )


def victims_differ(one: Told, other: Told) -> bool:
    """Do both tell of one person killed, of different age or sex?"""
    if one.killed != (1, 1) or other.killed != (1, 1):
        return False
    if len(one.victims) != 1 or len(other.victims) != 1:
        return False
    (left,), (right,) = one.victims, other.victims
    ages = int(left.rstrip("fm")), int(right.rstrip("fm"))
    sexes = {victim[-1] for victim in (left, right)} & {"f", "m"}
    return abs(ages[0] - ages[1]) > linking_rules()["age"] or len(sexes) > 1


def _figures_differ(one: Told, other: Told) -> bool:
    if one.killed is None or other.killed is None:
        return False
    (low, high), (low_other, high_other) = one.killed, other.killed
    return (high is not None and high < low_other) or (
        high_other is not None and high_other < low
    )


def days_apart(one: Told, other: Told) -> int:
    """Return the days between two mentions; 0 when they overlap or one is undated."""
    if one.days is None or other.days is None:
        return 0
    return max(0, one.days[0] - other.days[1], other.days[0] - one.days[1])
