"""Deciding as a recorder types it."""

import json
from pathlib import Path

import pytest

from fakes import NOON
from ruled import link_lines, named, take
from tollbook.book import Book
from tollbook.flow import deciding


@pytest.fixture
def record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[str, str, str]:
    """Make a record of two incidents; return it with their ids."""
    path = tmp_path / "record"
    with Book.create(path, at=NOON, by="test", method="1") as book:
        take(book, "Arda: 5 killed.", "Arda: 6 killed.", "Beyla: 2 killed.")
        ids = named(book, "Arda"), named(book, "Beyla")
    monkeypatch.setattr(deciding.decide, "__defaults__", (link_lines,))
    return str(path), *ids


SAID = ("--by", "AB", "--reason", "seen both")


def test_same_says_what_was_entered_and_what_changed(tollbook, record):
    path, arda, beyla = record
    done = tollbook("same", arda[:8], beyla, *SAID, "--record", path)
    assert done.exit_code == 0, done.stderr
    first, gone, changed = done.stdout.splitlines()
    assert first.endswith(f": {arda} and {beyla} are the same, says AB: seen both")
    assert first.startswith("ledger entry ")
    assert gone == f"  gone     {beyla}  part of {arda} now"
    assert changed.startswith(f"  changed  {arda}")
    assert changed.endswith(
        "3 reports, killed 2 to 6 (before: 2 reports, killed 5 to 6)"
    )
    again = tollbook("same", arda, beyla, *SAID, "--record", path)
    assert "decided so already" in again.stdout


def test_an_older_id_leads_on_and_a_line_says_so(tollbook, record):
    path, arda, beyla = record
    tollbook("same", arda, beyla, *SAID, "--record", path)
    shown = tollbook("show", beyla[:8], "--record", path)
    assert shown.exit_code == 0, shown.stderr
    assert f"tollbook: {beyla} is part of {arda} now (ledger entry" in shown.stderr
    assert arda in shown.stdout


def test_apart_takes_a_report_out_and_the_dossier_says_where_it_came_from(
    tollbook, record
):
    path, arda, _ = record
    with Book.open(Path(path)) as book:
        report = next(r.id for r in book.reports() if "6" in r.text)
    done = tollbook("apart", arda, report[:15], *SAID, "--record", path)
    new = next(line for line in done.stdout.splitlines() if line.startswith("  new"))
    assert new.endswith(f"split off from {arda}")
    shown = tollbook("show", new.split()[1], "--record", path)
    assert f"split off from {arda} by ledger entry" in shown.stdout


def test_decisions_are_listed_with_their_standing(tollbook, record):
    path, arda, beyla = record
    none = tollbook("decisions", "--record", path)
    assert none.stdout.startswith("Nobody has decided anything yet")
    tollbook("same", arda, beyla, *SAID, "--record", path)
    undone = tollbook("same", arda, beyla, "--undo", *SAID, "--record", path)
    assert undone.stdout.startswith("taken back by ledger entry ")
    shown = " ".join(tollbook("decisions", "--record", path).stdout.split())
    assert "undone, taken back by entry" in shown
    (listed,) = json.loads(tollbook("decisions", "--json", "--record", path).stdout)
    assert (listed["standing"], listed["named"]) == ("undone", [arda, beyla])


def test_json_says_what_changed(tollbook, record):
    path, arda, beyla = record
    done = tollbook("same", arda, beyla, *SAID, "--json", "--record", path)
    told = json.loads(done.stdout)
    assert told["redirects"] == {beyla: arda}
    assert told["changed"] == [arda]
    assert told["decisions"][0]["standing"] == "standing"


@pytest.mark.parametrize(
    ("typed", "status"),
    [
        ("same zzz yyy --by AB --reason x", 1),
        ("apart zzz yyy --by AB --reason x", 1),
        ("same zzz --by AB --reason x", 2),
        ("same zzz yyy --reason x", 2),
        ("apart zzz yyy --by AB", 2),
    ],
)
def test_a_slip_is_one_line_and_no_success(tollbook, record, typed: str, status: int):
    done = tollbook(*typed.split(), "--record", record[0])
    assert done.exit_code == status
    assert len(done.stderr.splitlines()) == 1
