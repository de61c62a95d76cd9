"""A noun of saying, who said it, and the clause that the parse hangs elsewhere."""

import pytest

ROWS = [
    # The clause behind whoever said it, and all of it in the denial.
    (
        "A spokesman disputed accounts by villagers that the helicopter circled.",
        [
            "A spokesman (denies) accounts by villagers that the helicopter circled",
            "villagers (asserts) that the helicopter circled | in A spokesman",
        ],
    ),
    # A body's name right before the noun.
    (
        "The junta denied the Red Cross claim that troops fired on an ambulance.",
        [
            "The junta (denies) the Red Cross claim that troops fired on an ambulance",
            "the Red Cross (asserts) that troops fired on an ambulance | in The junta",
        ],
    ),
    # The verb behind the clause is the noun's own.
    (
        "Claims by the police that the marchers had bombs were doubted by a judge.",
        [
            "the police (asserts) that the marchers had bombs | in a judge",
            "a judge (doubts) Claims by the police that the marchers had bombs",
        ],
    ),
    # What came of it is the outlet's.
    (
        (
            "The radio announced that the curfew had been lifted, prompting hundreds "
            "to rush out."
        ),
        ["The radio (asserts) that the curfew had been lifted"],
    ),
    # A charge that kills is no accusation.
    ("The charge that killed two drivers was laid at night.", []),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_the_clause_belongs_to_its_noun(said_in, text, expected):
    assert said_in(text) == expected
