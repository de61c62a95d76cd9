"""Structures of saying that are still misread."""

import pytest

MISREAD = [
    pytest.param(
        "The general insists, and his officers repeat, that no shell fell.",
        [
            "The general (asserts) that no shell fell",
            "his officers (asserts) that no shell fell",
        ],
        marks=pytest.mark.xfail(reason="one clause shared by two verbs", strict=True),
    ),
    pytest.param(
        "Estimates range from 17, the figure given by the office, to 50.",
        ["the office (estimates) 17"],
        marks=pytest.mark.xfail(reason="a figure named again by a noun", strict=True),
    ),
    pytest.param(
        "“First the phones went. Then the lights went out.”\n\n"
        "That is how Goran Mihal, a teacher, remembers the night.",
        [
            "Goran Mihal, a teacher (asserts) “First the phones went. Then the lights went out.”"
        ],
        marks=pytest.mark.xfail(reason="“that is how” points back", strict=True),
    ),
    pytest.param(
        "The court found that the pilot had radioed that the boats were empty and that "
        "headquarters had demanded proof.",
        [
            (
                "The court (asserts) that the pilot had radioed that the boats were empty "
                "and that headquarters had demanded proof"
            ),
            "the pilot (asserts) that the boats were empty | in The court",
            "headquarters (demands) proof | in The court",
        ],
        marks=pytest.mark.xfail(
            reason="“and that” without a comma goes to the nearer verb", strict=True
        ),
    ),
]


@pytest.mark.parametrize(("text", "expected"), MISREAD)
def test_what_is_still_misread(said_in, text, expected):
    assert said_in(text) == expected
