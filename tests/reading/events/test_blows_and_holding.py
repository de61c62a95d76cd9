"""Everyday words that tell of force where a weapon, armed people or a ringed place show it."""

from collections.abc import Callable

import pytest

from tollbook.model import Reading

TOLD = [
    # "Market" after "hit" is business copy, unless shells hit it.
    ("Shells from a gunboat hit the fish market in Ondur on Monday.", ["shelling"]),
    # A car park is no car.
    ("Two rockets hit the car park of the clinic on Monday.", ["rocket"]),
    # Missiles that bring something down.
    ("Two missiles brought down the bell tower on Monday.", ["missile"]),
    # A passive with the munition as its doer.
    ("The block was cut in two by a missile on Sunday.", ["missile"]),
    # A drone lets something fall.
    ("A drone dropped a munition on a taxi near Tarsk.", ["drone_strike"]),
    # A limb lost to a mine.
    ("A ploughman lost a leg to an anti-tank mine on Friday.", ["landmine"]),
    # Counted strikes are no strike of workers.
    ("Three strikes hit the Omar hospital on Sunday.", ["attack"]),
    # Hit by nobody named, and people hurt.
    ("Four nurses were hurt when the hospital was hit on Sunday.", ["attack"]),
    # Fire of a weapon that is named.
    ("Grad fire killed a shepherd near Lysove.", ["rocket"]),
    # Armies that fight.
    ("The two armies fought for the crossroads on Sunday.", ["armed_clash"]),
    # Taken where nobody looks.
    ("Sixteen passengers were led into the bush on Tuesday.", ["abduction"]),
    # Men in uniform are armed.
    ("Men in uniform led away nine villagers on Tuesday.", ["abduction"]),
    # Vanished in custody.
    ("Two students disappeared at an army checkpoint on Monday.", ["disappearance"]),
    # Picked up by nobody named.
    ("A reporter was picked up on Monday evening.", ["arrest"]),
    # Hanged.
    ("Two prisoners were hanged at dawn on Monday.", ["execution"]),
    # Raiders and cattle.
    ("Gunmen took 200 goats on Monday.", ["looting"]),
    # A place stripped bare.
    ("The clinic was stripped on Monday night.", ["looting"]),
    # A town shut in.
    ("Flour ran out in the encircled town on Monday.", ["siege"]),
    # Driven from home.
    ("Forty families were uprooted on Monday.", ["displacement"]),
    # A crowd.
    ("Students demonstrated in the old town on Monday.", ["protest"]),
]
NOT_TOLD = [
    # Business.
    "The new phone hit the market on Monday.",
    # A budget.
    "The school was hit by cuts.",
    # An airport's business.
    "The parcel was taken off the list.",
    # Illness.
    "She lost a leg to cancer.",
    # A ride.
    "The girls were picked up by their mother.",
    # A fashion that passes.
    "The fashion vanished in the spring.",
    # Police work of every day.
    "The mayor fought corruption for years.",
    # Traffic.
    "Commuters were trapped in the lift on Monday.",
    # Honours.
    "The champion was stripped of his title.",
    # A trade.
    "Her occupation is weaving.",
    # Diplomacy.
    "The ministry sent a protest note.",
    # Words that did not become deeds.
    "The parcel was opened without exploding.",
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_what_force_does_is_told_by_everyday_words(
    reading_of: Callable[..., Reading], text: str, expected: list[str]
):
    assert [event.type for event in reading_of(text).events] == expected


@pytest.mark.parametrize("text", NOT_TOLD)
def test_the_same_words_of_peace_tell_of_no_event(
    reading_of: Callable[..., Reading], text: str
):
    assert [(e.type, e.text) for e in reading_of(text).events] == []
