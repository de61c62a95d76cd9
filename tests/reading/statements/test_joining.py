"""Whose verb "and …" joins, and what a hearer is asked to do."""

import pytest

ROWS = [
    # The sayer goes on: the tenses of both verbs agree.
    (
        (
            "The command swears that it will strike back and cautions the villagers "
            "that no road is safe."
        ),
        [
            "The command (promises) that it will strike back",
            "The command (asserts) that no road is safe",
        ],
    ),
    # Those inside go on: theirs agree.
    (
        (
            "The report notes that the rebels denied the raid and pledged to free "
            "the captives."
        ),
        [
            (
                "The report (asserts) that the rebels denied the raid and pledged to "
                "free the captives"
            ),
            "the rebels (denies) the raid | in The report",
            "the rebels (promises) to free the captives | in The report",
        ],
    ),
    # What a hearer is asked to do belongs to what is said.
    (
        "The envoy entreated both navies to hand over their logs.",
        ["The envoy (demands) both navies to hand over their logs"],
    ),
    # A charge between commas that somebody else gives a name.
    (
        (
            "Elders allege that soldiers burned the mill, a charge the army has "
            "dismissed as talk."
        ),
        [
            "Elders (accuses) that soldiers burned the mill",
            "the army (denies) a charge … talk",
        ],
    ),
    # "By nightfall" names nobody.
    (
        "By nightfall, it was rumoured that the drivers had been taken.",
        ["- (asserts) that the drivers had been taken"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_each_verb_has_its_own_speaker(said_in, text, expected):
    assert said_in(text) == expected
