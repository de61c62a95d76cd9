"""Words of saying that say nothing."""

import pytest

SENTENCES = [
    (
        "The shells fell short of the bridge and the children pressed on toward the river.",
        [],
    ),
    (
        "The patrol answered with a burst of fire.",
        [],
    ),
    (
        "The bell announced the end of the curfew.",
        [],
    ),
    (
        "The blast claimed eleven lives.",
        [],
    ),
    (
        "The army claimed the hill at dawn.",
        [],
    ),
    (
        "The letter lay unopened on the table.",
        [],
    ),
    (
        "The colonel showed his papers at the gate.",
        [],
    ),
    (
        "A witness box had been set up in the square.",
        [],
    ),
    (
        "The government put up tents and the army put down the revolt.",
        [],
    ),
    (
        "The army continues to deny that it shelled the camp.",
        ["The army (denies) that it shelled the camp"],
    ),
    (
        "Local officials, speaking on condition of anonymity, said the bridge had been mined.",
        ["Local officials (asserts) the bridge had been mined"],
    ),
    (
        "He announced his arrival with a shot.",
        [],
    ),
    (
        "The mayor pledged to publish the names.",
        ["The mayor (promises) to publish the names"],
    ),
    (
        "The envoy asked the council to report back in May.",
        ["The envoy (demands) the council to report back in May"],
    ),
    (
        "Their captors showed no faces.",
        [],
    ),
    # "allow" tells only with a clause of its own
    ("The truce allows aid workers to reach the camp.", []),
    (
        "The ministry allows that two boys died.",
        ["The ministry (asserts) that two boys died"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_the_sentence_is_read_as_it_is_meant(said_in, text, expected):
    assert said_in(text) == expected
