"""Weights say which events are for the record and who did what; words stay beside."""

from dataclasses import replace

import pytest

from tollbook.model import Reading, Realis
from tollbook.reading.read import read_page
from tollbook.registers.event_weights import EventWeights, Scale

YES = Scale(bias=5.0, least=0.5, weights={})
NO = Scale(bias=-5.0, least=0.5, weights={})
KINDS = ("abduction", "arson", "attack", "bombing", "looting")
ROLES = ("individual", "means", "organisation", "target", "victim")
TEXT = (
    "Gunmen attacked the Orveda grain cooperative on Tuesday and killed two drivers. "
    "The Tarsk Column fled towards the hills."
)


def only(lemma: str) -> Scale:
    """Yes to one noun, no to every other."""
    return Scale(bias=-5.0, least=0.5, weights={f"lemma {lemma}": 12.0})


def weights(report=YES, kinds=None, **roles: Scale) -> EventWeights:
    """Yes to all reports and kinds; what is not told of roles is left open."""
    open_ = Scale(bias=-0.1, least=0.5, weights={})
    asked = dict.fromkeys(KINDS, YES) | (kinds or {})
    return EventWeights(report, asked, dict.fromkeys(ROLES, open_) | roles)


@pytest.fixture
def weighed(tools, page_of):
    def read(given: EventWeights, text: str = TEXT) -> Reading:
        return read_page(page_of(text), replace(tools, event_weights=given))

    return read


def test_what_the_weights_leave_open_stays_as_the_rules_read_it(weighed, reading_of):
    assert weighed(weights()).events == reading_of(TEXT).events


def test_a_report_that_is_not_for_the_record_has_only_background(weighed):
    told = weighed(weights(report=NO)).events
    assert told
    assert {event.realis for event in told} == {Realis.BACKGROUND}
    assert not any(event.main for event in told)


def test_a_report_is_judged_again_by_the_likeliest_fillers_of_roles(weighed):
    likely = Scale(bias=-5.0, least=0.5, weights={"best target": 2.0})
    read = {}
    for name, target in (("hit", only("cooperative")), ("none", NO)):
        told = weighed(replace(weights(target=target), again=likely)).events
        read[name] = any(event.realis is Realis.ACTUAL for event in told)
    assert read == {"hit": True, "none": False}


def test_a_kind_that_is_not_for_the_record_is_background(weighed):
    text = (
        "A bomb exploded in Orveda on Monday and killed a nurse. "
        "On Tuesday, gunmen kidnapped the mayor."
    )
    told = weighed(weights(kinds={"abduction": NO}), text).events
    realis = {event.type: event.realis for event in told}
    assert realis["abduction"] is Realis.BACKGROUND
    assert Realis.ACTUAL in realis.values()


def test_the_likeliest_kind_stays_where_no_kind_is_likely_enough(weighed):
    told = weighed(weights(kinds=dict.fromkeys(KINDS, NO))).events
    assert any(event.realis is Realis.ACTUAL for event in told)


def test_a_likely_noun_is_added_with_its_words(weighed):
    reading = weighed(weights(target=only("cooperative")))
    added = [
        target
        for event in reading.events
        for target in event.targets
        if target.text.endswith("cooperative")
    ]
    assert [target.text for target in added] == ["Orveda grain cooperative"]
    for target in added:
        assert TEXT[target.start : target.end] == target.text


def test_an_organisation_told_of_in_the_next_sentence_is_added(weighed):
    reading = weighed(weights(organisation=only("column")))
    names = {actor.name for event in reading.events for actor in event.actors}
    assert "Tarsk Column" in names


def test_what_surely_fills_no_role_is_dropped(weighed, reading_of):
    ruled = {v.text for event in reading_of(TEXT).events for v in event.victims}
    kept = {
        victim.text
        for event in weighed(weights(victim=NO)).events
        for victim in event.victims
    }
    assert ruled
    assert not kept


def test_victims_that_are_added_have_ids(weighed):
    reading = weighed(weights(victim=only("gunman")))
    ids = [victim.id for event in reading.events for victim in event.victims]
    assert ids
    assert all(each.startswith("v") for each in ids)
