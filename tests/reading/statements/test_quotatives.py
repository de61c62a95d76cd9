"""Any verb beside quoted words is the verb of who spoke them."""

import pytest

SENTENCES = [
    # a verb that is no word of saying elsewhere
    (
        "“We had no choice,” the sergeant shrugged.",
        ["the sergeant (asserts) “We had no choice,”"],
    ),
    # before its speaker, who is named behind a comma
    (
        "“If they come,” sighed the headmaster, Ilko Maren, “we will hide again.”",
        [
            "the headmaster, Ilko Maren (promises) “If they come,” … “we will hide again.”"
        ],
    ),
    # one question called out asks to know
    (
        "“Is the road open?” a driver called out.",
        ["a driver (doubts) “Is the road open?”"],
    ),
    # statements inside a quotation: what I said, what was told to us
    (
        "“I told the captain that the ward was full,” the nurse recalled.",
        [
            "I (asserts) that the ward was full | in the nurse",
            "the nurse (asserts) “I told the captain that the ward was full,”",
        ],
    ),
    # what somebody knows or hates, inside a quotation, is no statement
    (
        "“They hate the checkpoints,” the baker said.",
        ["the baker (asserts) “They hate the checkpoints,”"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_the_sentence_is_read_as_it_is_meant(said_in, text, expected):
    assert said_in(text) == expected
