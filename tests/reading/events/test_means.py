"""With what it was done: a table of invented sentences."""

from collections.abc import Callable

import pytest

from tollbook.model import Reading

WITH = [
    # A bomb that was laid for somebody is an improvised device.
    ("A tailor was wounded by a bomb hidden in a cart.", ["ied"]),
    ("The gate was hit by an explosive that was attached to a bicycle.", ["ied"]),
    # A bare bomb is not.
    ("A tailor was wounded by a bomb.", ["explosive"]),
    # A shell that never went off is left-over ordnance, whatever stands between.
    ("An undetonated wartime shell was discovered in the yard.", ["uxo"]),
    # Some acts are done with one thing only.
    ("A miller was beheaded by unknown men.", ["knife"]),
    ("The library was firebombed on Monday.", ["incendiary"]),
    # A clause of its own does not take the munition from what it did.
    ("The wall was pierced by a projectile that did not explode.", ["explosive"]),
    # A bullet does what no other event tells.
    ("A bullet punctured a tyre of the truck.", ["firearms"]),
    # A shot somebody was found with.
    ("A woman was found with a gunshot in the head.", ["firearms"]),
    # Wounds say with what.
    ("The dead men bore wounds consistent with gunshot and knives.", ["firearms", "knife"]),
    # Carried by whoever goes in.
    ("A clinic was entered by men armed with knives.", ["knife"]),
    ("A man entered the hospital with a grenade.", ["grenade"]),
    # Wooden things in hand.
    ("Two guards were beaten with baseball bats.", ["stones_or_sticks"]),
    # Rounds of rubber are less lethal than others.
    ("A medic was hit by a rubber-coated round.", ["less_lethal"]),
    # An aircraft that is hit itself harms nobody here, nor does one that has a crew.
    ("A pilot died when his helicopter was shot down by rebels.", []),
    ("The crew of a helicopter were held by gunmen.", ["firearms"]),
    # The tank was the target.
    ("Fighters hit an army tank with a rocket.", ["rocket"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kinds"), WITH)
def test_the_means_are_what_the_words_say_it_was_done_with(
    text: str, kinds: list[str], reading_of: Callable[..., Reading]
):
    found = [means.kind for event in reading_of(text).events for means in event.means]
    assert found == kinds


TOLD = [
    # Whoever is stabbed is hurt, though no register knows the trade.
    ("A sorter from Lomba was stabbed at a depot.", ["stabbing"]),
    ("A pupil was slapped by the headmaster.", ["beating"]),
    # Held, where armed people do it.
    ("Two drivers were held by gunmen at Tarin.", ["abduction"]),
    ("A teacher was kept in captivity for a week.", ["abduction"]),
    # Closed by armed people.
    ("A hospital was closed by gunmen on Monday.", ["blockade"]),
    ("A hospital was closed by its owners on Monday.", []),
    # Soldiers who fire at a thing no register holds.
    ("Soldiers fired at the hovercraft.", ["shooting"]),
    # Headlines leave "was" out; the parse takes "set" for a noun.
    ("Tailor's home set on fire.", ["arson"]),
    # The second of two passives, taken for an active past.
    ("A miller was tortured and then beheaded by rebels.", ["torture", "execution"]),
]


@pytest.mark.parametrize(("text", "kinds"), TOLD)
def test_an_act_tells_of_an_event_by_who_does_it_and_to_what(
    text: str, kinds: list[str], reading_of: Callable[..., Reading]
):
    assert [event.type for event in reading_of(text).events] == kinds


def test_what_something_is_owed_to_has_happened(reading_of: Callable[..., Reading]):
    (event,) = reading_of("The clinic may move due to constant shelling.").events
    assert event.realis != "hypothetical"
