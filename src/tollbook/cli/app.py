"""The command line's front door: every command is a module beside this one."""

import typer

from .read import read

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="From reports of armed conflict to an auditable record of civilian harm.",
)
app.command()(read)


@app.callback()
def main() -> None:
    """Keep typer from folding a single command into the program itself."""
