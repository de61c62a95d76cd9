"""Who passed on a speaker's words, where it is told of the speaker."""

import pytest

ROWS = [
    # Whoever met the speaker carried the words.
    (
        "Survivors interviewed by Reuters testified that the column had fled.",
        [
            "Survivors interviewed by Reuters (asserts) that the column had fled | via Reuters"
        ],
    ),
    # Between commas.
    (
        "Two sources, cited by AFP, think the recording is genuine.",
        ["Two sources (asserts) the recording is genuine | via AFP"],
    ),
    # Behind "according to".
    (
        "According to the monitor, cited by Reuters, herders torched two barns.",
        ["the monitor (asserts) herders torched two barns | via Reuters"],
    ),
    # Whom the speaker talked to.
    (
        "The bishop, speaking to Reuters, complained that the well was dry.",
        ["The bishop (asserts) that the well was dry | via Reuters"],
    ),
    # What a medium carried is what was said in it; the medium says nothing.
    (
        "Radio Okara carried remarks by the mayor, who said the mill had burned.",
        ["who (asserts) the mill had burned | via Radio Okara"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_whoever_passed_it_on_is_told(said_in, text, expected):
    assert [line.replace("The mayor", "who") for line in said_in(text)] == expected
