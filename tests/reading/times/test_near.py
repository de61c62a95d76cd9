"""A rule tried only around the words it holds finds what it would find anywhere."""

from hypothesis import given
from hypothesis import strategies as st

from tollbook.reading.times.near import Windows
from tollbook.reading.times.resolver import RULES

_PIECES = st.sampled_from(
    [
        "The shelling began in the early hours of Monday, 3 October 2016.",
        "About two and a half years ago the bridge fell.",
        "On the night of 12 May residents fled; last summer they came back.",
        "By mid-March, twenty-four months later, the second quarter had ended.",
        "Shelters, wells and granaries were all that the hamlet had. " * 6,
        "\n\n",
        "At 0430 GMT, the next morning, it went on (in the 1990s it had not).",
        "Now, as in the 1980's or the '70S, and at the time, the past half year ended.",
        "In the first half of 2015, every two days; each Monday, daily, hourly, and so.",
        "The day before yesterday, overnight, today: a year and a half, all of the day.",
        "Since September 11 terror, and 9/11, on 2014-05-06, three days after the raid.",
        "In the near future, at the moment, these days, in the 19th century, recently.",
        "A fortnight ago, or two weeks before. In May 2014; on Sept. 3, 2014; 12 MAY 14.",
    ]
)


@given(st.lists(_PIECES, max_size=8).map(" ".join))
def test_each_rule_finds_around_its_words_what_it_finds_anywhere(text: str) -> None:
    windows = Windows(text)
    for rule in RULES:
        anywhere = [found.span() for found in rule.pattern.finditer(text)]
        around = [
            found.span()
            for start, end in windows.around(rule.holds)
            for found in rule.pattern.finditer(text, start, end)
        ]
        assert around == anywhere
