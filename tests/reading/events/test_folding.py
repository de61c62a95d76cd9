"""The toll of an event told before, which is no telling of its own."""

from collections.abc import Callable

import pytest

from tollbook.model import Reading

type Read = Callable[..., Reading]

ROWS = [
    # The next sentence only says who died.
    (
        "A roadside bomb hit a minibus near Orda on Monday. The driver was killed.",
        [("roadside_bomb", ["The driver"])],
    ),
    # So does the quoted figure of somebody.
    (
        "Rockets hit the market of Orda. Nine people were killed, the mayor said.",
        [("rocket", ["Nine people"])],
    ),
    # Somebody did it: that is told in its own right.
    (
        "Rockets hit the market of Orda on Monday. Soldiers killed two men.",
        [("rocket", []), ("killing", ["two men"])],
    ),
    # Nothing but the dead is told.
    ("Two men were killed in Orda on Monday.", [("killing", ["Two men"])]),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_the_dead_belong_to_the_event_told_before_them(
    text: str, expected: list[tuple[str, list[str]]], reading_of: Read
) -> None:
    reading = reading_of(text)
    texts = {count.id: count.text for count in reading.counts}
    told = [(e.type, [texts[c] for c in e.counts]) for e in reading.events]
    assert told == expected


def test_counts_of_a_folded_toll_name_an_event_that_is_there(reading_of: Read) -> None:
    reading = reading_of(ROWS[0][0])
    ids = {event.id for event in reading.events}
    assert {count.event for count in reading.counts} <= ids
