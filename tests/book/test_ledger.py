from datetime import datetime, timedelta, timezone

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from fakes import NOON
from tollbook.book import Book, failed
from tollbook.model import FIRST_SEAL, Act


def test_entries_are_numbered_and_each_follows_the_seal_before(book: Book):
    entries = list(book.ledger())
    assert [entry.number for entry in entries] == list(range(1, len(entries) + 1))
    seals = [FIRST_SEAL, *(entry.seal for entry in entries)]
    assert [entry.previous for entry in entries] == seals[:-1]


def test_a_record_is_opened_then_kept_then_read_then_linked(book: Book):
    acts = [entry.act for entry in book.ledger()]
    assert acts == [Act.OPENED, *[Act.CAPTURED] * 4, *[Act.READ] * 4, Act.LINKED]


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE ledger SET reason = 'nothing happened' WHERE number = 2",
        "UPDATE ledger SET reason = reason",
        "DELETE FROM ledger WHERE number = 3",
        "DELETE FROM ledger",
        # REPLACE and UPSERT are changes in disguise.
        "REPLACE INTO ledger SELECT * FROM ledger WHERE number = 2",
        "INSERT OR REPLACE INTO ledger SELECT * FROM ledger WHERE number = 10",
        "INSERT INTO ledger SELECT * FROM ledger WHERE number = 2 ON CONFLICT DO UPDATE SET reason = 'x'",
        "UPDATE OR REPLACE ledger SET number = 3 WHERE number = 2",
        # An entry follows the last one, by number and by seal.
        "INSERT INTO ledger SELECT number + 20, previous, at, by, act, subject, body, reason, seal FROM ledger WHERE number = 2",
        "INSERT INTO ledger SELECT number + 9, previous, at, by, act, subject, body, reason, seal FROM ledger WHERE number = 2",
    ],
)
def test_the_database_refuses_to_change_the_ledger(book: Book, change: str):
    before = list(book.ledger())
    with (
        pytest.raises(IntegrityError, match="the ledger is only added to"),
        book.engine.begin() as connection,
    ):
        connection.execute(text(change))
    assert list(book.ledger()) == before


def test_entries_and_tables_change_together_or_not_at_all(book: Book):
    good = failed("b.txt", "capture", "refused", "no such file")
    bad = failed("c.txt", "capture", "refused", "no such file")
    object.__setattr__(bad, "body", {"stage": 7})
    before = list(book.ledger())
    with pytest.raises(ValueError, match="stage"):
        book.append(good, bad, at=NOON, by="test")
    assert list(book.ledger()) == before
    assert book.failure("b.txt") is None


def test_the_ledgers_time_is_utc(book: Book):
    draft = failed("b.txt", "capture", "refused", "no such file")
    for at in (
        datetime(2016, 10, 6, 12),  # noqa: DTZ001 - that is what is refused
        datetime(2016, 10, 6, 12, tzinfo=timezone(timedelta(hours=3))),
    ):
        with pytest.raises(ValueError, match="UTC"):
            book.append(draft, at=at, by="test")
