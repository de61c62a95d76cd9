"""What fire came down on, whose it was, and who denies it: invented rows."""

from collections.abc import Callable

import pytest

from tollbook.model import Reading

type Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        # what a shell or missile comes down in
        ("A missile came down in a wheat field near Orda.", ["wheat field"]),
        ("Two mortar rounds landed inside the camp at Orda.", ["camp"]),
        # a street or village only says where
        ("A shell landed in a street of Orda.", []),
        # what a device goes off under, or a munition above
        ("A bomb blew up under a van near Orda.", ["van"]),
        ("A missile exploded above the bus station of Orda.", ["bus station"]),
        # what drove over a mine
        ("A tractor ran over an anti-tank mine near Orda.", ["tractor"]),
        # joined things are hit together
        ("A missile struck a shop and a café in Orda.", ["shop", "café"]),
        # where they were looted is not what was looted
        ("Troops looted two aid trucks at a checkpoint.", ["aid trucks"]),
        # what crews and batteries hit, by more nouns
        ("Militants destroyed a barn and a sawmill.", ["barn", "sawmill"]),
    ],
)
def test_what_was_hit_is_what_the_fire_came_down_on(
    text: str, targets: list[str], reading_of: Read
) -> None:
    (event, *_) = reading_of(text).events
    assert [target.text for target in event.targets] == targets


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        # fire from somebody's lines
        ("Two men were hit by gunfire from the rebel positions.", ["rebel"]),
        # a device that somebody laid
        ("A bomb planted by the League blew up under a van.", ["League"]),
        # a device that only lies there is nobody's, and not its own doer
        ("A bomb placing the town in danger blew up on Monday.", []),
        # whom a finger is pointed at, whose work it was
        ("Residents pointed the finger at the army for the attack.", ["army"]),
        ("The attack was the work of the rebels.", ["rebels"]),
        # who lays siege
        ("The League laid siege to the town on Monday.", ["League"]),
        # jets that bomb; planes that only land do nothing
        ("Coalition jets bombed a kiln on Monday.", ["Coalition"]),
        # noted without a verb, the dead have done nothing
        ("Clash in Orda: two people killed.", []),
        # a crew does it
        ("A tank crew shelled the mill on Monday.", ["tank crew"]),
    ],
)
def test_the_doer_stands_where_the_words_put_them(
    text: str, actors: list[str], reading_of: Read
) -> None:
    (event, *_) = reading_of(text).events
    assert [actor.text for actor in event.actors] == actors


def test_jets_that_bomb_make_an_air_strike(reading_of: Read) -> None:
    (event,) = reading_of("Army planes bombed the village on Monday.").events
    assert (event.type, [means.kind for means in event.means]) == (
        "air_strike",
        ["warplane"],
    )


@pytest.mark.parametrize(
    ("text", "deniers"),
    [
        # the reports are a lie
        (
            "Troops shot nine people. The army called reports of the shooting a lie.",
            ["The army"],
        ),
        # a part in it denied
        (
            "Nine people died in the attack. The militia denied any part in the attack.",
            ["The militia"],
        ),
        # nobody denies
        ("Gunmen killed two men in Orda. The League welcomed the attack.", []),
    ],
)
def test_who_denies_it_is_known_by_their_statement(
    text: str, deniers: list[str], reading_of: Read
) -> None:
    reading = reading_of(text)
    told = [s.source.text for s in reading.statements if s.denies and s.source]
    assert told == deniers


@pytest.mark.parametrize(
    ("text", "victims"),
    [
        # only people are harmed by a verb of harm, whatever word they have
        ("Gunmen murdered a lamplighter.", ["a lamplighter"]),
        # what is hit is a target, and nobody's harm
        ("A shell killed two cows.", []),
    ],
)
def test_only_people_are_victims(
    text: str, victims: list[str], reading_of: Read
) -> None:
    events = reading_of(text).events
    assert [f"a {v.text}" for e in events for v in e.victims] == victims


def test_shelled_six_times_is_no_habit(reading_of: Read) -> None:
    (event, *_) = reading_of("Troops shelled Orda six times with mortars.").events
    assert event.realis == "actual"


def test_a_minister_bombards_nobody_with_demands(reading_of: Read) -> None:
    assert not reading_of("The minister bombarded the cabinet with demands.").events
