"""Measure how linking grows: time, memory and correctness on synthetic books.

    python bench/linking_scale.py [--mentions N …] [--seed N] [--denser X]

Links a synthetic book of each size in a process of its own, from what linking looks at
to groups with their reasons, and compares the groups with the truth. What is counted
is CPU time over all threads, so that a busy machine does not hide how it grows; the
time on the wall stands beside it. Memory is the most that the process ever held, the
book itself in it. Prints a line a size, then one JSON line for `check.py`.
"""

import argparse
import json
import math
import os
import resource
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from itertools import count, pairwise
from typing import Any

from _cluster_scores import cluster_scores
from synthetic_books import SEED, Entry, entries

from tollbook.linking.blocking import columns_of, near_pairs
from tollbook.linking.bulk import link_bulk
from tollbook.linking.clusters import Group
from tollbook.linking.link import is_incident
from tollbook.linking.tellings import Telling
from tollbook.linking.within import gather

SIZES = (10_000, 100_000, 1_000_000)
GIB = 2**30


def measure(mentions: int, seed: int, denser: float) -> dict[str, Any]:
    """Return the figures of one size; to be run in a process of its own."""
    start = time.process_time()
    book = list(entries(mentions, seed, denser=denser))
    made = time.process_time() - start
    base = _peak()
    wall, start = time.perf_counter(), time.process_time()
    tellings = [telling for entry in book for telling in gather(entry.told)]
    groups, _ = link_bulk(tellings)
    seconds, wall = time.process_time() - start, time.perf_counter() - wall
    peak = _peak()
    truth, found = _labels(book, groups)
    compared = _pairs(tellings)
    return {
        "mentions": len(truth),
        "tellings": len(tellings),
        "groups": len(groups),
        "incidents": len({one for one in truth if one >= 0}),
        "cpu_seconds": round(seconds, 1),
        "wall_seconds": round(wall, 1),
        "seconds_to_generate": round(made, 1),
        "peak_gib": round(peak / GIB, 2),
        "book_gib": round(base / GIB, 2),
        "bytes_a_mention": round(peak / len(truth)),
        "pairs_a_telling": round(compared / len(tellings), 1),
        "load": round(os.getloadavg()[0], 1),
        **cluster_scores(truth, found),
    }


def _peak() -> int:
    """Return the most memory this process ever held, in bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def _pairs(tellings: Sequence[Telling]) -> int:
    return sum(len(left) for left, _ in near_pairs(columns_of(tellings)))


def _labels(
    book: Iterable[Entry], groups: Iterable[Group]
) -> tuple[list[int], list[int]]:
    """Return each mention's true and found cluster, in the order of the book.

    What is nobody's incident is a true cluster of its own, and what linking leaves out
    is a found one of its own; both are counted below 0.
    """
    home = {
        (mention.report, mention.event): number
        for number, group in enumerate(groups)
        if is_incident(group)
        for telling in group
        for mention in telling.mentions
    }
    alone, left_out = count(-1, -1), count(-1, -1)
    truth, found = [], []
    for entry in book:
        for told, true in zip(entry.told, entry.truth, strict=True):
            truth.append(next(alone) if true is None else true)
            key = told.report, told.event
            found.append(home[key] if key in home else next(left_out))
    return truth, found


def in_own_process(mentions: int, seed: int, denser: float) -> dict[str, Any]:
    """Measure one size in a new process, so that its memory is its own."""
    command = [sys.executable, __file__, "--one", "--mentions", str(mentions)]
    command += ["--seed", str(seed), "--denser", str(denser)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - itself
    if done.returncode:
        raise SystemExit(done.stderr or f"stopped by signal {-done.returncode}")
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return told


def growth(small: dict[str, Any], large: dict[str, Any], figure: str) -> float:
    """Return the power of the size that a figure grows with: 1 is linear."""
    times = large[figure] / small[figure]
    return round(math.log(times) / math.log(large["mentions"] / small["mentions"]), 3)


def in_words(told: dict[str, Any]) -> str:
    """Return the figures of one size in a sentence."""
    return (
        f"{told['mentions']:,} mentions: {told['cpu_seconds']:,} s CPU "
        f"({told['wall_seconds']:,} s on the wall, load {told['load']}), "
        f"{told['peak_gib']} GiB of which the book {told['book_gib']}, "
        f"{told['pairs_a_telling']} pairs compared a telling; "
        f"{told['groups']:,} groups for {told['incidents']:,} incidents, "
        f"B-cubed {told['b_cubed_precision']:.3f} / {told['b_cubed_recall']:.3f}, "
        f"CoNLL F1 {told['conll_f1']:.3f}"
    )


def name_of(mentions: int) -> str:
    """Return a size in the words of floors.toml.

    >>> name_of(10_000), name_of(1_000_000)
    ('10k', '1m')
    """
    thousands = mentions // 1000
    return f"{thousands // 1000}m" if thousands >= 1000 else f"{thousands}k"  # noqa: PLR2004 - a thousand thousands


def main() -> None:
    """Measure each size, and print the figures."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--mentions", type=int, nargs="+", default=SIZES)
    arguments.add_argument("--seed", type=int, default=SEED)
    arguments.add_argument("--denser", type=float, default=1.0)
    arguments.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    asked = arguments.parse_args()
    if asked.one:
        told = measure(asked.mentions[0], asked.seed, asked.denser)
        sys.stdout.write(json.dumps(told) + "\n")
        return
    figures: dict[str, Any] = {}
    sizes = []
    for mentions in sorted(asked.mentions):
        told = in_own_process(mentions, asked.seed, asked.denser)
        sys.stdout.write(in_words(told) + "\n")
        sys.stdout.flush()
        figures[name_of(mentions)] = told
        sizes.append(mentions)
    for small, large in pairwise(map(name_of, sizes)):
        one, other = figures[small], figures[large]
        figures[f"{small}_to_{large}"] = {
            "time_growth": growth(one, other, "cpu_seconds"),
            "memory_growth": growth(one, other, "peak_gib"),
        }
    sys.stdout.write(json.dumps({"bench": "scale", "figures": figures}) + "\n")


if __name__ == "__main__":
    main()
