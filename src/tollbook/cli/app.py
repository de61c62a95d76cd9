"""The command line's front door: every command is a module beside this one."""

import typer

from ._errors import OneLineErrors
from .add import add
from .export import export
from .incidents import incidents
from .init import init
from .ledger import ledger
from .outlooks import outlooks
from .read import read
from .registers import registers
from .schema import schema
from .show import show
from .tallies import tallies
from .verify import rebuild, verify

app = typer.Typer(
    cls=OneLineErrors,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="From reports of armed conflict to an auditable record of civilian harm.",
)
app.command()(init)
app.command()(add)
app.command()(incidents)
app.command()(show)
app.command()(tallies)
app.command()(outlooks)
app.command()(export)
app.command()(read)
app.command()(verify)
app.command()(rebuild)
app.command()(ledger)
app.command()(registers)
app.command()(schema)


@app.callback()
def main() -> None:
    """Keep typer from folding a single command into the program itself."""
