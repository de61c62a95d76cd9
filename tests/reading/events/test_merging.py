"""One event told again, or another one; and which the report is mainly about."""

from collections.abc import Callable

import pytest

from tollbook.model import Reading

ROWS = [
    # "The attack" points back.
    ("Gunmen attacked a market on Monday. The attack killed nine people.", 1),
    # "The blast" after a bomb.
    ("A car bomb exploded in Mosul on Monday.\n\nThe blast wounded six people.", 1),
    # Harm told in the next sentence.
    ("A bomb exploded in a cafe. Four people were killed.", 1),
    # Other days.
    ("Shells hit Homs on Monday. Shells hit Homs on Tuesday.", 2),
    # "Another".
    ("A bomb exploded in Basra. Another bomb exploded an hour later.", 2),
    # "A second victim" is another person of the same event.
    ("Four people were shot in Kirkuk. A second victim was shot in the leg.", 1),
    # Two hospitals by name.
    ("A missile hit Al-Noor Hospital. A missile hit Al-Shifa Hospital.", 2),
    # The same hospital, told with its day later.
    (
        (
            "An attack on the biggest hospital drew anger.\n\nOn Monday bombardment "
            "destroyed the M4 hospital, the largest in the area."
        ),
        1,
    ),
    # Shooting and air strike are two kinds.
    ("An air strike hit a school. Gunmen shot a guard.", 2),
    # Three tellings of one child.
    (
        (
            "A seven-year-old girl died as she picked up a bomblet.\n\nThe army met "
            "on Friday.\n\nSeven-year-old Rana picked up a cluster bomb in a field."
        ),
        1,
    ),
    # Other children.
    ("A nine-year-old boy was shot in Hama. A six-year-old girl was shot in Homs.", 2),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_tellings_of_one_event_are_one_event(
    reading_of: Callable[..., Reading], text: str, expected: int
):
    firsts = [event for event in reading_of(text).events if event.same_as is None]
    assert len(firsts) == expected


def test_one_victim_told_twice_keeps_one_id(reading_of: Callable[..., Reading]):
    reading = reading_of(ROWS[9][0])
    assert {v.id for event in reading.events for v in event.victims} == {"v1"}


def test_a_later_telling_lends_its_day_to_the_first(
    reading_of: Callable[..., Reading],
):
    reading = reading_of(ROWS[7][0])
    assert {event.time for event in reading.events} == {reading.times[0].id}


MAIN = [
    # The lead.
    ("A car bomb killed nine people in Baghdad on Monday, police said.", "car_bomb"),
    # The attack, not the talks.
    (
        (
            "A missile hit a market in Taiz on Monday, killing 20 people.\n\nThe two "
            "sides had agreed on a ceasefire."
        ),
        "missile",
    ),
    # A comment tells of no event of its own.
    ("Hospitals have been attacked many times in this war, he wrote.", None),
    # Threats only.
    ("The group threatened to bomb the embassy.", None),
]


@pytest.mark.parametrize(("text", "expected"), MAIN)
def test_the_main_event_is_what_the_report_is_about(
    reading_of: Callable[..., Reading], text: str, expected: str | None
):
    main = [event.type for event in reading_of(text).events if event.main]
    assert main == ([expected] if expected else [])


def test_a_count_and_its_event_name_each_other(reading_of: Callable[..., Reading]):
    reading = reading_of("A bomb killed 12 people in Kirkuk on Monday.")
    (event,) = reading.events
    (count,) = reading.counts
    assert (event.counts, count.event) == ((count.id,), event.id)


def test_a_running_total_belongs_to_no_event(reading_of: Callable[..., Reading]):
    reading = reading_of(
        "A shell hit a bus on Monday. Since July, 300 people have been killed."
    )
    assert [count.event for count in reading.counts] == [None]
