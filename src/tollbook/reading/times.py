"""Read when: time expressions, resolved against the publication date."""

from tollbook.model import TimeRef

from .page import Page


def read_times(page: Page) -> tuple[TimeRef, ...]:
    """Return the time expressions of a page, in order."""
    del page
    return ()
