"""Figures behind a noun."""

import pytest

SENTENCES = [
    (
        "The interior ministry's figure is 12; the opposition's, 60.",
        ["The interior ministry (estimates) 12", "the opposition (estimates) 60"],
    ),
    (
        "By the UN's own count, 412 civilians were killed in May.",
        ["the UN (estimates) 412 civilians were killed in May"],
    ),
    (
        "The council's estimate is 300.",
        ["The council (estimates) 300"],
    ),
    (
        "The hospital listed 31 dead, against an army figure of nine.",
        ["The hospital (asserts) 31 dead", "army (estimates) nine"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_the_sentence_is_read_as_it_is_meant(said_in, text, expected):
    assert said_in(text) == expected
