"""`tollbook outlooks`, and how a person marks what came of one."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from typer.testing import Result

from invented import make_invented

Typed = Callable[..., Result]


@pytest.fixture
def record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    path = str(make_invented(tmp_path / "record"))
    monkeypatch.setenv("TOLLBOOK_RECORD", path)
    return path


@pytest.fixture
def evening(tollbook: Typed, record: str) -> str:
    """Return the id of the report that came later."""
    del record
    lines = map(json.loads, tollbook("ledger", "--json").stdout.splitlines())
    return [e["subject"] for e in lines if e["act"] == "captured"][-1]


def listed(tollbook: Typed, *words: str) -> list[dict[str, object]]:
    return json.loads(tollbook("outlooks", *words, "--format", "json").stdout)


def flat(result: Result) -> str:
    assert result.exit_code == 0, result.stderr
    return " ".join(result.stdout.split())


def mark(tollbook: Typed, *words: str) -> Result:
    [outlook] = listed(tollbook)
    who = ("--by", "AB", "--reason", "the army entered")
    return tollbook("outlooks", "mark", str(outlook["id"])[:6], *words, *who)


def test_an_outlook_is_marked_with_a_reports_words_and_shown_with_them(
    tollbook: Typed, evening: str
):
    words = ("--source", evening[:17], "--words", "killed at least  14")
    said = flat(mark(tollbook, "came-true", "--on", "2016-11-30", *words))
    assert "came true on 2016-11-30, says AB" in said
    assert "[The Example, 2016-10-07: “killed at least 14”]" in said
    shown = flat(tollbook("outlooks"))
    assert "came true on" in shown
    assert "2016-11-30 (AB);" in shown
    [outlook] = listed(tollbook)
    assert (outlook["outcome"], outlook["standing"]) == ("came_true", "marked")
    [held] = outlook["marks"]
    quote = held["source"]["quote"]
    assert quote == {"start": 48, "end": 66, "text": "killed at least 14"}
    schema = json.loads(tollbook("schema", "outlook").stdout)
    Draft202012Validator(schema).validate(outlook)


def test_a_later_mark_says_what_it_takes_the_place_of(tollbook: Typed, record: str):
    mark(tollbook, "came-true", "--citation", "https://radio.example/1")
    again = flat(mark(tollbook, "came_true", "--citation", "https://radio.example/1"))
    assert again.startswith("marked so already: ")
    said = flat(mark(tollbook, "did-not", "--citation", "a letter"))
    assert "did not come true, says AB" in said
    assert "It holds in place of: came true, says AB" in said
    [outlook] = listed(tollbook)
    shown = tollbook("outlooks", "show", str(outlook["id"])).stdout.splitlines()
    assert [line.split(",")[0].strip() for line in shown[-2:]] == [
        "came true",
        "did not come true",
    ]
    kept = json.loads(tollbook("outlooks", "show", outlook["id"], "--json").stdout)
    assert kept == outlook
    assert tollbook("verify", "--record", record).exit_code == 0
    tollbook("rebuild", "--record", record)
    assert listed(tollbook) == [outlook]


@pytest.mark.parametrize(
    ("words", "trouble"),
    [
        (("came-true",), "needs a source: --source REPORT"),
        (("kept", "--citation", "x"), "is a prediction, which cannot come out as"),
        (("fell", "--citation", "x"), "no outcome is called 'fell'; there are: came"),
        (("did-not", "--source", "abc"), "no report in this record"),
        (("did-not", "--citation", "x", "--on", "1.2.17"), "'1.2.17' is no day"),
    ],
)
@pytest.mark.usefixtures("record")
def test_a_mark_that_does_not_fit_is_one_line(
    tollbook: Typed, words: tuple[str, ...], trouble: str
):
    said = mark(tollbook, *words)
    assert said.exit_code != 0
    assert said.stdout == ""
    assert len(said.stderr.splitlines()) == 1
    assert trouble in said.stderr


def test_the_record_may_be_named_before_or_after_the_word_mark(
    tollbook: Typed, record: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.delenv("TOLLBOOK_RECORD")
    here = ("--record", record)
    [outlook] = listed(tollbook, *here)
    one = str(outlook["id"])
    assert tollbook("outlooks", *here, "show", one).exit_code == 0
    assert tollbook("outlooks", "show", one, *here).exit_code == 0
    assert tollbook("outlooks", "show", one).exit_code == 1


@pytest.mark.usefixtures("record")
def test_options_before_the_word_mark_are_not_lost_silently(tollbook: Typed):
    said = tollbook("outlooks", "--due", "show", "abc")
    assert (said.exit_code, said.stdout) == (2, "")
    assert "write the options after show" in said.stderr


@pytest.mark.usefixtures("record")
@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--on", "2016-12-01"), "due, not marked yet"),
        (("--due", "--on", "2016-12-02"), "overdue, not marked yet"),
        (("--open",), "overdue, not marked yet"),
    ],
)
def test_what_is_due_says_how_it_stands(
    tollbook: Typed, words: tuple[str, ...], says: str
):
    assert says in flat(tollbook("outlooks", *words))


@pytest.mark.usefixtures("record")
def test_an_empty_list_says_why_it_is_empty(tollbook: Typed, tmp_path: Path):
    early = flat(tollbook("outlooks", "--due", "--on", "2016-11-01"))
    assert early == (
        "No outlook of 1 had fallen due by 2016-11-01; the first falls due by "
        "2016-12-01."
    )
    mark(tollbook, "did-not", "--citation", "a letter")
    assert flat(tollbook("outlooks", "--open")) == (
        "All outlooks of this record are marked: 1."
    )
    done = flat(tollbook("outlooks", "--open", "--due", "--on", "2016-12-24"))
    assert done == "All outlooks that fell due by 2016-12-24 are marked: 1."
    tollbook("init", str(tmp_path / "empty"))
    empty = flat(tollbook("outlooks", "--record", str(tmp_path / "empty")))
    assert empty.startswith("No report of this record foresees")


@pytest.mark.usefixtures("record")
def test_outlooks_as_csv_hold_the_mark_and_its_source(tollbook: Typed, evening: str):
    words = ("--source", evening, "--words", "killed at least 14")
    mark(tollbook, "partly", "--on", "2016-11-30", *words)
    text = tollbook("outlooks", "--format", "csv").stdout
    [row] = csv.DictReader(io.StringIO(text))
    assert (row["outcome"], row["shown"], row["marked_by"]) == (
        "partly",
        "2016-11-30",
        "AB",
    )
    assert (row["source_report"], row["source_start"]) == (evening, "48")
    assert (row["due_from"], row["due_to"]) == ("", "2016-12-01")


@pytest.mark.usefixtures("record")
def test_the_dossier_shows_what_its_reports_foresee_and_how_it_came_out(
    tollbook: Typed,
):
    mark(tollbook, "did-not", "--citation", "a letter")
    shown = flat(tollbook("show", "--first"))
    assert "Foreseen, promised or demanded in these reports" in shown
    assert "did not come true" in shown
