"""Headlines: kickers, and to the line's end."""

import pytest

SENTENCES = [
    (
        "LIVE | Truce has collapsed, says envoy",
        ["envoy (asserts) Truce has collapsed"],
    ),
    (
        "EU calls for truce in Sarm valley",
        ["EU (demands) truce in Sarm valley"],
    ),
    (
        "Rocket fire on Darmak kills six, says governor",
        ["governor (asserts) Rocket fire on Darmak kills six"],
    ),
    (
        "Hospital hit in Oruk raid – doctors",
        ["doctors (asserts) Hospital hit in Oruk raid"],
    ),
    (
        "Airstrike claim is ‘fake news’, says army",
        ["army (asserts) Airstrike claim is ‘fake news’"],
    ),
    (
        "Army vows response after bus bombing",
        ["Army (promises) response after bus bombing"],
    ),
    (
        "UN fears for 40,000 trapped in Oruk",
        ["UN (predicts) 40,000 trapped in Oruk"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_the_sentence_is_read_as_it_is_meant(said_in, text, expected):
    assert said_in(text) == expected
