"""What a relative word stands for."""

import pytest

SENTENCES = [
    (
        "He accused the police of firing first, a charge they denied.",
        ["He (accuses) the police of firing first", "they (denies) a charge"],
    ),
    (
        "The shelling of the mill, which two nurses had described to the BBC, was denied.",
        [
            "two nurses (asserts) the mill | in - | via the BBC",
            "- (denies) The shelling of the mill, which two nurses had described to the BBC",
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
            "The rebels claim to have shot down a helicopter, which the defence ministry denies.",
            [
                "The rebels (asserts) to have shot down a helicopter",
                "the defence ministry (denies) to have shot down a helicopter",
            ],
            marks=pytest.mark.xfail(strict=True, reason='a "which" for a whole clause'),
        ),
        pytest.param(
            "The dam had been mined, residents said, which engineers at the site had told Radio Okara in May.",
            [
                "residents (asserts) The dam had been mined",
                "engineers at the site (asserts) The dam had been mined | via Radio Okara",
            ],
            marks=pytest.mark.xfail(strict=True, reason='a "which" for a whole clause'),
        ),
    ],
)
def test_what_is_still_misread(said_in, text, expected):
    assert said_in(text) == expected
