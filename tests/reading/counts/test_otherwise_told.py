"""People killed, hurt, led away or found, told of in other words: invented rows."""

from collections.abc import Callable

import pytest

from tollbook.model import Reading

type Read = Callable[..., Reading]
type Row = tuple[str, str, int, int | None]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        # lost to whom they belonged to
        ("Mara lost her husband in the raid.", [("killed", "family", 1, 1)]),
        ("The barracks at Orda lost 10 men.", [("killed", "men", 10, 10)]),
        # buried, and counted in their coffins
        ("We buried 17 on Saturday.", [("killed", "all", 17, 17)]),
        ("A reporter saw seven coffins.", [("killed", "all", 7, 7)]),
        # in hospital, in jail: no article, no building
        ("Nine are still in hospital.", [("injured", "all", 9, 9)]),
        ("About 60 reporters are in jail.", [("detained", "journalists", 60, 60)]),
        ("Nine men were in the hospital.", []),
        # wounds told by what is lost, and by where they were treated
        (
            "One of the rescuers lost an eye.",
            [("injured", "first_responders", 1, 1)],
        ),
        ("Two dockers were burned.", [("injured", "all", 2, 2)]),
        # alive, from under what fell
        ("Four women were dug out alive.", [("rescued", "women", 4, 4)]),
        ("Dozens are under the rubble.", [("trapped", "all", 24, 99)]),
        # led away
        (
            "Sixteen passengers were led into the forest.",
            [("abducted", "all", 16, 16)],
        ),
        # one more object of the deed, hung on the verb
        (
            "The shell fell on a taxi, killing the driver and both his passengers.",
            [("killed", "all", 1, 1), ("killed", "all", 2, 2)],
        ),
        # a head with a village is a person
        (
            "Attackers hacked to death a village head in Orda.",
            [("killed", "all", 1, 1)],
        ),
        # a toll that doubles, with a day before its figure
        (
            "The death toll more than doubled on Wednesday to 46.",
            [("killed", "all", 46, 46)],
        ),
        # ages up to less than 18
        ("Three brothers aged 6 to 11 were killed.", [("killed", "children", 3, 3)]),
    ],
)
def test_people_are_counted_in_whatever_words_their_harm_is_told(
    text: str, counted: list[Row], reading_of: Read
) -> None:
    assert [
        (str(count.measure), str(count.group), count.low, count.high)
        for count in reading_of(text).counts
    ] == counted


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        # some of the people told of before are of their group
        (
            "Four peacekeepers were wounded, one seriously.",
            [("injured", "peacekeepers", 4, 4), ("injured", "peacekeepers", 1, 1)],
        ),
        (
            "The volunteers collected 19 bodies, four of them of children.",
            [
                ("bodies_recovered", "all", 19, 19),
                ("bodies_recovered", "children", 4, 4),
            ],
        ),
        # a figure that the one before it is held against
        (
            "So far this year 90 people were abducted, compared with 64 in 2015.",
            [("abducted", "all", 90, 90), ("abducted", "all", 64, 64)],
        ),
        # "any" of what is denied is none
        (
            "The army is not aware of any civilian casualties.",
            [("killed_or_injured", "civilians", 0, 0)],
        ),
        ("The army is looking into any civilian casualties.", []),
        # a headline in capitals
        ("TEACHER KILLED, EXAM PAPERS BURNT", [("killed", "teachers", 1, 1)]),
        # the young, whatever kin they are
        ("Her infant son was injured.", [("injured", "children", 1, 1)]),
        # a burial is no toll of its own
        ("The girl, who had died of cancer, was buried on Sunday.", []),
        # a day of a month is no figure
        ("29 Aug: killed 14, injured 30.", [("killed", "all", 14, 14)]),
    ],
)
def test_words_beside_a_figure_say_whom_it_counts(
    text: str, counted: list[Row], reading_of: Read
) -> None:
    read = reading_of(text).counts
    told = [(str(c.measure), str(c.group), c.low, c.high) for c in read]
    assert told[: len(counted)] == counted
    assert counted or not told


@pytest.mark.parametrize(
    ("text", "scopes"),
    [
        # what brings a toll to its figure is the incident, the figures are tallies
        (
            "The raid killed five, taking the toll to 214 dead and 501 wounded.",
            ["incident", "cumulative", "cumulative"],
        ),
        # some days of fighting are one incident
        ("Between Sunday and Tuesday 43 people were wounded.", ["incident"]),
        # "this month" of how often it was hit is not of the toll
        (
            "Six men were killed in a strike on a car, the third such strike this month.",
            ["incident"],
        ),
    ],
)
def test_what_a_figure_covers(text: str, scopes: list[str], reading_of: Read) -> None:
    assert [str(count.scope) for count in reading_of(text).counts] == scopes
