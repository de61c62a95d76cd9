import pytest
from hypothesis import given
from hypothesis import strategies as st

from tollbook.reading.counts.numbers import find_numbers

TABLE = [
    # Plain figures, with and without separators.
    ("23 people", [("23", 23, 23, "exact")]),
    ("1,200 people", [("1,200", 1200, 1200, "exact")]),
    ("12 000 people", [("12 000", 12000, 12000, "exact")]),
    ("1.2 million people", [("1.2 million", 1200000, 1200000, "exact")]),
    # Number words.
    ("twenty-three people", [("twenty-three", 23, 23, "exact")]),
    ("three hundred and fifty", [("three hundred and fifty", 350, 350, "exact")]),
    ("half a million people", [("half a million", 500000, 500000, "exact")]),
    ("a hundred people", [("a hundred", 100, 100, "exact")]),
    # A dozen is a number; dozens are a range.
    ("a dozen people", [("a dozen", 12, 12, "exact")]),
    ("about two dozen", [("about two dozen", 24, 24, "about")]),
    ("dozens of people", [("dozens", 24, 99, "vague")]),
    ("tens of thousands", [("tens of thousands", 20000, 99999, "vague")]),
    # Ranges, in words and in figures.
    ("two or three people", [("two or three", 2, 3, "range")]),
    ("between 10 and 15 dead", [("between 10 and 15", 10, 15, "range")]),
    ("10-15 people", [("10-15", 10, 15, "range")]),
    ("5 to 10 thousand", [("5 to 10 thousand", 5000, 10000, "range")]),
    # Hedges before and after.
    ("at least 23 people", [("at least 23", 23, None, "at_least")]),
    ("more than a dozen", [("more than a dozen", 13, None, "more_than")]),
    ("as many as 40 died", [("as many as 40", 0, 40, "up_to")]),
    ("12 or more people", [("12 or more", 12, None, "at_least")]),
    ("at least another 12", [("at least another 12", 12, None, "at_least")]),
    ("an estimated 12,000", [("an estimated 12,000", 12000, 12000, "about")]),
    # Not numbers of anything that can be counted.
    ("$14.5 million and 92 per cent", []),
    ("an M10 hospital, an X-101 rocket, the 20th century", []),
    ("a four-year-old girl", []),
    ("at 9:30 or at 10:15", []),
]


@pytest.mark.parametrize(("words", "expected"), TABLE)
def test_a_number_becomes_the_range_its_words_allow(
    words: str, expected: list[tuple[str, int, int | None, str]]
) -> None:
    found = [
        (words[n.start : n.end], n.low, n.high, str(n.qualifier))
        for n in find_numbers(words)
    ]
    assert found == expected


_WORDS = st.sampled_from(
    [
        "at least",
        "between",
        "and",
        "to",
        "or",
        "12",
        "1,200",
        "three",
        "twenty",
        "-",
        "dozens",
        "a",
        "dozen",
        "half",
        "million",
        "hundred",
        "more than",
        "of",
        "some",
    ]
)


@given(st.lists(_WORDS, max_size=12).map(" ".join))
def test_a_range_never_runs_backwards(words: str) -> None:
    end = 0
    for number in find_numbers(words):
        assert end <= number.start < number.end <= len(words)
        assert number.high is None or 0 <= number.low <= number.high
        end = number.end
