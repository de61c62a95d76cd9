import os
import time
from collections.abc import Iterable, Iterator
from datetime import date
from multiprocessing import get_context
from multiprocessing.synchronize import Event
from pathlib import Path
from random import Random
from signal import SIGKILL

import pytest

from fakes import NOON, Ticking, item, link_simply, read_simply, simple_tools
from tollbook.book import Book, verify_book
from tollbook.capture import Captured, Refused
from tollbook.errors import RecordBusy
from tollbook.flow import Summary, add_items
from tollbook.flow.intake import add_items as adding
from tollbook.model import Act, Reading, Record, Report
from tollbook.reading import Tools


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with Book.create(tmp_path / "record", at=NOON, by="test", method="1") as made:
        yield made


def take(book: Book, *items: Captured | Refused, version: str = "1") -> Summary:
    return add_items(
        book,
        items,
        simple_tools(version),
        Ticking(),
        read_one=read_simply,
        link=link_simply,
    )


def acts(book: Book) -> list[Act]:
    return [entry.act for entry in book.ledger()]


def test_adding_says_what_it_brought(book: Book):
    first = take(book, item("Arda: 5 killed."), item("Beyla: 2 killed.", "b.txt"))
    assert (first.kept, first.read, first.known) == (2, 2, 0)
    assert [i.title for i in first.new] == [i.title for i in first.changed + first.new]
    assert first.contested == ()
    second = take(book, item("Arda: 9 killed.", "c.txt"))
    assert second.new == ()
    assert [i.title for i in second.contested] == ["Air strike on Arda"]


def test_adding_twice_changes_nothing(book: Book):
    items = [item("Arda: 5 killed."), item("Beyla: 2 killed.", "b.txt")]
    take(book, *items)
    before = list(book.ledger()), verify_book(book)
    again = take(book, *items)
    assert (list(book.ledger()), verify_book(book)) == before
    assert (again.kept, again.known, again.read, again.new) == (0, 2, 0, ())


def test_the_same_bytes_from_elsewhere_are_one_report_got_twice(book: Book):
    take(book, item("Arda: 5 killed."), item("Arda: 5 killed.", "copy.txt"))
    [report] = book.reports()
    assert book.origins(report.id) == ("a.txt", "copy.txt")
    assert acts(book).count(Act.READ) == 1


def test_a_date_told_later_is_filled_in_and_the_report_read_again(book: Book):
    take(book, item("Arda: 5 killed."))
    take(book, item("Arda: 5 killed.", published=date(2016, 10, 6)))
    [reading] = book.readings()
    assert reading.report.published == date(2016, 10, 6)
    # What was told first holds.
    before = acts(book)
    take(book, item("Arda: 5 killed.", published=date(2001, 1, 1)))
    assert [r.published for r in book.reports()] == [date(2016, 10, 6)]
    assert acts(book) == before


def test_a_new_version_of_the_reader_reads_everything_again(book: Book):
    take(book, item("Arda: 5 killed."), item("Beyla: 2 killed.", "b.txt"))
    again = take(book, version="2")
    assert again.read == 2
    assert {r.reader.version for r in book.readings()} == {"2"}
    verify_book(book)


def test_what_trips_the_reader_is_entered_in_its_own_words_and_costs_no_other(
    book: Book,
):
    odd, long = item("odd"), item("too long", "b.txt")
    found = take(book, odd, long, item("Arda: 5 killed.", "c.txt"))
    assert found.read == 1
    failures = [entry for entry in book.ledger() if entry.act is Act.FAILED]
    assert [(f.subject, f.reason) for f in failures] == [
        (odd.report.id, "division by zero"),
        (long.report.id, f"{long.report.id[:14]}: too long"),
    ]
    assert failures[0].body == {"stage": "read", "error": "ZeroDivisionError"}


def test_the_same_failure_is_entered_once_and_told_each_time(book: Book):
    missing = Refused(origin="no.txt", reason="there is no such file")
    take(book, missing, item("odd"))
    before = acts(book)
    again = take(book, missing, item("odd"))
    assert acts(book) == before
    assert [why for _, why in again.refused] == [
        "there is no such file",
        "division by zero",
    ]


def test_what_was_refused_and_then_kept_is_no_failure_any_more(book: Book):
    take(book, Refused(origin="a.txt", reason="permission denied"))
    assert book.failure("a.txt") == "permission denied"
    take(book, item("Arda: 5 killed."))
    assert book.failure("a.txt") is None


def test_what_never_was_a_report_is_said_and_is_no_failure(book: Book):
    passed = Refused(origin="README", reason="tells about", passed_over=True)
    found = take(book, passed)
    assert (found.refused, found.passed_over) == ([], ["README: tells about"])
    assert acts(book) == [Act.OPENED]


def test_a_broken_capture_costs_nothing_that_was_kept_before(book: Book):
    def items() -> Iterable[Captured]:
        yield item("Arda: 5 killed.")
        raise UnicodeError("capture fell over")

    found = take(book, *[item("Beyla: 1 killed.", "b.txt")])
    found = adding(
        book,
        items(),
        simple_tools(),
        Ticking(),
        read_one=read_simply,
        link=link_simply,
    )
    assert (found.kept, found.read, len(found.new)) == (1, 1, 1)
    assert found.refused == [("capture", "capture fell over")]


def test_a_linker_that_trips_leaves_the_record_as_it_was(book: Book):
    take(book, item("Arda: 5 killed."))
    before = book.record()

    def trip(*_: object) -> Record:
        raise RuntimeError("no two places are alike")

    one = item("Beyla: 2 killed.", "b.txt")
    tools = simple_tools()
    found = adding(book, [one], tools, Ticking(), read_one=read_simply, link=trip)
    assert found.refused == [("record", "no two places are alike")]
    assert book.record() == before
    # The next add links what is there, though it brings nothing new.
    assert [i.title for i in take(book).new] == ["Air strike on Beyla"]


def test_two_do_not_add_at_once(book: Book):
    with (
        book.writing(),
        Book.open(book.folder.path) as other,
        pytest.raises(RecordBusy, match=rf"process {os.getpid()}\) is writing"),
    ):
        take(other, item("Arda: 5 killed."))


def test_entries_do_not_depend_on_how_the_adding_was_divided(tmp_path: Path):
    texts = [f"{place}: {n} killed." for n in range(3) for place in ("Arda", "Beyla")]
    records = []
    for name, step in (("one", 1), ("two", 2), ("all", 6)):
        with Book.create(tmp_path / name, at=NOON, by="test", method="1") as book:
            for start in range(0, 6, step):
                take(book, *map(item, texts[start : start + step]))
            records.append(book.record())
    assert records[0] == records[1] == records[2]


PLACES = ("Arda", "Beyla", "Cor", "Dun")
REPORTS = 12


def add_slowly(record: Path, seconds: float, begun: Event | None = None) -> None:
    """Add twelve reports to a record, each taking a while to read."""

    def read_slowly(report: Report, tools: Tools) -> Reading:
        time.sleep(seconds)
        return read_simply(report, tools)

    items = [item(f"{PLACES[n % 4]}: {n} killed.", f"{n}.txt") for n in range(REPORTS)]
    with Book.open(record) as book:
        if begun:
            begun.set()
        tools = simple_tools()
        adding(book, items, tools, Ticking(), read_one=read_slowly, link=link_simply)


@pytest.fixture
def undisturbed(tmp_path: Path) -> Record:
    path = tmp_path / "undisturbed"
    with Book.create(path, at=NOON, by="test", method="1") as book:
        add_slowly(path, 0)
        return book.record()


@pytest.mark.skipif(
    not hasattr(os, "fork"), reason="it forks, and kills what it forked"
)
def test_killed_at_ten_moments_and_added_again_nothing_is_lost_or_doubled(
    tmp_path: Path, undisturbed: Record
):
    chance = Random(1)  # noqa: S311 - moments, not secrets
    forking = get_context("fork")
    path = tmp_path / "record"
    Book.create(path, at=NOON, by="test", method="1").close()
    for _ in range(10):
        begun = forking.Event()
        adder = forking.Process(target=add_slowly, args=(path, 0.02, begun))
        adder.start()
        assert begun.wait(30)
        time.sleep(chance.uniform(0, 0.25))
        assert adder.pid
        os.kill(adder.pid, SIGKILL)
        adder.join()
        # What is there is sound, whatever the moment.
        with Book.open(path) as book:
            verify_book(book, [entry.seal for entry in book.ledger()][-1])
    add_slowly(path, 0)
    with Book.open(path) as book:
        found = verify_book(book)
        assert book.record() == undisturbed
        assert acts(book).count(Act.CAPTURED) == REPORTS
        assert acts(book).count(Act.READ) == REPORTS
    assert not any((path / "archive" / "incoming").iterdir())
    add_slowly(path, 0)
    with Book.open(path) as book:
        assert verify_book(book) == found
