"""What an event mention holds, for one or a few invented sentences."""

from collections.abc import Callable, Iterator

from tollbook.model import EventMention, Quote, Reading, Realis


def test_an_air_strike_that_hit_a_hospital_is_one_event_with_target_and_harm(
    reading_of: Callable[..., Reading],
):
    reading = reading_of("A Russian air strike hit Al-Noor hospital, killing a nurse.")
    (event,) = reading.events
    assert (event.type, event.realis) == ("air_strike", Realis.ACTUAL)
    assert [t.kind for t in event.targets] == ["hospital"]
    assert [a.register for a in event.actors] == ["russia"]


def test_every_offset_of_an_event_finds_its_words(reading_of: Callable[..., Reading]):
    text = "A car bomb exploded at a market in Baghdad on Monday, killing 12 people."
    reading = reading_of(text)
    for event in reading.events:
        for quote in _quotes(event):
            quote.check(reading.report)


def _quotes(event: EventMention) -> Iterator[Quote]:
    yield event
    yield from (*event.actors, *event.means, *event.targets, *event.victims)
