"""How many the main incident killed and injured: invented reports, read whole."""

from collections.abc import Callable

import pytest

from tollbook.model import Reading
from tollbook.reconciling import main_toll

type Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        # Whoever was shot and is not among the dead was injured.
        ("Five people were shot on Monday, two of them fatally.", 2, 3),
        # "Others" come beside the dead, not out of them.
        ("A girl was killed and six other people were shot on Monday.", 1, 6),
        # Figures that a sentence joins are added.
        ("The gunman killed two men and two boys on Monday.", 4, 0),
        # A whole and its parts are the whole.
        ("Three people, two men and a woman, were wounded on Monday.", 0, 3),
        # One person told twice is one; the later death decides.
        (
            "A man was shot in the head. The man was taken to a hospital and died.",
            1,
            0,
        ),
        # Two told of in one breath are two.
        ("Ada Hale, 32, and Leroy Hale, 3, died of gunshot wounds.", 2, 0),
        # One dead and "another" hurt.
        ("One man was killed and another was wounded on Monday.", 1, 1),
        # A deed that says how many.
        ("Police are looking into a triple homicide in Dalton.", 3, 0),
        # A death told without the dead.
        ("Two men face charges over a deadly shooting in Dalton.", 1, 0),
        # A shooting of which the report counts nobody hit somebody.
        ("Police are investigating a shooting in Dalton on Monday.", 0, 1),
        # Nobody.
        ("No one was hurt when shots were fired at a house on Monday.", 0, 0),
        # The shooter counts among the dead.
        ("A man killed his wife and then himself on Monday.", 2, 0),
    ],
)
def test_the_main_toll_is_what_the_report_adds_up_to(
    reading_of: Read, text: str, killed: int, injured: int
) -> None:
    toll = main_toll(reading_of(text))
    assert (toll.killed.number, toll.injured.number) == (killed, injured)


def test_another_incident_far_below_is_left_out(reading_of: Read) -> None:
    padding = "Officers went from door to door and spoke with the neighbours. " * 20
    text = (
        "A man was wounded in a shooting on Monday.\n\n"
        f"{padding}\n\nFour people were killed at the fair in May."
    )
    toll = main_toll(reading_of(text))
    assert (toll.killed.number, toll.injured.number) == (0, 1)


def test_a_page_without_harm_has_no_toll(reading_of: Read) -> None:
    toll = main_toll(reading_of("The council met on Monday to talk about the budget."))
    assert (toll.killed.number, toll.injured.number) == (0, 0)
