"""Read how many people a report says were harmed."""

from collections.abc import Sequence

from tollbook.model import Count, PlaceRef, Statement, TimeRef

from .page import Page


def read_counts(
    page: Page,
    times: Sequence[TimeRef],
    places: Sequence[PlaceRef],
    statements: Sequence[Statement],
) -> tuple[Count, ...]:
    """Return the head counts of a page, in order, not yet bound to events."""
    del page, times, places, statements
    return ()
