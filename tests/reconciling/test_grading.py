import pytest

from tollbook.reconciling.grading import assess, assess_all
from tollbook.registers import grades, schemes

NOBODY = {
    "independent_sources": 1,
    "first_hand": 0,
    "checking_bodies": 0,
    "accounts": 0,
    "parties_only": False,
    "denied_by": [],
    "disputed_by": [],
    "rivals": False,
    "admitted_by": None,
    "only_combatants": False,
}


@pytest.mark.parametrize(
    ("inputs", "airwars", "who"),
    [
        # One outlet, in its own words.
        ({}, "weak", "rumour"),
        # One official whom the outlet names.
        ({"accounts": 1}, "weak", "possible"),
        # A resident.
        ({"accounts": 1, "first_hand": 1}, "weak", "probable"),
        # Two named sources, neither of whom was there.
        ({"independent_sources": 2, "accounts": 2}, "fair", "probable"),
        # A doctor and a monitor.
        (
            {
                "independent_sources": 2,
                "accounts": 2,
                "first_hand": 1,
                "checking_bodies": 1,
            },
            "fair",
            "confirmed",
        ),
        # The same, and the army denies it: WHO's levels do not look at denials.
        (
            {
                "independent_sources": 2,
                "accounts": 2,
                "first_hand": 1,
                "checking_bodies": 1,
                "denied_by": ["the army"],
            },
            "contested",
            "confirmed",
        ),
        # Two parties.
        ({"independent_sources": 2, "parties_only": True}, "weak", "rumour"),
        # A party says that it did it.
        ({"admitted_by": "the army"}, "confirmed", "rumour"),
        # A party says that something else was hit.
        ({"disputed_by": ["the army"]}, "contested", "rumour"),
        ({"rivals": True}, "contested", "rumour"),
        ({"only_combatants": True, "accounts": 1}, "discounted", "possible"),
    ],
)
def test_the_same_inputs_are_graded_by_every_scheme(inputs, airwars, who) -> None:
    graded = assess_all(NOBODY | inputs)
    assert {each.scheme: each.grade for each in graded} == {
        "airwars": airwars,
        "who": who,
    }
    assert len({str(each.inputs) for each in graded}) == 1


@pytest.mark.parametrize("scheme", schemes())
def test_every_scheme_ends_in_a_grade_that_always_holds(scheme: str) -> None:
    assert grades(scheme)[-1].holds({})
    assert assess({}, scheme).grade == grades(scheme)[-1].id


@pytest.mark.parametrize("scheme", schemes())
def test_rules_look_only_at_inputs_that_there_are(scheme: str) -> None:
    asked = {name for grade in grades(scheme) for each in grade.when for name in each}
    assert asked <= set(NOBODY)
