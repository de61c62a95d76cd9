"""`tollbook apart`: two incidents, or an incident and a report, are not one."""

from typing import Annotated

import typer

from ._deciding import (
    ByOption,
    IncidentArgument,
    ReasonOption,
    UndoOption,
    WordsOption,
    decide_and_tell,
)
from ._record import HERE, JsonOption, RecordOption


def apart(
    incident: IncidentArgument,
    other: Annotated[
        str,
        typer.Argument(
            metavar="INCIDENT|REPORT",
            help="An incident that is another, or a report that does not tell of it.",
        ),
    ],
    by: ByOption,
    reason: ReasonOption,
    words: WordsOption = None,
    undo: UndoOption = False,
    as_json: JsonOption = False,
    record: RecordOption = HERE,
) -> None:
    """Say that two incidents are not one, or that a report tells of something else.

    All mentions that the report has of the incident leave it, or those in --words. It
    is entered in the ledger, holds at once, and no later report or reading undoes it.
    """
    from tollbook.flow import Wish

    wish = Wish(
        same=False,
        incident=incident,
        other=other,
        by=by,
        reason=reason,
        words=words,
        undo=undo,
    )
    decide_and_tell(record, wish, as_json=as_json)
