"""Verbs of saying that the parser takes for nouns."""

import pytest

SENTENCES = [
    (
        "Ceasefire near, hints mediator",
        ["mediator (asserts) Ceasefire near"],
    ),
    (
        "Ministry confirms strike, says no civilians hurt",
        ["Ministry (asserts) strike", "Ministry (asserts) no civilians hurt"],
    ),
    (
        "More than 100 dead in quake of shells, aid group says",
        ["aid group (asserts) More than 100 dead in quake of shells"],
    ),
    (
        "Truce holds, but only just, monitors say",
        ["monitors (asserts) Truce holds, but only just"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_the_sentence_is_read_as_it_is_meant(said_in, text, expected):
    assert said_in(text) == expected
