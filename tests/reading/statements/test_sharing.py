"""Silences, clauses that go on, and verbs the parse lost."""

import pytest

SENTENCES = [
    # A silence belongs to who spoke last.
    (
        "Two men were killed, the interior ministry said, without saying how it knew.",
        [
            "the interior ministry (asserts) Two men were killed",
            "the interior ministry (doubts) how it knew",
        ],
    ),
    (
        "The colonel confirmed the raid, without specifying who had ordered it.",
        [
            "The colonel (asserts) the raid",
            "The colonel (doubts) who had ordered it",
            "who (demands) it | in The colonel",
        ],
    ),
    # "But could not confirm them" goes on in what is said.
    (
        "A spokesman told Reuters that it knew of the claims but could not confirm them.",
        [
            "A spokesman (asserts) that it knew of the claims but could not confirm them | via Reuters",
            "it (doubts) them | in A spokesman",
        ],
    ),
    (
        "The charity said it had seen the list but could not verify it.",
        [
            "The charity (asserts) it had seen the list but could not verify it",
            "it (doubts) it | in The charity",
        ],
    ),
    # A verb the parse takes for a noun.
    (
        "The agency expects more people to cross this week and fears that many will not arrive.",
        [
            "The agency (predicts) more people to cross this week",
            "The agency (predicts) that many will not arrive",
        ],
    ),
    # "It is alleged in X" has X for a source.
    (
        "It is alleged in the indictment that the captain wanted no prisoners.",
        [
            "the indictment (accuses) that the captain wanted no prisoners",
            "the captain (demands) no prisoners | in the indictment",
        ],
    ),
    (
        "It was stated in the report that the well was poisoned.",
        ["the report (asserts) that the well was poisoned"],
    ),
    # A name after its role, with the verb far behind.
    (
        "As reported by Reuters, the family's lawyer, Amal Haddad, says the judge told her nothing.",
        [
            "the family's lawyer, Amal Haddad (asserts) the judge told her nothing | via Reuters"
        ],
    ),
    # Whoever does not publish, or gives a lane its name, states nothing.
    (
        "The ministry, which has not published a list, said nine had died.",
        ["The ministry (asserts) nine had died"],
    ),
    ("Shells fell on the lane they call Widow's Mile.", []),
    ("Nobody dared to speak.", []),
    # Who calls stands last.
    (
        "The raid prompted calls for the guns to stop from every mayor.",
        ["every mayor (demands) the guns to stop"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_whoever_goes_on_is_the_one_who_spoke(said_in, text, expected):
    assert said_in(text) == expected
