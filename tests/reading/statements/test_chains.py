"""Who passed it on, and whose words they are."""

import pytest

SENTENCES = [
    # The participle stands after its verb, before it, or first of all.
    (
        "AFP reported on Sunday, quoting the mayor as saying that nine people had died.",
        ["the mayor (asserts) that nine people had died | via AFP"],
    ),
    (
        "Citing two officials, Reuters said the convoy had been hit by mistake.",
        ["two officials (asserts) the convoy had been hit by mistake | via Reuters"],
    ),
    (
        "The toll rose to 31, the news agency Vela reported, citing the clinic's director.",
        ["the clinic's director (asserts) The toll rose to 31 | via Vela"],
    ),
    # A document may be cited; a medium without a name is nobody's carrier.
    (
        "State television, citing a military source, said three gunmen had been killed.",
        ["a military source (asserts) three gunmen had been killed"],
    ),
    # A ministry that cites a paper stays the source.
    # Broadcast, relayed, carried: nearest the report first.
    (
        "In comments aired by Radio Sabel and relayed by AFP, the general vowed to hold the pass.",
        ["the general (promises) to hold the pass | via AFP, Radio Sabel"],
    ),
    (
        "The toll stood at nine, the minister told Radio Sabel, in comments carried by AFP.",
        ["the minister (asserts) The toll stood at nine | via AFP, Radio Sabel"],
    ),
    (
        "The rebels said in a statement published by Radio Sabel that the market was empty.",
        ["The rebels (asserts) that the market was empty | via Radio Sabel"],
    ),
    # Talks with a medium.
    (
        "In an interview with Al Jazeera, the minister denied that the market had been hit.",
        ["the minister (denies) that the market had been hit | via Al Jazeera"],
    ),
    (
        "Speaking to Reuters by phone, the nurse said the ward had no power.",
        ["the nurse (asserts) the ward had no power | via Reuters"],
    ),
    # A statement has its author for a source; a report keeps its name.
    (
        "A statement by the army carried by SANA said the market was empty.",
        ["the army (asserts) the market was empty | via SANA"],
    ),
    (
        "Nine people died, according to the testimony of a shepherd.",
        ["a shepherd (asserts) Nine people died"],
    ),
    (
        "According to a report by the watchdog, nine people died.",
        ["a report by the watchdog (asserts) nine people died"],
    ),
    # Reported by a medium, said by somebody else.
    (
        "As reported by Reuters, the mayor says the bridge is closed.",
        ["the mayor (asserts) the bridge is closed | via Reuters"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_the_first_who_said_it_is_the_source(said_in, text, expected):
    assert said_in(text) == expected
