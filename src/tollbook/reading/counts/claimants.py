"""Find who claims a figure: the innermost statement whose content holds it."""

from collections.abc import Sequence

from tollbook.model import Statement
from tollbook.reading.grounds import given
from tollbook.reading.page import Page

_INNERMOST = "counts/claimants: the innermost statement that holds the figure"


def claimant_of(
    start: int, end: int, statements: Sequence[Statement]
) -> Statement | None:
    """Return the statement, None where the outlet itself says it."""
    holding = [
        (right - left, number)
        for number, statement in enumerate(statements)
        for left, right in statement.content
        if left <= start and end <= right
    ]
    if not holding:
        return None
    claimant = statements[min(holding)[1]]
    given("count", start, "statement", claimant.id, _INNERMOST, *claimant.cue)
    return claimant


def speakers_in(page: Page, statements: Sequence[Statement]) -> frozenset[int]:
    """Return the tokens that name who speaks, with what is said of who they are."""
    found: set[int] = set()
    for statement in statements:
        source = statement.source
        if source is None:
            continue
        span = page.doc.char_span(source.start, source.end, alignment_mode="expand")
        if span is not None:
            found.update(token.i for token in span.root.subtree)
    return frozenset(found)
