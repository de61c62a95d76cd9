"""Who told it, where the subject only heard, and what is no part of a name."""

import pytest

ROWS = [
    # A court hears; who told it is not named.
    (
        "The court heard that the guards had beaten two men.",
        ["- (asserts) that the guards had beaten two men"],
    ),
    # Heard from somebody: their words.
    (
        "The charity learned from relatives that the boys were alive.",
        ["relatives (asserts) that the boys were alive"],
    ),
    # What was learned hangs on the noun for who told it.
    (
        "We learned from radio reports that a bus was carrying nurses along with the guards.",
        [
            "radio reports (asserts) that a bus was carrying nurses along with the guards"
        ],
    ),
    # A place, an agency and a dash before the speaker.
    (
        "HALMAR (AFP) - The mayor said the mill had burned.",
        ["The mayor (asserts) the mill had burned"],
    ),
    # A question thrown out, and no other words.
    (
        '"Who will bury us?" cried the widow.',
        ['the widow (doubts) "Who will bury us?"'],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_the_teller_is_named_or_nobody(said_in, text, expected):
    assert said_in(text) == expected
