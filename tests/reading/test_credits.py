import pytest
from hypothesis import given
from hypothesis import strategies as st

from tollbook.model import Passage, Report, Role
from tollbook.reading.credits import read_credits

STORY = "At least 12 people were killed in an air strike, a resident said."


def credits_of(text: str, *, caption: str | None = None) -> list[tuple[str, str, bool]]:
    report = Report(id="sha256:0", text=text)
    passages = ()
    if caption is not None:
        start = text.index(caption)
        passages = (Passage(start=start, end=start + len(caption), role=Role.CAPTION),)
    found = read_credits(report, passages)
    assert all(text[credit.start : credit.end] == credit.text for credit in found)
    return [(credit.name, credit.form.value, credit.shared) for credit in found]


AP, AFP = "Associated Press", "Agence France-Presse"
UNSAID = "agencies not named"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Datelines: place, place and day, no place, several dashes.
        (f"(Reuters) - {STORY}", [("Reuters", "dateline", False)]),
        (f"ALEPPO, Oct 6 (Xinhua) -- {STORY}", [("Xinhua", "dateline", False)]),
        (f"Aleppo (AFP): {STORY}", [(AFP, "dateline", False)]),
        (f"Market hit\n\nDAMASCUS, Syria (AP) — {STORY}", [(AP, "dateline", False)]),
        (f"KATY, Texas (AP) -\n\n{STORY}", [(AP, "dateline", False)]),
        # Two newsrooms share one text, and nobody says who wrote what.
        (
            f"ALEPPO (CBS/AP) — {STORY}",
            [("CBS News", "dateline", True), (AP, "dateline", True)],
        ),
        # The agency without brackets, before the place or behind it.
        (f"AFP, Beirut - {STORY}", [(AFP, "dateline", False)]),
        (f"AFP - {STORY}", [(AFP, "dateline", False)]),
        (f"Beirut, AFP — {STORY}", [(AFP, "dateline", False)]),
        (f"DAMASCUS - SANA - {STORY}", [("SANA", "dateline", False)]),
        ("Reuters - which has no post there - could not confirm it.", []),
        (f"PITTSBURGH, PA - {STORY}", []),
        (f"BBC: What did you see? {STORY}", []),
        ("Aleppo residents told AFP - and others - that 12 had died.", []),
        # A call sign that no register knows, behind a place in capitals.
        (f"OGDEN, Utah (KQZX 7) - {STORY}", [("KQZX 7", "dateline", False)]),
        # A party, a state and an aside in brackets are no datelines.
        (f"Senator John Roe (D) - {STORY}", []),
        (
            "The World Health Organization (WHO) — which has no post there — did not reply.",
            [],
        ),
        ("He spoke to Jane Doe (Reuters) on Monday.", []),
        # Bylines.
        (f"By Jane Doe, Associated Press\n\n{STORY}", [(AP, "byline", False)]),
        (f"By The Associated Press\n{STORY}", [(AP, "byline", False)]),
        (f"By Reuters Staff\n{STORY}", [("Reuters", "byline", False)]),
        (f"By JANE DOE and JOHN ROEAssociated Press\n{STORY}", [(AP, "byline", False)]),
        (f"By Jane Doe, Staff Writer\n{STORY}", []),
        # Endlines.
        (f"{STORY} — AFP", [(AFP, "endline", False)]),
        (f"{STORY} (Xinhua)", [("Xinhua", "endline", False)]),
        (f"{STORY}\n\nSource: SANA", [("SANA", "endline", False)]),
        (f"{STORY}\n\nSource: Agencies", [(UNSAID, "endline", False)]),
        (f"{STORY}\n\nAFP", [(AFP, "endline", False)]),
        (f"{STORY}\nSource: ministry of health", []),
        (
            f"{STORY}\n(Reporting by Jane Doe; Editing by John Roe)",
            [("Reuters", "endline", False)],
        ),
        (
            f"{STORY}\nCopyright 2016 The Associated Press. All rights reserved.",
            [(AP, "endline", False)],
        ),
        # A name alone above a text may be the credit of its picture.
        (f"AP\n\n{STORY}" + f"\n{STORY}" * 8, [(AP, "endline", True)]),
        # Contributions: part is the agency's, nobody says which.
        (
            f"{STORY}\nThe Associated Press contributed to this report.",
            [(AP, "contribution", True)],
        ),
        (
            f"{STORY}\nAP writers Jane Doe and John Roe contributed to this story.",
            [(AP, "contribution", True)],
        ),
        (f"{STORY}\nContributing: Reuters", [("Reuters", "contribution", True)]),
        (
            f"{STORY}\n(With inputs from PTI)",
            [("Press Trust of India", "contribution", True)],
        ),
        (f"{STORY}\n(With agency inputs)", [(UNSAID, "contribution", True)]),
        (f"{STORY}\nAdditional reporting by AFP", [(AFP, "contribution", True)]),
        (f"From staff and wire reports\n{STORY}", [(UNSAID, "contribution", True)]),
        (f"{STORY}\nJane Doe contributed to this report.", []),
        # What somebody told an agency is a statement, and no credit.
        ("A resident told Reuters that 12 people had died.", []),
        ("In an interview with Reuters the mayor spoke of 12 dead.", []),
        ("The fire contributed to the collapse, Reuters said.", []),
        # Pictures.
        (f"The market. (AP Photo/Jane Doe)\n{STORY}", []),
        (f"{STORY}\nPhoto: Jane Doe, AP", []),
    ],
)
def test_credit_lines_are_read(text, expected) -> None:
    assert credits_of(text) == expected


PIECES = st.sampled_from(
    [
        STORY,
        "ALEPPO (AFP) - ",
        "By Jane Doe, Reuters",
        "Source: SANA, TASS and Agencies",
        "(CBS/AP) — ",
        "AP and Xinhua contributed to this report.",
        "© 2016 ",
        "EFE",
        "\n",
        " / ",
        "(",
        ")",
    ]
)


@given(st.lists(PIECES, max_size=14).map("".join))
def test_the_words_of_a_credit_stand_where_it_says(text) -> None:
    report = Report(id="sha256:0", text=text)
    found = read_credits(report, ())
    assert all(text[credit.start : credit.end] == credit.text for credit in found)
    assert found == tuple(sorted(found, key=lambda credit: (credit.start, credit.end)))


def test_a_credit_under_a_picture_is_not_the_texts() -> None:
    assert credits_of(f"The market.\nSource: AFP\n{STORY}", caption="Source: AFP") == []


def test_a_credit_says_which_body_it_is() -> None:
    report = Report(id="sha256:0", text=f"DAMASCUS (SANA) - {STORY}")
    (credit,) = read_credits(report, ())
    assert (credit.register, credit.text) == ("sana", "SANA")


@pytest.mark.xfail(reason="credits in other languages are not read", strict=True)
def test_a_credit_in_spanish_is_read() -> None:
    assert credits_of(f"{STORY}\nCon información de EFE") == [
        ("EFE", "contribution", True)
    ]
