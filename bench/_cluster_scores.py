"""How well clusters match the true ones: B-cubed, MUC, CEAF-e, and their mean.

Fast enough for a million items: the alignment of CEAF-e is sought within each set of
clusters that overlaps hold together.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Sequence

import numpy as np
from scipy.optimize import linear_sum_assignment

type Overlaps = Counter[tuple[Hashable, Hashable]]
"""(True cluster, found cluster) -> how many items are in both."""


def cluster_scores(
    truth: Sequence[Hashable], found: Sequence[Hashable]
) -> dict[str, float]:
    """Return precision and recall by B-cubed, and CoNLL F1.

    >>> cluster_scores("aabb", "xxyy")["conll_f1"]
    1.0
    >>> cluster_scores("aabb", "xxxx")["b_cubed_precision"]
    0.5
    """
    overlaps: Overlaps = Counter(zip(truth, found, strict=True))
    true_sizes, found_sizes = Counter(truth), Counter(found)
    precision = sum(n * n / found_sizes[got] for (_, got), n in overlaps.items())
    recall = sum(n * n / true_sizes[true] for (true, _), n in overlaps.items())
    b_cubed = _f1(precision / len(truth), recall / len(truth))
    aligned = _alignment(overlaps, true_sizes, found_sizes)
    ceaf = _f1(aligned / len(found_sizes), aligned / len(true_sizes))
    muc = _f1(_muc(overlaps, found_sizes, 1), _muc(overlaps, true_sizes, 0))
    return {
        "b_cubed_precision": round(precision / len(truth), 4),
        "b_cubed_recall": round(recall / len(truth), 4),
        "b_cubed_f1": round(b_cubed, 4),
        "muc_f1": round(muc, 4),
        "ceaf_e_f1": round(ceaf, 4),
        "conll_f1": round((b_cubed + ceaf + muc) / 3, 4),
    }


def _f1(precision: float, recall: float) -> float:
    both = precision + recall
    return 2 * precision * recall / both if both else 0.0


def _muc(overlaps: Overlaps, sizes: Counter[Hashable], side: int) -> float:
    """Return the share of one side's links that the other side has, too."""
    parts = Counter(pair[side] for pair in overlaps)
    links = sum(size - 1 for size in sizes.values())
    kept = sum(size - parts[cluster] for cluster, size in sizes.items())
    return kept / links if links else 1.0


def _alignment(
    overlaps: Overlaps, true_sizes: Counter[Hashable], found_sizes: Counter[Hashable]
) -> float:
    """Return how alike the clusters are, each paired with one at most, at best."""
    alike = {
        pair: 2 * n / (true_sizes[pair[0]] + found_sizes[pair[1]])
        for pair, n in overlaps.items()
    }
    return sum(_best(edges, alike) for edges in _held_together(overlaps))


def _held_together(overlaps: Overlaps) -> Iterator[list[tuple[Hashable, Hashable]]]:
    """Yield the overlaps in sets that share no cluster."""
    by_true: defaultdict[Hashable, list[Hashable]] = defaultdict(list)
    by_found: defaultdict[Hashable, list[Hashable]] = defaultdict(list)
    for true, got in overlaps:
        by_true[true].append(got)
        by_found[got].append(true)
    seen: set[Hashable] = set()
    for start in by_true:
        if start in seen:
            continue
        seen.add(start)
        waiting, edges = [start], []
        while waiting:
            true = waiting.pop()
            for got in by_true[true]:
                edges.append((true, got))
                new = [other for other in by_found[got] if other not in seen]
                seen.update(new)
                waiting.extend(new)
        yield edges


def _best(
    edges: Sequence[tuple[Hashable, Hashable]],
    alike: dict[tuple[Hashable, Hashable], float],
) -> float:
    if len(edges) == 1:
        return alike[edges[0]]
    rows = {true: at for at, true in enumerate({true for true, _ in edges})}
    columns = {got: at for at, got in enumerate({got for _, got in edges})}
    table = np.zeros((len(rows), len(columns)))
    for true, got in edges:
        table[rows[true], columns[got]] = alike[true, got]
    chosen = linear_sum_assignment(table, maximize=True)
    return float(table[chosen].sum())
