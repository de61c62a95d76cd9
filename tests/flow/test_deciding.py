from collections.abc import Iterator
from pathlib import Path

import pytest

from fakes import NOON
from ruled import groups, named, read_first, read_later, read_nothing, say, take
from tollbook.book import Book, verify_book
from tollbook.errors import CannotDecide, NotInRecord, TollbookError
from tollbook.flow import Decided, follow_decisions
from tollbook.model import Act

ARDA = "Arda: 5 killed."
MORE = "Arda: 6 killed."
BEYLA = "Beyla: 2 killed."
COR = "Cor: 3 killed."


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with Book.create(tmp_path / "record", at=NOON, by="test", method="1") as made:
        take(made, ARDA, MORE, BEYLA, COR)
        yield made


def standings(book: Book) -> list[str]:
    return [one.standing for one in follow_decisions(book)]


def apart(book: Book, incident: str, other: str, **more: object) -> Decided:
    return say(book, incident, other, same=False, **more)


JOINED = [["Arda: 5 killed", "Arda: 6 killed", "Beyla: 2 killed"], ["Cor: 3 killed"]]
ALONE = [["Arda: 5 killed", "Arda: 6 killed"], ["Beyla: 2 killed"], ["Cor: 3 killed"]]


def test_a_decision_is_a_line_of_the_ledger_and_holds_at_once(book: Book):
    arda, beyla = named(book, "Arda"), named(book, "Beyla")
    done = say(book, arda, beyla)
    decided, linked = list(book.ledger())[-2:]
    assert (decided.act, decided.by, decided.reason) == (Act.DECIDED, "AB", "seen both")
    assert (decided.subject, decided.body["about"]) == (arda, "link")
    assert linked.act is Act.LINKED
    assert groups(book) == JOINED
    assert done.is_new
    # The larger keeps its id, the other leads to it.
    assert book.find_incident(beyla).incident.id == arda
    assert book.incident(arda)
    assert [(one.old, one.new) for one in done.relinked.redirects] == [(beyla, arda)]
    verify_book(book)


def test_what_people_decided_outlives_new_reports_and_re_reading(book: Book):
    say(book, named(book, "Arda"), named(book, "Beyla"))
    take(book, "Arda: 9 killed.", "Beyla: 9 killed.", day=1)
    assert len(groups(book)) == 2
    take(book, version="2", read=read_later)
    assert len(groups(book)) == 2
    assert standings(book) == ["standing"]
    before = book.record()
    assert book.rebuild() == verify_book(book).tables
    assert book.record() == before


def test_a_report_leaves_an_incident_with_all_its_mentions(book: Book):
    take(book, "Arda: 7 killed.\nArda: 8 killed.\nCor: 1 killed.", day=7)
    done = apart(book, named(book, "Arda"), "arda7.txt")
    assert sorted(map(len, groups(book))) == [1, 2, 2, 2]
    assert [one.came_from for one in done.relinked.changes.ids] == [
        done.decisions[0].named[0]
    ]


def test_a_report_that_left_stays_away_when_a_later_reader_finds_more_in_it(book: Book):
    take(book, "Arda: 7 killed.\nArda: 8 killed.", day=7, read=read_first)
    arda = named(book, "Arda")
    apart(book, arda, "arda7.txt")
    take(book, version="2")
    theirs = {
        one.id
        for one in book.incidents()
        for mention in one.mentions
        if mention.report in book.find_reports("arda7.txt")
    }
    assert theirs
    assert arda not in theirs


def test_a_later_decision_on_the_same_mentions_replaces_the_earlier(book: Book):
    arda, beyla = named(book, "Arda"), named(book, "Beyla")
    say(book, arda, beyla)
    # The id that was merged away still says whose mentions are meant.
    apart(book, arda, beyla, reason="two days")
    assert groups(book) == ALONE
    assert {named(book, "Arda"), named(book, "Beyla")} == {arda, beyla}
    assert standings(book) == ["replaced", "standing"]
    say(book, arda, beyla, reason="one after all")
    assert groups(book) == JOINED
    assert standings(book) == ["replaced", "replaced", "standing"]
    verify_book(book)


def test_taking_a_decision_back_is_an_entry_of_its_own_and_ids_come_back(book: Book):
    arda, beyla = named(book, "Arda"), named(book, "Beyla")
    say(book, arda, beyla)
    done = say(book, arda[:6], beyla[:6], undo=True, reason="too early")
    assert groups(book) == ALONE
    assert (named(book, "Arda"), named(book, "Beyla")) == (arda, beyla)
    assert standings(book) == ["undone"]
    assert [one.undone for one in done.decisions] == [len(list(book.ledger())) - 1]
    assert [e.act for e in book.ledger()].count(Act.WITHDRAWN) == 1
    with pytest.raises(CannotDecide, match=r"no decision says .* are the same"):
        say(book, arda, beyla, undo=True)
    assert book.rebuild() == verify_book(book).tables


def test_what_contradicts_earlier_decisions_is_refused_and_they_are_named(book: Book):
    arda, beyla, cor = (named(book, place) for place in ("Arda", "Beyla", "Cor"))
    first = say(book, arda, beyla).decisions[0].entry
    say(book, arda, cor)
    before = list(book.ledger())
    with pytest.raises(CannotDecide) as trouble:
        apart(book, beyla, cor)
    assert f"ledger entry {first} (AB: {arda} and {beyla} are the same)" in str(
        trouble.value
    )
    assert "\n" not in str(trouble.value)
    assert list(book.ledger()) == before


def test_what_is_apart_is_not_brought_together_by_way_of_a_third(book: Book):
    arda, beyla, cor = (named(book, place) for place in ("Arda", "Beyla", "Cor"))
    apart(book, beyla, cor)
    say(book, arda, beyla)
    with pytest.raises(CannotDecide, match=f"{beyla} and {cor} are apart"):
        say(book, arda, cor)


def test_the_same_decision_again_is_not_entered_again(book: Book):
    arda, cor = named(book, "Arda"), named(book, "Cor")
    assert apart(book, arda, cor).is_new
    before = list(book.ledger())
    assert not apart(book, arda, cor).is_new
    assert list(book.ledger()) == before


def test_a_decision_whose_mentions_are_no_longer_read_is_kept_and_comes_back(
    book: Book,
):
    say(book, named(book, "Arda"), named(book, "Beyla"))
    take(book, version="2", read=read_nothing)
    assert groups(book) == []
    [lost] = follow_decisions(book)
    assert (lost.standing, lost.note) == ("dangling", "its mentions are no longer read")
    take(book, version="3")
    assert groups(book) == JOINED
    assert standings(book) == ["standing"]
    verify_book(book)


def test_a_report_joins_an_incident_with_the_telling_that_is_meant(book: Book):
    cor = named(book, "Cor")
    take(book, "Evora: 1 killed.\nDun: 4 killed.", day=7)
    with pytest.raises(CannotDecide, match=r"tells of 2 incidents .* --words"):
        say(book, cor, "evora7.txt")
    say(book, cor, "evora7.txt", words="Dun: 4 killed")
    found = book.find_incident(cor).incident
    assert sorted(m.text for m in found.mentions) == ["Cor", "Dun"]
    # A report that tells of nothing else needs no words.
    take(book, "Faro: 1 killed.", day=7)
    say(book, cor, "faro7.txt")
    assert len(book.find_incident(cor).incident.mentions) == 3


@pytest.mark.parametrize(
    ("incident", "other", "more", "trouble"),
    [
        ("Arda", "Arda", {}, "are one incident"),
        ("Arda", "zzz", {}, "no incident and no report .* called 'zzz'"),
        ("Arda", "sha256:", {}, "reports are called 'sha256:'"),
        ("Arda", "sha256:zz", {}, "no report in this record"),
        ("Cor", "cor6.txt", {}, "is the only report that tells of"),
        ("Cor", "cor6.txt", {"same": False}, "is the only report that tells of"),
        ("Cor", "arda6.txt", {"words": "nothing"}, "reports are called"),
        ("Cor", "beyla6.txt", {"words": "nothing"}, "does not say 'nothing'"),
        ("Cor", "beyla6.txt", {"words": "killed"}, "no event is read in these words"),
        ("Arda", "Beyla", {"words": "x"}, "name a report"),
        ("Arda", "Beyla", {"by": " "}, "initials of the decision are empty"),
        ("Arda", "Beyla", {"reason": ""}, "reason of the decision are empty"),
        ("Arda", "Beyla", {"undo": True}, "no decision says"),
    ],
)
def test_what_cannot_be_decided_is_one_line_and_enters_nothing(
    book: Book, incident: str, other: str, more: dict[str, object], trouble: str
):
    before = list(book.ledger())
    ids = {place: named(book, place) for place in ("Arda", "Beyla", "Cor")}
    with pytest.raises(TollbookError, match=trouble) as found:
        say(book, ids[incident], ids.get(other, other), **more)
    assert "\n" not in str(found.value)
    assert list(book.ledger()) == before


def test_a_report_cannot_stand_first(book: Book):
    with pytest.raises(CannotDecide, match="name an incident first"):
        say(book, "beyla6.txt", named(book, "Arda"))


def test_an_incident_that_is_gone_for_good_is_not_decided_about(book: Book):
    cor = named(book, "Cor")
    take(book, version="2", read=read_nothing)
    with pytest.raises(NotInRecord, match=f"{cor} is no longer in the record"):
        say(book, cor, "beyla6.txt")
