"""What a stretch of a page is there for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tollbook.model import Report, Role
from tollbook.reading.passages import split_passages

PAGE = """Port town will be rubble by spring as army hails the 'precision' of its new guns

  • A relief body has begged both sides to spare the port
  • The army says that its guns are 'precise'

A relief body has begged both sides to spare the port, where 4,000 people shelter.

 Scroll down for video

Smoke drifts over the fish market of the port

Smoke drifts over the fish market of the port

'We are ready to leave,' said Rana Odeh, of the harbour council.

Dock workers carry a wounded colleague past the customs house on Monday

GUNS OF THE COAST: THE WEAPONS THAT CAN REACH A TOWN FROM THE HORIZON

What are coastal guns?

Coastal guns are long cannon on rails. They can reach a town 30 kilometres away.

Are they lawful?

No treaty bans them as such.

She said:  'We do not speak of weeks.'

Smoke drifted over the fish market.

Read more: Ten things to know about the port

By Lina Marsh For The Example

Meet our top commenter of the month"""


def roles_of(text: str, title: str | None = None) -> list[tuple[Role, str]]:
    report = Report(id="sha256:0", title=title, text=text)
    return [(p.role, text[p.start : p.end]) for p in split_passages(report)]


def copies_of(*paragraphs: str) -> list[int | None]:
    report = Report(id="sha256:0", text="\n\n".join(paragraphs))
    return [passage.copy_of for passage in split_passages(report)]


def test_a_page_is_cut_into_headline_summary_body_caption_factbox_and_furniture():
    assert [role.value for role, _ in roles_of(PAGE)] == [
        "headline",
        *["summary"] * 2,
        "body",
        "furniture",
        *["caption"] * 2,
        "body",
        "caption",
        *["factbox"] * 5,
        "body",
        "body",
        *["furniture"] * 3,
    ]


def test_a_caption_printed_twice_in_a_row_is_a_caption_and_its_copy():
    passages = split_passages(Report(id="sha256:0", text=PAGE))
    assert [p.copy_of for p in passages if p.role is Role.CAPTION] == [None, 5, None]


def test_a_factbox_ends_where_the_article_goes_on():
    inside = [text for role, text in roles_of(PAGE) if role is Role.FACTBOX]
    assert inside[-1] == "No treaty bans them as such."


@pytest.mark.parametrize(
    ("block", "role"),
    [
        # A sentence that only begins like furniture is read.
        ("More than 20 people were killed in the raid, the mayor said.", Role.BODY),
        ("Share prices fell after the blast on Monday.", Role.BODY),
        ("The photo shows that nobody was hurt, the army said.", Role.BODY),
        # An agency that was told something took no picture.
        ("Two more bodies were found on Sunday, a medic told AFP.", Role.BODY),
        # Credits and picture words.
        ("A burnt bus in Homs (Photo: Omar Said)", Role.CAPTION),
        ("Pictured: the road to the bridge", Role.CAPTION),
        ("File photo: rescuers at work in a mill", Role.CAPTION),
        ("Rescuers dig through rubble in Daraa. (AFP/Getty Images)", Role.CAPTION),
        # A sub-heading is short and no caption.
        ("The second day", Role.BODY),
        # Notices, links, rights.
        ("This site uses cookies to improve your visit.", Role.FURNITURE),
        ("© 2016 The Example. All rights reserved.", Role.FURNITURE),
        ("Advertisement", Role.FURNITURE),
        ("RELATED: Three dead in the north", Role.FURNITURE),
        ("Follow us on Twitter", Role.FURNITURE),
        # Capitals alone make no factbox.
        ("FIRE ON THE HILL", Role.BODY),
        pytest.param(
            "Amal Haddad @amalh · 3h",
            Role.FURNITURE,
            marks=pytest.mark.xfail(reason="pasted tweets are not known"),
        ),
    ],
)
def test_a_block_has_the_role_its_words_give_it(block: str, role: Role):
    text = f"Shells hit the bridge\n\nThree died.\n\n{block}\n\nIt rained all day long."
    assert (role, block) in roles_of(text)


def test_links_after_a_heading_for_other_stories_are_furniture_until_a_sentence():
    text = "Shells fell.\n\nRelated articles\n\nTen die in flood\n\nHe left the town."
    assert [role.value for role, _ in roles_of(text)][1:] == [
        "furniture",
        "furniture",
        "body",
    ]


def test_the_title_is_the_headline_with_or_without_a_stop():
    roles = roles_of("Bridge is hit.\n\nThree died.", title="Bridge is hit")
    assert roles[0] == (Role.HEADLINE, "Bridge is hit.")


def test_lines_of_wrapped_text_are_joined_and_capitals_are_no_headings():
    text = (
        "   LIMA, 3 MAY 89 -- THREE PEASANTS WERE KILLED WHEN UNIDENTIFIED MEN\n"
        "FIRED AT A TRUCK THAT WAS TAKING THEM TO THE MARKET OF A VILLAGE IN\n"
        "THE NORTH.\n\n"
        "   THE POLICE SAID THAT TWO OTHERS WERE WOUNDED AND THAT ALL OF THEM\n"
        "CAME FROM THE SAME FAMILY.\n"
    )
    assert [role.value for role, _ in roles_of(text)] == ["body", "body"]


def test_one_sentence_a_line_makes_a_passage_each():
    text = "Shells fell on the port on Monday.\nThree died.\nIt rained."
    assert [passage for _, passage in roles_of(text)] == text.split("\n")


def test_text_in_one_piece_is_one_body_passage():
    assert roles_of("Shells fell. Three died.") == [
        (Role.BODY, "Shells fell. Three died.")
    ]


@pytest.mark.parametrize(
    ("earlier", "later", "is_copy"),
    [
        # White space and marks do not count.
        ("Shells  fell on Homs.", "Shells fell on Homs", True),
        # A few words less.
        (
            "On 3 May the army began a drive to take the eastern half of the port",
            "On 3 May the army began a drive to take the eastern half.",
            True,
        ),
        # A whole sentence of the earlier passage.
        (
            "It was noon. Three shells hit the market while people queued for bread. No warning.",
            "Three shells hit the market while people queued for bread.",
            True,
        ),
        # More words say more.
        (
            "Three shells hit the market while people queued for bread",
            "Three shells hit the market while people queued for bread, killing nine.",
            False,
        ),
        # What is left off turns the meaning.
        (
            "The army denied that its planes had hit the market on Monday at noon",
            "Its planes had hit the market on Monday at noon",
            False,
        ),
        # Few words are said twice by chance.
        ("Nobody was hurt, he said.", "Nobody was hurt.", False),
    ],
)
def test_a_copy_says_nothing_that_was_not_said(
    earlier: str, later: str, *, is_copy: bool
):
    assert copies_of("Heading", earlier, "Something else.", later)[3] == (
        1 if is_copy else None
    )


LINES = st.lists(
    st.one_of(
        st.sampled_from(PAGE.splitlines()),
        st.text(st.characters(exclude_categories=["Cs"]), max_size=40),
    ),
    max_size=25,
)


@given(lines=LINES, gap=st.sampled_from(["\n", "\n\n", "\r\n", " ", "\u2028"]))
def test_passages_never_overlap_and_lose_no_word(lines: list[str], gap: str):
    text = gap.join(lines)
    passages = split_passages(Report(id="sha256:0", text=text))
    covered = 0
    for number, passage in enumerate(passages):
        assert not text[covered : passage.start].strip()
        assert (
            text[passage.start : passage.end].strip()
            == text[passage.start : passage.end]
        )
        assert passage.copy_of is None or passage.copy_of < number
        covered = passage.end
    assert not text[covered:].strip()
