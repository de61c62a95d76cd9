"""Names beside quotations, and quotations that do what they say."""

import pytest

SENTENCES = [
    # A name and a colon before a quotation.
    (
        "Gen. Arvo Kallas: “No civilian was within a mile of that depot.”",
        ["Gen. Arvo Kallas (asserts) “No civilian was within a mile of that depot.”"],
    ),
    (
        "Dr Salma Idris, surgeon: “We had no lamps and no blood.”",
        ["Dr Salma Idris, surgeon (asserts) “We had no lamps and no blood.”"],
    ),
    # A dash, a name and where it is from, after one.
    (
        "“We bury them where they fall.” — Sister Agnes Wekesa, Mission of St Brigid, Kolondo",
        [
            "Sister Agnes Wekesa, Mission of St Brigid, Kolondo (asserts) “We bury them where they fall.”"
        ],
    ),
    (
        '"They came at dawn." - Amal Haddad',
        ['Amal Haddad (asserts) "They came at dawn."'],
    ),
    # A quotation does what it says.
    (
        "“We reject these lies,” the colonel said.",
        [
            "We (denies) these lies | in the colonel",
            "the colonel (denies) “We reject these lies,”",
        ],
    ),
    (
        "“If they shell us again, we will answer,” the commander said.",
        ["the commander (promises) “If they shell us again, we will answer,”"],
    ),
    (
        "“If they shell us again, we will have no wards left,” warned the surgeon.",
        [
            "the surgeon (predicts) “If they shell us again, we will have no wards left,”"
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_a_quotation_belongs_to_the_name_beside_it(said_in, text, expected):
    assert said_in(text) == expected
