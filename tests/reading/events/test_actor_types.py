"""What sort of doer an actor is."""

import pytest

DOERS = [
    ("Gunmen shot a farmer.", "armed_group"),
    ("Soldiers shot a farmer.", "state_forces"),
    ("Police shot a farmer.", "police"),
    # The noun at the head, not the adjective: settlers are no army.
    ("Israeli settlers shot a farmer.", "civilians"),
    # What stands before "forces" can make them no state's.
    ("Local resistance forces shelled a school.", "armed_group"),
    # Named for the deed alone, or not known.
    ("Unidentified men shot a farmer.", "unidentified"),
    ("Assailants shot a farmer.", "unidentified"),
    # Men with rifles are armed.
    ("Two men armed with rifles shot a farmer.", "armed_group"),
    # The register knows.
    ("Boko Haram shelled a village.", "armed_group"),
    ("A crowd of protesters attacked a clinic.", "protesters"),
    ("Bandits attacked a clinic.", "criminal"),
    # Whose members they are.
    ("Army personnel arrested a nurse.", "state_forces"),
    # The parser hangs the "by" on the word before it.
    ("A nurse was kidnapped while walking home by masked gunmen.", "armed_group"),
    # Another state's forces, where the place is known.
    ("Russian warplanes bombed a hospital in Aleppo, Syria.", "foreign_forces"),
    ("Syrian warplanes bombed a hospital in Aleppo, Syria.", "state_forces"),
]


@pytest.mark.parametrize(("sentence", "expected"), DOERS)
def test_an_actor_has_the_type_its_words_give(reading_of, sentence, expected):
    events = reading_of(sentence).events
    assert {actor.type for actor in events[0].actors} == {expected}


@pytest.mark.parametrize(
    ("year", "expected"), [("2019", "armed_group"), ("2023", "state_forces")]
)
def test_a_group_that_came_to_govern_is_a_state_from_that_day(
    reading_of, year, expected
):
    reading = reading_of(f"In March {year} the Taliban shelled a village.")
    assert [actor.type for actor in reading.events[0].actors] == [expected]


def test_both_sides_of_a_clash_are_its_actors(reading_of):
    events = reading_of("Clashes between soldiers and rebels killed two.").events
    assert {actor.text for actor in events[0].actors} == {"soldiers", "rebels"}


@pytest.mark.parametrize(
    ("sentence", "types"),
    [
        # Armed people threaten somebody.
        ("Militants threatened a doctor.", ["threat"]),
        # What has not been done is no event of its own.
        ("Militants threatened to close the road.", []),
        # Nobody armed.
        ("A teacher questioned a pupil.", []),
    ],
)
def test_a_threat_is_told_of_armed_people_and_somebody(reading_of, sentence, types):
    assert [event.type for event in reading_of(sentence).events] == types
