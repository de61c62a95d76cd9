"""A record with a few fake reports in it, made anew for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from fakes import NOON, Ticking, item, link_simply, read_simply, simple_tools
from tollbook.book import Book
from tollbook.flow import add_items

TEXTS = ("Arda: 5 killed.", "Arda: 9 killed.", "Beyla: 2 killed.", "<p>Cor: 3</p>")


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """Make a record of four reports, read and linked."""
    path = tmp_path / "record"
    with Book.create(path, at=NOON, by="test", method="1", title="A test") as made:
        items = [item(text, f"{n}.txt") for n, text in enumerate(TEXTS)]
        add_items(
            made,
            items,
            simple_tools(),
            Ticking(),
            read_one=read_simply,
            link=link_simply,
        )
        yield made
