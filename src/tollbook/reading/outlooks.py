"""Read what somebody says will, may or must come."""

from collections.abc import Sequence

from tollbook.model import Outlook, Statement, TimeRef

from .page import Page


def read_outlooks(
    page: Page, times: Sequence[TimeRef], statements: Sequence[Statement]
) -> tuple[Outlook, ...]:
    """Return the outlooks of a page, each told once."""
    del page, times, statements
    return ()
