"""How far "according to" reaches."""

import pytest

SENTENCES = [
    (
        "According to reports, six people were killed.",
        ["- (asserts) six people were killed"],
    ),
    (
        "According to unconfirmed reports, the governor has fled.",
        ["- (asserts) the governor has fled"],
    ),
    (
        "Nine people were killed, according to the mayor, but the army says only soldiers died.",
        [
            "the mayor (asserts) Nine people were killed",
            "the army (asserts) only soldiers died",
        ],
    ),
    (
        "The raid, in which, according to residents, two boys died, lasted an hour.",
        ["residents (asserts) two boys died"],
    ),
    (
        "According to one account, the bridge was mined; according to another, it was shelled.",
        ["- (asserts) the bridge was mined", "- (asserts) it was shelled"],
    ),
    # The parse takes the whole sentence for more of the name.
    (
        "According to veteran war surgeon Ilan Doru, the ward reeks of smoke and fuel.",
        ["veteran war surgeon Ilan Doru (asserts) the ward reeks of smoke and fuel"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_the_sentence_is_read_as_it_is_meant(said_in, text, expected):
    assert said_in(text) == expected
