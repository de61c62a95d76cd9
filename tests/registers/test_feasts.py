"""The days of feasts."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tollbook.registers.feasts import find_feast


def first_day(name: str, year: int) -> str | None:
    feast = find_feast(name)
    assert feast is not None
    days = feast.days(year)
    return days[0].isoformat() if days else None


@pytest.mark.parametrize(
    ("name", "year", "expected"),
    [
        ("Christmas", 2016, "2016-12-25"),
        ("Easter", 2016, "2016-03-27"),
        ("Good Friday", 2017, "2017-04-14"),
        ("Orthodox Easter", 2016, "2016-05-01"),
        # Computed; observed on 6 July 2016 and on 18 June 2015.
        ("Eid al-Fitr", 2016, "2016-07-07"),
        ("Ramadan", 2015, "2015-06-18"),
    ],
)
def test_a_feast_falls_on_its_day(name: str, year: int, expected: str):
    assert first_day(name, year) == expected


@given(year=st.integers(1600, 2400))
def test_easter_is_a_sunday_in_spring(year: int):
    easter = date.fromisoformat(first_day("Easter", year) or "")
    assert easter.weekday() == 6
    assert date(year, 3, 22) <= easter <= date(year, 4, 25)


@given(year=st.integers(1950, 2100))
def test_ramadan_begins_a_lunar_year_after_the_last(year: int):
    first, following = first_day("Ramadan", year), first_day("Ramadan", year + 1)
    assert first is not None
    assert following is not None
    days = (date.fromisoformat(following) - date.fromisoformat(first)).days
    # A year in which it begins twice counts its first: then two years lie between.
    assert days in {354, 355, 708, 709}


def test_what_is_no_feast_is_not_found():
    assert find_feast("Market Day") is None
