"""Orders, and what is only demanded."""

import pytest

SENTENCES = [
    # An infinitive behind the hearer is an order.
    (
        "Soldiers told the families to leave by noon.",
        ["Soldiers (demands) the families to leave by noon"],
    ),
    (
        "The villagers said they had been told to stay indoors.",
        [
            "The villagers (asserts) they had been told to stay indoors",
            "- (demands) they … to stay indoors | in The villagers",
        ],
    ),
    (
        "A guard warned drivers not to take the river road.",
        ["A guard (demands) drivers not to take the river road"],
    ),
    # The mood of the verb shows it too.
    (
        "The commander insisted the boats be sunk.",
        ["The commander (demands) the boats be sunk"],
    ),
    # And a bare verb that opens a quotation.
    (
        "“Give us the names,” shouted a man at the grave.",
        ["a man (demands) “Give us the names,”"],
    ),
    (
        "“Leave by noon,” the officer told the families.",
        ["the officer (demands) “Leave by noon,”"],
    ),
    # What is only demanded or promised is not yet said.
    (
        "Senators demanded that the generals explain why nobody had been warned.",
        ["Senators (demands) that the generals explain why nobody had been warned"],
    ),
    (
        "The mayor begged him to tell the world that the town was starving.",
        ["The mayor (demands) him to tell the world that the town was starving"],
    ),
    # Who is asked is no part of the question.
    (
        "The judge asked him where the women were.",
        ["The judge (doubts) where the women were"],
    ),
    # "We condemn" in a quotation does what it says; "we say" does not.
    (
        "“We condemn the killing of our colleague,” the charity wrote.",
        [
            "We (accuses) the killing of our colleague | in the charity",
            "the charity (accuses) “We condemn the killing of our colleague,”",
        ],
    ),
    (
        "“We say nothing about the raid,” the clerk said.",
        ["the clerk (asserts) “We say nothing about the raid,”"],
    ),
    # called out to somebody
    (
        "A guard shouted at them to lie down.",
        ["A guard (demands) them to lie down"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_an_order_is_a_demand_and_no_report(said_in, text, expected):
    assert said_in(text) == expected
