from datetime import date
from pathlib import Path

import pytest

from fakes import NOON
from tollbook.book import Book
from tollbook.errors import LedgerBroken, NoRecord, NotInRecord
from tollbook.model import Act


def test_a_folder_that_is_no_record_says_how_to_make_one(tmp_path: Path):
    with pytest.raises(NoRecord, match=f"tollbook init {tmp_path}"):
        Book.open(tmp_path)


def test_a_record_is_not_made_twice(book: Book):
    before = list(book.ledger())
    with pytest.raises(NoRecord, match="already; nothing was changed"):
        Book.create(book.folder.path, at=NOON, by="test", method="1")
    assert list(book.ledger()) == before


def test_a_file_cannot_be_made_a_record(tmp_path: Path):
    file = tmp_path / "notes.txt"
    file.write_text("mine")
    with pytest.raises(NoRecord, match="cannot hold a record"):
        Book.create(file, at=NOON, by="test", method="1")
    assert file.read_text() == "mine"


def test_the_label_says_title_day_and_method(book: Book):
    label = book.folder.read_label()
    assert (label["title"], label["created"], label["method"]) == ("A test", NOON, "1")


@pytest.mark.parametrize("title", ['He said "no"', "back\\slash", "näive 😀", "a\nb"])
def test_any_title_can_be_written_down(tmp_path: Path, title: str):
    with Book.create(tmp_path, at=NOON, by="t", method="1", title=title) as book:
        assert book.folder.read_label()["title"] == title


def test_a_record_that_lost_its_label_gets_it_back(book: Book):
    label, entries = book.folder.label.read_text(), list(book.ledger())
    book.folder.label.unlink()
    Book.create(book.folder.path, at=NOON, by="test", method="2").close()
    assert book.folder.label.read_text() == label
    assert list(book.ledger()) == entries


def test_reports_come_back_as_they_were_kept(book: Book):
    texts = [report.text for report in book.reports()]
    assert texts == [
        "Arda: 5 killed.",
        "Arda: 9 killed.",
        "Beyla: 2 killed.",
        "<P>COR: 3</P>",  # the text layer, taken out of other bytes
    ]
    assert [reading.report.text for reading in book.readings()] == texts


def test_a_reading_is_found_by_the_start_of_its_reports_id(book: Book):
    report = next(book.reports())
    assert book.reading(report.id[:20]).report == report
    with pytest.raises(NotInRecord, match="more than one report"):
        book.reading("sha256:")
    with pytest.raises(NotInRecord, match="no report in this record"):
        book.reading("sha256:%")


def titles(book: Book, **filters: object) -> list[str]:
    return [i.title.split()[-1] for i in book.incidents(**filters)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        # Oldest first; the undated one last.
        ({}, ["Arda", "Beyla", "<P>COR"]),
        ({"place": "ARD"}, ["Arda"]),
        ({"place": "xa"}, ["Arda", "Beyla", "<P>COR"]),
        ({"place": "%"}, []),
        ({"country": "SY"}, []),
        ({"since": date(2016, 10, 6)}, ["Beyla"]),
        ({"until": date(2016, 10, 5)}, ["Arda"]),
        ({"type": "air_strike", "grade": "contested"}, ["Arda"]),
        ({"type": "shelling"}, []),
    ],
)
def test_incidents_are_found_by_what_they_are(
    book: Book, filters: dict[str, object], expected: list[str]
):
    assert titles(book, **filters) == expected


def test_an_incident_is_found_by_the_start_of_its_id(book: Book):
    incident = book.incidents(place="Beyla")[0]
    assert book.incident(incident.id[:6]) == incident
    with pytest.raises(NotInRecord, match="no incident"):
        book.incident("")


def test_outlooks_are_found_by_the_day_they_fall_due(book: Book):
    assert len(book.outlooks()) == len(book.tallies()) == 1
    assert book.outlooks(due_by=date(2016, 11, 30)) == ()
    assert len(book.outlooks(due_by=date(2016, 12, 1))) == 1


def test_an_archived_reading_that_was_altered_is_not_handed_out(book: Book):
    entry = next(entry for entry in book.ledger() if entry.act is Act.READ)
    digest = str(entry.body["reading"]).removeprefix("sha256:")
    file = book.folder.archive / digest[:2] / digest[2:]
    file.chmod(0o644)
    file.write_bytes(file.read_bytes().replace(b"5 killed", b"6 killed"))
    with pytest.raises(LedgerBroken, match=f"{digest} was altered"):
        book.reading(entry.subject)


def test_a_page_that_turns_out_broken_while_asking_is_one_line(book: Book):
    book.close()
    data = bytearray(book.folder.database.read_bytes())
    data[4096:] = b"\xff" * len(data[4096:])
    book.folder.database.write_bytes(data)
    with pytest.raises(LedgerBroken, match=r"book\.db cannot be used"):
        book.incidents()


def test_files_are_as_readable_as_the_folder_allows(book: Book):
    files = [book.folder.label, book.folder.head]
    files += [file for file in book.folder.archive.rglob("*") if file.is_file()]
    allowed = book.folder.lock.stat().st_mode
    assert {file.stat().st_mode | 0o222 for file in files} == {allowed | 0o222}
