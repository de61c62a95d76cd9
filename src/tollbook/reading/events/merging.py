"""Know a telling of an event that the report has told before.

Two mentions are one event when their kinds can be one, their days and places do
not disagree, and nothing tells them apart: another target, another named
victim, "another", "a second". A later mention points to the first.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from spacy.tokens import Token

from tollbook.model import (
    EventMention,
    PlacePrecision,
    PlaceRef,
    Realis,
    great_circle_km,
)
from tollbook.reading.grounds import given
from tollbook.registers import event_types, same_kind, word_set

from .clusters import Cluster, DayRange, Known, Sketch
from .harm import Told
from .people import is_person
from .syntax import PASSIVE_SUBJECTS, SUBJECTS, children

ANOTHER = word_set("another_one")
ENOUGH = 1.5
"""Least evidence that makes two mentions one event; a starting value."""
SOLE = 1.0
"""Added where the report has told of only one such event; a starting value."""
DEFINITE = frozenset(("the", "this", "that", "these", "those"))
TOWN_KM, WIDE_KM = 25, 80
"""How far apart two places of one event may be, town to town and in a district."""
NEAR, FAR = 1, 8
"""Sentences between two mentions that speak for and against; starting values."""
SINGLED_OUT = word_set("singled_out")
"""Kinds of target of which a report seldom tells two attacks."""


def merge(
    mentions: Sequence[EventMention], tellings: Sequence[Told], known: Known
) -> tuple[EventMention, ...]:
    """Return the mentions with `same_as` set, in the same order."""
    clusters: list[Cluster] = []
    merged = []
    for mention, told in zip(mentions, tellings, strict=True):
        sketch = Sketch.of(mention, told, known)
        best = _best(clusters, sketch)
        if best is None:
            best = Cluster.start(sketch)
            clusters.append(best)
            merged.append(mention)
        else:
            merged.append(replace(mention, same_as=best.first))
        best.add(sketch)
    return tuple(merged)


def _best(clusters: list[Cluster], sketch: Sketch) -> Cluster | None:
    """Return the event told again; of equals, the one told last."""
    able = [c for c in clusters if _may_be_one(c, sketch)]
    alone = SOLE if len(able) == 1 else 0.0
    ranked = [
        (alone + sum(_evidence(cluster, sketch)), cluster.lines[-1], number)
        for number, cluster in enumerate(able)
    ]
    best = max(ranked, default=None)
    if best is None or best[0] < ENOUGH:
        return None
    told = able[best[2]]
    given("event", sketch.mention.start, "same_as", told.first, _rule(best[0]))
    return told


@cache
def _rule(evidence: float) -> str:
    return f"events/merging: evidence of {evidence:g}, and {ENOUGH:g} is enough"


def _may_be_one(cluster: Cluster, sketch: Sketch) -> bool:
    mention = sketch.mention
    return (
        cluster.realis is mention.realis
        and mention.realis not in (Realis.HYPOTHETICAL, Realis.COMPARATOR)
        and same_kind(cluster.kind, mention.type)
        and not _other_day(cluster, sketch)
        and (_is_definite(sketch.token) or not _other_place(cluster, sketch))
        and not _other_object(cluster, sketch)
        and not _other_people(cluster, sketch)
        and not _is_set_apart(sketch.token)
    )


def _other_day(cluster: Cluster, sketch: Sketch) -> bool:
    if sketch.day is None or not cluster.days:
        return False
    return not any(_meet(sketch.day, day) for day in cluster.days)


def _meet(one: DayRange, other: DayRange) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _other_place(cluster: Cluster, sketch: Sketch) -> bool:
    """Are they of places too far apart to be one?"""
    if sketch.place is None or not cluster.places:
        return False
    return all(_are_apart(sketch.place, place) for place in cluster.places)


def _are_apart(one: PlaceRef, other: PlaceRef) -> bool:
    if one.name == other.name:
        return False
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return True
    wide = PlacePrecision.DISTRICT in (one.precision, other.precision)
    apart = great_circle_km(one.lat, one.lon, other.lat, other.lon)
    return apart > (WIDE_KM if wide else TOWN_KM)


def _other_object(cluster: Cluster, sketch: Sketch) -> bool:
    names = {t.name for t in sketch.mention.targets if t.name}
    told = {name for _, name in cluster.targets if name}
    return bool(names and told and not names & told)


def _other_people(cluster: Cluster, sketch: Sketch) -> bool:
    if sketch.names & cluster.names or sketch.ages & cluster.ages:
        return False
    return (
        bool(sketch.ages and cluster.ages) and not (sketch.names or cluster.names)
    ) or bool(sketch.names and cluster.names and sketch.ages and cluster.ages)


def _is_set_apart(token: Token) -> bool:
    doers = children(token, SUBJECTS | PASSIVE_SUBJECTS)
    heads = [token, *(doer for doer in doers if not is_person(doer))]
    return any(
        child.lower_ in ANOTHER and child.dep_ in ("det", "amod", "advmod")
        for head in heads
        for child in head.children
    )


def _evidence(cluster: Cluster, sketch: Sketch) -> Iterator[float]:
    """Yield what speaks for one event, and what against; starting values."""
    mention = sketch.mention
    yield 2 if sketch.day and cluster.days else 0
    if _other_place(cluster, sketch):
        yield -2
    elif sketch.place and cluster.places:
        yield 2 if sketch.is_spot else 1
    yield _of_objects(cluster, mention)
    yield 3 if sketch.names & cluster.names or sketch.ages & cluster.ages else 0
    yield _of_article(sketch.token)
    generic = event_types()[mention.type].generic or event_types()[cluster.kind].generic
    yield 0.5 if generic else 0
    yield 0.5 if cluster.kind == mention.type else 0
    yield _of_gap(sketch.line - cluster.lines[-1])
    disjoint = sketch.actors and cluster.actors and not sketch.actors & cluster.actors
    yield -1.5 if disjoint else 0
    yield 2 if cluster.only_headline and not sketch.is_headline else 0
    yield -1 if mention.realis is Realis.BACKGROUND else 0
    yield (
        -2 if sketch.names and cluster.names and not sketch.names & cluster.names else 0
    )


def _of_objects(cluster: Cluster, mention: EventMention) -> float:
    named = {t.name for t in mention.targets if t.name}
    if named & {name for _, name in cluster.targets}:
        return 3
    shared = {t.kind for t in mention.targets} & {kind for kind, _ in cluster.targets}
    if shared & SINGLED_OUT:
        return 2
    return 1 if shared else 0


def _of_article(token: Token) -> float:
    """Weigh the article: "the" points back, "a" brings in a new one."""
    if token.pos_ == "VERB":
        return 0
    if _is_definite(token):
        return 2
    marks = {c.lower_ for c in token.children if c.dep_ == "det"}
    return -1 if marks & {"a", "an"} else 0


def _is_definite(token: Token) -> bool:
    return token.pos_ != "VERB" and any(
        c.dep_ == "det" and c.lower_ in DEFINITE for c in token.children
    )


def _of_gap(sentences: int) -> float:
    if sentences <= NEAR:
        return 1
    return -1 if sentences > FAR else 0
