"""That-clauses and hearers between them and their verb."""

import pytest

SENTENCES = [
    # A speaker, a hearer or a day stands before the clause.
    (
        "The nurses had been told by a sergeant that the ward was safe.",
        ["a sergeant (asserts) that the ward was safe"],
    ),
    (
        "The families were told by an officer on Monday that the bodies had been burned.",
        ["an officer (asserts) that the bodies had been burned"],
    ),
    (
        "The widow told ITV News that nobody from the army had called her.",
        ["The widow (asserts) that nobody from the army had called her | via ITV News"],
    ),
    (
        "The captain informed the brigade, in a note found later, that the bridge was mined.",
        ["The captain (asserts) that the bridge was mined"],
    ),
    # The object of a charge is who is said to have spoken.
    (
        "The opposition accused the ministry of lying about how many recruits died.",
        [
            "The opposition (accuses) the ministry of lying about how many recruits died",
            "the ministry (asserts) how many recruits died | in The opposition",
        ],
    ),
    (
        "The mayor praised the nurses for saying that the ward was full.",
        [
            "The mayor (asserts) the nurses for saying that the ward was full",
            "the nurses (asserts) that the ward was full | in The mayor",
        ],
    ),
    # The clause of "telling families …" is not that of "denied".
    (
        "Guards denied telling prisoners their families had been killed.",
        [
            "Guards (denies) telling prisoners their families had been killed",
            "Guards (asserts) their families had been killed | in Guards",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_a_clause_belongs_to_the_word_of_saying_before_it(said_in, text, expected):
    assert said_in(text) == expected
