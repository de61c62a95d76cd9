"""Who speaks for a body, and for which."""

import pytest

REPORTS = [
    # Who speaks for a body, before and after the name.
    (
        "The group's spokesman, Karim Haddad, said its fighters had shot down a helicopter. He added that two pilots were dead.",
        [
            ("The group's spokesman, Karim Haddad", "Karim Haddad", "official", True),
            ("He", "Karim Haddad", "official", True),
        ],
    ),
    (
        "The spokesman for Hezbollah, Hassan Bazzi, said the claim was a lie. Bazzi said no rockets were stored in Deir Sarfa.",
        [
            (
                "The spokesman for Hezbollah, Hassan Bazzi",
                "Hassan Bazzi",
                "party",
                True,
            ),
            ("Bazzi", "Hassan Bazzi", "party", True),
        ],
    ),
    (
        "A spokesperson for the World Health Organization said the hospital was out of fuel. The WHO said 60 patients had been moved.",
        [
            (
                "A spokesperson for the World Health Organization",
                "A spokesperson for the World Health Organization",
                "un",
                False,
            ),
            ("The WHO", "World Health Organization", "un", True),
        ],
    ),
    (
        'Ukrainian army spokesman Serhiy Kovalchuk said three shells hit a school in Novodarivka. Kovalchuk said there were no pupils inside. "It was empty, thank God," he said.',
        [
            (
                "Ukrainian army spokesman Serhiy Kovalchuk",
                "Serhiy Kovalchuk",
                "party",
                True,
            ),
            ("Kovalchuk", "Serhiy Kovalchuk", "party", True),
            ("he", "Serhiy Kovalchuk", "party", True),
        ],
    ),
    (
        "Brig. Gen. Yahya al-Saleh, a Houthi military spokesman, said the port was bombed five times. Al-Saleh said 14 dockers were hurt.",
        [
            (
                "Brig. Gen. Yahya al-Saleh, a Houthi military spokesman",
                "Yahya al-Saleh",
                "party",
                True,
            ),
            ("Al-Saleh", "Yahya al-Saleh", "party", True),
        ],
    ),
    (
        '"Our people counted 23 graves," said Leila Osei of Amnesty International. Osei said more were likely to be found.',
        [
            ("Leila Osei of Amnesty International", "Leila Osei", "monitor", True),
            ("Osei", "Leila Osei", "monitor", True),
        ],
    ),
    (
        "Human Rights Watch researcher Paul Dremmer said the bombs were banned in 2008. The watchdog said it found remnants in two fields.",
        [
            (
                "Human Rights Watch researcher Paul Dremmer",
                "Paul Dremmer",
                "monitor",
                True,
            ),
            ("The watchdog", "Human Rights Watch", "monitor", True),
        ],
    ),
    (
        "Rapid Support Forces spokesman Alfatih Adam denied the attack. The RSF said its men were not in Um Dorain.",
        [
            (
                "Rapid Support Forces spokesman Alfatih Adam",
                "Alfatih Adam",
                "party",
                True,
            ),
            ("The RSF", "Rapid Support Forces", "party", True),
        ],
    ),
    (
        "UN spokesman Farid Lindqvist told reporters that a convoy of 12 lorries was looted. Mr Lindqvist said no staff were hurt.",
        [
            ("UN spokesman Farid Lindqvist", "Farid Lindqvist", "un", True),
            ("Mr Lindqvist", "Farid Lindqvist", "un", True),
        ],
    ),
    (
        "Speaking for the Kestrel Brigade, Abu Salim said the town had fallen. The brigade said it took 30 prisoners.",
        [
            ("Abu Salim", "Abu Salim", "other", True),
            ("The brigade", "Kestrel Brigade", "party", True),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), REPORTS)
def test_each_source_is_who_the_report_says(told, text, expected):
    assert told(text, [words for words, *_ in expected]) == expected
