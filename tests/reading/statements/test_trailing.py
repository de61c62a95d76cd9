"""Where what is said ends, and where the outlet goes on."""

import pytest

SENTENCES = [
    # A relative clause or a noun hung on at the end is the outlet's.
    (
        "The mayor said the well was dry, which contradicts what his own engineers had found.",
        ["The mayor (asserts) the well was dry"],
    ),
    (
        "Medics said nine bodies had come in overnight, a figure that could not be checked.",
        ["Medics (asserts) nine bodies had come in overnight"],
    ),
    (
        "The army said it had struck a depot, a claim that few in the town believe.",
        ["The army (asserts) it had struck a depot"],
    ),
    # So is what follows a semicolon.
    (
        "Aid workers said the road was open; by nine it had been mined.",
        ["Aid workers (asserts) the road was open"],
    ),
    # A relative clause in the middle stays.
    (
        "The mayor said the market, which was full, had been hit.",
        ["The mayor (asserts) the market, which was full, had been hit"],
    ),
    # "Most of whom" counts those who are told of, and belongs to what is said.
    (
        "Police said nine people had died, most of whom were women.",
        ["Police (asserts) nine people had died, most of whom were women"],
    ),
    # A clause between two commas ends at the second, and the first noun goes on.
    (
        "Villagers, who say soldiers told them the well was safe, now accuse the army of having poisoned it.",
        [
            "who (asserts) soldiers told them the well was safe",
            "soldiers (asserts) the well was safe | in who",
            "Villagers (accuses) the army of having poisoned it",
        ],
    ),
    (
        "The council, whose chairman was hit in the leg, insists that nobody fired from the school.",
        ["The council (asserts) that nobody fired from the school"],
    ),
    (
        "Prosecutors will ask for a life sentence for the colonel, who has denied ordering the killings, when the trial resumes.",
        [
            "Prosecutors (demands) a life sentence for the colonel",
            "who (denies) ordering the killings",
            "who (demands) the killings | in who",
        ],
    ),
    # An opening "although" ends at its comma.
    (
        "Although the army insists that nobody slept in the school, two men were buried behind it.",
        ["the army (asserts) that nobody slept in the school"],
    ),
    # ", and that" is said by the outer speaker.
    (
        "Amnesty said the court had rejected the claim that men were beaten, and that the file was closed.",
        [
            "Amnesty (asserts) the court had rejected the claim that men were beaten, and that the file was closed",
            "the court (denies) the claim that men were beaten | in Amnesty",
            "- (asserts) that men were beaten | in the court",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_what_is_said_ends_where_the_outlet_goes_on(said_in, text, expected):
    assert said_in(text) == expected
