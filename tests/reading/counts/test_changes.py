"""Figures that replace others, parts told apart, and none of so many: invented."""

from collections.abc import Callable

import pytest

from tollbook.model import Reading

type Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        # two figures, never a range
        ("The toll was revised from 31 to 26.", 31, 26),
        ("The number of wounded jumped from 14 to at least 20.", 14, 20),
        ("The toll rose from 12 to 15, the mayor said.", 12, 15),
        # a figure of what has just been told
        (
            "The raid killed 48, the mayor said, revising an earlier figure of 35.",
            35,
            48,
        ),
    ],
)
def test_of_two_figures_of_a_toll_the_older_is_superseded(
    text: str, old: int, new: int, reading_of: Read
) -> None:
    told = {count.low: count.superseded for count in reading_of(text).counts}
    assert told == {old: True, new: False}


def test_a_range_after_from_stays_a_range(reading_of: Read) -> None:
    (count,) = reading_of("Officials say from 12 to 15 people were hurt.").counts
    assert (count.low, count.high) == (12, 15)


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        # none of so many is none
        ("None of its 212 pupils was hurt.", [("injured", "students", 0, 0)]),
        ("No one was killed when shells fell on Orda.", [("killed", "all", 0, 0)]),
        # a wish is no outcome
        ("We call on the captors to free him unharmed.", []),
        # illness and accidents are no harm by arms
        ("Cholera has killed 31 people in the camp.", []),
        ("Two aid workers died when their lorry overturned.", []),
        # killed or maimed, nobody says how many of each
        ("Mines killed or maimed 18 people.", [("killed_or_injured", "all", 18, 18)]),
        ("Raiders left two women with knife wounds.", [("injured", "women", 2, 2)]),
        ("Upwards of 30 people were killed.", [("killed", "all", 30, None)]),
        # who they all are
        (
            "The army put the dead at eight, all fighters.",
            [("killed", "combatants", 8, 8)],
        ),
        # people in a school are not its staff, members of a family are a family
        ("A shell killed seven people in the tent school.", [("killed", "all", 7, 7)]),
        (
            "Eleven members of one family were killed.",
            [("killed", "family", 11, 11)],
        ),
        ("We are held hostage to a map.", []),
        # a bare number in a table says nothing without its heading
        ("date | place | killed | injured 29 Aug | Wad Issa | 14 | 30", []),
        (
            "Fighters seized 38 schoolgirls in Dapsa.",
            [("abducted", "children", 38, 38)],
        ),
    ],
)
def test_a_sentence_counts_whom_it_says_were_harmed(
    text: str, counted: list[tuple[str, str, int, int | None]], reading_of: Read
) -> None:
    read = reading_of(text).counts
    assert [(c.measure, c.group, c.low, c.high) for c in read] == counted


def test_some_of_those_just_counted_are_told_to_be_of_a_group(reading_of: Read) -> None:
    text = "The strike killed 19 people. Nine were children and two were teachers."
    whole, *parts = reading_of(text).counts
    assert [(c.group, c.low, c.part_of) for c in parts] == [
        ("children", 9, whole.id),
        ("teachers", 2, whole.id),
    ]


def test_the_toll_brought_to_a_figure_leaves_the_incident_alone(
    reading_of: Read,
) -> None:
    text = "The raid killed four people, bringing to 61 the number killed since May."
    incident, tally = reading_of(text).counts
    assert [(c.low, c.scope) for c in (incident, tally)] == [
        (4, "incident"),
        (61, "cumulative"),
    ]
