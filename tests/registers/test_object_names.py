import pytest

from tollbook.registers import (
    object_words,
    plain_object_name,
    same_object_name,
    target_entries,
)

SAME = "the same name"
ALIKE = "the same name, spelled in two ways"


@pytest.mark.parametrize(
    ("one", "other", "kind", "expected"),
    [
        # With its kind and without, with an article and without.
        ("Al-Noor Hospital", "the Noor hospital", "hospital", SAME),
        ("al Noor", "Al-Noor Hospital", "hospital", SAME),
        ("Ash-Shifa Hospital", "Al Shifa", "hospital", SAME),
        # Spelled in two ways.
        ("Al-Nour Hospital", "Al-Noor Hospital", "hospital", ALIKE),
        ("Ar-Rahmah Mosque", "Rahma Mosque", "place_of_worship", ALIKE),
        # Accents, and the order of two languages.
        ("Hôpital Saint-Luc", "Saint Luc Hopital", "hospital", SAME),
        ("Hospital Rosales", "Rosales Hospital", "hospital", SAME),
        # Code names and numbers.
        ("M10", "the M-10 hospital", "hospital", SAME),
        ("School No. 4", "School №4", "school", SAME),
        ("School No. 4", "School Number 4", "school", SAME),
        ("School No. 4", "School No. 40", "school", None),
        # A camp is one, whoever lives in it is called what.
        ("Zamzam IDP camp", "Zamzam displacement camp", "camp", SAME),
        ("Camp Zamzam", "Zamzam", "camp", SAME),
        # The sort counts where the name says little else.
        ("Noor Maternity Hospital", "Noor Hospital", "hospital", SAME),
        ("Central Maternity Hospital", "Central Hospital", "hospital", None),
        ("Noor Primary School", "Noor Secondary School", "school", None),
        # Another noun is another thing, but for markets and the like.
        ("Sadrian Embassy", "Sadrian Consulate", "government", None),
        ("Al-Noor Mosque", "Al-Noor", "place_of_worship", SAME),
        ("Al-Noor Market", "Noor Bazaar", "market", SAME),
        # Two names.
        ("Al-Noor Hospital", "Al-Salam Hospital", "hospital", None),
    ],
)
def test_names_of_one_object_are_known_as_one(
    one: str, other: str, kind: str, expected: str | None
):
    names = plain_object_name(one, kind), plain_object_name(other, kind)
    assert same_object_name(*names) == expected
    assert same_object_name(*reversed(names)) == expected


@pytest.mark.parametrize(
    ("name", "kind", "expected"),
    [
        ("Central Market", "market", False),
        ("School No. 4", "school", False),
        ("National Hospital", "hospital", False),
        ("M10", "hospital", True),
        ("Al-Noor Hospital", "hospital", True),
    ],
)
def test_a_name_that_every_town_has_is_not_distinctive(
    name: str, kind: str, *, expected: bool
):
    assert plain_object_name(name, kind).is_distinctive is expected


def test_the_kinds_are_kinds_of_target() -> None:
    kinds = object_words("lasting") | object_words("single") | object_words("alike")
    assert kinds <= set(target_entries())
