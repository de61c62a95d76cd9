"""What is said begins and ends where its words do."""

import pytest

SENTENCES = [
    # An appeal is for its addressee to do, whoever it comes from.
    (
        "Appeals from doctors to the warring parties to let fuel through went unheard.",
        ["doctors (demands) the warring parties to let fuel through"],
    ),
    # A day between the verb and its clause is no part of what is said.
    (
        "Amnesty said on Tuesday it had received reports of beatings.",
        ["Amnesty (asserts) it had received reports of beatings"],
    ),
    # The bare form for one person is an order.
    (
        "A cousin told AFP the police had insisted that he sign a paper.",
        [
            "A cousin (asserts) the police had insisted that he sign a paper | via AFP",
            "the police (demands) that he sign a paper | in A cousin",
        ],
    ),
    # Whoever is accused by words passes nothing on.
    (
        "The militia accused the BBC of inventing a massacre.",
        ["The militia (accuses) the BBC of inventing a massacre"],
    ),
    # An assurance of what will be done is a promise.
    (
        "His deputy had assured the mayor that the guns would stay silent.",
        ["His deputy (promises) that the guns would stay silent"],
    ),
    # An order inside a quotation is the quotation's own.
    (
        "Asked about the raid, the general replied: “Ask them about the raid.”",
        ["the general (demands) “Ask them about the raid.”"],
    ),
    # A memo beside a clause is no part of it.
    (
        "The monitors had been informed by both sides that the bridge would open, according to a memo.",
        [
            "both sides (predicts) that the bridge would open | in a memo",
            "a memo (asserts) The monitors had been informed by both sides that the bridge would open",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_what_is_said_is_neither_more_nor_less(said_in, text, expected):
    assert said_in(text) == expected
