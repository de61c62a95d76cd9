"""What goes wrong in the world is told in one line, and the exit status is 1."""

from typing import Any

import typer
from typer.core import TyperGroup

from tollbook.errors import TollbookError


class OneLineErrors(TyperGroup):
    """A group of commands that tells a TollbookError instead of a traceback."""

    def invoke(self, ctx: Any) -> object:  # noqa: ANN401 - typer hides its context's class
        """Run the command."""
        try:
            return super().invoke(ctx)
        except TollbookError as trouble:
            typer.echo(f"tollbook: {trouble}", err=True)
            raise typer.Exit(1) from trouble
