import json
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
    assert said.stderr == "missing.txt: there is no such file; check the name\n"
    assert said.stdout.startswith("1 new report, 1 read;")
    again = type_in("add", "flash.txt", "--json")
    assert again.exit_code == 0, again.stderr
    assert again.stderr == ""
    assert json.loads(again.stdout)["known"] == 1
    assert type_in("verify").exit_code == 0


@pytest.mark.usefixtures("folder")
def test_add_without_a_record_reads_nothing():
    said = type_in("add", "flash.txt", "--record", ".")
    assert (said.exit_code, said.stdout) == (1, "")
    assert "tollbook init" in said.stderr


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
