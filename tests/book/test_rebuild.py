from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from fakes import NOON, Ticking, item, link_simply, read_simply, simple_tools
from tollbook.book import Book, table_digest, verify_book
from tollbook.book.database import NEWEST, engine_in_memory
from tollbook.book.tables import PROJECTED, metadata
from tollbook.capture import Captured, Refused
from tollbook.errors import LedgerBroken, NoRecord
from tollbook.flow import add_items


def digest_now(book: Book) -> str:
    with book.engine.connect() as connection:
        return table_digest(connection)


def test_tables_made_anew_are_the_same_to_the_last_cell(book: Book):
    before = digest_now(book)
    assert book.rebuild() == before == digest_now(book)


def test_tables_that_were_emptied_come_back(book: Book):
    before, record = digest_now(book), book.record()
    with book.engine.begin() as connection:
        for table in reversed(PROJECTED):
            connection.execute(text(f"DELETE FROM {table.name}"))
    assert digest_now(book) != before
    assert book.rebuild() == before
    assert book.record() == record


def test_a_rebuild_that_cannot_be_done_leaves_the_tables_alone(book: Book):
    before = digest_now(book)
    entry = list(book.ledger())[-1]
    digest = str(entry.body["changes"]).removeprefix("sha256:")
    (book.folder.archive / digest[:2] / digest[2:]).unlink()
    with pytest.raises(LedgerBroken, match=f"{digest} is missing"):
        book.rebuild()
    assert digest_now(book) == before


TEXTS = [f"{place}: {n}" for place in ("Arda", "Bey", "Cor") for n in range(3)]
ONE = st.one_of(
    st.builds(
        item,
        st.sampled_from([*TEXTS, "odd", "too long", "<p>Arda: 4</p>"]),
        st.sampled_from(["a.txt", "b.txt"]),
        st.sampled_from([None, NOON.date()]),
    ),
    st.builds(Refused, origin=st.just("c.txt"), reason=st.text(min_size=1, max_size=9)),
)
ADDS = st.lists(st.tuples(st.lists(ONE, max_size=5), st.sampled_from("12")), max_size=4)


@settings(max_examples=12, deadline=None)
@given(ADDS)
def test_replaying_the_ledger_gives_the_same_tables(
    adds: list[tuple[list[Captured | Refused], str]],
):
    with (
        TemporaryDirectory() as folder,
        Book.create(Path(folder), at=NOON, by="test", method="1") as book,
    ):
        for items, version in adds:
            add_items(
                book,
                items,
                simple_tools(version),
                Ticking(),
                read_one=read_simply,
                link=link_simply,
            )
        before = digest_now(book)
        assert verify_book(book).tables == before
        assert book.rebuild() == before


def test_the_migrations_make_the_tables_that_the_code_knows():
    with engine_in_memory().connect() as connection:
        context = MigrationContext.configure(connection)
        assert compare_metadata(context, metadata) == []


def test_the_newest_migration_is_the_one_that_is_asked_for():
    config = Config()
    config.set_main_option("script_location", "tollbook.book:migrations")
    assert ScriptDirectory.from_config(config).get_current_head() == NEWEST


def test_a_book_from_a_newer_version_is_left_alone(book: Book):
    with book.engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(NoRecord, match="made by a newer Tollbook"):
        Book.open(book.folder.path)


def test_opening_makes_no_noise(
    book: Book, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
):
    caplog.set_level("WARNING")
    Book.open(book.folder.path).close()
    engine_in_memory()
    assert capfd.readouterr() == ("", "")
    assert not caplog.records
