"""Which place a figure is about, as a table of invented sentences."""

from collections.abc import Callable

import pytest

from tollbook.model import Reading

type Read = Callable[..., Reading]

AREAS = [
    # The nearest place behind the figure.
    ("Twelve people were killed in Aleppo.", "Aleppo"),
    # Where somebody spoke is not where people died.
    ("At least 90 people died, the envoy told reporters in Geneva.", None),
    ("At least 90 people died, according to Ms Marsh, who spoke in Lisbon.", None),
    # A place named to compare with.
    ("It was the worst raid since the siege of Sarajevo, with 30 killed.", None),
    ("Forty people were killed, in scenes like those at Grozny.", None),
    (
        "He drew parallels with the massacre of Srebrenica; 35 people had died.",
        None,
    ),
    # What is compared keeps its place.
    ("Like the raid in May, the strike in Aleppo killed 30 people.", "Aleppo"),
]


@pytest.mark.parametrize(("sentence", "name"), AREAS)
def test_a_figure_is_of_the_place_it_speaks_of(
    sentence: str, name: str | None, reading_of: Read
) -> None:
    reading = reading_of(sentence)
    names = {place.id: place.name for place in reading.places}
    place = reading.counts[0].place
    assert (names[place] if place else None) == name
