"""Verbs of headlines among nouns."""

import pytest

SENTENCES = [
    (
        "Widows of Tarsin raid demand answers",
        ["Widows of Tarsin raid (demands) answers"],
    ),
    (
        "EU, Vatican urge pause for evacuations",
        ["EU, Vatican (demands) pause for evacuations"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_the_headline_is_read_as_it_is_meant(said_in, text, expected):
    assert said_in(text) == expected
