"""What goes wrong in the world is told in one line, and the exit status is 1."""

from typing import Any

import typer
from typer.core import TyperGroup

from tollbook.errors import TollbookError


class OneLineErrors(TyperGroup):
    """A group of commands that tells what went wrong instead of a traceback."""

    def invoke(self, ctx: Any) -> object:  # noqa: ANN401 - typer hides its context's class
        """Run the command."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise  # whoever read our output has seen enough; typer ends quietly
        except (TollbookError, OSError) as trouble:
            typer.echo(f"tollbook: {' '.join(str(trouble).split())}", err=True)
            raise typer.Exit(1) from trouble
