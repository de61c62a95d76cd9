"""Read counts from a benchmark's rows and write what its scorer takes.

    python bench/counts.py insecurity ROWS PREDICTIONS [--sample N]
    python bench/counts.py gva ROWS PREDICTIONS [--sample N]

ROWS are JSON lines with id, text and, where there are any, title and published;
nothing else of a row is looked at. With --sample, every n-th row is read, so that
about N are; the rows read are also written, to PREDICTIONS.rows, for the scorer.
"""

import argparse
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from _rows import to_report

from tollbook.flow import load_tools
from tollbook.model import Count, Measure, Reading, Scope
from tollbook.reading import read_report

_SCORED = {
    Measure.KILLED,
    Measure.INJURED,
    Measure.ABDUCTED,
    Measure.DETAINED,
}


def to_insecurity(reading: Reading) -> dict[str, Any]:
    """Return the counts of a reading as the insecurity scorer takes them.

    A part is left out by the scorer, since it is in its whole; where the whole is
    of another group (12 people, two of them nurses) the part is its group's figure.
    The desk has no undivided cell: who was shot and is not said to be dead is injured.
    """
    by_id = {count.id: count for count in reading.counts}
    found = []
    for count in _told_once(reading.counts):
        whole = by_id.get(count.part_of or "")
        measure = count.measure
        if measure is Measure.KILLED_OR_INJURED:
            measure = Measure.INJURED
        if measure in _SCORED:
            found.append(
                {
                    "measure": measure,
                    "group": count.group,
                    "low": count.low,
                    "high": count.high,
                    "cumulative": count.scope is not Scope.INCIDENT,
                    "part_of": whole is not None and whole.group is count.group,
                }
            )
    return {"id": reading.report.external_id, "counts": found}


def to_gva(reading: Reading) -> dict[str, Any]:
    """Return how many the main incident killed and injured.

    The counts of all tellings of the main event where they have any; else all
    counts of an incident. Of these the first figure above one stands for its
    measure; without one, one where somebody is told of, and none in silence.
    Whoever was shot and is not among the dead was injured.
    """
    counts = list(_told_once(reading.counts))
    main = {event.id for event in reading.events if event.main}
    bound = [e for e in reading.events if main & {e.id, e.same_as}]
    ids = {count for event in bound for count in event.counts}
    if ids & {count.id for count in counts}:
        counts = [count for count in counts if count.id in ids]
    killed = _first(counts, Measure.KILLED)
    injured = _first(counts, Measure.INJURED)
    shot = _first(counts, Measure.KILLED_OR_INJURED)
    dead = killed or (0, 0)
    if injured is None and shot is not None:
        injured = max(0, shot[0] - dead[0]), max(0, shot[1] - dead[0])
    hurt = injured or (0, 0)
    return {
        "id": reading.report.external_id,
        "killed": {"low": dead[0], "high": dead[1]},
        "injured": {"low": hurt[0], "high": hurt[1]},
    }


def _first(counts: Iterable[Count], measure: Measure) -> tuple[int, int] | None:
    """Return the first figure above one, else the first at all."""
    told = [
        count
        for count in counts
        if count.measure is measure and count.scope is Scope.INCIDENT
    ]
    several = [count for count in told if count.low > 1 and not count.part_of]
    for count in [*several, *told]:
        return count.low, count.low if count.high is None else count.high
    return None


def _told_once(counts: Iterable[Count]) -> Iterator[Count]:
    for count in counts:
        if not count.same_as and not count.superseded:
            yield count


def main() -> None:
    """Read the rows, write the predictions."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("benchmark", choices=("insecurity", "gva"))
    arguments.add_argument("rows", type=Path)
    arguments.add_argument("predictions", type=Path)
    arguments.add_argument("--sample", type=int, default=0)
    asked = arguments.parse_args()
    to_prediction = {"insecurity": to_insecurity, "gva": to_gva}[asked.benchmark]
    lines = asked.rows.read_text("utf-8").splitlines()
    if asked.sample:
        lines = lines[:: max(1, len(lines) // asked.sample)]
        Path(f"{asked.predictions}.rows").write_text("\n".join(lines) + "\n", "utf-8")
    tools = load_tools()
    with asked.predictions.open("w", encoding="utf-8") as out:
        for line in lines:
            row = json.loads(line)
            reading = read_report(to_report(row, row["text"]), tools)
            out.write(json.dumps(to_prediction(reading)) + "\n")


if __name__ == "__main__":
    main()
