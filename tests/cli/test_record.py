import json
import os
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from tollbook.cli import app

FLASH = "At least 12 people were killed in an air strike on Arda, residents said.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a folder with a record and a flash in it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TOLLBOOK_RECORD", "record")
    (tmp_path / "flash.txt").write_text(FLASH)
    assert type_in("init", "record").exit_code == 0
    return tmp_path


def type_in(*words: str) -> Result:
    return CliRunner().invoke(app, words)


def test_init_says_what_to_do_next_and_does_it_once(folder: Path):
    assert (folder / "record" / "tollbook.toml").exists()
    again = type_in("init", "record")
    assert again.exit_code == 1
    assert (
        again.stderr
        == "tollbook: record is a Tollbook record already; nothing was changed\n"
    )
    made = type_in("init", "other", "--title", "Arda, 2016", "--json")
    assert json.loads(made.stdout)["title"] == "Arda, 2016"


@pytest.mark.parametrize("command", ["verify", "rebuild", "ledger"])
def test_a_folder_that_is_no_record_is_one_line(folder: Path, command: str):
    said = type_in(command, "--record", str(folder))
    assert said.exit_code == 1
    assert said.stderr.count("\n") == 1
    assert f"tollbook init {folder}" in said.stderr


@pytest.mark.usefixtures("folder", "tools")
def test_add_keeps_the_good_and_refuses_the_bad_in_one_line():
    said = type_in("add", "missing.txt", "flash.txt", "--published", "2016-10-06")
    assert said.exit_code == 1
    assert (
        said.stderr == "tollbook: missing.txt: there is no such file; check the name\n"
    )
    assert said.stdout.startswith("1 new report, 1 read;")
    again = type_in("add", "flash.txt", "--json")
    assert again.exit_code == 0, again.stderr
    assert again.stderr == ""
    assert json.loads(again.stdout)["known"] == 1
    assert type_in("verify").exit_code == 0


@pytest.mark.usefixtures("folder", "tools")
def test_an_absurd_number_does_not_keep_the_record_from_being_linked():
    told = "{} people were killed in an air strike on Hama on Monday, residents said."
    Path("absurd.txt").write_text(told.format("99999999999999999999"))
    Path("sober.txt").write_text(told.format("At least 12"))
    type_in("add", "absurd.txt", "sober.txt", "--published", "2016-10-06")
    [incident] = json.loads(type_in("incidents", "--format", "json").stdout)
    assert incident["harm"][0]["low"] == 12
    assert type_in("verify").exit_code == 0


@pytest.mark.usefixtures("folder")
def test_add_without_a_record_reads_nothing():
    said = type_in("add", "flash.txt", "--record", ".")
    assert (said.exit_code, said.stdout) == (1, "")
    assert "tollbook init" in said.stderr


@pytest.mark.usefixtures("folder", "tools")
def test_what_was_done_to_take_a_text_out_is_said_once():
    Path("old.txt").write_bytes("In Évora two people died.".encode("cp1252"))
    said = type_in("add", "old.txt")
    assert said.exit_code == 0
    assert said.stderr == "tollbook: old.txt: not UTF-8: read as Windows-1252\n"
    assert type_in("add", "old.txt").stderr == ""


@pytest.mark.usefixtures("folder", "tools")
def test_a_file_name_that_is_not_utf_8_is_spelled_out_and_costs_no_other_file():
    Path("in").mkdir()
    try:
        Path(os.fsdecode(b"in/caf\xe9.txt")).write_text(FLASH)
    except OSError:  # pragma: no cover - a disk that takes UTF-8 names only
        pytest.skip("this disk takes no such name")
    Path("in/z.txt").write_text(FLASH + "The army denied it.")
    said = type_in("add", "in")
    assert said.exit_code == 0, said.stderr
    assert said.stdout.startswith("2 new reports, 2 read;")
    assert "captured from in/caf\\xe9.txt" in type_in("ledger").stdout


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("incidents --since gestern", "'gestern' is no day; write year, month and day"),
        ("incidents --until 20161006", "'20161006' is no day"),
        ("incidents --type nonsense", "no kind of event is called 'nonsense'"),
        ("incidents --grade x", "no grade is called 'x'"),
        ("incidents --format xml", "'xml' is not one of 'table', 'json', 'csv'"),
        ("add flash.txt --published 6/10/2016", "'6/10/2016' is no day"),
        ("registers ccm --on 2016-13-01", "'2016-13-01' is no day"),
        ("show", "name an incident"),
        ("init", "Missing argument 'FOLDER'"),
        ("nonsense", "No such command 'nonsense'"),
    ],
)
@pytest.mark.usefixtures("folder")
def test_a_slip_in_typing_is_one_line_and_where_to_look(typed: str, said: str):
    result = type_in(*typed.split())
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1
    assert said in result.stderr
    assert "--help" in result.stderr


@pytest.mark.parametrize(
    ("file", "said"),
    [
        ("x.xls", "cannot tell the format"),
        ("nowhere/x.csv", "there is no folder nowhere; make it first"),
        ("taken.csv", "taken.csv cannot be written: Is a directory"),
    ],
)
def test_an_export_that_fails_is_one_line_and_leaves_nothing(
    folder: Path, file: str, said: str
):
    (folder / "taken.csv").mkdir()
    before = set(folder.rglob("*"))
    result = type_in("export", file)
    assert result.exit_code == 1
    assert result.stderr.count("\n") == 1
    assert said in result.stderr
    assert set(folder.rglob("*")) - before <= {folder / "record" / "book.db-shm"}


@pytest.mark.usefixtures("folder")
def test_the_ledger_is_listed_for_people_and_for_programs():
    [line] = type_in("ledger").stdout.splitlines()
    assert line.split()[0] == "1"
    assert line.endswith("the record was opened")
    [entry] = map(json.loads, type_in("ledger", "--json").stdout.splitlines())
    assert (entry["act"], entry["number"]) == ("opened", 1)
    assert type_in("ledger", "--after", "1").stdout == ""


@pytest.mark.usefixtures("folder")
def test_verify_prints_a_seal_and_asks_for_it_later():
    seal = json.loads(type_in("verify", "--json").stdout)["seal"]
    assert seal in type_in("verify").stdout
    assert type_in("verify", "--seal", seal).exit_code == 0
    wrong = type_in("verify", "--seal", "0" * 64)
    assert wrong.exit_code == 1
    assert wrong.stderr.startswith("tollbook: no ledger entry has the seal 000")


@pytest.mark.usefixtures("folder")
def test_rebuild_gives_the_tables_that_verify_found():
    tables = json.loads(type_in("verify", "--json").stdout)["tables"]
    assert json.loads(type_in("rebuild", "--json").stdout)["tables"] == tables
