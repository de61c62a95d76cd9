"""Those who do not tell, and what is not clear."""

import pytest

SENTENCES = [
    ("It is not known if anyone survived.", ["- (doubts) if anyone survived"]),
    (
        "The cause of the blast was not immediately clear.",
        ["- (doubts) The cause of the blast"],
    ),
    (
        "The junta neither confirmed nor denied that its planes had bombed Sarmin.",
        ["The junta (doubts) that its planes had bombed Sarmin"],
    ),
    (
        "The ministry would neither confirm nor deny the arrests.",
        ["The ministry (doubts) the arrests"],
    ),
    (
        "Officials in Oruk neither admitted nor denied shelling the mill.",
        ["Officials in Oruk (doubts) shelling the mill"],
    ),
    (
        "The rebels refused to say how many prisoners they hold.",
        ["The rebels (doubts) how many prisoners they hold"],
    ),
    (
        "A military spokesman declined to comment on the reported strike.",
        ["A military spokesman (doubts) the reported strike"],
    ),
    (
        "Neither the army nor the police has confirmed the arrests.",
        ["Neither the army nor the police (doubts) the arrests"],
    ),
    (
        "The ministry has yet to confirm how many died.",
        ["The ministry (doubts) how many died"],
    ),
    (
        "Reuters could not independently verify either account.",
        ["Reuters (doubts) either account"],
    ),
    (
        "The air force has not said whether its jets were over the valley.",
        ["The air force (doubts) whether its jets were over the valley"],
    ),
    (
        "It was not clear who had fired the shell.",
        ["- (doubts) who had fired the shell"],
    ),
    (
        "Who fired the rocket remains unclear.",
        ["- (doubts) Who fired the rocket"],
    ),
    (
        "How many died is not known.",
        ["- (doubts) How many died"],
    ),
    (
        "The reports could not be independently verified.",
        ["- (doubts) The reports"],
    ),
    # the question stands before, in a sentence of its own
    ("Who fired? The army won't say", ["The army (doubts) Who fired?"]),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_the_sentence_is_read_as_it_is_meant(said_in, text, expected):
    assert said_in(text) == expected
