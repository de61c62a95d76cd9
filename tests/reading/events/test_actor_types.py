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
