"""What a figure covers, as a table: one row a rule, all sentences invented."""

from collections.abc import Callable

import pytest

from tollbook.model import Reading

type Read = Callable[..., Reading]


SCOPES = [
    # A plain past tense tells of one incident.
    ("Twelve people were killed.", "incident", None, None),
    # "Since" and a day make a tally from that day.
    (
        "Since 19 September 90 people have been killed.",
        "cumulative",
        "2016-09-19",
        None,
    ),
    (
        "Half a million people have fled their homes since January.",
        "cumulative",
        "2016-01",
        None,
    ),
    # "Since" and a clause keep the words.
    (
        "Over 1,000 civilians have died since the truce collapsed.",
        "cumulative",
        None,
        "since the truce collapsed",
    ),
    # A clause that dates the start gives the day.
    (
        "Since the offensive began on 3 May, 300 people have been killed.",
        "cumulative",
        "2016-05-03",
        "Since the offensive began on 3 May",
    ),
    # A year of its own is a period; a month dates an incident.
    ("In 2015, more than 300 people were killed.", "cumulative", "2015", None),
    (
        "In March 2016 a clinic was hit and three people were killed.",
        "incident",
        None,
        None,
    ),
    # Half a year, from and until.
    (
        "Some 1,450 civilians died between January and June.",
        "cumulative",
        "2016-01",
        None,
    ),
    # "So far", "this year" and a toll brought to a figure are tallies.
    ("So far 90 people have been killed.", "cumulative", None, None),
    ("Two deaths brought the toll to 45.", "incident", None, None),
    # An average, a worldwide figure and old history are background.
    ("On average, 30 people are killed each day.", "background", None, None),
    ("Global casualties exceed 60,000.", "background", None, None),
    ("Around 8,000 men were killed in Ostrava in 1995.", "background", None, None),
    (
        "Between 2010 and 2014, 300 people were killed by mines.",
        "background",
        None,
        None,
    ),
    # A stock at a date is a tally, whatever "since" stands near it.
    ("Some 40,000 people are under siege.", "cumulative", None, None),
]


@pytest.mark.parametrize(("sentence", "scope", "since", "since_text"), SCOPES)
def test_a_clause_says_what_its_figure_covers(
    sentence: str,
    scope: str,
    since: str | None,
    since_text: str | None,
    reading_of: Read,
) -> None:
    count = reading_of(sentence).counts[0]
    assert (count.scope, count.since) == (scope, since)
    if since_text is not None:
        assert count.since_text == since_text
