"""Where another begins to speak."""

import pytest

SENTENCES = [
    (
        "The village elders blame the army, the army blames smugglers, and the smugglers blame the weather.",
        [
            "The village elders (accuses) the army",
            "the army (accuses) smugglers",
            "the smugglers (accuses) the weather",
        ],
    ),
    (
        "The attack left six dead, a local councillor told Reuters, but the army insisted that only gunmen had died.",
        [
            "a local councillor (asserts) The attack left six dead | via Reuters",
            "the army (asserts) that only gunmen had died",
        ],
    ),
    (
        "While the government blames rebels for the fire, residents say soldiers started it.",
        [
            "the government (accuses) rebels for the fire",
            "residents (asserts) soldiers started it",
        ],
    ),
    (
        "Officials blamed the fire on a gas leak, though survivors described gunmen with torches.",
        [
            "Officials (accuses) the fire on a gas leak",
            "survivors (asserts) gunmen with torches",
        ],
    ),
    (
        "Unlike the police, who say two men were held, the family says five were taken.",
        ["who (asserts) two men were held", "the family (asserts) five were taken"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_the_sentence_is_read_as_it_is_meant(said_in, text, expected):
    assert said_in(text) == expected
