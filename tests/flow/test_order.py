"""Which mentions an incident has, and what is known of it, hangs on no order."""

from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from fakes import NOON, Ticking, item, simple_tools
from told import Told
from tollbook.book import Book, verify_book
from tollbook.flow import add_items
from tollbook.model import Reading, Report
from tollbook.reading import Tools


def strike(outlet: str, day: str, town: str, killed: int, published: str) -> Reading:
    text = f"An air strike hit {town} and killed {killed}, {outlet} says."
    told = Told(text, outlet, published)
    return (
        told.event("air strike", "air_strike", day, town)
        .count(f"killed {killed}", killed)
        .reading
    )


TOLD = (
    strike("A", "2016-10-03", "Aleppo", 12, "2016-10-04"),
    strike("B", "2016-10-03", "Aleppo", 14, "2016-10-03"),
    strike("C", "2016-10-04", "Aleppo", 12, "2016-10-05"),
    strike("D", "2016-10-03", "Idlib", 3, "2016-10-06"),
    strike("E", "2016-10-20", "Aleppo", 5, "2016-10-21"),
    strike("F", "2016-10-20", "Aleppo", 6, "2016-10-20"),
)
BY_TEXT = {reading.report.text: reading for reading in TOLD}


def read_told(report: Report, tools: Tools) -> Reading:
    return replace(BY_TEXT[report.text], report=report, reader=tools.reader)


def taken_in(order: list[Reading], *, one_by_one: bool) -> tuple[object, ...]:
    """Return what is known of the incidents after an intake, whatever their ids."""
    items = [
        replace(made, report=replace(made.report, outlet=reading.report.outlet))
        for reading in order
        for made in [item(reading.report.text, published=reading.report.published)]
    ]
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
