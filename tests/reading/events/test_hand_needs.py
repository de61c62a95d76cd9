"""What people do to people by hand, what is thrown, and fires: invented sentences."""

from collections.abc import Callable

import pytest

from tollbook.model import Reading

BY_HAND = [
    # A blow, where a person strikes a person.
    ("A nurse was hit on the head by a soldier.", ["beating"]),
    ("A nurse was kicked by a soldier.", ["beating"]),
    # A kick out of a room is none.
    ("A nurse was kicked out of the choir by a deacon.", []),
    ("Pupils were flogged by fighters.", ["beating"]),
    # Storms lash, too.
    ("Heavy rain lashed the pupils.", []),
    # A blade drawn, a gun shown.
    ("A visitor pulled a knife on a doctor.", ["threat"]),
    ("A visitor brandished a pistol in the ward.", ["threat"]),
    # Nothing to fear.
    ("A visitor pulled a rope.", []),
    # Taken by armed people, and not to a hospital.
    ("Gunmen on motorcycles took two teachers.", ["abduction"]),
    # A house that armed people go into.
    ("Gunmen entered the home of a surgeon.", ["raid"]),
    ("A cook entered the home of a surgeon.", []),
    # What is laid tells what it is.
    ("A bomb was left outside the mill.", ["bombing"]),
    ("Mines were laid around the mill.", ["landmine"]),
    ("A bag was left outside the mill.", []),
    # Driven into people.
    ("A van was rammed into a crowd of pupils.", ["attack"]),
    # Thrown at somebody; the same thing lying there is no weapon.
    ("Rocks were thrown at a bus.", ["attack"]),
    ("The bus drove over rocks.", []),
    # Burning, told by a noun; fire, told by who sets it.
    ("The burning of a school by rebels was reported.", ["arson"]),
    ("The mill was lost to a fire set by rebels.", ["arson"]),
    # Shots in the air.
    ("Police fired warning shots at a crowd.", ["shooting"]),
]


@pytest.mark.parametrize(("text", "kinds"), BY_HAND)
def test_violence_by_hand_is_told_by_who_does_it_to_whom(
    text: str, kinds: list[str], reading_of: Callable[..., Reading]
):
    assert [event.type for event in reading_of(text).events] == kinds


WITH = [
    # Thrown things are weapons only when they are thrown.
    ("Rocks were thrown at a bus.", ["stones_or_sticks"]),
    ("Settlers attacked a bus with bottles and bricks.", ["stones_or_sticks"]),
    ("A teacher was attacked with acid.", ["corrosive"]),
    ("A teacher was shot beside a crate of bottles.", []),
    # The act names it.
    ("Villagers stoned an ambulance.", ["stones_or_sticks"]),
    # What was pelted.
    ("An ambulance was pelted with stones.", ["stones_or_sticks"]),
]


@pytest.mark.parametrize(("text", "kinds"), WITH)
def test_what_is_thrown_is_what_it_was_done_with(
    text: str, kinds: list[str], reading_of: Callable[..., Reading]
):
    found = [means.kind for event in reading_of(text).events for means in event.means]
    assert found == kinds


FIRES = [
    # What burnt stands as object, or after "in" or "through".
    ("A clinic was gutted by fire.", [("clinic", "burnt")]),
    ("A fire swept through Lomba refugee camp.", [("camp", "burnt")]),
    ("A fire broke out in a school.", [("school", "burnt")]),
]


@pytest.mark.parametrize(("text", "targets"), FIRES)
def test_a_fire_at_a_protected_place_is_told_and_nobody_is_said_to_have_set_it(
    text: str, targets: list[tuple[str, str]], reading_of: Callable[..., Reading]
):
    (event,) = reading_of(text).events
    assert event.type == "fire"
    assert [(target.kind, target.effect) for target in event.targets] == targets


NO_FIRES = [
    # Other fires are nobody's harm here.
    "A fire destroyed a barn.",
    "An electrical fire damaged a clinic.",
]


@pytest.mark.parametrize("text", NO_FIRES)
def test_other_fires_are_no_events(text: str, reading_of: Callable[..., Reading]):
    assert reading_of(text).events == ()


def test_what_was_done_to_nobody_is_denied(reading_of: Callable[..., Reading]):
    (event,) = reading_of("No mines were laid in the field.").events
    assert event.realis == "denied"
