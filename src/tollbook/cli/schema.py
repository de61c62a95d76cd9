"""`tollbook schema`: the JSON Schema of what Tollbook prints."""

from enum import StrEnum
from typing import Annotated, Any

import typer
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

DIALECT = "https://json-schema.org/draft/2020-12/schema"


class Published(StrEnum):
    """What has a published schema."""

    READING = "reading"
    EXPLANATION = "explanation"
    INCIDENT = "incident"
    OBJECT = "object"
    TALLY = "tally"
    OUTLOOK = "outlook"
    DECISION = "decision"
    LEDGER = "ledger"


_VALUES: dict[Published, tuple[type, str]] = {
    Published.READING: (Reading, "What `tollbook read --json` prints, one a report"),
    Published.EXPLANATION: (
        Explanation,
        "What `tollbook read --explain --json` prints, one a report",
    ),
    Published.INCIDENT: (Incident, "What `tollbook incidents --format json` lists"),
    Published.OBJECT: (
        RecordedObject,
        "What `tollbook objects --format json` lists",
    ),
    Published.TALLY: (Tally, "What `tollbook tallies --json` lists"),
    Published.OUTLOOK: (
        FollowedOutlook,
        "What `tollbook outlooks --format json` lists",
    ),
    Published.DECISION: (FollowedDecision, "What `tollbook decisions --json` lists"),
    Published.LEDGER: (LedgerEntry, "One line of the ledger"),
}


def schema_of(published: Published) -> dict[str, Any]:
    """Return a value's JSON Schema, as it is printed, with title and dialect."""
    value, about = _VALUES[published]
    made = TypeAdapter(value).json_schema(mode="serialization")
    described = {"title": value.__name__, "x-printed-by": about}
    return {"$schema": DIALECT, **made, **described}


def schema(
    of: Annotated[Published, typer.Argument(help="Whose schema.", metavar="WHAT")],
) -> None:
    """Print the JSON Schema of WHAT: a reading, an explanation, an incident, ..."""
    typer.echo(TypeAdapter[Any](Any).dump_json(schema_of(of), indent=2))
