"""Marks are lines of the ledger: they are rebuilt, and verified word by word."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import text

from fakes import NOON
from tollbook.book import Book, Draft, marked, table_digest, verify_book
from tollbook.errors import LedgerBroken
from tollbook.model import Act, Outcome, OutcomeSource, Quote

DAY = date(2016, 10, 6)


def draft(book: Book, start: int = 6, report: str | None = None) -> Draft:
    source = OutcomeSource(
        report=report or next(book.reports()).id,
        quote=Quote(start=start, end=start + 8, text="5 killed"),
    )
    return marked(
        book.outlooks()[0], Outcome.KEPT, source, reason="it was kept", decided=DAY
    )


def test_marks_come_back_in_the_order_they_were_made(book: Book):
    book.append(draft(book), at=NOON, by="AB")
    book.append(draft(book), at=NOON, by="CD")
    first, second = book.outcomes()
    assert (first.mark.by, second.mark.by) == ("AB", "CD")
    assert first.outlook == second.outlook == book.outlooks()[0]
    assert first.mark.entry + 1 == second.mark.entry == len(list(book.ledger()))


def test_marks_are_rebuilt_and_verified(book: Book):
    book.append(draft(book), at=NOON, by="AB")
    before, marks = verify_book(book), book.outcomes()
    assert book.rebuild() == before.tables
    assert book.outcomes() == marks
    with book.engine.begin() as connection:
        connection.execute(text("UPDATE outcomes SET outcome = 'broken'"))
    with pytest.raises(LedgerBroken, match=r"table outcomes.*run tollbook rebuild"):
        verify_book(book)
    book.rebuild()
    assert verify_book(book) == before


@pytest.mark.parametrize(
    ("start", "report", "trouble"),
    [
        (5, None, r"quotes words that do not stand at 5\.\.13 of sha256:"),
        (6, f"sha256:{'f' * 64}", "which is not in the record"),
    ],
)
def test_words_that_do_not_stand_in_the_report_are_never_entered(
    book: Book, start: int, report: str | None, trouble: str
):
    before = list(book.ledger())
    with pytest.raises(LedgerBroken, match=trouble):
        book.append(draft(book, start, report), at=NOON, by="AB")
    assert list(book.ledger()) == before
    verify_book(book)


def test_a_row_that_was_altered_is_one_line(book: Book):
    book.append(draft(book), at=NOON, by="AB")
    with book.engine.begin() as connection:
        connection.execute(text("UPDATE outcomes SET value = '{}'"))
    with pytest.raises(LedgerBroken, match=r"row of \d+ was altered"):
        book.outcomes()


def test_a_decision_about_something_else_is_kept_and_is_no_mark(book: Book):
    other = Draft(Act.DECIDED, "i-1", {"about": "incident"}, "accepted")
    book.append(other, at=NOON, by="AB")
    assert book.outcomes() == ()
    verify_book(book)


def test_an_older_book_is_brought_up_to_date_with_its_tables_made_anew(book: Book):
    record = book.record()
    with book.engine.begin() as connection:
        now = table_digest(connection)
        # What version 0001 had: no marks, and outlooks of an older form.
        for table in ("objects", "rulings", "redirects", "incident_ids"):
            connection.execute(text(f"DROP TABLE {table}"))
        connection.execute(text("DROP TABLE outcomes"))
        connection.execute(text("UPDATE alembic_version SET version_num = '0001'"))
        connection.execute(
            text("UPDATE outlooks SET value = replace(value, '\"retold\":[],', '')")
        )
    book.close()
    with Book.open(book.folder.path) as opened:
        assert verify_book(opened).tables == now
        assert opened.record() == record
        assert opened.outcomes() == ()


def test_an_older_book_that_cannot_be_made_anew_still_opens_and_verify_says_why(
    book: Book,
):
    entry = next(e for e in book.ledger() if e.act is Act.LINKED)
    digest = str(entry.body["changes"]).removeprefix("sha256:")
    (book.folder.archive / digest[:2] / digest[2:]).unlink()
    with book.engine.begin() as connection:
        for table in ("objects", "rulings", "redirects", "incident_ids"):
            connection.execute(text(f"DROP TABLE {table}"))
        connection.execute(text("DROP TABLE outcomes"))
        connection.execute(text("UPDATE alembic_version SET version_num = '0001'"))
    book.close()
    with (
        Book.open(book.folder.path) as opened,
        pytest.raises(LedgerBroken, match=f"{digest} is missing"),
    ):
        verify_book(opened)


def test_a_mark_on_an_outlook_whose_words_were_made_up_is_refused(book: Book):
    outlook = book.outlooks()[0]
    forged = replace(outlook, text="X" * len(outlook.text))
    source = OutcomeSource(citation="a page")
    made_up = marked(forged, Outcome.KEPT, source, reason="x", decided=DAY)
    with pytest.raises(LedgerBroken, match="quotes words that do not stand"):
        book.append(made_up, at=NOON, by="AB")
