"""By which published scheme incidents are graded: asked for, or the record's own.

A record chooses in its tollbook.toml; the grades by every scheme are computed in
any case, so nothing has to be read again:

    [grades]
    scheme = "who"
"""

from typing import TYPE_CHECKING, Annotated

import typer

from tollbook.registers import AIRWARS, schemes

if TYPE_CHECKING:
    from tollbook.book import Book

SchemeOption = Annotated[
    str | None,
    typer.Option(
        "--scheme",
        metavar="SCHEME",
        help="Whose grades: airwars or who; else as tollbook.toml says.",
    ),
]


def scheme_of(book: "Book", asked: str | None) -> str:
    """Return the scheme of grades to show by.

    Raises:
        typer.BadParameter: there is no such scheme.
    """
    chosen = asked or book.folder.read_setting("grades", "scheme") or AIRWARS
    if chosen not in schemes():
        where = "" if asked else f" ({book.folder.label}, [grades])"
        raise typer.BadParameter(
            f"no scheme of grades is called {chosen!r}{where}; "
            f"there are: {', '.join(schemes())}"
        )
    return chosen
