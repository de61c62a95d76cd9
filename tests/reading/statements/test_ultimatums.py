"""Demands with a day."""

import pytest

SENTENCES = [
    (
        "The rebels gave the garrison 48 hours to surrender.",
        ["The rebels (demands) the garrison 48 hours to surrender"],
    ),
    (
        "The army gave residents of Halmar until noon on Friday to leave.",
        ["The army (demands) residents of Halmar until noon on Friday to leave"],
    ),
    (
        "Residents were given two hours to leave their homes.",
        ["- (demands) Residents … two hours to leave their homes"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_the_sentence_is_read_as_it_is_meant(said_in, text, expected):
    assert said_in(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The militia set the village a deadline of noon to hand over its guns.",
            [
                "The militia (demands) the village a deadline of noon to hand over its guns"
            ],
            marks=pytest.mark.xfail(strict=True, reason='"a deadline of" is not read'),
        ),
    ],
)
def test_what_is_still_misread(said_in, text, expected):
    assert said_in(text) == expected
