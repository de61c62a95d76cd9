"""Pairs into clusters: the strongest first, and never against a plain contradiction.

Two groups join when their pairs agree on average and nothing in either speaks
against it: two tellings one report keeps apart, days or places too far from one
another, a target of another name, a sole victim of another age.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import product

from tollbook.registers import linking_rules

from ._splink import Pair
from .distance import gap_km
from .tellings import Telling
from .within import days_apart, names_differ, victims_differ

type Group = tuple[Telling, ...]


def join(tellings: Sequence[Telling], pairs: Iterable[Pair]) -> list[Group]:
    """Return the groups of tellings that speak of one incident each.

    The order in which tellings and pairs are handed in makes no difference.
    """
    scores = {(pair.left, pair.right): pair.match_probability for pair in pairs}
    group_of: dict[str, Group] = {telling.key: (telling,) for telling in tellings}
    rules = linking_rules()
    for (left, right), score in sorted(scores.items(), key=lambda s: (-s[1], s[0])):
        one, other = group_of[left], group_of[right]
        if score < rules["link_at"]:
            break
        if one is other or _contradict(one, other):
            continue
        if _mean(one, other, scores) >= rules["mean_at"]:
            joined = tuple(sorted(one + other, key=lambda telling: telling.order))
            group_of.update((telling.key, joined) for telling in joined)
    groups = {group[0].key: group for group in group_of.values()}
    return sorted(groups.values(), key=lambda group: group[0].order)


def _mean(one: Group, other: Group, scores: Mapping[tuple[str, str], float]) -> float:
    keys = [(left.key, right.key) for left, right in product(one, other)]
    known = [scores.get((min(pair), max(pair)), 0.0) for pair in keys]
    return sum(known) / len(known)


def _contradict(one: Group, other: Group) -> bool:
    rules = linking_rules()
    for left, right in product(one, other):
        if (
            left.sums.report == right.sums.report
            or days_apart(left.sums, right.sums) > rules["span"]
            or gap_km(left.sums.spot, right.sums.spot) > rules["distance"]
            or names_differ(left.sums, right.sums)
            or victims_differ(left.sums, right.sums)
        ):
            return True
    return False
