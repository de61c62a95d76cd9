"""When, as a text puts it, seen from Thursday 2016-10-06."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tollbook.model import TimeType
from tollbook.reading import Page
from tollbook.reading.times import find_times, read_times
from tollbook.reading.times.values import edtf_of, interval_of

PUBLISHED = date(2016, 10, 6)
WHICH_EID = pytest.mark.xfail(strict=True, reason='"Eid" alone may be either feast')
LATER = pytest.mark.xfail(strict=True, reason='"on" as "later" is not read')


def values_in(text: str, published: date | None = PUBLISHED) -> list[str | None]:
    return [found.resolution.value for found in find_times(text, published)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # Days of the news.
        ("He spoke today.", ["2016-10-06"]),
        ("Yesterday, shells fell.", ["2016-10-05"]),
        ("The day before yesterday two died.", ["2016-10-04"]),
        # The last such day up to publication, that day included.
        ("The mill burnt on Monday.", ["2016-10-03"]),
        ("The mill burnt on Thursday.", ["2016-10-06"]),
        ("The mill burnt late on Friday.", ["2016-09-30"]),
        # Looking ahead turns it round.
        ("The convoy will leave on Friday.", ["2016-10-07"]),
        ("They must be out by Saturday.", ["2016-10-08"]),
        ("All families had left by Saturday.", ["2016-10-01"]),
        ("The army criticised Friday's vote.", ["2016-09-30"]),
        # Parts of days.
        ("The raid came on Tuesday night.", ["2016-10-04TNI"]),
        ("Planes came overnight.", ["2016-10-06TNI"]),
        ("It was hit at 8 p.m. on Monday.", ["2016-10-03T20:00"]),
        ("It was hit on Monday at noon.", ["2016-10-03T12:00"]),
        ("It was hit on the night of 3 May 2015.", ["2015-05-03TNI"]),
        # Months without a year are the last ones, or the next ones if ahead.
        ("The road was cut in July.", ["2016-07"]),
        ("Talks failed in April.", ["2016-04"]),
        ("Talks failed in November.", ["2015-11"]),
        ("Talks will begin in November.", ["2016-11"]),
        ("The war came last September.", ["2015-09"]),
        ("The war came last May.", ["2016-05"]),
        ("It began in June last year.", ["2015-06"]),
        ("He may march on.", []),
        # Days of a month.
        ("Since September 19 many died.", ["2016-09-19"]),
        ("On 3 December the school was hit.", ["2015-12-03"]),
        ("The truce ends on 3 December.", ["2016-12-03"]),
        ("On 12/03/2016 the school was hit.", ["2016-03-12"]),
        ("On 13/03/2016 the school was hit.", ["2016-03-13"]),
        ("On 2016-03-13 the school was hit.", ["2016-03-13"]),
        ("SAN MARCOS, 3 JAN 90 -- IT BEGAN.", ["1990-01-03"]),
        # Years, decades, centuries.
        ("Between 2010 and 2014 they grew.", ["2010", "2014"]),
        ("In the 1980s they grew.", ["198"]),
        ("It was the 20th century's worst.", ["19"]),
        # A number of people is no year.
        ("Some 2000 people fled.", []),
        ("It cost $1950 and 1,990 euros.", []),
        # Feasts and seasons.
        ("The town could fall by Christmas.", ["2016-12-25"]),
        ("No aid has come since Easter.", ["2016-03-27"]),
        ("It was shelled during Ramadan.", ["2016-06-07/2016-07-05"]),
        ("Last winter was hard.", ["2015-WI"]),
        ("It fell in the summer.", ["2016-SU"]),
        # Stretches around the day of publication.
        ("It fell last week.", ["2016-W39"]),
        ("It fell three weeks ago.", ["2016-W37"]),
        ("It fell two days ago.", ["2016-10-04"]),
        ("It fell several years ago.", ["PAST_REF"]),
        # From the day told before.
        (
            "It was hit on 3 May 2015 and again the next day.",
            ["2015-05-03", "2015-05-04"],
        ),
        ("It was hit on Monday. He died the same day.", ["2016-10-03", "2016-10-03"]),
        # A day after: of what follows, where what is told has its day ...
        (
            "Pictures taken on Wednesday show it, a day after a boy died.",
            ["2016-10-05", "2016-10-04"],
        ),
        # ... of what is told, where what follows has it.
        ("It came a day after Monday's raid.", ["2016-10-04", "2016-10-03"]),
        # ... and of neither.
        ("It came a day after the raid.", ["P1D"]),
        # Durations and sets.
        (
            "In at most three months, three and a half months it may fall.",
            ["P3M", "P3.5M"],
        ),
        ("It will not fall within two to three weeks.", ["P3W"]),
        ("They waited for half an hour.", ["PT30M"]),
        ("In the past 48 hours 12 died.", ["PT48H"]),
        ("It is shelled every day.", ["P1D"]),
        # A day known by its number.
        ("After the Sept. 11 attacks they fled.", ["2001-09-11"]),
        # Part of a city is no part of a year.
        ("Less than a quarter of the city stands.", []),
        # Neither an age nor an ordinal is a duration.
        ("A six-year-old boy drowned.", []),
        ("In a second appeal he wept.", []),
        # Known misreadings.
        pytest.param("It fell on Eid.", ["2016-09-12"], marks=WHICH_EID),
        pytest.param("A fortnight on, he spoke.", ["P2W"], marks=LATER),
    ],
)
def test_an_expression_gets_the_value_its_words_allow(
    sentence: str, expected: list[str | None]
):
    assert values_in(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It fell on Monday.", [None]),
        ("Yesterday it fell.", [None]),
        ("It fell last week.", [None]),
        # A day whose year is not known, and one whose year is.
        ("It fell on September 19.", ["XXXX-09-19"]),
        ("It fell on September 19, 2016.", ["2016-09-19"]),
        # The next day hangs on a day that is known.
        (
            "It fell on May 3, 2015, and the next day rose.",
            ["2015-05-03", "2015-05-04"],
        ),
    ],
)
def test_without_a_day_of_publication_nothing_is_guessed(
    sentence: str, expected: list[str | None]
):
    assert values_in(sentence, None) == expected


def test_a_history_carries_its_year_along():
    text = (
        "On 1 May 1950 the war began. In June 1950 the river was crossed. On 12 July "
        "the town fell. Peace came on 3 May 1951, and the army left on 9 June."
    )
    assert values_in(text, None) == [
        "1950-05-01",
        "1950-06",
        "1950-07-12",
        "1951-05-03",
        "1951-06-09",
    ]


def test_a_time_names_its_days_its_precision_and_its_edtf(page_of: Callable[..., Page]):
    times = read_times(page_of("In July it fell. On Monday they left. It took weeks."))
    assert [time.precision for time in times] == ["month", "day", "week"]
    assert times[0].interval == (date(2016, 7, 1), date(2016, 7, 31))
    assert [time.edtf for time in times] == ["2016-07", "2016-10-03", None]
    assert times[2].type is TimeType.DURATION


def test_days_of_the_islamic_calendar_are_said_to_be_rough(
    page_of: Callable[..., Page],
):
    (time,) = read_times(page_of("It was shelled on Eid al-Fitr 2015."))
    assert time.edtf == "2015-07-18~"


def test_times_in_furniture_are_not_read(page_of: Callable[..., Page]):
    page = page_of("Shells fell on Monday.\n\nUpdated: 14:05, 5 October 2016")
    assert [time.text for time in read_times(page)] == ["Monday"]


def test_a_dead_end_of_the_calendar_is_no_error():
    assert values_in("It happened 9999 years ago.") == [None]


WORDS = st.lists(
    st.sampled_from(
        [
            "on",
            "by",
            "since",
            "the",
            "a",
            "two",
            "three",
            "day",
            "days",
            "week",
            "after",
            "before",
            "ago",
            "last",
            "next",
            "May",
            "Monday",
            "July",
            "12",
            "31",
            "30",
            "2015",
            "1990",
            "night",
            "noon",
            "Christmas",
            "of",
            ",",
            ".",
            "12:30",
            "p.m.",
            "29",
            "February",
            "years",
            "half",
            "and",
            "from",
            "to",
            "said",
            "will",
            "\n",
            "\n\n",
        ]
    ),
    max_size=40,
)


@given(words=WORDS, published=st.one_of(st.none(), st.dates()))
def test_times_stand_in_order_and_their_days_run_forwards(
    words: list[str], published: date | None
):
    text = " ".join(words)
    end = 0
    for found in find_times(text, published):
        assert end <= found.start < found.end <= len(text)
        end = found.end
        interval = found.resolution.interval or interval_of(found.resolution.value)
        if interval is None:
            assert edtf_of(found.resolution.value) is None
        else:
            assert interval[0] <= interval[1]


def test_a_rough_feast_may_be_kept_a_day_before_the_computed_one():
    assert values_in("They met on Eid al-Adha.", date(2016, 9, 12)) == ["2016-09-13"]
