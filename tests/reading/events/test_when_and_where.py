"""The day and place of the main event, and what is not its own. Invented sentences."""

from collections.abc import Callable

import pytest

from tollbook.model import Reading


def _main(reading: Reading) -> tuple[str | None, str | None]:
    """Return the words that give the main event's day and place."""
    times = {time.id: time.text for time in reading.times}
    places = {place.id: place.text for place in reading.places}
    main = next(event for event in reading.events if event.main)
    return times.get(main.time or ""), places.get(main.place or "")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        # The court's day is not the killing's.
        (
            (
                "A baker was charged Tuesday with killing his partner in Denver.\n\n"
                "The partner was shot on September 3, the prosecutor said."
            ),
            "September 3",
        ),
        # What is told roughly gives way to the day another telling gives.
        (
            (
                "Two men were shot in Denver last week.\n\nThe men were shot on Friday "
                "outside a bakery."
            ),
            "Friday",
        ),
        # When the page was put up is not when it happened.
        (
            (
                "Man shot dead in Denver Posted: Monday, October 3, 2016\n\n"
                "A man was shot dead on Sunday outside a bakery."
            ),
            "Sunday",
        ),
        # No day is told: none is given, though the day of printing is known.
        ("A man was shot dead outside a bakery in Denver.", None),
    ],
)
def test_the_main_event_has_the_day_that_the_report_gives_it(
    reading_of: Callable[..., Reading], text: str, day: str | None
) -> None:
    assert _main(reading_of(text))[0] == day


@pytest.mark.parametrize(
    ("text", "place"),
    [
        # Where the hurt were taken is not where they were hurt.
        (
            "A boy was shot in Boulder and taken to a hospital in Denver.",
            "Boulder",
        ),
        # Where somebody is from is not where he was shot.
        ("A Chicago man was shot dead on Sunday in Denver.", "Denver"),
        # A street that bears a town's name is not that town.
        (
            (
                "Denver police are looking for a gunman.\n\nA man was shot dead on "
                "Sunday in the 1400 block of Austin."
            ),
            "Denver",
        ),
        # A quarter that bears a far town's name is not that town.
        (
            (
                "Two shot in Algiers\n\nNEW ORLEANS - New Orleans police are "
                "looking for a gunman in New Orleans.\n\nTwo women were shot on Sunday."
            ),
            "New Orleans",
        ),
        # A town is nearer than the state that the headline names.
        (
            (
                "Colorado man shot by neighbour\n\nDENVER, Colo. - A man was shot dead "
                "by his neighbour on Sunday, the police said."
            ),
            "DENVER",
        ),
        # Whose police it is tells the town where nothing else does.
        (
            (
                "Man shot dead outside a bakery\n\nDenver police are investigating who "
                "shot a man dead outside a bakery."
            ),
            "Denver",
        ),
    ],
)
def test_the_main_event_has_the_town_that_the_report_gives_it(
    reading_of: Callable[..., Reading], text: str, place: str
) -> None:
    assert _main(reading_of(text))[1] == place
