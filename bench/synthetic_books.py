"""Synthetic books with known truth: as many mentions as you want, the same every time.

    python bench/synthetic_books.py --mentions N [--seed N] [--denser X]

Yields, one report after another, what linking looks at (`Told`) and which incident each
mention truly speaks of; or, from the same draws, whole small readings with invented
text (`readings`). The command says what such a book is made of. No report, incident or
person in it exists; the towns do.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from _synthetic_readings import reading_of
from _synthetic_reports import Telling, tell_all
from _synthetic_told import told_of
from _synthetic_world import incidents

from tollbook.linking.tellings import Told
from tollbook.model import Reading

SEED = 5


@dataclass(frozen=True, slots=True)
class Entry:
    """One report of a synthetic book: what is told, and the truth of each mention."""

    told: tuple[Told, ...]
    truth: tuple[int | None, ...]
    """The number of the incident, beside each of `told`; None for what is none."""


def entries(mentions: int, seed: int = SEED, *, denser: float = 1.0) -> Iterator[Entry]:
    """Yield reports until they hold so many mentions."""
    left = mentions
    for telling in tellings(seed, denser=denser):
        if left <= 0:
            return
        told = told_of(telling)
        left -= len(told)
        if told:
            yield Entry(told, _truth(telling))


def readings(
    reports: int, seed: int = SEED, *, denser: float = 1.0
) -> Iterator[tuple[Reading, tuple[int | None, ...]]]:
    """Yield whole readings of so many reports, each with the truth of its events."""
    for telling in islice(tellings(seed, denser=denser), reports):
        truth = tuple(mention.incident for mention in telling.mentions)
        yield reading_of(telling), truth


def tellings(seed: int = SEED, *, denser: float = 1.0) -> Iterator[Telling]:
    """Yield invented reports without end."""
    return tell_all(seed, incidents(seed, denser=denser))


def _truth(telling: Telling) -> tuple[int | None, ...]:
    told = (mention for mention in telling.mentions if not mention.comparator)
    return tuple(mention.incident for mention in told)


def main() -> None:
    """Say what a synthetic book is made of."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--mentions", type=int, default=10_000)
    arguments.add_argument("--seed", type=int, default=SEED)
    arguments.add_argument("--denser", type=float, default=1.0)
    asked = arguments.parse_args()
    book = list(entries(asked.mentions, asked.seed, denser=asked.denser))
    told = [one for entry in book for one in entry.told]
    tellers = Counter(
        incident for entry in book for incident in set(entry.truth) - {None}
    )
    sys.stdout.write(
        f"{len(told):,} mentions in {len(book):,} reports of {len(tellers):,} incidents"
        f"; told by one report {_share(tellers.values(), 1)}, the most by "
        f"{max(tellers.values())}; dated to a day "
        f"{_share((d[1] - d[0] if d else None for d in (t.days for t in told)), 0)}, "
        f"undated {_share((t.days for t in told), None)}, without a point "
        f"{_share((t.spot.lat if t.spot else None for t in told), None)}\n"
    )


def _share(values: Iterator[object], wanted: object) -> str:
    given = list(values)
    return f"{sum(value == wanted for value in given) / len(given):.0%}"


if __name__ == "__main__":
    main()
