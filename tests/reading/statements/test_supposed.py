"""What is supposed by nobody named."""

import pytest

SENTENCES = [
    (
        "Hundreds are feared dead after the dam burst.",
        ["- (asserts) Hundreds … dead after the dam burst"],
    ),
    (
        "Rebels blamed for market bomb",
        ["- (accuses) Rebels … for market bomb"],
    ),
    (
        "Militia chief accused of war crimes by UN panel",
        ["UN panel (accuses) Militia chief … of war crimes"],
    ),
    (
        "Villagers told to leave before dawn",
        ["- (demands) Villagers … to leave before dawn"],
    ),
    (
        "Five feared drowned as barge hit by shell",
        ["- (asserts) Five … drowned as barge hit by shell"],
    ),
    (
        "Dozens believed trapped under school",
        ["- (asserts) Dozens … trapped under school"],
    ),
    (
        "Word spread that the bridge had fallen.",
        ["- (asserts) that the bridge had fallen"],
    ),
    (
        "Rumours that the dam had been mined swept the camp.",
        ["- (asserts) that the dam had been mined"],
    ),
    (
        "The village was said to have been burned.",
        ["- (asserts) The village … to have been burned"],
    ),
    (
        "A mortar round is believed to have hit the kitchen.",
        ["- (asserts) A mortar round … to have hit the kitchen"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_the_sentence_is_read_as_it_is_meant(said_in, text, expected):
    assert said_in(text) == expected
