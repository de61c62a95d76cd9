"""Read who says what."""

from tollbook.model import Statement

from .page import Page


def read_statements(page: Page) -> tuple[Statement, ...]:
    """Return the statements of a page, in order, with resolved sources."""
    del page
    return ()
