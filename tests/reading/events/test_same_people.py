from collections.abc import Callable

import pytest

from tollbook.model import Reading


def victims_of(reading: Reading) -> list[str]:
    """Return "v1 Mina Karim", one for each victim's words, in the order of the text."""
    told = {v.span: v for e in reading.events for v in e.victims}
    return [f"{victim.id} {victim.text}" for _, victim in sorted(told.items())]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Name, age, noun, pronoun and kinship: one girl.
        (
            (
                "Mina Karim, 4, was killed in an air strike on Aleppo on Monday. "
                "The 4-year-old girl was killed at home. "
                "The girl was killed in her bed. She was killed by shrapnel. "
                "Her father said his daughter was killed in front of him."
            ),
            ["v1 Mina Karim", "v1 4-year-old girl", "v1 girl", "v1 his daughter"],
        ),
        # Two of one surname, told by one word; the surname alone is the last.
        (
            (
                "Omar Haddad, 34, and Salim Haddad, 29, were shot dead in Aleppo on "
                "Monday. Haddad was killed outside his home."
            ),
            ["v1 Omar Haddad", "v2 Salim Haddad", "v2 Haddad"],
        ),
        # A first name is a name too.
        (
            (
                "Omar Haddad and Salim Haddad were shot dead in Aleppo on Monday. "
                "Omar was killed outside his home."
            ),
            ["v1 Omar Haddad", "v2 Salim Haddad", "v1 Omar"],
        ),
        # A rank is no name.
        (
            (
                "Omar Haddad and Salim Karim were shot dead in Aleppo on Monday. "
                "Col. Karim was killed outside his home."
            ),
            ["v1 Omar Haddad", "v2 Salim Karim", "v2 Col. Karim"],
        ),
        # Another girl is another girl.
        (
            "A strike killed a girl and wounded another girl in Aleppo on Monday.",
            ["v1 girl", "v2 girl"],
        ),
        # Whose sister somebody is, they are not.
        (
            (
                "Mina Karim, 4, was killed in an air strike on Aleppo on Monday. "
                "Her sister was killed in the strike."
            ),
            ["v1 Mina Karim", "v2 Her sister"],
        ),
        # Of two girls, the age tells which.
        (
            (
                "Mina Karim, 4, and Leila Haddad, 9, were killed in an air strike on Aleppo on Monday. "
                "The nine-year-old girl was killed in the street."
            ),
            ["v1 Mina Karim", "v2 Leila Haddad", "v2 nine-year-old girl"],
        ),
        # A group is not one of its people.
        (
            (
                "Two brothers were killed in a strike on Aleppo on Monday. "
                "The brothers were killed at home. A woman was killed in the strike."
            ),
            ["v1 Two brothers", "v1 brothers", "v2 woman"],
        ),
        # Named only when told of again, with what she was.
        (
            (
                "Shells hit a hospital in Aleppo on Monday, killing a nurse. "
                "Carla Nunes, a 34-year-old nurse, was killed at the entrance."
            ),
            ["v1 nurse", "v1 Carla Nunes"],
        ),
        # A woman is not the girl.
        (
            (
                "A girl of six was killed in a strike on Aleppo on Monday. "
                "The woman was killed in the same strike."
            ),
            ["v1 girl", "v2 woman"],
        ),
    ],
)
def test_one_person_told_of_again_keeps_their_id(
    text: str, expected: list[str], reading_of: Callable[[str], Reading]
):
    assert victims_of(reading_of(text)) == expected
