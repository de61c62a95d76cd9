"""Ids lead on when they go; reports are known by what people call them."""

from dataclasses import replace

import pytest

from fakes import NOON
from tollbook.book import Book, changes_between, linked, verify_book
from tollbook.errors import NotInRecord
from tollbook.model import Anchor, IncidentId, Redirect


def merge(book: Book, old: str, new: str | None) -> int:
    """Enter that an incident is gone, and who took its mentions over."""
    before = book.record()
    rest = tuple(one for one in before.incidents if one.id != old)
    redirect = Redirect(old=old, new=new, mentions=(Anchor(report="r1", start=0),))
    changes = changes_between(before, replace(before, incidents=rest), (redirect,))
    [entry] = book.append(linked(changes), at=NOON, by="test")
    return entry.number


def test_an_id_that_is_gone_leads_to_who_took_its_mentions_over(book: Book):
    first, second, third = (one.id for one in book.incidents())
    merge(book, first, second)
    number = merge(book, second, third)
    found = book.find_incident(first[:8])
    assert found.incident.id == third
    assert found.note
    assert found.note.startswith(f"{first} is part of {third} now (ledger entry ")
    assert book.find_incident(second).note == (
        f"{second} is part of {third} now (ledger entry {number})"
    )
    assert book.find_incident(third).note is None
    before = verify_book(book).tables
    assert book.rebuild() == before
    assert [one.old for one in book.redirects()] == sorted((first, second))


def test_an_id_that_comes_back_leads_nowhere_else(book: Book):
    before = book.record()
    first, second, _ = (one.id for one in before.incidents)
    merge(book, first, second)
    [entry] = book.append(
        linked(changes_between(book.record(), before)), at=NOON, by="test"
    )
    assert book.redirects() == ()
    assert book.find_incident(first).note is None
    held = book.incident_id(first)
    assert held
    assert held.entry < entry.number
    verify_book(book)


def test_an_incident_that_no_report_tells_of_any_more_is_one_line(book: Book):
    first = book.incidents()[0].id
    number = merge(book, first, None)
    with pytest.raises(NotInRecord, match=f"since ledger entry {number} no report"):
        book.find_incident(first)


@pytest.mark.parametrize("wanted", ["", "zz"])
def test_an_incident_that_never_was_is_one_line(book: Book, wanted: str):
    with pytest.raises(NotInRecord, match=f"no incident .* called '{wanted}'"):
        book.find_incident(wanted)


def test_the_start_of_two_ids_is_not_enough(book: Book):
    with pytest.raises(NotInRecord, match="more than one incident starts with 'i-'"):
        book.find_incident("i-")


def test_where_an_incident_split_off_from_is_kept(book: Book):
    first, second, _ = book.incidents()
    new = replace(first, id="new")
    record = book.record()
    after = replace(record, incidents=(*record.incidents, new))
    ids = (IncidentId(id="new", came_from=second.id),)
    [entry] = book.append(
        linked(changes_between(record, after, ids=ids)), at=NOON, by="test"
    )
    assert book.incident_id("new") == IncidentId(
        id="new", came_from=second.id, entry=entry.number
    )
    assert len(book.incident_ids()) == len(record.incidents) + 1
    verify_book(book)


def test_a_report_is_found_by_its_id_and_by_the_file_it_came_from(book: Book):
    report = next(book.reports()).id
    for wanted in (report, report[:19], report[7:19], "0.txt"):
        assert book.find_reports(wanted) == (report,)
    assert book.find_reports("") == book.find_reports("nothing") == ()
    assert len(book.find_reports("sha256:")) > 1
