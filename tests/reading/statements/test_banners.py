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
    # the speaker at the end, before a hearer
    (
        "Guards ‘sold water’ to captives, former clerk tells inquiry",
        ["former clerk (asserts) Guards ‘sold water’ to captives"],
    ),
    # a quotation, a colon, and whose words they are
    (
        "‘They took my son from the bus’: a mother, 40, on the Tarsin raid",
        ["a mother, 40 (asserts) ‘They took my son from the bus’"],
    ),
    # names from the start of the line speak together
    (
        "Oslo, Madrid condemn ferry raid after night of fire",
        ["Oslo, Madrid (accuses) ferry raid after night of fire"],
    ),
    # a second verb of the same speaker, with its own object
    (
        "Rebels deny siege, offer bread to townsfolk",
        ["Rebels (denies) siege", "Rebels (offers) bread to townsfolk"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_the_headline_is_read_as_it_is_meant(said_in, text, expected):
    assert said_in(text) == expected
