"""`tollbook schema`."""

import json
from collections.abc import Callable

import pytest
from jsonschema import Draft202012Validator
from pydantic import TypeAdapter
from typer.testing import Result

from tollbook.model import Reading

Typed = Callable[..., Result]


@pytest.mark.parametrize(
    "noun", ["reading", "incident", "object", "tally", "outlook", "ledger"]
)
def test_every_schema_is_a_schema_with_a_title(tollbook: Typed, noun: str):
    schema = json.loads(tollbook("schema", noun).stdout)
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["title"]


def test_a_reading_is_what_its_schema_says(
    tollbook: Typed, reading_of: Callable[[str], Reading]
):
    schema = json.loads(tollbook("schema", "reading").stdout)
    reading = reading_of(
        "Air strike kills 12 in Hama\n\nAt least 12 civilians were killed in an air "
        "strike on Hama on Tuesday, doctors said. Russia denied it."
    )
    printed = json.loads(TypeAdapter(Reading).dump_json(reading))
    Draft202012Validator(schema).validate(printed)


def test_a_noun_without_a_schema_is_refused(tollbook: Typed):
    assert tollbook("schema", "weather").exit_code == 2
