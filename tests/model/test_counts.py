from dataclasses import replace

import pytest

from tollbook.model import Count, Measure, Qualifier, Scope

COUNT = Count(
    id="c1",
    scope=Scope.INCIDENT,
    start=0,
    end=11,
    text="at least 23",
    measure=Measure.KILLED,
    qualifier=Qualifier.AT_LEAST,
    low=23,
    high=None,
)


def test_a_range_cannot_end_before_it_starts() -> None:
    with pytest.raises(ValueError, match="no such range of people"):
        replace(COUNT, high=3)


def test_a_digit_string_is_not_a_number_of_people() -> None:
    with pytest.raises(ValueError, match="valid integer"):
        replace(COUNT, low="23")


def test_the_words_must_fill_their_offsets() -> None:
    with pytest.raises(ValueError, match="does not fill"):
        replace(COUNT, end=12)


def test_more_people_than_there_are_are_no_count() -> None:
    with pytest.raises(ValueError, match="more people than there are"):
        replace(COUNT, low=99_999_999_999)
