"""An outlook in the cells of a table: what is foreseen, and how it came out."""

from collections.abc import Callable, Iterable, Mapping

from tollbook.model import FollowedOutlook, Report
from tollbook.publish import (
    due_in_words,
    in_quotes,
    source_in_words,
    standing_in_words,
)

OUTLOOK_COLUMNS = ("ID", "Due", "Kind", "Who", "What", "Came out")
ID_SHOWN = 8
"""Characters of an id that a table shows; the start of an id is enough to ask."""


def sources_of(
    outlooks: Iterable[FollowedOutlook], ask: Callable[[str], Report]
) -> dict[str, Report]:
    """Return the reports that marks name as their source."""
    named = {
        mark.source.report
        for outlook in outlooks
        for mark in outlook.marks
        if mark.source and mark.source.report
    }
    return {report: ask(report) for report in sorted(named)}


def outlook_cells(
    outlook: FollowedOutlook, sources: Mapping[str, Report]
) -> tuple[str, ...]:
    """Return an outlook as the cells of one row, names not withheld yet."""
    came_out = standing_in_words(outlook)
    source = outlook.marks[-1].source if outlook.marks else None
    if told := source_in_words(source, sources):
        came_out += f"; {told}"
    return (
        outlook.id[:ID_SHOWN],
        due_in_words(outlook.due),
        kind_in_words(outlook),
        outlook.source,
        foreseen_in_words(outlook),
        came_out,
    )


def foreseen_in_words(outlook: FollowedOutlook) -> str:
    """Return what is foreseen, on what it hangs and rests, and where it is printed."""
    words = in_quotes(outlook.text)
    if outlook.condition and outlook.condition not in outlook.text:
        words += f", if: {in_quotes(outlook.condition)}"
    if outlook.basis and outlook.basis not in outlook.text:
        words += f", because: {in_quotes(outlook.basis)}"
    if outlook.addressee:
        words += f", to {outlook.addressee}"
    if outlook.tellings > 1:
        words += f", told {outlook.tellings} times"
    printed = ", ".join(str(p) for p in (outlook.outlet, outlook.published) if p)
    return f"{words} ({printed})" if printed else words


def kind_in_words(outlook: FollowedOutlook) -> str:
    """Return the kind, and whether the opposite is foreseen."""
    return f"{outlook.kind} (of the opposite)" if outlook.negated else outlook.kind
