"""What an event mention holds, for one or a few invented sentences."""

from collections.abc import Callable, Iterator

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

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


SUBJECTS = ["Warplanes", "Government forces", "A car bomb", "Four gunmen", "A boy, 9,"]
VERBS = ["hit", "shelled", "attacked", "could strike", "denied bombing", "picked up"]
OBJECTS = ["a school", "the M4 hospital", "a cluster bomb", "nine people", "“Aleppo”"]
ENDS = [" on Monday", " in Homs", ", residents said", "\n\nThe attack killed two", ""]


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    st.lists(
        st.tuples(*(st.sampled_from(x) for x in (SUBJECTS, VERBS, OBJECTS, ENDS))),
        min_size=1,
        max_size=3,
    )
)
def test_whatever_is_told_offsets_hold_and_a_second_reading_is_the_same(
    reading_of: Callable[..., Reading], told: list[tuple[str, str, str, str]]
):
    text = " ".join(f"{s} {v} {o}{e}." for s, v, o, e in told)
    reading = reading_of(text)
    for event in reading.events:
        for quote in _quotes(event):
            quote.check(reading.report)
        assert event.same_as is None or event.same_as < event.id or len(event.id) > 2
    assert sum(event.main for event in reading.events) <= 1
    ids = {event.id for event in reading.events}
    assert {count.event for count in reading.counts} <= {None, *ids}
    assert reading_of(text) == reading
