"""Vague words before a scale, wounds survived, who they were: invented rows."""

from collections.abc import Callable

import pytest

from tollbook.model import Reading

type Read = Callable[..., Reading]
type Row = tuple[str, str, int, int | None]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        # several and a few of a scale are so many of the scale
        ("Several thousand people fled Orda.", [("displaced", "all", 3000, 9999)]),
        ("A few hundred villagers were killed.", [("killed", "all", 300, 999)]),
        ("Several dozen people were wounded.", [("injured", "all", 36, 99)]),
        # alone they stay what they were
        ("Several people were wounded.", [("injured", "all", 3, 19)]),
        # who lived, with wounds
        ("Six people survived with injuries.", [("injured", "all", 6, 6)]),
        # what people are believed to be or to have borne
        (
            "Five are believed to be under the rubble.",
            [("trapped", "all", 5, 5)],
        ),
        ("Nine guards are reported to have died.", [("killed", "all", 9, 9)]),
        # who those killed were
        (
            "Those killed were nine insurgents.",
            [("killed", "combatants", 9, 9)],
        ),
        # a list in apposition names the two
        (
            "Two people were killed, a 38-year-old man and a woman.",
            [
                ("killed", "all", 2, 2),
                ("killed", "men", 1, 1),
                ("killed", "women", 1, 1),
            ],
        ),
        # seeking shelter, in numbers
        (
            "Some 400 people sought shelter in the church.",
            [("displaced", "all", 400, 400)],
        ),
        # wounds of two kinds
        pytest.param(
            "The hospital admitted 237 people with bullet and shrapnel wounds.",
            [("injured", "all", 237, 237)],
            marks=pytest.mark.xfail(
                strict=True, reason="wounds of two kinds are not read as one harm"
            ),
        ),
        # held without a word of why
        pytest.param(
            "The minister said three suspects were being held.",
            [("detained", "all", 3, 3)],
            marks=pytest.mark.xfail(
                strict=True, reason="held alone is said of meetings and hostages too"
            ),
        ),
    ],
)
def test_people_are_as_many_as_their_words_allow(
    text: str, counted: list[Row], reading_of: Read
) -> None:
    assert [
        (str(c.measure), str(c.group), c.low, c.high) for c in reading_of(text).counts
    ] == counted


def test_a_list_in_apposition_is_a_part_of_the_figure(reading_of: Read) -> None:
    counts = reading_of("Two people were killed, a 38-year-old man and a woman.").counts
    assert [count.part_of for count in counts] == [None, "c1", "c1"]
