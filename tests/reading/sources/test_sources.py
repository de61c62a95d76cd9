"""Who claims it, resolved over the report."""

import pytest

from tollbook.reading.statements import read_statements


def sources(page_of, text):
    return [s.source for s in read_statements(page_of(text)) if s.source]


NAMES = [
    # A surname is the full name met before.
    ("Amal Nasser said it rained. Nasser said it stopped.", ["Amal Nasser"] * 2),
    # Or met after.
    ("Mr Nasser said it rained. Karim Nasser said it stopped.", ["Karim Nasser"] * 2),
    # Titles are no part of a name.
    ("Defence Minister Karim Haddad said it rained.", ["Karim Haddad"]),
    # A doubled title is told once (the role is below).
    (
        "Defence Minister Defence Minister Karim Haddad said it rained.",
        ["Karim Haddad"],
    ),
    # A body keeps what it is for.
    (
        "The Ministry of Water said it rained. It said roads were closed.",
        ["Ministry of Water"] * 2,
    ),
    # A name in apposition, with its rank.
    (
        '"We flew nowhere," said the army\'s spokesman, Colonel Karim Haddad.',
        ["Karim Haddad"],
    ),
    # A pronoun is the last person who spoke.
    ("Amal Nasser said it rained. She said it stopped.", ["Amal Nasser"] * 2),
    # "It" is a body, not the person in between.
    (
        "The Darmak Council said it rained. Mr Nasser said it stopped. It added that roads were closed.",
        ["Darmak Council", "Nasser", "Darmak Council"],
    ),
    # "Mr" is no "she".
    (
        "Ms Nasser said it rained. Mr Haddad said it stopped. She said roads were closed.",
        ["Nasser", "Haddad", "Nasser"],
    ),
    # A role in apposition is that person later.
    (
        "Karim Haddad, the UN envoy to Syria, said it rained. The envoy said it stopped.",
        ["Karim Haddad"] * 2,
    ),
    # A role in the lead, a name in the next paragraph.
    (
        (
            "The UN's envoy to Syria warned the town faces destruction.\n\n"
            "Karim Haddad warned that the town could face destruction.\n\n"
            "'We must act now for them,' the UN envoy said."
        ),
        ["Karim Haddad"] * 3,
    ),
    # Capitals stand for their states; a state's army is that state's voice.
    ("Moscow said it rained.", ["Russia"]),
    ("Russia's military said it rained.", ["Russia"]),
    ("The army of Syrian President Bashar al-Assad said it rained.", ["Syria"]),
    # A monitor and its acronym.
    (
        "The Syrian Observatory for Human Rights (SOHR) said it rained. SOHR said it stopped.",
        ["Syrian Observatory for Human Rights"] * 2,
    ),
    # A monitoring body told of without its name is the one that is named.
    (
        "The Syrian Observatory for Human Rights said it rained. The monitor said it stopped.",
        ["Syrian Observatory for Human Rights"] * 2,
    ),
    # The unnamed stay unnamed.
    ("Residents said it rained.", ["Residents"]),
    # An unnamed official is named where the same words are hers elsewhere.
    (
        (
            "Opposition official Amal Nasser said the raids had reached 'apocalyptic proportions'.\n\n"
            "A top official in the opposition also said the raids were of 'apocalyptic proportions'."
        ),
        ["Amal Nasser"] * 2,
    ),
    # And stays unnamed where they are not.
    (
        (
            "Opposition official Amal Nasser said the raids were cruel.\n\n"
            "A top official in the opposition said the raids were of 'apocalyptic proportions'."
        ),
        ["Amal Nasser", "A top official in the opposition"],
    ),
    # A pronoun of somebody told of, who has not spoken.
    (
        "A young girl was hurt in Darmak when she opened what she thought was a box.",
        ["A young girl"],
    ),
    # "Her doctor" is not "she".
    (
        "Little Amal Nasser picked it up. Her doctor said that the family had said she was alive.",
        ["Her doctor", "the family"],
    ),
    # A statement carried by an agency is the party's that said so before.
    (
        (
            "Syria's military announced it would reduce its air strikes on the town.\n\n"
            "A statement carried by news agency SANA said that its plan to reduce air strikes was final."
        ),
        ["Syria"] * 2,
    ),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_a_source_has_the_name_that_the_report_gives_it(page_of, text, expected):
    found = [source.name for source in sources(page_of, text)]
    assert found[: len(expected)] == expected


KINDS = [
    # What a source is, by its register or its noun.
    ("Moscow said it rained.", "party", True),
    ("The UN said it rained.", "un", True),
    ("The Syrian Observatory for Human Rights said it rained.", "monitor", True),
    ("A doctor said it rained.", "medical", False),
    ("Hospital officials said it rained.", "medical", False),
    ("Residents said it rained.", "witness", False),
    ("Police said it rained.", "official", False),
    ("The rebels said it rained.", "party", False),
    ("An army spokesman said it rained.", "party", False),
    ("Reuters said it rained.", "media", True),
    ("A senior official said it rained.", "official", False),
    ("Amal Nasser, a teacher, said it rained.", "other", True),
]


@pytest.mark.parametrize(("text", "kind", "named"), KINDS)
def test_a_source_has_its_kind_and_the_unnamed_stay_unnamed(page_of, text, kind, named):
    source = sources(page_of, text)[0]
    assert (source.kind, source.named) == (kind, named)


NAMES = [
    # What a body is of belongs to its name, and "it" is the body.
    ("The Ministry of Water said it rained. It said 4 fled.", "Ministry of Water"),
    ("The Office of the Prosecutor said it rained.", "Office of the Prosecutor"),
    # A body's noun stands for it where only one such body is named.
    (
        (
            "The Harran Front said it rained. The Front said 4 fled. "
            "The front put the toll at four civilians."
        ),
        "Harran Front",
    ),
    # A name after an office, set off by a comma, is the speaker's.
    (
        (
            "Nine people died, according to the director of the town's hospital, "
            "Pedro Lopes. He said most were old."
        ),
        "Pedro Lopes",
    ),
]


@pytest.mark.parametrize(("text", "name"), NAMES)
def test_one_speaker_keeps_one_full_name(page_of, text, name):
    assert {source.name for source in sources(page_of, text)} == {name}


def test_an_office_in_a_hospital_is_medical(page_of):
    text = "Nine died, according to the director of the town's hospital, Pedro Lopes."
    source = sources(page_of, text)[0]
    assert (source.role, source.kind) == (
        "director of the town's hospital",
        "medical",
    )


def test_a_doubled_title_is_told_once(page_of):
    text = "Defence Minister Defence Minister Karim Haddad said it rained."
    assert sources(page_of, text)[0].role == "Defence Minister"


def test_a_factbox_does_not_take_the_pronoun_after_it(page_of):
    text = (
        "Opposition official Amal Nasser said the town is safe.\n\n"
        "MORTARS: HOW THEY WORK\n\nWhat are mortars?\n\n"
        "Mortars are tubes. The Mortar Monitor said that 9,000 were sold.\n\n"
        "She said: 'Nobody here expects the town to be lost.'"
    )
    she = [s for s in sources(page_of, text) if s.text == "She"]
    assert [source.name for source in she] == ["Amal Nasser"]


def test_who_carries_a_statement_is_not_who_makes_it(page_of):
    text = (
        "Syria's military announced it would reduce its air strikes on the town.\n\n"
        "A statement carried by news agency SANA said that its plan to "
        "reduce air strikes was final.\n\n"
        "It continued: 'The command has decided to let people leave the town.'"
    )
    carried = [s for s in read_statements(page_of(text)) if s.via and not s.inside]
    assert [s.via[0].name for s in carried] == ["SANA", "SANA"]
    assert {s.source.name for s in carried} == {"Syria"}
