"""A day as a recorder types it: 2016-10-06, and nothing that could be two days."""

from datetime import date
from typing import Annotated

import typer

METAVAR = "YYYY-MM-DD"


def to_day(typed: str) -> date:
    """Return the day that somebody typed.

    >>> to_day("2016-10-06")
    datetime.date(2016, 10, 6)

    Raises:
        BadParameter: it is no day, or not written year, month, day.
    """
    try:
        # "20161006" and "2016-W40-4" are ISO dates too; a recorder means neither.
        if len(typed) == len(METAVAR):
            return date.fromisoformat(typed)
    except ValueError:
        pass
    raise typer.BadParameter(
        f"{typed!r} is no day; write year, month and day, such as 2016-10-06"
    )


SinceOption = Annotated[
    date | None,
    typer.Option(
        parser=to_day,
        metavar=METAVAR,
        help="Only those that ended on this day or later.",
    ),
]
UntilOption = Annotated[
    date | None,
    typer.Option(
        parser=to_day, metavar=METAVAR, help="Only those that began by this day."
    ),
]
OnOption = Annotated[
    date | None,
    typer.Option(
        parser=to_day,
        metavar=METAVAR,
        help="Like --due, seen from this day instead of today.",
    ),
]
PublishedOption = Annotated[
    date | None,
    typer.Option(
        parser=to_day,
        metavar=METAVAR,
        help="Day of publication, where a page or row names none.",
    ),
]
