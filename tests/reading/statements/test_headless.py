"""What a "what" before the verb stands for."""

import pytest

SENTENCES = [
    (
        "Smoke rose after what residents described as a night of shelling.",
        ["residents (asserts) a night of shelling"],
    ),
    (
        "Police arrested two men in what the mayor called a blunder.",
        ["the mayor (asserts) a blunder"],
    ),
    (
        "What the mayor denies is that anyone aimed at the school.",
        ["the mayor (denies) that anyone aimed at the school"],
    ),
    # a question stays whole
    ("They asked what the army would do.", ["They (doubts) what the army would do"]),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_the_sentence_is_read_as_it_is_meant(said_in, text, expected):
    assert said_in(text) == expected
