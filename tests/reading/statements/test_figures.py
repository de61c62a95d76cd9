"""Figures that somebody gives."""

import pytest

SENTENCES = [
    (
        "The police put the dead at four; a hospital source said eleven.",
        ["The police (estimates) four", "a hospital source (asserts) eleven"],
    ),
    (
        "The Health Ministry revised the toll down to 16.",
        ["The Health Ministry (estimates) 16"],
    ),
    (
        "An estimate by the Halmar Centre put the number of displaced at 40,000.",
        ["the Halmar Centre (estimates) 40,000"],
    ),
    (
        "The toll, which officials put at nine, could rise.",
        ["officials (estimates) nine"],
    ),
    (
        "Monitors recorded 212 violations in April, against 140 in March.",
        ["Monitors (asserts) 212 violations"],
    ),
    (
        "The council put the loss at two million; traders called that figure laughable.",
        [
            "The council (estimates) two million",
            "traders (denies) that figure laughable",
        ],
    ),
    (
        "The UN counts 300,000 displaced. The government counts none.",
        ["The UN (estimates) 300,000 displaced", "The government (estimates) none"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_the_sentence_is_read_as_it_is_meant(said_in, text, expected):
    assert said_in(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Villagers spoke of thirty dead, officials of six.",
            ["Villagers (estimates) thirty dead", "officials (estimates) six"],
            marks=pytest.mark.xfail(strict=True, reason='"of" for a verb left out'),
        ),
    ],
)
def test_what_is_still_misread(said_in, text, expected):
    assert said_in(text) == expected
