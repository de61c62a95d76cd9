"""Who stays unnamed, and what is no source at all."""

import pytest

from tollbook.reading.statements import read_statements

REPORTS = [
    # Evidence is nobody; many people and the unnamed keep their words and a kind.
    (
        "Satellite images revealed that two villages had been burned. Residents said 90 people were missing.",
        [
            ("Satellite images", None, None, None),
            ("Residents", "Residents", "witness", False),
        ],
    ),
    (
        "Video from the scene showed that a minibus had been hit. Medics and residents said seven people died.",
        [
            ("Video from the scene", None, None, None),
            ("Medics and residents", "Medics and residents", "medical", False),
        ],
    ),
    (
        "Pictures shared online suggest the shell came from the east, said Jonas Birk, an arms expert.",
        [
            ("Pictures shared online", None, None, None),
            ("Jonas Birk, an arms expert", "Jonas Birk", "other", True),
        ],
    ),
    (
        "Three doctors said they had run out of morphine. Two aid workers said the road was mined.",
        [
            ("Three doctors", "Three doctors", "medical", False),
            ("Two aid workers", "Two aid workers", "other", False),
        ],
    ),
    (
        "Police and hospital sources said at least 30 people were killed in the blast. A police source put the number of wounded at 80.",
        [
            (
                "Police and hospital sources",
                "Police and hospital sources",
                "official",
                False,
            ),
            ("A police source", "A police source", "official", False),
        ],
    ),
    (
        "Eyewitnesses told local media that troops opened fire. A military source said soldiers fired in the air.",
        [
            ("Eyewitnesses", "Eyewitnesses", "witness", False),
            ("A military source", "A military source", "party", False),
        ],
    ),
    (
        "Rescue workers said they pulled six people from the rubble. A civil defence official said the search would go on.",
        [
            ("Rescue workers", "Rescue workers", "medical", False),
            ("A civil defence official", "A civil defence official", "official", False),
        ],
    ),
    (
        "Local journalists said the internet was cut. Western diplomats said the toll was far above 100.",
        [
            ("Local journalists", "Local journalists", "media", False),
            ("Western diplomats", "Western diplomats", "official", False),
        ],
    ),
    (
        "Activists in the city said snipers fired on a funeral. One of the activists said his cousin was hit.",
        [
            ("Activists in the city", "Activists in the city", "monitor", False),
            ("One of the activists", "One of the activists", "monitor", False),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), REPORTS)
def test_each_source_is_who_the_report_says(told, text, expected):
    assert told(text, [words for words, *_ in expected]) == expected


@pytest.mark.parametrize(
    ("text", "register"),
    [
        # Who lives in a capital is not the state that it stands for.
        ("Damascus residents said it rained.", None),
        ("Residents of Damascus said it rained.", None),
        # Nor are those who heal or fight in a country.
        ("Doctors in Israel said it rained.", None),
        ("Rebels in Syria said it rained.", None),
        # Its officials and soldiers are.
        ("Officials in Syria said it rained.", "syria"),
        ("A Kremlin spokesman said it rained.", "russia"),
    ],
)
def test_only_its_own_people_speak_for_a_state(page_of, text, register):
    source = read_statements(page_of(text))[0].source
    assert source.register == register


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        # A medium is named before what it is.
        ("The Darmak Star newspaper said it rained.", "Darmak Star", "media"),
        # Some of many are nobody by name.
        ("Some Russians said it rained.", "Some Russians", "other"),
        # Papers of a court are no paper.
        ("Court papers said it rained.", "Court papers", "other"),
        # A health minister holds an office; health officials heal.
        ("Health Minister Nour Saad said it rained.", "Nour Saad", "official"),
        ("Health officials said it rained.", "Health officials", "medical"),
        # A name beside a pronoun is who it stands for.
        ("Ali Reda fell ill. He (Reda) said it rained.", "Ali Reda", "other"),
    ],
)
def test_a_source_is_called_as_the_report_calls_it(page_of, text, name, kind):
    source = read_statements(page_of(text))[0].source
    assert (source.name, source.kind) == (name, kind)
