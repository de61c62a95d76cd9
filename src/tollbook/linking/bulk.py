"""Linking a whole book at once: the same groups, in memory that a laptop has.

Pairs come from one sweep (`blocking`), are scored some hundred thousand at a time and
kept as three numbers each; groups are then made within each set of tellings that likely
pairs hold together, since no group reaches over its edge.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from tollbook.registers import linking_rules

from ._splink import Pair, Scored, Scorer, scorer
from .blocking import Numbers, columns_of, near_pairs
from .clusters import Group, join
from .tellings import Telling


def link_bulk(tellings: Iterable[Telling]) -> tuple[list[Group], list[Pair]]:
    """Return the groups, and the best pair of each telling within its group.

    The order in which tellings are handed in makes no difference.
    """
    in_order = sorted(tellings, key=lambda telling: telling.key)
    if not in_order:
        return [], []
    with scorer(in_order) as scores:
        scored = _score(in_order, scores)
        groups = [
            group
            for members, pairs in _components(in_order, scored)
            for group in join(members, pairs)
        ]
        groups.sort(key=lambda group: group[0].order)
        return groups, _best_pairs(in_order, groups, scored, scores)


def _score(tellings: Sequence[Telling], scores: Scorer) -> Scored:
    portions = [
        scores.score(left, right) for left, right in near_pairs(columns_of(tellings))
    ]
    return Scored(
        left=np.concatenate([portion.left for portion in portions]),
        right=np.concatenate([portion.right for portion in portions]),
        match_probability=np.concatenate(
            [portion.match_probability for portion in portions]
        ),
    )


def _components(
    tellings: Sequence[Telling], scored: Scored
) -> Iterator[tuple[list[Telling], list[Pair]]]:
    """Yield the sets of tellings that likely pairs hold together, with all their pairs.

    A telling that no likely pair holds is a set of its own.
    """
    likely = scored.match_probability >= linking_rules()["link_at"]
    roots = _roots(len(tellings), scored.left[likely], scored.right[likely])
    members: defaultdict[int, list[Telling]] = defaultdict(list)
    for telling, root in zip(tellings, roots.tolist(), strict=True):
        members[root].append(telling)
    inside = np.flatnonzero(roots[scored.left] == roots[scored.right])
    inside = inside[np.argsort(roots[scored.left[inside]], kind="stable")]
    ends = np.searchsorted(
        roots[scored.left[inside]], np.array(sorted(members)), side="right"
    )
    start = 0
    for root, end in zip(sorted(members), ends.tolist(), strict=True):
        yield members[root], _pairs(tellings, scored, inside[start:end])
        start = end


def _roots(many: int, left: Numbers, right: Numbers) -> Numbers:
    """Return, for each number, the least of those that links join it to."""
    root = list(range(many))

    def find(number: int) -> int:
        while root[number] != number:
            root[number] = root[root[number]]
            number = root[number]
        return number

    for one, other in zip(left.tolist(), right.tolist(), strict=True):
        low, high = sorted((find(one), find(other)))
        root[high] = low
    return np.array([find(number) for number in range(many)], np.int64)


_UNASKED: dict[str, str] = {}


def _pairs(tellings: Sequence[Telling], scored: Scored, which: Numbers) -> list[Pair]:
    """Return some of the pairs without their answers, which joining does not ask."""
    columns = scored.left[which], scored.right[which], scored.match_probability[which]
    return [
        Pair(tellings[left].key, tellings[right].key, probability, _UNASKED)
        for left, right, probability in zip(
            *(column.tolist() for column in columns), strict=True
        )
    ]


def _best_pairs(
    tellings: Sequence[Telling],
    groups: Sequence[Group],
    scored: Scored,
    scores: Scorer,
) -> list[Pair]:
    """Return the likeliest pair of each telling with another of its group, sorted."""
    number = {telling.key: at for at, telling in enumerate(tellings)}
    home = np.zeros(len(tellings), np.int64)
    for at, group in enumerate(groups):
        home[[number[telling.key] for telling in group]] = at
    inside = np.flatnonzero(home[scored.left] == home[scored.right])
    left, right = scored.left[inside], scored.right[inside]
    likeliest = np.lexsort((right, left, -scored.match_probability[inside]))
    best: dict[int, int] = {}
    for one, other, at in zip(
        left[likeliest].tolist(),
        right[likeliest].tolist(),
        inside[likeliest].tolist(),
        strict=True,
    ):
        best.setdefault(one, at)
        best.setdefault(other, at)
    which = np.array(sorted(set(best.values())), np.int64)
    left, right = scored.left[which], scored.right[which]
    answers = scores.answers(left, right)
    return [
        Pair(tellings[one].key, tellings[other].key, probability, answers[one, other])
        for one, other, probability in sorted(
            zip(
                left.tolist(),
                right.tolist(),
                scored.match_probability[which].tolist(),
                strict=True,
            )
        )
    ]
