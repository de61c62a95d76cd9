"""Halves of a sentence."""

import pytest

SENTENCES = [
    (
        "Some said the jet was Russian; others swore it was a drone.",
        ["Some (asserts) the jet was Russian", "others (asserts) it was a drone"],
    ),
    (
        "Survivors said the boat was rammed; the coastguard said it capsized.",
        [
            "Survivors (asserts) the boat was rammed",
            "the coastguard (asserts) it capsized",
        ],
    ),
    (
        "The ministry counted nine dead; villagers buried thirty, the imam said.",
        [
            "The ministry (estimates) nine dead",
            "the imam (asserts) villagers buried thirty",
        ],
    ),
    (
        "The toll stood at 17, the mayor said; the rebels claimed 40.",
        ["the mayor (asserts) The toll stood at 17", "the rebels (asserts) 40"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_the_sentence_is_read_as_it_is_meant(said_in, text, expected):
    assert said_in(text) == expected
