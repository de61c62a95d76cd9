"""What is published documents itself."""

import pytest
from pydantic import TypeAdapter

from tollbook.model import (
    Explanation,
    FollowedDecision,
    FollowedOutlook,
    Incident,
    LedgerEntry,
    Reading,
    RecordedObject,
    Tally,
)


@pytest.mark.parametrize(
    "noun",
    [
        Reading,
        Explanation,
        Incident,
        RecordedObject,
        Tally,
        FollowedOutlook,
        FollowedDecision,
        LedgerEntry,
    ],
)
def test_every_field_of_a_published_value_has_a_description(noun: type) -> None:
    schema = TypeAdapter(noun).json_schema(mode="serialization")
    values = {noun.__name__: schema, **schema.get("$defs", {})}
    bare = [
        f"{name}.{field}"
        for name, value in values.items()
        for field, about in value.get("properties", {}).items()
        if not about.get("description")
    ]
    assert not bare
