"""What the tests share: the loaded reader, and a page made from a sentence."""

from collections.abc import Callable
from datetime import date
from hashlib import sha256

import pytest

from tollbook.flow import load_tools
from tollbook.model import Passage, Reading, Report, Role
from tollbook.reading import Page, Tools, read_report
from tollbook.reading.page import parse_page
from tollbook.reading.passages import split_passages

PUBLISHED = date(2016, 10, 6)
"""A Thursday."""


@pytest.fixture(scope="session")
def tools() -> Tools:
    return load_tools()


def make_report(text: str, published: date | None = PUBLISHED) -> Report:
    return Report(
        id=f"sha256:{sha256(text.encode()).hexdigest()}",
        outlet="The Example",
        published=published,
        text=text,
    )


@pytest.fixture(scope="session")
def page_of(tools: Tools) -> Callable[..., Page]:
    """Parse a text as one page; with `role`, every block of it is such a passage."""

    def make(
        text: str, published: date | None = PUBLISHED, role: Role | None = None
    ) -> Page:
        report = make_report(text, published)
        passages = split_passages(report)
        if role is not None:
            passages = tuple(
                Passage(start=p.start, end=p.end, role=role) for p in passages
            )
        return parse_page(report, passages, tools.nlp)

    return make


@pytest.fixture(scope="session")
def reading_of(tools: Tools) -> Callable[..., Reading]:
    """Read a text whole."""

    def make(text: str, published: date | None = PUBLISHED) -> Reading:
        return read_report(make_report(text, published), tools)

    return make
