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
