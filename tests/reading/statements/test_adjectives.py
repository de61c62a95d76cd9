"""Who is certain, adamant or doubtful."""

import pytest

SENTENCES = [
    (
        "The mayor was adamant that nobody had fired from the school.",
        ["The mayor (asserts) that nobody had fired from the school"],
    ),
    (
        "The nurses were certain that the planes came from the north.",
        ["The nurses (asserts) that the planes came from the north"],
    ),
    (
        "The shepherds, she was sure, had been nowhere near the bridge.",
        ["she (asserts) The shepherds … had been nowhere near the bridge"],
    ),
    (
        "Diplomats are hopeful that the road will open.",
        ["Diplomats (predicts) that the road will open"],
    ),
    (
        "The envoy was doubtful that the truce would hold.",
        ["The envoy (doubts) that the truce would hold"],
    ),
    # Things are sure of nothing, and "it is certain" names nobody.
    ("The dam was certain to burst.", []),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_an_adjective_may_take_a_stance(said_in, text, expected):
    assert said_in(text) == expected
