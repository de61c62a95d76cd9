"""From readings to clusters: which mentions speak of one incident, and why."""

from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256

from tollbook.model import Cluster, Link, Reading, Ruling
from tollbook.registers import event_types

from ._splink import Pair, score_pairs
from .clusters import Group, join
from .comparisons import explain
from .tellings import Telling, Told, tell
from .within import gather


def link_mentions(
    readings: Sequence[Reading], rulings: Sequence[Ruling] = ()
) -> tuple[Cluster, ...]:
    """Return the clusters of event mentions, each an incident to be reconciled.

    The same readings in any order give the same clusters. Background mentions
    join an incident or are left out. A mention without a day is an incident only
    where it has a place and says more than that something was attacked.
    """
    del rulings
    tellings = [telling for reading in readings for telling in gather(tell(reading))]
    pairs = score_pairs(tellings)
    groups = [group for group in join(tellings, pairs) if is_incident(group)]
    ties = _best_ties(groups, pairs)
    return tuple(_to_cluster(group, ties) for group in groups)


def is_incident(group: Group) -> bool:
    """Does a telling say that it happened, and when, or where and what?"""
    return any(
        telling.sums.happened and (telling.sums.days or _stands_out(telling.sums))
        for telling in group
    )


def _stands_out(told: Told) -> bool:
    """Is there a place, and more than that something was attacked?"""
    kind = event_types().get(told.type)
    said = told.targets or told.victims or told.names or told.killed
    generic = kind is not None and kind.generic
    placed = told.spot is not None and told.spot.lat is not None
    return placed and (bool(said) or not generic)


def _to_cluster(group: Group, ties: Mapping[str, "Tie"]) -> Cluster:
    alone: Tie = (1.0, ())
    first = group[0].sums
    seed = f"{first.report}|{first.at}"
    return Cluster(
        id=sha256(seed.encode()).hexdigest()[:12],
        members=tuple(
            Link(
                report=mention.report,
                event=mention.event,
                match_probability=ties.get(telling.key, alone)[0],
                because=ties.get(telling.key, alone)[1]
                + _told_again(mention.event, telling),
            )
            for telling in group
            for mention in telling.mentions
        ),
    )


def _told_again(event: str, telling: Telling) -> tuple[str, ...]:
    if event == telling.mentions[0].event:
        return ()
    return ("told again in the same report",)


type Tie = tuple[float, tuple[str, ...]]
"""How likely a telling belongs to its group, and why."""


def _best_ties(groups: Sequence[Group], pairs: Iterable[Pair]) -> Mapping[str, Tie]:
    """Return, for each telling, its likeliest tie to another of its group."""
    home = {telling.key: group[0].key for group in groups for telling in group}
    told = {telling.key: telling for group in groups for telling in group}
    found: dict[str, Pair] = {}
    for pair in sorted(pairs, key=lambda pair: -pair.match_probability):
        if home.get(pair.left, "") == home.get(pair.right):
            found.setdefault(pair.left, pair)
            found.setdefault(pair.right, pair)
    return {
        key: (
            round(pair.match_probability, 4),
            tuple(explain(told[pair.left], told[pair.right], pair.answers)),
        )
        for key, pair in found.items()
    }
