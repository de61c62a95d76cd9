"""What became of what was hit, entered, taken or kept from passing."""

import pytest

EFFECTS = [
    # Fire.
    ("Militants set a clinic on fire.", [("clinic", "burnt")]),
    # Armed people go in ...
    ("The police stormed the university.", [("university", "entered")]),
    ("Soldiers entered the school.", [("school", "entered")]),
    # ... and stay.
    ("Rebels occupied the hospital.", [("hospital", "occupied")]),
    ("The school was used as a barracks by the army.", [("school", "occupied")]),
    ("A clinic was taken over by the militia.", [("clinic", "occupied")]),
    ("Troops were stationed in a school.", [("school", "occupied")]),
    # What can be carried off is stolen, what cannot is looted.
    ("Gunmen hijacked an ambulance.", [("ambulance", "stolen")]),
    ("Medical supplies were stolen by the rebels.", [("medical_supplies", "stolen")]),
    ("The militia looted a pharmacy.", [("clinic", "looted")]),
    # Kept from passing.
    (
        "Soldiers prevented an ambulance from reaching the wounded.",
        [("ambulance", "obstructed")],
    ),
    # Taken from inside.
    ("A nurse was abducted from a clinic by gunmen.", [("clinic", "entered")]),
    # A part that is broken damages the whole.
    ("The windows of the school were shattered in a raid.", [("school", "damaged")]),
    # Near it is not it.
    ("A shell exploded near a hospital.", [("hospital", "vicinity")]),
    # An attack on a place, no more said.
    ("Gunmen attacked a clinic.", [("clinic", None)]),
]


@pytest.mark.parametrize(("sentence", "expected"), EFFECTS)
def test_what_became_of_a_target_is_what_its_verb_says(reading_of, sentence, expected):
    targets = {
        (target.kind, target.effect)
        for event in reading_of(sentence).events
        for target in event.targets
    }
    assert targets == set(expected)


NOTHING = [
    # Nobody armed, nothing kept from anybody.
    "Pupils entered the school at eight.",
    "The nurse took her medicine.",
    "The minister denied the hospital was short of beds.",
    "The bus stopped at the school.",
]


@pytest.mark.parametrize("sentence", NOTHING)
def test_going_in_or_taking_is_no_event_without_arms_or_force(reading_of, sentence):
    assert not reading_of(sentence).events
