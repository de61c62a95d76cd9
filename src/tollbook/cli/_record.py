"""What every command over a record shares: which one, and in what form.

The record is `--record DIR`, else the folder that TOLLBOOK_RECORD names, else the
folder one stands in.
"""

from pathlib import Path
from typing import Annotated

import typer

RecordOption = Annotated[
    Path,
    typer.Option(
        "--record",
        envvar="TOLLBOOK_RECORD",
        metavar="DIR",
        help="The record's folder; else the one you stand in.",
    ),
]
HERE = Path()
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON.")]


def record_of(ctx: typer.Context, record: Path) -> Path:
    """Return the record of a command within a command, wherever --record stood."""
    typed = ctx.get_parameter_source("record")
    before = ctx.parent.obj if ctx.parent else None
    if typed is not None and typed.name == "COMMANDLINE":
        return record
    return before if isinstance(before, Path) else record
