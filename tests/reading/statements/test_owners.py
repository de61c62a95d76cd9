"""Whose claim it is."""

import pytest

SENTENCES = [
    (
        "Officials rejected an accusation of looting from the Red Crescent.",
        [
            "Officials (denies) an accusation of looting from the Red Crescent",
            "the Red Crescent (accuses) looting | in Officials",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_the_sentence_is_read_as_it_is_meant(said_in, text, expected):
    assert said_in(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The foreign ministry rejected as “fantasy” an account in the Halmar Gazette that mines had been laid in the orchard.",
            [
                "The foreign ministry (denies) “fantasy” an account in the Halmar Gazette that mines had been laid in the orchard",
                "the Halmar Gazette (asserts) that mines had been laid in the orchard | in The foreign ministry",
            ],
            marks=pytest.mark.xfail(
                strict=True, reason="the paper's name is taken for a building"
            ),
        ),
        pytest.param(
            "The minister dismissed a claim, first made by the Halmar Observatory, that gas had been used.",
            [
                "The minister (denies) a claim, first made by the Halmar Observatory, that gas had been used",
                "the Halmar Observatory (asserts) that gas had been used | in The minister",
            ],
            marks=pytest.mark.xfail(
                strict=True, reason="the clause behind a participle is hung on the verb"
            ),
        ),
        pytest.param(
            "The general denied a report in the Halmar Gazette that his men had fired first.",
            [
                "The general (denies) a report in the Halmar Gazette that his men had fired first",
                "the Halmar Gazette (asserts) that his men had fired first | in The general",
            ],
            marks=pytest.mark.xfail(
                strict=True, reason="the paper's name is taken for a building"
            ),
        ),
    ],
)
def test_what_is_still_misread(said_in, text, expected):
    assert said_in(text) == expected
