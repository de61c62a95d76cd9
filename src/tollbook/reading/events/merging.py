"""Know a telling of an event that the report has told before.

Two mentions are one event when their kinds can be one, their days and places do
not disagree, and nothing tells them apart: another target, another named
victim, "another", "a second". A later mention points to the first.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from spacy.tokens import Token

from tollbook.model import (
    Count,
    EventMention,
    Measure,
    PlacePrecision,
    PlaceRef,
    Realis,
    TimeRef,
)
from tollbook.registers import event_types, narrower, same_kind

from .harm import Told

NEW = frozenset("another second third separate fourth earlier previous other similar next".split())
"""Words that set an event apart from the one before."""
LARGE = frozenset(
    (PlacePrecision.COUNTRY, PlacePrecision.REGION, PlacePrecision.PROVINCE)
)


@dataclass(slots=True)
class _Cluster:
    """What the mentions of one event have said so far."""

    first: str
    kind: str
    realis: Realis
    lines: list[int] = field(default_factory=list)
    days: set[tuple[object, object]] = field(default_factory=set)
    places: set[str] = field(default_factory=set)
    targets: set[tuple[str, str | None]] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    people: set[tuple[int, str | None]] = field(default_factory=set)
    tolls: set[tuple[Measure, int]] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Known:
    """The times, places and counts of a reading, by id."""

    times: dict[str, TimeRef]
    places: dict[str, PlaceRef]
    counts: dict[str, Count]


def merge(
    mentions: Sequence[EventMention], tellings: Sequence[Told], known: Known
) -> tuple[EventMention, ...]:
    """Return the mentions with `same_as` set, in the same order."""
    clusters: list[_Cluster] = []
    merged = []
    for mention, told in zip(mentions, tellings, strict=True):
        best = _best(clusters, mention, told, known)
        if best is None:
            best = _Cluster(mention.id, mention.type, mention.realis)
            clusters.append(best)
            merged.append(mention)
        else:
            merged.append(replace(mention, same_as=best.first))
        _add(best, mention, told, known)
    return tuple(merged)


def _best(
    clusters: list[_Cluster], mention: EventMention, told: Told, known: Known
) -> _Cluster | None:
    ranked = [
        (score, -number, cluster)
        for number, cluster in enumerate(reversed(clusters))
        if (score := _score(cluster, mention, told, known)) > 0
    ]
    return max(ranked, key=lambda each: each[:2])[2] if ranked else None


def _score(
    cluster: _Cluster, mention: EventMention, told: Told, known: Known
) -> float:
    if cluster.realis is not mention.realis or not same_kind(cluster.kind, mention.type):
        return 0
    if mention.realis in (Realis.HYPOTHETICAL, Realis.COMPARATOR):
        return 0
    day = _day(mention, known)
    if day is not None and cluster.days and not any(_meet(day, d) for d in cluster.days):
        return 0
    place = _place(mention, known)
    if place is not None and cluster.places and place not in cluster.places:
        return 0
    if _clash_of_targets(cluster, mention) or _clash_of_victims(cluster, mention):
        return 0
    token = told.trigger.token
    if _is_set_apart(token):
        return 0
    gap = told.trigger.line.number - cluster.lines[-1]
    return _evidence(cluster, mention, token, gap, day, place)


def _evidence(
    cluster: _Cluster,
    mention: EventMention,
    token: Token,
    gap: int,
    day: tuple[object, object] | None,
    place: str | None,
) -> float:
    score = 0.0
    if day is not None and cluster.days:
        score += 2
    if place is not None and cluster.places:
        score += 1
    named = {t.name for t in mention.targets if t.name}
    if named & {name for _, name in cluster.targets}:
        score += 3
    elif {t.kind for t in mention.targets} & {kind for kind, _ in cluster.targets}:
        score += 1
    if _same_people(cluster, mention):
        score += 3
    if _is_definite(token):
        score += 2
    if event_types()[mention.type].generic or event_types()[cluster.kind].generic:
        score += 0.5
    if cluster.kind == mention.type:
        score += 0.5
    if gap <= 1:
        score += 1
    elif gap > 8:
        score -= 1
    return score if score >= 1.5 else 0


def _is_definite(token: Token) -> bool:
    return token.pos_ != "VERB" and any(
        c.lower_ in ("the", "this", "that") and c.dep_ == "det" for c in token.children
    )


def _is_set_apart(token: Token) -> bool:
    return any(
        child.lower_ in NEW and child.dep_ in ("det", "amod", "advmod")
        for child in token.children
    )


def _day(mention: EventMention, known: Known) -> tuple[object, object] | None:
    when = known.times.get(mention.time or "")
    return when.interval if when is not None else None


def _meet(one: tuple[object, object], other: tuple[object, object]) -> bool:
    return not (one[1] < other[0] or other[1] < one[0])  # type: ignore[operator]


def _place(mention: EventMention, known: Known) -> str | None:
    where = known.places.get(mention.place or "")
    if where is None or where.precision in LARGE:
        return None
    return where.name


def _clash_of_targets(cluster: _Cluster, mention: EventMention) -> bool:
    names = {t.name for t in mention.targets if t.name}
    told = {name for _, name in cluster.targets if name}
    return bool(names and told and not names & told)


def _clash_of_victims(cluster: _Cluster, mention: EventMention) -> bool:
    names = {v.name.split()[-1] for v in mention.victims if v.name}
    ages = {v.age for v in mention.victims if v.age is not None}
    told = {age for age, _ in cluster.people}
    if names and cluster.names and not names & cluster.names:
        return not (ages & told)
    return bool(ages and told and not ages & told and not names & cluster.names)


def _same_people(cluster: _Cluster, mention: EventMention) -> bool:
    names = {v.name.split()[-1] for v in mention.victims if v.name}
    people = {(v.age, v.sex) for v in mention.victims if v.age is not None}
    return bool(names & cluster.names or people & cluster.people)


def _add(cluster: _Cluster, mention: EventMention, told: Told, known: Known) -> None:
    cluster.kind = narrower(cluster.kind, mention.type)
    cluster.lines.append(told.trigger.line.number)
    day, place = _day(mention, known), _place(mention, known)
    if day is not None:
        cluster.days.add(day)
    if place is not None:
        cluster.places.add(place)
    cluster.targets.update((t.kind, t.name) for t in mention.targets)
    cluster.names.update(v.name.split()[-1] for v in mention.victims if v.name)
    cluster.people.update((v.age, v.sex) for v in mention.victims if v.age is not None)
