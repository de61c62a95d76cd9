"""`tollbook same`: two incidents, or an incident and a report, are one."""

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


def same(
    incident: IncidentArgument,
    others: Annotated[
        list[str],
        typer.Argument(
            metavar="INCIDENT|REPORT...",
            help="Incidents that are the same, or reports that tell of it.",
        ),
    ],
    by: ByOption,
    reason: ReasonOption,
    words: WordsOption = None,
    undo: UndoOption = False,
    as_json: JsonOption = False,
    record: RecordOption = HERE,
) -> None:
    """Say that two incidents are one, or that a report tells of an incident.

    It is entered in the ledger, holds at once, and no later report or reading undoes
    it. A report is named by the start of its digest, by its row's id, or by its file.
    """
    from tollbook.flow import Wish

    for other in others:
        wish = Wish(
            same=True,
            incident=incident,
            other=other,
            by=by,
            reason=reason,
            words=words,
            undo=undo,
        )
        decide_and_tell(record, wish, as_json=as_json)
