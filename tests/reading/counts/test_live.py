"""Live blogs, the newest entry first: invented."""

from collections.abc import Callable

import pytest

from tollbook.model import Reading
from tollbook.reading.counts.live import stamps

type Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("16:40\nNine dead.", [1000]),
        ("9.50pm Good night.", [1310]),
        ("1735 GMT\nShells fell.", [1055]),
        ("Update 4, 18.00: Curfew lifted.", [1080]),
        # a number of people, a percentage, a year
        ("1200 people fled.", []),
        ("12.50% of them fled.", []),
        ("2016 was worse.", []),
    ],
)
def test_an_entry_opens_with_its_time(text: str, minutes: list[int]) -> None:
    assert [each for _, each in stamps(text)] == minutes


def test_a_higher_figure_of_a_newer_entry_replaces_the_older(reading_of: Read) -> None:
    text = "16:40 Nine people were killed, the mayor says.\n\n15:12 Five people were killed."
    nine, five = reading_of(text).counts
    assert (nine.superseded, five.superseded) == (False, True)


def test_where_the_oldest_entry_stands_first_nothing_is_replaced(
    reading_of: Read,
) -> None:
    text = "15:12 Nine people were killed in Orda.\n\n16:40 Five people were killed."
    assert not any(count.superseded for count in reading_of(text).counts)


def test_the_time_of_an_entry_speaks_to_nobody(reading_of: Read) -> None:
    text = "11:20 BST: Eighty people wounded in a car bombing, the mayor says."
    names = [s.source.name for s in reading_of(text).statements if s.source]
    assert "BST" not in " ".join(names)
