from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from fakes import NOON, Ticking, item, link_simply, read_simply, simple_tools
from tollbook.book import Book, verify_book
from tollbook.errors import CannotMark, NotInRecord, TollbookError
from tollbook.flow import (
    Marked,
    Marking,
    add_items,
    find_outlook,
    follow_outlooks,
    mark_outlook,
)
from tollbook.model import Act, Outcome, OutcomeSource, Quote, Reading, Record, Ruling
from tollbook.reading import Tools

TODAY = NOON.date()
KEPT = Marking(
    outcome=Outcome.KEPT, by="AB", reason="they left", citation="radio, 2 December"
)


def read_and_link(book: Book, version: str = "1", **how: object) -> None:
    items = [item("Arda: 5 killed."), item("Beyla: 2 killed.", "b.txt")]
    tools: Tools = simple_tools(version)
    how = {"read_one": read_simply, "link": link_simply} | how
    add_items(book, items, tools, Ticking(), **how)  # type: ignore[arg-type]


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with Book.create(tmp_path / "record", at=NOON, by="test", method="1") as made:
        read_and_link(made)
        yield made


def mark(book: Book, marking: Marking = KEPT, **other: object) -> Marked:
    wanted = follow_outlooks(book, TODAY)[0].id
    return mark_outlook(book, wanted, replace(marking, **other), Ticking())


def arda(book: Book) -> str:
    return next(book.reports()).id


def test_a_mark_is_a_line_of_the_ledger_with_day_initials_reason_and_source(book: Book):
    words = {"source": arda(book), "words": "5 killed", "citation": None}
    done = mark(book, shown=date(2016, 10, 2), decided=date(2016, 10, 4), **words)
    entry = list(book.ledger())[-1]
    assert (entry.act, entry.subject) == (Act.DECIDED, done.outlook.id)
    assert (entry.by, entry.reason) == ("AB", "they left")
    [held] = done.outlook.marks
    quote = Quote(start=6, end=14, text="5 killed")
    assert held.source == OutcomeSource(report=arda(book), quote=quote)
    assert (held.entry, held.outcome) == (entry.number, Outcome.KEPT)
    assert (held.shown, held.decided) == (date(2016, 10, 2), date(2016, 10, 4))
    assert follow_outlooks(book, TODAY)[0] == done.outlook


def test_a_report_is_named_by_the_start_of_its_id_with_or_without_its_prefix(
    book: Book,
):
    for start in (arda(book)[:15], arda(book)[7:15]):
        done = mark(book, citation=None, source=start, reason=start)
        assert done.outlook.marks[-1].source == OutcomeSource(report=arda(book))


def test_the_same_mark_again_is_not_entered_again(book: Book):
    assert mark(book).is_new
    before = list(book.ledger())
    assert not mark(book).is_new
    assert list(book.ledger()) == before


def test_a_later_mark_holds_and_both_stay(book: Book):
    mark(book)
    done = mark(book, outcome=Outcome.BROKEN, by="CD")
    assert [m.outcome for m in done.outlook.marks] == [Outcome.KEPT, Outcome.BROKEN]
    assert done.outlook.outcome is Outcome.BROKEN
    reopened = mark(book, outcome=Outcome.OPEN, citation=None)
    assert reopened.outlook.outcome is Outcome.OPEN
    assert [entry.act for entry in book.ledger()].count(Act.DECIDED) == 3


def test_what_cannot_be_told_needs_no_source(book: Book):
    done = mark(book, outcome=Outcome.UNCLEAR, citation=None)
    assert done.outlook.marks[-1].source is None


@pytest.mark.parametrize(
    ("other", "trouble"),
    [
        ({"outcome": Outcome.CAME_TRUE}, "is a promise, .* write one of: kept, broken"),
        ({"citation": None}, "'kept' needs a source: --source REPORT"),
        ({"citation": "  "}, "'kept' needs a source"),
        ({"source": "sha256:"}, "not both"),
        ({"words": "5 killed"}, "name it with --source"),
        ({"source": "ffff", "citation": None}, "no report .*'sha256:ffff'; tollbook"),
        ({"source": "sha256:", "citation": None}, "more than one report"),
        ({"by": " "}, "initials of the mark are empty"),
        ({"reason": ""}, "reason of the mark are empty"),
        ({"decided": date(2016, 10, 7)}, "has not come yet"),
        ({"shown": date(2016, 10, 7)}, "nobody can know yet"),
    ],
)
def test_a_mark_that_does_not_fit_is_one_line_and_enters_nothing(
    book: Book, other: dict[str, object], trouble: str
):
    before = list(book.ledger())
    with pytest.raises(TollbookError, match=trouble):
        mark(book, **other)
    assert list(book.ledger()) == before


def test_the_report_that_foresees_it_does_not_show_how_it_came_out(book: Book):
    own = follow_outlooks(book, TODAY)[0].report
    with pytest.raises(CannotMark, match="is the report that foresees it"):
        mark(book, citation=None, source=own)
    assert mark(book, citation=None, source=own, words="2 killed").is_new


@pytest.mark.parametrize(
    ("wanted", "trouble"),
    [("", "no outlook .*called ''"), ("zz", "tollbook outlooks lists them")],
)
def test_an_outlook_that_is_not_there_is_one_line(
    book: Book, wanted: str, trouble: str
):
    with pytest.raises(NotInRecord, match=trouble):
        find_outlook(book, wanted, TODAY)


def longer(readings: list[Reading], rulings: list[Ruling]) -> Record:
    """Link as a later version does, that reads the outlook from its second letter."""
    record = link_simply(readings, rulings)
    moved = [
        replace(one, id="moved", start=1, text=one.text[1:], kind="prediction")
        for one in record.outlooks
    ]
    return replace(record, outlooks=tuple(moved))


def forgotten(readings: list[Reading], rulings: list[Ruling]) -> Record:
    """Link as a later version does, that finds no outlook there."""
    return replace(link_simply(readings, rulings), outlooks=())


def test_a_mark_survives_a_re_reading_that_moves_its_outlook(book: Book):
    before = mark(book).outlook
    read_and_link(book, "2", link=longer)
    [after] = follow_outlooks(book, TODAY)
    assert (after.id, after.kind, after.read) == ("moved", "prediction", True)
    assert after.marks == before.marks
    # It is marked again by what it is now.
    done = mark_outlook(
        book, "moved", replace(KEPT, outcome=Outcome.DID_NOT), Ticking()
    )
    assert [m.outcome for m in done.outlook.marks] == [Outcome.KEPT, Outcome.DID_NOT]


def test_a_mark_whose_outlook_is_no_longer_read_is_listed_as_such(book: Book):
    before = mark(book).outlook
    read_and_link(book, "2", link=forgotten)
    [lost] = follow_outlooks(book, TODAY)
    assert lost == replace(before, read=False)
    assert book.outlooks() == ()
    # It can be opened again, and comes back when it is read again.
    done = mark(book, outcome=Outcome.OPEN, citation=None)
    assert (done.outlook.read, len(done.outlook.marks)) == (False, 2)
    read_and_link(book, "3")
    [back] = follow_outlooks(book, TODAY)
    assert (back.read, len(back.marks)) == (True, 2)
    verify_book(book)


def test_linking_again_changes_nothing_because_of_marks(book: Book):
    mark(book)
    before = list(book.ledger())
    read_and_link(book)
    assert list(book.ledger()) == before
