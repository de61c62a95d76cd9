"""Which mentions an incident has, and what is known of it, hangs on no order."""

from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from fakes import NOON, Ticking, simple_tools
from strikes import TOLD, captured, read_told
from tollbook.book import Book, verify_book
from tollbook.flow import add_items
from tollbook.model import Reading


def taken_in(order: list[Reading], *, one_by_one: bool) -> tuple[object, ...]:
    """Return what is known of the incidents after an intake, whatever their ids."""
    items = [captured(reading) for reading in order]
    with (
        TemporaryDirectory() as folder,
        Book.create(Path(folder), at=NOON, by="test", method="1") as book,
    ):
        for lot in [[one] for one in items] if one_by_one else [items]:
            add_items(book, lot, simple_tools(), Ticking(), read_one=read_told)
        verify_book(book)
        ids = {one.id for one in book.incidents()}
        assert ids <= {one.id for one in book.incident_ids()}
        assert ids.isdisjoint(one.old for one in book.redirects())
        return tuple(
            sorted(repr(replace(one, id="", objects=())) for one in book.incidents())
        )


@cache
def once() -> tuple[object, ...]:
    return taken_in(list(TOLD), one_by_one=False)


@settings(max_examples=5, deadline=None)
@given(st.permutations(TOLD))
def test_intake_in_any_order_gives_the_same_incidents_and_ranges(order):
    assert taken_in(order, one_by_one=True) == once()
    assert taken_in(order, one_by_one=False) == once()


def test_the_invented_reports_are_three_incidents():
    assert len(once()) == 3
