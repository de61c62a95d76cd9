"""`tollbook objects`, and what other commands say of objects."""

import csv
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from typer.testing import Result

from fakes import NOON, Ticking, item, simple_tools
from told import Told
from tollbook.book import Book
from tollbook.flow import add_items
from tollbook.model import Reading, Report
from tollbook.reading import Tools

Typed = Callable[..., Result]
FIRST = (
    "Shells hit the M10 hospital in Aleppo on Saturday, killing Mina, 6, aides said."
)
SECOND = "A strike destroyed the M10 in Aleppo on Monday, killing four, aides said."


def _read(report: Report, tools: Tools) -> Reading:
    del tools
    told = Told(report.text)
    if report.text == FIRST:
        told.event(
            "Shells",
            "shelling",
            "2016-10-01",
            "Aleppo",
            target=("M10 hospital", "hospital", "M10"),
            victim=("Mina", "Mina", 6, "f"),
        )
    else:
        target = ("M10", "hospital", "M10")
        told.event("strike", "air_strike", "2016-10-03", "Aleppo", target=target)
    return replace(told.reading, report=report)


@pytest.fixture
def record(tmp_path: Path) -> str:
    path = tmp_path / "record"
    items = [
        item(SECOND, "second.txt", date(2016, 10, 4)),
        item(FIRST, "first.txt", date(2016, 10, 2)),
    ]
    with Book.create(path, at=NOON, by="test", method="1") as book:
        add_items(book, items, simple_tools(), Ticking(), read_one=_read)
    return str(path)


def test_one_hospital_hit_twice_is_one_line(tollbook: Typed, record: str):
    said = tollbook("objects", "--record", record)
    assert said.exit_code == 0, said.stderr
    (line,) = said.stdout.splitlines()[2:]
    for words in ("M10 hospital", "Aleppo, SY", " 2 ", "2016-10-01", "2016-10-03"):
        assert words in line


def test_an_object_has_its_incidents_in_order_and_why(tollbook: Typed, record: str):
    listed = json.loads(
        tollbook("objects", "--record", record, "--format", "json").stdout
    )
    said = tollbook("objects", listed[0]["id"][:6], "--record", record).stdout
    assert said.index("2016-10-01") < said.index("2016-10-03")
    assert "hit in 2 dated incidents" in said
    assert "the same name; in the same place, Aleppo" in said
    assert "Mina" not in said


def test_a_csv_has_a_row_for_each_object(tollbook: Typed, record: str):
    said = tollbook("objects", "--record", record, "--format", "csv").stdout
    (row,) = csv.DictReader(StringIO(said))
    assert (row["name"], row["dated_incidents"]) == ("M10 hospital", "2")
    assert "latitude" not in row


def test_a_dossier_says_when_else_its_object_was_struck(tollbook: Typed, record: str):
    said = tollbook("show", "--first", "--record", record).stdout
    assert "also struck: 2016-10-0" in said


def test_an_export_names_the_object_and_lists_no_person(
    tollbook: Typed, record: str, tmp_path: Path
):
    file = tmp_path / "a.jsonl"
    tollbook("export", str(file), "--record", record)
    _, *incidents = map(json.loads, file.read_text().splitlines())
    named = {(o["id"], o["name"]) for one in incidents for o in one["objects"]}
    assert len(named) == 1
    assert all("victims" not in one for one in incidents)
    assert "Mina" not in file.read_text()


def test_the_dossier_lists_a_person_once_and_no_name(tollbook: Typed, record: str):
    incidents = tollbook("incidents", "--record", record, "--format", "json").stdout
    first = next(i for i in json.loads(incidents) if i["victims"])
    said = tollbook("show", first["id"], "--record", record).stdout
    assert "a girl, 6" in said
    assert "“Mina”" not in said


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        (("objects", "zzz"), "no object in this record is called 'zzz'"),
        (("objects", "--kind", "hospitl"), "no kind of object is called 'hospitl'"),
        (("objects", "zzz", "--kind", "hospital"), "name an object, or ask for a list"),
    ],
)
def test_what_cannot_be_found_is_one_line(
    tollbook: Typed, record: str, typed: tuple[str, ...], words: str
):
    said = tollbook(*typed, "--record", record)
    assert said.exit_code != 0
    assert words in " ".join(said.stderr.split())


def test_the_tables_are_made_anew_the_same(tollbook: Typed, record: str):
    assert tollbook("verify", "--record", record).exit_code == 0
    assert tollbook("rebuild", "--record", record).exit_code == 0
    assert tollbook("verify", "--record", record).exit_code == 0
