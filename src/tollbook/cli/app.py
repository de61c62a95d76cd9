"""The command line's front door: every command is a module beside this one."""

from typing import Any

import typer

from ._errors import OneLineErrors
from .add import add
from .apart import apart
from .decisions import decisions
from .export import export
from .incidents import incidents
from .init import init
from .ledger import ledger
from .objects import objects
from .outlooks import outlooks
from .outlooks_mark import mark
from .outlooks_mark import show as show_outlook
from .read import read
from .registers import registers
from .same import same
from .schema import schema
from .show import show
from .tallies import tallies
from .verify import rebuild, verify

outlooks_app = typer.Typer(invoke_without_command=True)
outlooks_app.callback()(outlooks)
outlooks_app.command("mark")(mark)
outlooks_app.command("show")(show_outlook)


class InOrder(OneLineErrors):
    """The commands in the order of the work, those with commands of their own too."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ANN401
        """Return the names of the commands."""
        names = super().list_commands(ctx)
        names.remove("outlooks")
        names.insert(names.index("tallies") + 1, "outlooks")
        return names


app = typer.Typer(
    cls=InOrder,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="From reports of armed conflict to an auditable record of civilian harm.",
)
app.command()(init)
app.command()(add)
app.command()(incidents)
app.command()(show)
app.command()(same)
app.command()(apart)
app.command()(decisions)
app.command()(objects)
app.command()(tallies)
app.add_typer(outlooks_app, name="outlooks")
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
