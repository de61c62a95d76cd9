"""How pages are printed: as wide as the terminal; in a pipe plain and 100 wide."""

import os
from collections.abc import Iterable, Sequence

from rich.box import HORIZONTALS
from rich.console import Console
from rich.table import Table
from rich.text import Text

WIDE = 100
"""Characters; the width of a page that is piped."""

_LONGEST = {"Since": 16, "Kept by": 24, "Printed in": 18, "Who": 20, "Kind": 12}
"""Characters; what makes room for the words that are quoted."""


def make_console() -> Console:
    """Return the console that pages are printed to."""
    console = Console(highlight=False, markup=False, emoji=False)
    if not console.is_terminal:
        asked = os.environ.get("COLUMNS", "")
        console.width = int(asked) if asked.isdigit() and asked != "0" else WIDE
    return console


def table_of(columns: Sequence[str], rows: Iterable[Sequence[Text | str]]) -> Table:
    """Return a table whose cells wrap; figures stand at the right."""
    table = Table(box=HORIZONTALS, show_edge=False, header_style="bold", pad_edge=False)
    for column in columns:
        table.add_column(
            column,
            overflow="fold",
            min_width=len(column),
            max_width=_LONGEST.get(column),
        )
    for row in rows:
        table.add_row(*(cell if isinstance(cell, Text) else Text(cell) for cell in row))
    return table
