"""Nouns of saying, with what the parse hung on their neighbours."""

import pytest

SENTENCES = [
    # The noun's clause behind its speaker or hearer.
    (
        "Despite assurances from the mayor that nobody would be moved, buses arrived at noon.",
        ["the mayor (promises) that nobody would be moved"],
    ),
    (
        "The ministry's assurance to parliament that no child was hurt was met with jeers.",
        ["The ministry (asserts) that no child was hurt"],
    ),
    (
        "Lawyers rejected the claim by the militia that the victims were armed.",
        [
            "Lawyers (denies) the claim by the militia that the victims were armed",
            "the militia (asserts) that the victims were armed | in Lawyers",
        ],
    ),
    (
        "The court dismissed the villagers' allegation that wounded men were left to die.",
        [
            "The court (denies) the villagers' allegation that wounded men were left to die",
            "the villagers (accuses) that wounded men were left to die | in The court",
        ],
    ),
    # What it is about, hung on its speaker.
    (
        "There was no confirmation from the command of reports that a second village had burned.",
        [
            "the command (doubts) reports that a second village had burned",
            "- (asserts) that a second village had burned | in the command",
        ],
    ),
    (
        "Doubts voiced by two surgeons about the ministry's account have grown.",
        ["two surgeons (doubts) the ministry's account"],
    ),
    (
        "There have been repeated calls from aid groups for a corridor out of the city.",
        ["aid groups (demands) a corridor out of the city"],
    ),
    # An addressee is no part of an assurance; an appeal is for its addressee to do.
    (
        "An appeal by the UN coordinator to both sides to spare the pump went unheard.",
        ["the UN coordinator (demands) both sides to spare the pump"],
    ),
    # "Puts at" before its noun.
    (
        "In a new report, the Centre for Records in Darmak puts at 340 the number of the dead.",
        ["the Centre for Records in Darmak (estimates) 340 the number of the dead"],
    ),
    # nobody's reports
    (
        "The mayor said reports of a second raid were untrue.",
        [
            "The mayor (asserts) reports of a second raid were untrue",
            "- (asserts) a second raid | in The mayor",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_a_noun_of_saying_has_its_speaker_and_its_clause(said_in, text, expected):
    assert said_in(text) == expected
