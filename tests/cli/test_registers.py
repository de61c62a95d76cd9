"""`tollbook registers`."""

import json
from collections.abc import Callable

from typer.testing import Result

from tollbook.registers import list_names

Typed = Callable[..., Result]


def test_all_registers_are_listed_with_title_and_count(tollbook: Typed):
    lines = tollbook("registers").stdout.splitlines()
    assert lines[0] == "register\tentries\ttitle"
    assert [line.split("\t")[0] for line in lines[1:]] == list(list_names())
    assert all(int(line.split("\t")[1]) > 0 for line in lines[1:])


def test_the_list_is_also_json(tollbook: Typed):
    rows = json.loads(tollbook("registers", "--json").stdout)
    assert [row["name"] for row in rows] == list(list_names())


def test_every_register_can_be_shown(tollbook: Typed):
    for name in list_names():
        shown = tollbook("registers", name)
        assert shown.exit_code == 0
        assert shown.stdout.startswith(f"{name}: ")
        assert "\nSources\n" in shown.stdout
        assert json.loads(tollbook("registers", name, "--json").stdout)["entries"]


def test_a_register_that_is_not_there_is_one_line_and_names_those_that_are(
    tollbook: Typed,
):
    result = tollbook("registers", "nothing")
    assert result.exit_code == 1
    assert "no register is called 'nothing'" in result.stderr
    assert "ccm" in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_the_treaty_is_told_in_clear_words(tollbook: Typed):
    told = tollbook("registers", "ccm", "--on", "2016-10-06", "--country", "SY").stdout
    assert told.splitlines() == [
        "Convention on Cluster Munitions on 2016-10-06",
        "  100 States Parties (in force for 100 of them)",
        "  108 states have signed",
        "  19 of them are signatories only",
        "  Syria has neither signed nor joined",
    ]


def test_the_treaty_is_told_as_json(tollbook: Typed):
    words = ("registers", "ccm", "--on", "2025-09-08", "--country", "VUT", "--json")
    told = json.loads(tollbook(*words).stdout)
    assert told["parties"] == 112
    assert told["in_force_for"] == 111
    assert told["country"]["standing"] == "state_party_not_yet_bound"
    assert told["country"]["in_force_from"] == "2026-03-01"


def test_a_question_that_makes_no_sense_is_one_line(tollbook: Typed):
    for words in (
        ("ccm", "--country", "SY"),
        ("actors", "--on", "2016-10-06"),
        ("ccm", "--on", "2016-10-06", "--country", "Atlantis"),
    ):
        result = tollbook("registers", *words)
        assert result.exit_code == 1
        assert len(result.stderr.splitlines()) == 1
