from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakes import link_simply, simple_tools
from told import Told
from tollbook.flow.anchors import anchor_of, find_again
from tollbook.flow.identity import Known, Named, keep_ids
from tollbook.model import Anchor, Incident, Mention, Reading, Record, Redirect

MADE = link_simply(
    [
        Reading(
            report=Told("Arda: 5 killed.").reading.report, reader=simple_tools().reader
        )
    ]
).incidents[0]


def anchors(*mentions: str) -> tuple[Anchor, ...]:
    """Return anchors from words such as "r1.5": the report, and where in it."""
    parts = (mention.split(".") for mention in mentions)
    return tuple(Anchor(report=report, start=int(at)) for report, at in parts)


def incident(name: str, *mentions: str) -> Incident:
    told = tuple(
        Mention(
            report=anchor.report,
            external_id=None,
            event="e1",
            start=0,
            end=1,
            text="x",
            at=anchor.start,
            match_probability=1.0,
        )
        for anchor in anchors(*mentions)
    )
    return replace(MADE, id=name, mentions=told)


def known(name: str, *mentions: str, entry: int = 1) -> Known:
    return Known(name, anchors(*mentions), entry)


def kept(
    *incidents: Incident, before: list[Known], gone: tuple[Redirect, ...] = ()
) -> Named:
    return keep_ids(Record(incidents=incidents), before, gone, {})


def ids(named: Named) -> list[str]:
    return [one.id for one in named.record.incidents]


def leads(named: Named) -> dict[str, str | None]:
    return {one.old: one.new for one in named.redirects}


def test_an_older_report_does_not_rename_an_incident():
    named = kept(incident("new", "r0.1", "r1.5"), before=[known("old", "r1.5")])
    assert ids(named) == ["old"]
    assert (named.redirects, named.ids) == ((), ())


def test_a_new_incident_has_the_id_that_linking_gives():
    named = kept(incident("new", "r9.1"), before=[known("old", "r1.5")])
    assert ids(named) == ["new"]
    assert [(one.id, one.came_from) for one in named.ids] == [("new", None)]
    assert leads(named) == {"old": None}


def test_of_two_that_merge_the_larger_keeps_its_id_and_the_other_leads_to_it():
    named = kept(
        incident("x", "r1.1", "r2.1", "r3.1"),
        before=[known("a", "r1.1"), known("b", "r2.1", "r3.1", entry=9)],
    )
    assert ids(named) == ["b"]
    assert leads(named) == {"a": "b"}
    assert named.redirects[0].mentions == anchors("r1.1")


def test_of_two_of_one_size_the_older_id_stays():
    merged = incident("x", "r1.1", "r2.1")
    for one, other in ((1, 2), (2, 1)):
        before = [known("a", "r1.1", entry=one), known("b", "r2.1", entry=other)]
        assert ids(kept(merged, before=before)) == ["a" if one == 1 else "b"]


def test_what_splits_off_gets_an_id_of_its_own_that_says_where_it_came_from():
    named = kept(
        incident("old", "r1.1"),
        incident("x", "r2.1", "r3.1"),
        before=[known("old", "r1.1", "r2.1", "r3.1")],
    )
    # Linking would call the smaller part by the id that the larger part keeps.
    assert ids(named)[1] == "old"
    assert ids(named)[0] not in ("old", "x")
    assert [(one.id, one.came_from) for one in named.ids] == [(ids(named)[0], "old")]
    assert named.redirects == ()


def test_an_id_that_was_merged_away_comes_back_with_its_mentions():
    gone = Redirect(old="b", new="a", mentions=anchors("r2.1", "r3.1"))
    named = kept(
        incident("a", "r1.1"),
        incident("x", "r2.1", "r3.1", "r4.1"),
        before=[known("a", "r1.1", "r2.1", "r3.1")],
        gone=(gone,),
    )
    # The larger part keeps the id it had last, the other is new.
    assert ids(named)[1] == "a"
    named = kept(
        incident("a", "r1.1", "r5.1", "r6.1"),
        incident("x", "r2.1", "r3.1", "r4.1"),
        before=[known("a", "r1.1", "r2.1", "r3.1", "r5.1", "r6.1")],
        gone=(gone,),
    )
    assert ids(named) == ["a", "b"]
    assert named.ids == ()


def test_an_older_id_leads_to_where_its_mentions_are_now():
    gone = Redirect(old="b", new="a", mentions=anchors("r2.1"))
    named = kept(
        incident("a", "r1.1"),
        incident("c", "r2.1", "r3.1"),
        before=[known("a", "r1.1", "r2.1"), known("c", "r3.1")],
        gone=(gone,),
    )
    assert leads(named) == {"b": "c"}
    # Where they are still where it leads, by whatever way, nothing is said again.
    by_way = Redirect(old="z", new="b", mentions=anchors("r2.1"))
    again = kept(
        incident("c", "r2.1", "r3.1"),
        before=[known("c", "r2.1", "r3.1")],
        gone=(replace(gone, new="c"), by_way),
    )
    assert leads(again) == {}


def test_an_id_that_was_used_is_never_given_to_something_else():
    gone = Redirect(old="x", new=None, mentions=anchors("r9.1"))
    named = kept(incident("x", "r2.1"), before=[], gone=(gone,))
    assert ids(named)[0] != "x"


def test_ids_are_renamed_wherever_the_record_names_an_incident():
    record = link_simply([])
    made = replace(record, incidents=(incident("new", "r1.5"),))
    named = keep_ids(made, [known("old", "r1.5")], (), {})
    assert "new" not in repr(named.record)


TEXT = "A strike hit the market. People fled.\n\nLater a raid hit Aleppo."


def reading(*words: str) -> Reading:
    told = Told(TEXT)
    for word in words:
        told.event(word, "air_strike")
    return told.reading


@pytest.mark.parametrize(
    ("start", "words", "found"),
    [
        # The same word.
        (2, ("strike", "raid"), "strike"),
        # A word that holds the place.
        (4, ("strike", "raid"), "strike"),
        # Another word of the passage, the nearest.
        (2, ("hit the", "fled"), "hit the"),
        (30, ("strike", "fled"), "fled"),
        # Nothing is read there any more.
        (2, (), None),
    ],
)
def test_a_mention_is_found_again(
    start: int, words: tuple[str, ...], found: str | None
):
    read = reading(*words)
    starts = {event.start for event in read.events}
    again = find_again(Anchor(report="r", start=start), read, starts)
    assert (again and again.start) == (TEXT.index(found) if found else None)


def test_an_incident_keeps_its_id_when_its_reports_are_read_anew():
    read = reading("hit the")
    report = read.report.id
    now = incident("new", f"{report}.{TEXT.index('hit the')}")
    before = [known("old", f"{report}.{TEXT.index('strike')}")]
    named = keep_ids(Record(incidents=(now,)), before, (), {report: read})
    assert ids(named) == ["old"]


SPLITS = st.lists(st.integers(0, 3), min_size=1, max_size=8)


@given(SPLITS, SPLITS, st.randoms())
def test_no_id_has_two_heirs_and_every_id_that_is_gone_leads_somewhere(old, new, rnd):
    def groups(split: list[int], name: str) -> dict[str, list[str]]:
        made: dict[str, list[str]] = {}
        for report, group in enumerate(split):
            made.setdefault(f"{name}{group}", []).append(f"r{report}.1")
        return made

    before = [known(k, *v, entry=len(v)) for k, v in groups(old, "i").items()]
    made = [incident(k, *v) for k, v in groups(new, "i").items()]
    named = kept(*made, before=before)
    assert len(set(ids(named))) == len(made)
    assert {one.id for one in before} == (
        set(leads(named)) | ({one.id for one in before} & set(ids(named)))
    )
    assert set(leads(named).values()) <= {*ids(named), None}
    rnd.shuffle(before)
    rnd.shuffle(made)
    again = kept(*made, before=before)
    assert sorted(map(repr, again.record.incidents)) == sorted(
        map(repr, named.record.incidents)
    )
    assert again.redirects == named.redirects


def test_the_anchor_of_a_mention_of_an_older_book_is_its_sentence():
    (mention,) = incident("i", "r1.5").mentions
    assert anchor_of(mention) == Anchor(report="r1", start=5)
    assert anchor_of(replace(mention, at=None)) == Anchor(report="r1", start=0)
