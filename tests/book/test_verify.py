import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from tollbook.book import Book, Verified, verify_book
from tollbook.errors import LedgerBroken, TollbookError

COLUMNS = (
    "number previous at by act subject body reason seal".split()  # noqa: SIM905
)
GUARDS = ("changed", "shortened", "added_to_in_order")


def alter(book: Book, *changes: str) -> None:
    """Change the database as somebody would who takes the guards away first."""
    with book.engine.begin() as connection:
        asked = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
        guards = connection.execute(text(asked)).all()
        for name, _ in guards:
            connection.execute(text(f"DROP TRIGGER {name}"))
        for change in changes:
            connection.execute(text(change))
        for _, sql in guards:
            connection.exec_driver_sql(sql)


def test_a_sound_record_is_found_sound(book: Book):
    found = verify_book(book)
    entries = list(book.ledger())
    assert (found.entries, found.seal) == (len(entries), entries[-1].seal)
    # Four reports, one of which has a text layer of its own; four readings; changes.
    assert found.files == 4 + 1 + 4 + 1


@pytest.mark.parametrize("number", [1, 3, 7, 10])
@pytest.mark.parametrize("column", COLUMNS)
def test_a_changed_cell_of_the_ledger_is_named(book: Book, column: str, number: int):
    new = (
        "99"
        if column == "number"
        else f"substr({column}, 1, 4) || '~' || substr({column}, 6)"
    )
    alter(book, f"UPDATE ledger SET {column} = {new} WHERE number = {number}")
    with pytest.raises(LedgerBroken, match=rf"ledger entry {number}\b"):
        verify_book(book)


@pytest.mark.parametrize(
    ("column", "new"),
    [
        # The same to JSON, not the same bytes.
        ("body", "replace(body, '\":', '\": ')"),
        ("body", "'[]'"),
        ("body", "body || ' '"),
        ("at", "replace(at, 'Z', '+00:00')"),
        ("reason", "CAST(reason AS BLOB)"),
        ("reason", "CAST(x'ff' || substr(reason, 2) AS TEXT)"),
        ("by", "5"),
        ("act", "'forgotten'"),
        ("seal", "upper(seal)"),
    ],
)
def test_a_cell_in_another_form_is_named(book: Book, column: str, new: str):
    alter(book, f"UPDATE ledger SET {column} = {new} WHERE number = 4")
    with pytest.raises(LedgerBroken, match=r"ledger entry 4 was altered") as trouble:
        verify_book(book)
    assert "\n" not in str(trouble.value)


def test_the_first_of_two_altered_entries_is_named(book: Book):
    alter(book, "UPDATE ledger SET reason = 'x' WHERE number IN (3, 5)")
    with pytest.raises(LedgerBroken, match="ledger entry 3"):
        verify_book(book)


def test_an_entry_sealed_anew_breaks_the_one_after(book: Book):
    entry = next(entry for entry in book.ledger() if entry.number == 3)
    from dataclasses import replace

    forged = replace(entry, reason="forged")
    alter(
        book,
        f"UPDATE ledger SET reason = 'forged', seal = '{forged.seal}' WHERE number = 3",
    )
    with pytest.raises(LedgerBroken, match=r"ledger entry 4 .* seal of entry 3"):
        verify_book(book)


def test_a_missing_entry_is_named(book: Book):
    alter(book, "DELETE FROM ledger WHERE number = 6")
    with pytest.raises(LedgerBroken, match="ledger entry 6 is missing"):
        verify_book(book)


def test_entries_cut_off_the_end_are_missed(book: Book):
    alter(book, "DELETE FROM ledger WHERE number > 8")
    with pytest.raises(LedgerBroken, match=r"ledger entry 9 is missing: 10 entries"):
        verify_book(book)


def test_entries_cut_off_together_with_the_head_leave_strangers_behind(book: Book):
    alter(book, "DELETE FROM ledger WHERE number > 8")
    book.folder.write_head(list(book.ledger())[-1])
    with pytest.raises(LedgerBroken, match="is not in the ledger"):
        verify_book(book)


def test_a_seal_noted_down_must_still_be_there(book: Book):
    seal = verify_book(book).seal
    assert verify_book(book, seal).seal == seal
    with pytest.raises(LedgerBroken, match="no ledger entry has the seal"):
        verify_book(book, seal[::-1])


@pytest.mark.parametrize(
    ("note", "words"),
    [
        (None, r"head\.json is missing"),
        (b"{}", r"head\.json was altered"),
        (b'{"entries": 2, "seal": "abc"}', "notes another seal for entry 2"),
        (b'{"entries": 0, "seal": "abc"}', "does not fit the ledger"),
    ],
)
def test_a_changed_head_is_named(book: Book, note: bytes | None, words: str):
    if note is None:
        book.folder.head.unlink()
    else:
        book.folder.head.write_bytes(note)
    with pytest.raises(LedgerBroken, match=words):
        verify_book(book)


@pytest.mark.parametrize("line", ["title", "created", "method"])
def test_a_label_that_says_what_entry_1_does_not_is_named(book: Book, line: str):
    label = book.folder.label
    said = label.read_text()
    changed = {"title": ("A test", "B test"), "created": ("2016", "2017")}
    label.write_text(said.replace(*changed.get(line, ('"1"', '"2"'))))
    with pytest.raises(LedgerBroken, match=rf"altered: its {line} is not"):
        verify_book(book)


def test_the_label_of_another_record_is_named(book: Book):
    label = book.folder.label
    label.write_text(label.read_text().replace('ledger = "', 'ledger = "f'))
    with pytest.raises(LedgerBroken, match="belongs to another ledger"):
        verify_book(book)


def archived(book: Book) -> list[Path]:
    return sorted(file for file in book.folder.archive.rglob("*") if file.is_file())


def test_one_flipped_byte_of_any_archived_file_is_named(book: Book):
    for file in archived(book):
        data = file.read_bytes()
        file.chmod(0o644)
        for at in {0, len(data) // 2, len(data) - 1}:
            file.write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
            digest = f"sha256:{file.parent.name}{file.name}"
            with pytest.raises(LedgerBroken, match=f"{digest} was altered.*entry"):
                verify_book(book)
        file.write_bytes(data)
    verify_book(book)


def test_a_missing_file_is_named(book: Book):
    file = archived(book)[3]
    file.unlink()
    name = f"sha256:{file.parent.name}{file.name} is missing"
    with pytest.raises(LedgerBroken, match=name):
        verify_book(book)


def test_a_file_that_nobody_entered_is_named(book: Book):
    stranger = book.folder.archive / "ab" / "stranger"
    stranger.parent.mkdir(exist_ok=True)
    stranger.write_text("what is this?")
    with pytest.raises(LedgerBroken, match="stranger is not in the ledger"):
        verify_book(book)


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ("UPDATE incidents SET contested = NOT contested", "table incidents"),
        ("UPDATE claims SET low = low + 1 WHERE position = 0", "table claims"),
        ("DELETE FROM outlooks", "table outlooks"),
        ("UPDATE reports SET published = '2016-01-01'", "table reports"),
        ("INSERT INTO failures VALUES ('x', 'read', 'x', 'x', 1)", "table failures"),
    ],
)
def test_a_table_that_does_not_say_what_the_ledger_says_is_named(
    book: Book, change: str, named: str
):
    with book.engine.begin() as connection:
        connection.execute(text(change))
    with pytest.raises(LedgerBroken, match=f"{named}.*run tollbook rebuild"):
        verify_book(book)
    book.rebuild()
    verify_book(book)


def test_a_guard_that_was_taken_away_is_named(book: Book):
    with book.engine.begin() as connection:
        connection.execute(text("DROP TRIGGER ledger_is_not_changed"))
    with pytest.raises(LedgerBroken, match="ledger_is_not_changed is not as"):
        verify_book(book)


@pytest.fixture
def closed(book: Book) -> Iterator[Path]:
    book.close()
    return book.folder.path


def look_into(path: Path) -> Verified | str:
    """Verify a record; return what was found, or the words of what was wrong."""
    try:
        with Book.open(path) as book:
            return verify_book(book)
    except TollbookError as trouble:
        return str(trouble)


def test_a_flipped_byte_anywhere_in_the_database_is_one_clear_line_or_harmless(
    closed: Path, tmp_path: Path
):
    """Every 2999th byte: named, or of no consequence (an unused stretch of a page)."""
    database = closed / "book.db"
    data = database.read_bytes()
    sound = look_into(closed)
    assert isinstance(sound, Verified)
    for at in range(0, len(data), 2999):
        copy = tmp_path / "copy"
        shutil.copytree(closed, copy)
        (copy / "book.db").write_bytes(
            data[:at] + bytes([data[at] ^ 0x5A]) + data[at + 1 :]
        )
        found = look_into(copy)
        assert found == sound or (isinstance(found, str) and "\n" not in found), at
        shutil.rmtree(copy)


def test_a_database_that_is_no_database_is_one_clear_line(closed: Path):
    (closed / "book.db").write_bytes(b"this is not a database" * 100)
    with pytest.raises(LedgerBroken, match=r"book\.db cannot be used"):
        Book.open(closed)
