"""Measure what happened and to how many, on a benchmark's rows.

    python bench/what_happened.py gva --data DIR --scorer score_counts.py
    python bench/what_happened.py muc4 --data dev.jsonl --scorer score_muc4.py
    python bench/what_happened.py insecurity --data FILE --scorer score_insecurity.py

Reads each row (id, text and, where there are any, title and published; of muc4 the
restored case), writes the predictions in the scorer's form, and prints what the scorer
says, last as one JSON line for check.py. With --sample, every n-th row is read, so that
about N are. --keep FOLDER leaves gold, predictions and the scorer's errors there;
--parses FOLDER keeps the parses, so that the next run takes half the time. --weights
FILE lets what train_events.py has learnt weigh the events.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from _gva import GVA, to_gva, to_gva_intervals
from _insecurity import INSECURITY, to_insecurity
from _muc4 import MUC4, to_muc4
from _parses import keeping
from _rows import to_report

from tollbook.flow import load_tools, with_event_weights
from tollbook.model import Reading
from tollbook.reading import Tools, read_report

Row = dict[str, Any]
FORMS: dict[str, dict[str, Callable[[Reading], Row]]] = {
    "gva": {"": to_gva, "intervals": to_gva_intervals},
    "muc4": {"": to_muc4},
    "insecurity": {"": to_insecurity},
}
"""The forms of a reading that are scored; the first is the main one."""
FIGURES = {"gva": GVA, "muc4": MUC4, "insecurity": INSECURITY}
"""Where in what the scorer writes the figures with a floor stand."""


def main() -> None:
    """Read, score, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("bench", choices=tuple(FORMS))
    parser.add_argument("--data", type=Path, required=True, help="gold")
    parser.add_argument("--scorer", type=Path, required=True)
    parser.add_argument("--sample", type=int, default=0, help="about so many rows")
    parser.add_argument("--parses", type=Path, help="folder to keep parses in")
    parser.add_argument("--weights", type=Path, help="event weights")
    parser.add_argument("--keep", type=Path, help="folder for predictions and errors")
    asked = parser.parse_args()
    source = asked.data / "articles.jsonl" if asked.data.is_dir() else asked.data
    lines = source.read_text("utf-8").splitlines()
    if asked.sample:
        lines = lines[:: max(1, len(lines) // asked.sample)]
    with tempfile.TemporaryDirectory() as temporary:
        folder = asked.keep or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "articles.jsonl").write_text("\n".join(lines) + "\n", "utf-8")
        tools = keeping(load_tools(), asked.parses)
        if asked.weights is not None:
            tools = with_event_weights(tools, asked.weights)
        _write_predictions(asked.bench, lines, folder, tools)
        figures: dict[str, float | None] = {}
        for form in FORMS[asked.bench]:
            scored = _score(asked, folder, form)
            wanted = FIGURES[asked.bench][form]
            figures |= {name: _at(scored, path) for name, path in wanted.items()}
    print(json.dumps({"bench": asked.bench, "rows": len(lines), **figures}))


def _write_predictions(
    bench: str, lines: list[str], folder: Path, tools: Tools
) -> None:
    written: dict[str, list[str]] = {form: [] for form in FORMS[bench]}
    for line in lines:
        row = json.loads(line)
        report = to_report(row, row.get("text_truecased") or row["text"])
        reading = read_report(report, tools)
        for form, to_row in FORMS[bench].items():
            written[form].append(json.dumps(to_row(reading)) + "\n")
    for form, rows in written.items():
        (folder / f"predictions{form}.jsonl").write_text("".join(rows), "utf-8")


def _score(asked: argparse.Namespace, folder: Path, form: str) -> Row:
    """Let the scorer read the predictions; what it prints is shown."""
    gold = folder / "articles.jsonl"
    if asked.data.is_dir():
        for name in ("incidents.jsonl", "qa.jsonl"):
            (folder / name).write_bytes((asked.data / name).read_bytes())
        gold = folder
    told = folder / f"scored{form}.json"
    command = [sys.executable, str(asked.scorer), "--gold", str(gold)]
    command += ["--pred", str(folder / f"predictions{form}.jsonl")]
    command += ["--json", str(told), "--errors", str(folder / f"errors{form}")]
    if not form:
        print(f"{asked.bench}, as read")
    else:
        print(f"{asked.bench}, {form}")
    sys.stdout.flush()
    subprocess.run(command, check=True)  # noqa: S603
    scored: Row = json.loads(told.read_text("utf-8"))
    return scored


def _at(scored: Row, path: str) -> float | None:
    """Return the figure at a path of names with slashes between."""
    here: Any = scored
    for name in path.split(" > "):
        here = here.get(name) if isinstance(here, dict) else None
    return round(here, 4) if isinstance(here, int | float) else None


if __name__ == "__main__":
    main()
