"""Measure the reading of places against gold data.

    python bench/places.py --data DIR --scorer score_places.py [--out DIR] [CORPUS…]

DIR holds CORPUS.jsonl files whose rows have `id` and `text`; the scorer is called
as `score_places.py GOLD PREDICTIONS --json`. Prints one JSON line: for each corpus
the F1 of recognition and end to end, and the words read in a second (the parse
left out). With --given the gold spans are resolved instead of found.
"""

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tollbook.flow import load_tools
from tollbook.model import PlaceRef, Report
from tollbook.reading import Page, Tools
from tollbook.reading.page import parse_page
from tollbook.reading.passages import split_passages
from tollbook.reading.places import read_places, resolve_spans


def to_page(row: dict[str, Any], tools: Tools) -> Page:
    """Parse a row's text."""
    text = row["text"]
    report = Report(id=f"sha256:{sha256(text.encode()).hexdigest()}", text=text)
    return parse_page(report, split_passages(report), tools.nlp)


def to_prediction(row: dict[str, Any], places: Iterable[PlaceRef]) -> dict[str, Any]:
    """Return the places as the scorer takes them."""
    return {
        "id": row["id"],
        "toponyms": [
            {
                "start": place.start,
                "end": place.end,
                "lat": place.lat,
                "lon": place.lon,
                "geonameid": place.geonameid,
                "country": place.country,
            }
            for place in places
        ],
    }


def predict(gold: Path, out: Path, *, given: bool) -> float:
    """Write the predictions of a corpus and return the words read in a second."""
    tools = load_tools()
    words, spent = 0, 0.0
    with gold.open(encoding="utf-8") as rows, out.open("w", encoding="utf-8") as file:
        for row in map(json.loads, rows):
            page = to_page(row, tools)
            words += len(row["text"].split())
            spans = sorted({(t["start"], t["end"]) for t in row["toponyms"]})
            start = time.process_time()
            places = (
                resolve_spans(page, spans, tools.gazetteer)
                if given
                else read_places(page, tools.gazetteer)
            )
            spent += time.process_time() - start
            file.write(json.dumps(to_prediction(row, places)) + "\n")
    return words / spent


def score(scorer: Path, gold: Path, predictions: Path) -> dict[str, float]:
    """Return the figures that are kept, of all that the scorer prints."""
    command = [sys.executable, str(scorer), str(gold), str(predictions), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603
    told = json.loads(done.stdout)["all places"]
    return {
        "recognition_f1": told["recognition"]["f1"],
        "acc161_found": told["found"]["acc161"],
        "end_to_end_f1": told["end_to_end"]["f1"],
    }


def main() -> None:
    """Measure the corpora asked for."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("corpora", nargs="*", default=["lgl", "trnews", "geovirus"])
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--scorer", type=Path, required=True)
    arguments.add_argument("--out", type=Path)
    arguments.add_argument("--given", action="store_true")
    asked = arguments.parse_args()
    figures = {}
    with TemporaryDirectory() as scratch:
        out = asked.out or Path(scratch)
        for corpus in asked.corpora:
            gold, predictions = asked.data / f"{corpus}.jsonl", out / f"{corpus}.jsonl"
            speed = predict(gold, predictions, given=asked.given)
            measured = score(asked.scorer, gold, predictions)
            figures[corpus] = {
                **{name: round(figure, 4) for name, figure in measured.items()},
                "words_a_second": round(speed),
            }
    name = "places_given" if asked.given else "places"
    sys.stdout.write(json.dumps({"bench": name, "figures": figures}) + "\n")


if __name__ == "__main__":
    main()
