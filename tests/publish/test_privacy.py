import pytest

from invented import evening, morning
from tollbook.publish import protect, protect_all, victims_names


def test_the_names_of_victims_are_known_from_the_readings() -> None:
    assert victims_names([morning(), evening()]) == {"Mina"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # In a sentence, in capitals, with a genitive.
        ("Mina died.", "M… died."),
        ("MINA DIED", "M… DIED"),
        ("Mina's mother", "M…’s mother"),
        # The whole name before its parts.
        ("Mina Halim died", "M… died"),
        # Another word that only begins like it.
        ("Minaret", "Minaret"),
    ],
)
def test_a_name_is_cut_to_its_initial(text: str, expected: str) -> None:
    assert protect(text, frozenset({"Mina", "Mina Halim", "Halim"})) == expected


def test_ids_are_left_as_they_are() -> None:
    value = {"id": "Mina", "mentions": [{"text": "Mina died", "report": "Mina"}]}
    assert protect_all(value, frozenset({"Mina"})) == {
        "id": "Mina",
        "mentions": [{"text": "M… died", "report": "Mina"}],
    }
