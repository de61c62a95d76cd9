"""A verb said once for several."""

import pytest

SENTENCES = [
    (
        "The interior ministry's figure is 12; the opposition's, 60.",
        ["The interior ministry (estimates) 12", "the opposition (estimates) 60"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_the_sentence_is_read_as_it_is_meant(said_in, text, expected):
    assert said_in(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The hospital counted 14 bodies, the Red Cross 19 and the army none.",
            [
                "The hospital (estimates) 14 bodies",
                "the Red Cross (estimates) 19",
                "the army (estimates) none",
            ],
            marks=pytest.mark.xfail(
                strict=True, reason="the parse hangs the 19 on the name before it"
            ),
        ),
    ],
)
def test_what_is_still_misread(said_in, text, expected):
    assert said_in(text) == expected
