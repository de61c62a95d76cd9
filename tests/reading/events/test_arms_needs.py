"""Arms that are met with: a table of invented sentences."""

from collections.abc import Callable

import pytest

from tollbook.model import Reading

MET_WITH = [
    # A bomb found where it had been put is an event of its kind.
    ("An IED was found near the bridge on Monday.", ["ied"]),
    # So is a bare bomb, where it is said where it lay.
    ("A bomb was discovered under the headmaster's desk.", ["ied"]),
    # A mine is found as a mine.
    ("Villagers found two landmines inside the old mill.", ["landmine"]),
    # What is left of a war, told by its pieces.
    ("Sappers unearthed 40 pieces of unexploded ordnance.", ["uxo"]),
    # A store of bombs found by police is no bomb laid for somebody.
    ("Police found bombs and grenades.", []),
    # None was found.
    ("No mines were found in the field.", []),
    # A place is mined.
    ("The soldiers mined the school before they left.", ["landmine"]),
    # A bomb in the way of a car.
    ("The bus struck an explosive device near Tarin.", ["ied"]),
    # A gun held up.
    ("A midwife was stopped at gunpoint outside Lomba.", ["threat"]),
    # A gun in the hand of who threatens.
    ("The guard was threatened by a man with a rifle.", ["threat"]),
    # Weapons fired, at nobody named.
    ("Robbers fired their weapons in the yard.", ["shooting"]),
    # A shot that hits.
    ("A cook was wounded by a shot from the patrol.", ["shooting"]),
    # Shot at, told in the passive without a second "was".
    ("A team was stopped and fired upon by armed men.", ["shooting"]),
    # Wounds tell with what.
    ("A guide was found with bullet wounds.", ["shooting"]),
    # The blade is not named.
    ("Two men slit the miller's throat.", ["stabbing"]),
    # Armed people take a thing that is no medicine.
    ("A pump was seized by suspected Karo militants.", ["looting"]),
    # A town is not stolen.
    ("The town was seized by rebels.", []),
    # Broken into, by nobody named.
    ("A pharmacy was broken into on Sunday.", ["raid"]),
    # Armed people burn what is no building.
    ("Nets were burned by Karo militants.", ["arson"]),
    # Put out of service.
    ("A pumping station was rendered inoperable by the air force.", ["air_strike"]),
    # An assault says nothing of how.
    ("A porter was assaulted by police.", ["attack"]),
    # An assault of another kind.
    ("A porter was sexually assaulted by a visitor.", ["sexual_violence"]),
    # Shells are fired.
    ("Tanks fired shells at the third floor.", ["shelling"]),
    # What comes down of a rocket.
    ("Debris from an intercepted rocket fell on a kiosk.", ["rocket"]),
    # A team may be ambushed off the field of play.
    ("A medical team was ambushed by gunmen.", ["shooting"]),
]
MEANS = [
    # The weapon stands in the phrase that says why.
    ("A clinic was damaged due to mortar fire.", ["mortar"]),
    # What fell, and from what.
    ("A kiosk was damaged due to bombs dropped from aircraft.", ["explosive", "warplane"]),
    # Thrown rocks are a weapon.
    ("Settlers attacked two buses with rocks.", ["stones_or_sticks"]),
    # A bomb that is found is the means of its event.
    ("An IED was found near the bridge on Monday.", ["ied"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kinds"), MET_WITH)
def test_arms_met_with_tell_of_an_event_with_what_stands_beside_them(
    text: str, kinds: list[str], reading_of: Callable[..., Reading]
):
    assert [event.type for event in reading_of(text).events] == kinds


@pytest.mark.parametrize(("text", "kinds"), MEANS)
def test_the_means_stand_in_the_phrase_that_says_by_what(
    text: str, kinds: list[str], reading_of: Callable[..., Reading]
):
    found = [means.kind for event in reading_of(text).events for means in event.means]
    assert found == kinds


def test_what_is_only_found_has_done_nothing_to_the_place(
    reading_of: Callable[..., Reading],
):
    (event,) = reading_of("A bomb was found in a school on Monday.").events
    assert [target.effect for target in event.targets] == [None]
