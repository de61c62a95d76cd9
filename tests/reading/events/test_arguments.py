"""Who did what to whom with what: tables of invented sentences."""

from collections.abc import Callable

import pytest

from tollbook.model import EventMention, Reading

ACTORS = [
    # The adjective before the word.
    ("Russian air strikes killed nine people on Monday.", ["Russian"]),
    # The subject.
    ("Government forces shelled the town on Monday.", ["Government forces"]),
    # The "by" of a passive.
    ("A doctor was kidnapped by armed men.", ["armed men"]),
    # A backer is not the doer.
    ("A Russian-backed government offensive began on Monday.", ["government"]),
    # Led by: part of the name.
    ("Saudi-led coalition air strikes hit Sanaa on Monday.", ["Saudi-led coalition"]),
    # The owner of the weapon.
    ("A Russian missile hit a school on Monday.", ["Russian"]),
    # The one who launches it.
    ("Rebels launched an attack on the base on Monday.", ["Rebels"]),
    # Those who died are not those who did it.
    ("Residents say fighters died in the shelling of the camp.", []),
    # Nobody is named.
    ("A car bomb exploded in Baghdad on Monday.", []),
    # The picker is the victim, not the doer.
    ("A boy picked up a grenade in a field and died.", []),
    # A date after "by" is nobody.
    ("The hospital was bombed by Monday evening.", []),
    # Blamed.
    ("Residents blamed the army for the attack.", ["army"]),
    # Accused of doing it.
    ("He accused the rebels of shelling the town.", ["rebels"]),
    # Claimed.
    ("The group claimed responsibility for the bombing.", ["group"]),
    # "By" hung elsewhere in the parse still names the doer.
    ("Four patients were arrested from a clinic by the army.", ["army"]),
    # Those who did it, and the body they are of.
    (
        "The guard was murdered by members of the Orange League.",
        ["members", "Orange League"],
    ),
    # Responsible for it.
    ("The League was held responsible for the attack on the mill.", ["League"]),
    # Behind it.
    ("Police believe the League is behind the attack on the mill.", ["League"]),
    # Involved in it.
    ("The report confirmed the involvement of troops in the murder.", ["troops"]),
    # For which somebody claimed responsibility.
    ("An attack attributed to the rebels killed two farmers.", ["rebels"]),
    # Nobody claimed it.
    ("No group claimed responsibility for the attack on the mill.", []),
    # A name's acronym in brackets stands within the doer's words.
    (
        "Two clerks were killed by Tarsk Workers Army (TWA) rebels.",
        ["Tarsk Workers Army (TWA) rebels"],
    ),
    # The owner of a murder bears it.
    ("The murder of Ana Poole by two gunmen shocked the town.", ["gunmen"]),
]
MEANS = [
    # A weapon in the phrase.
    ("A car bomb exploded in Baghdad.", [("car_bomb", True)]),
    # Pictures that suggest a munition do not show it.
    (
        "Pictures of the blasts suggest the use of cluster bombs.",
        [("cluster_munition", False)],
    ),
    # Suspected.
    ("A suspected car bomb exploded in Mosul.", [("car_bomb", False)]),
    # A platform and a munition are two facts.
    (
        "Warplanes dropped barrel bombs on the town.",
        [("warplane", True), ("barrel_bomb", True)],
    ),
    # A weapon that was only found.
    ("Police found a rifle after the stabbing.", []),
]
TARGETS = [
    # An object destroyed.
    ("Bombardment destroyed the hospital.", [("hospital", None, "destroyed")]),
    # A code name.
    ("A missile hit the M4 hospital on Monday.", [("hospital", "M4", "hit")]),
    # A proper name.
    (
        "Shelling damaged Al-Amal School on Monday.",
        [("school", "Al-Amal School", "damaged")],
    ),
    # Where a bomb goes off is what it hits.
    ("A bomb exploded in a market in Kabul.", [("market", None, "hit")]),
    # Where somebody is arrested is not.
    ("A nurse was arrested at a hospital.", []),
    # Two objects.
    (
        "An air strike hit a school and a mosque.",
        [("school", None, "hit"), ("place_of_worship", None, "hit")],
    ),
    # What fire is set to.
    ("Rebels set fire to a bus on Monday.", [("transport", None, "burnt")]),
    # What a bomb is put under.
    ("Men placed a bomb under a bus on Monday.", [("transport", None, "hit")]),
    # What damage is said of.
    ("The blast caused damage to a school.", [("school", None, "damaged")]),
]
VICTIMS = [
    # A child: age, sex, group.
    (
        "A four-year-old girl was killed by a shell.",
        [(None, 4, "f", "children", "killed")],
    ),
    # A name with an age.
    (
        "Sara Haddad, 31, was shot dead in Beirut.",
        [("Sara Haddad", 31, None, "all", "killed")],
    ),
    # A profession.
    ("Gunmen wounded a nurse.", [(None, None, None, "medical_personnel", "injured")]),
    # The doer is not the victim.
    ("A soldier shot a boy.", [(None, None, "m", "children", None)]),
    # Taken.
    (
        "Rebels abducted a priest.",
        [(None, None, "m", "religious_personnel", "abducted")],
    ),
    # A noun that no register of people holds.
    ("Gunmen murdered a glazier.", [(None, None, None, "all", "killed")]),
    # Who escapes from an attack was its aim.
    (
        "The mayor escaped from an attack on Monday.",
        [(None, None, None, "all", None)],
    ),
    # Lives taken.
    (
        "The bombing claimed the lives of a nurse and a teacher.",
        [
            (None, None, None, "medical_personnel", "killed"),
            (None, None, None, "teachers", "killed"),
        ],
    ),
]


def _only(reading: Reading) -> EventMention:
    (event,) = reading.events
    return event


@pytest.mark.parametrize(("text", "expected"), ACTORS)
def test_the_doer_is_who_the_grammar_says(
    reading_of: Callable[..., Reading], text: str, expected: list[str]
):
    assert [a.text for a in reading_of(text).events[0].actors] == expected


@pytest.mark.parametrize(("text", "expected"), MEANS)
def test_means_are_kept_apart_and_doubt_is_kept(
    reading_of: Callable[..., Reading], text: str, expected: list[tuple[str, bool]]
):
    assert [(m.kind, m.certain) for m in _only(reading_of(text)).means] == expected


@pytest.mark.parametrize(("text", "expected"), TARGETS)
def test_targets_have_a_kind_a_name_and_an_effect(
    reading_of: Callable[..., Reading], text: str, expected: list[tuple[str, ...]]
):
    told = _only(reading_of(text)).targets
    assert [(t.kind, t.name, t.effect and t.effect.value) for t in told] == expected


@pytest.mark.parametrize(("text", "expected"), VICTIMS)
def test_victims_have_what_the_text_says_of_them(
    reading_of: Callable[..., Reading], text: str, expected: list[tuple[object, ...]]
):
    told = _only(reading_of(text)).victims
    assert [
        (v.name, v.age, v.sex, v.group.value, v.harm and v.harm.value) for v in told
    ] == expected


def test_an_actor_is_alleged_by_who_says_so(reading_of: Callable[..., Reading]):
    reading = reading_of("Residents said Syrian troops shelled the market on Monday.")
    (event,) = reading.events
    (actor,) = event.actors
    assert actor.register is not None
    assert actor.alleged_by == reading.statements[0].id


def test_the_day_of_the_event_is_not_the_day_it_was_told(
    reading_of: Callable[..., Reading],
):
    reading = reading_of("The army said on Tuesday that a shell hit a bus on Monday.")
    (event,) = reading.events
    (time,) = [t for t in reading.times if t.id == event.time]
    assert time.value == "2016-10-03"


def test_a_speakers_name_is_not_a_victims(reading_of: Callable[..., Reading]):
    reading = reading_of(
        "Seventeen people were killed and 32 injured when an air strike destroyed part "
        "of the covered market in Évora on Tuesday, according to the director of the "
        "city's hospital, Paulo Seabra.\n\nSmoke rose over the market."
    )
    victims = [v for event in reading.events for v in event.victims]
    assert [(victim.text, victim.name) for victim in victims] == [
        ("Seventeen people", None)
    ]
