"""Where an event was, and how sure its weapon is. All sentences are invented."""

from collections.abc import Callable

import pytest

from tollbook.model import Reading


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        # Of two places named in one breath, the smaller is the event's.
        ("Shells hit a farm around Baskoy village in Aleppo.", "Baskoy"),
        # A place inside an operation's name is not where it happened.
        (
            "Rebels attacked a post during Operation 'Road to Damascus' near Homs.",
            "Homs",
        ),
        # A village that no list has stands for the event of the next sentence.
        ("The road outside Tulembo is cut. Two shells hit a bus.", "Tulembo"),
    ],
)
def test_an_event_is_placed_by_the_words_that_say_where(
    reading_of: Callable[..., Reading], sentence: str, place: str
) -> None:
    reading = reading_of(sentence)
    named = {p.id: p.text for p in reading.places}
    assert place in {named[e.place] for e in reading.events if e.place}


@pytest.mark.parametrize(
    ("sentence", "certain"),
    [
        # Pictures only point to a weapon, though the parser takes "point" for a noun.
        ("Pictures of blasts in the old quarter point to the use of cluster bombs", 0),
        # A plain statement is certain.
        ("A cluster bomb exploded in the market on Monday, killing two people.", 1),
    ],
)
def test_a_weapon_that_is_only_pointed_to_is_not_certain(
    reading_of: Callable[..., Reading], sentence: str, certain: int
) -> None:
    found = [
        m
        for e in reading_of(sentence).events
        for m in e.means
        if m.kind == "cluster_munition"
    ]
    assert found
    assert {m.certain for m in found} == {bool(certain)}
