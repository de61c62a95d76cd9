"""Lines of a transcript, with invented speakers."""

import pytest

SENTENCES = [
    # Each line opened by a quotation mark, as some papers print a broadcast.
    (
        '"PRESENTER: Who fired?\n\n"COLONEL: Nobody fired.\n\n"PRESENTER: Then who killed them?"',
        [
            "PRESENTER (doubts) Who fired?",
            "COLONEL (asserts) Nobody fired",
            'PRESENTER (doubts) Then who killed them?"',
        ],
    ),
    # Question and answer, by letter or by role.
    (
        "Q: Did you see the driver?\nA: I saw nobody.",
        ["Q (doubts) Did you see the driver?", "A (asserts) I saw nobody"],
    ),
    (
        "Q. Did you see the driver?\nA. I saw nobody.",
        ["Q. (doubts) Did you see the driver?", "A. (asserts) I saw nobody"],
    ),
    (
        "Interviewer: When did the shelling start?\nMother: At four. We were asleep.",
        [
            "Interviewer (doubts) When did the shelling start?",
            "Mother (asserts) At four. We were asleep",
        ],
    ),
    (
        "The host: Was it a drone?\nDr Salma Idris: We think so. The army told us nothing.",
        [
            "The host (doubts) Was it a drone?",
            "Dr Salma Idris (asserts) We think so. The army told us nothing",
        ],
    ),
    # Names in capitals, with a title, an interpreter, the time.
    (
        "COL. HADDAD: We did not hit the ferry.\nREPORTER: Who did?",
        [
            "COL. HADDAD (asserts) We did not hit the ferry",
            "REPORTER (doubts) Who did?",
        ],
    ),
    (
        "WITNESS 4 (through interpreter): He said the well was poisoned.\nJUDGE ABARA: When?",
        [
            "WITNESS 4 (asserts) He said the well was poisoned",
            "He (asserts) the well was poisoned | in WITNESS 4",
            "JUDGE ABARA (doubts) When?",
        ],
    ),
    (
        "[09:14] AMAL: They are at the gate\n[09:15] CONTROL: How many?",
        ["AMAL (asserts) They are at the gate", "CONTROL (doubts) How many?"],
    ),
    # A factbox is no transcript.
    ("FACTBOX: The valley\nPopulation: 4,200", []),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_each_line_is_its_speaker_s(said_in, text, expected):
    assert said_in(text) == expected
