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
        ("Mara lost her husband in the raid.", [("killed", "men", 1, 1)]),
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
