"""Measure the reading of times against gold data.

Writes the predictions of `find_times`, file by file, and calls a scorer on them:

    python bench/times.py --data DIR --scorer score_times.py [--errors 20] [CORPUS…]

DIR holds CORPUS.jsonl files whose rows have `id`, `published`, `text`.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from tollbook.reading.times import find_times


def predict(row: dict[str, str]) -> dict[str, object]:
    """Return a row of predictions, as scorers of TimeML want it."""
    published = date.fromisoformat(row["published"][:10]) if row["published"] else None
    found = find_times(row["text"], published)
    return {
        "id": row["id"],
        "timexes": [
            {
                "start": item.start,
                "end": item.end,
                "type": item.resolution.type.value,
                "value": item.resolution.value or "",
            }
            for item in found
        ],
    }


def main() -> None:
    """Measure each corpus and print what the scorer says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", nargs="*")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--scorer", type=Path, required=True)
    parser.add_argument("--errors", type=int, default=0)
    arguments = parser.parse_args()
    corpora = arguments.corpora or sorted(
        f.stem for f in arguments.data.glob("*.jsonl")
    )
    for corpus in corpora:
        gold = arguments.data / f"{corpus}.jsonl"
        rows = [json.loads(line) for line in gold.read_text("utf-8").splitlines()]
        started = time.perf_counter()
        predictions = [predict(row) for row in rows]
        seconds = time.perf_counter() - started
        characters = sum(len(row["text"]) for row in rows)
        print(
            f"== {corpus}: {characters / seconds:,.0f} characters a second", flush=True
        )
        with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as file:
            file.write("".join(f"{json.dumps(row)}\n" for row in predictions))
            file.flush()
            command = [sys.executable, str(arguments.scorer), str(gold), file.name]
            subprocess.run(  # noqa: S603
                [*command, "--errors", str(arguments.errors)], check=True
            )


if __name__ == "__main__":
    main()
