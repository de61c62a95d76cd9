"""What goes wrong is one line: the world's part with status 1, a slip with 2."""

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
        except TollbookError as trouble:
            _tell(str(trouble))
            raise typer.Exit(1) from trouble
        except OSError as trouble:
            _tell(": ".join(str(p) for p in (trouble.filename, trouble.strerror) if p))
            raise typer.Exit(1) from trouble
        except typer.TyperException as trouble:
            _tell(f"{_slip(trouble)}; see: {_help_for(trouble, ctx)}")
            raise typer.Exit(2) from trouble


def _tell(words: str) -> None:
    typer.echo(f"tollbook: {' '.join(words.split())}", err=True)


def _slip(trouble: Any) -> str:  # noqa: ANN401 - typer keeps its classes to itself
    """Return what was typed wrong."""
    words = str(trouble.format_message()).rstrip(".")
    return words.replace("Value error, ", "").removeprefix("Invalid value: ")


def _help_for(trouble: Any, ctx: Any) -> str:  # noqa: ANN401
    """Return what to type for the help of the command that was meant."""
    where = getattr(trouble, "ctx", None) or ctx
    return f"{where.command_path} --help"
