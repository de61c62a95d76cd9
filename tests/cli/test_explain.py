"""`tollbook read --explain`: which rule gave each field."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from typer.testing import Result

from tollbook.cli.schema import Published, schema_of

Typed = Callable[..., Result]

TEXT = (
    "At least 12 people were killed in Hama on Monday, doctors said. "
    "The blast could have killed 23 people. It rained all night."
)


@pytest.fixture
def report(tmp_path: Path) -> str:
    file = tmp_path / "a.txt"
    file.write_text(TEXT)
    return str(file)


def test_each_field_is_told_with_its_rule(tollbook: Typed, report: str):
    told = tollbook("read", report, "--explain").stdout
    assert "count c1: “At least 12 people”" in told
    assert "counts/measures: object or passive subject of a verb of harm" in told
    assert "rained" not in told


def test_only_the_sentences_that_hold_the_words_are_told(tollbook: Typed, report: str):
    told = tollbook("read", report, "--words", "23  PEOPLE").stdout
    assert "no count: “23 people”" in told
    assert "counts/unreal: denied, planned, imagined or feared" in told
    assert "At least 12" not in told


def test_the_sentence_at_a_character_is_told_though_nothing_was_read(
    tollbook: Typed, report: str
):
    told = tollbook("read", report, "--at", str(TEXT.index("rained"))).stdout
    assert "nothing was read here" in told


def test_asked_for_words_that_are_not_there_it_says_so(tollbook: Typed, report: str):
    result = tollbook("read", report, "--words", "no such words")
    assert result.exit_code == 1
    assert "no sentence to explain" in result.stderr


def test_the_json_twin_follows_its_schema(tollbook: Typed, report: str):
    told = json.loads(tollbook("read", report, "--explain", "--json").stdout)
    Draft202012Validator(schema_of(Published.EXPLANATION)).validate(told)
    (sentence, *_) = told["sentences"]
    assert sentence["text"].startswith("At least 12")
    for item in sentence["read"]:
        assert TEXT[item["start"] : item["end"]] == item["text"]
