from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tallied import strike, tallies, tally
from told import Told
from tollbook.model import (
    Assessment,
    Days,
    Group,
    Harm,
    Incident,
    Measure,
    PlacePrecision,
    Site,
)
from tollbook.reconciling import tallies_of

ALEPPO = Site(
    name="Aleppo",
    country="SY",
    geonameid=170063,
    lat=36.2,
    lon=37.16,
    precision=PlacePrecision.SETTLEMENT,
)
SYRIA = Site(
    name="Syria",
    country="SY",
    geonameid=163843,
    lat=35.0,
    lon=38.0,
    precision=PlacePrecision.COUNTRY,
)


def test_a_tally_stands_beside_the_incidents_of_its_time_and_area() -> None:
    (found,) = tallies(
        tally("A", 450, "the monitor", group=Group.ALL),
        strike("B", 12),
        strike("C", 30, day="2016-09-01"),
    )
    assert (found.low, found.incidents_low, found.incidents_high) == (450, 12, 12)
    assert len(found.incidents) == 1


def test_civilians_are_between_none_and_all_where_the_text_does_not_say() -> None:
    (found,) = tallies(tally("A", 450, "the monitor"), strike("B", 12))
    assert (found.incidents_low, found.incidents_high) == (0, 12)


def test_the_record_covers_a_share_of_a_tally_from_low_to_high() -> None:
    (found,) = tallies(
        tally("A", 100, "the monitor"),
        strike("B", 12),
        strike("C", 8, day="2016-09-25"),
    )
    # Nobody says how many of the twenty were civilians.
    assert (found.incidents_low, found.incidents_high) == (0, 20)
    assert (found.covered_low, found.covered_high) == (0.0, 0.2)
    assert any("2 of the 2 recorded do not say how many" in n for n in found.notes)


def test_an_incident_placed_only_in_the_country_adds_to_the_upper_end_alone() -> None:
    wide = (
        Told("A strike in Syria killed 5 people.", "D")
        .event("strike", "air_strike", "2016-10-02", "Syria")
        .count("5 people", 5)
        .reading
    )
    (found,) = tallies(
        tally("A", 100, "the monitor", group=Group.ALL), strike("B", 12), wide
    )
    assert (len(found.incidents), len(found.incidents_possible)) == (1, 1)
    assert (found.incidents_low, found.incidents_high) == (12, 17)


def test_an_open_tally_is_covered_up_to_a_share() -> None:
    reading = tally("A", 100, "the monitor", group=Group.ALL)
    (count,) = reading.counts
    opened = replace(reading, counts=(replace(count, high=None),))
    (found,) = tallies(opened, strike("B", 12))
    assert (found.covered_low, found.covered_high) == (None, 0.12)


def test_a_record_that_holds_more_than_a_tally_is_flagged() -> None:
    (found,) = tallies(tally("A", 5, "the monitor", group=Group.ALL), strike("B", 12))
    assert [flag.check for flag in found.flags] == ["record_above_tally"]


@given(
    st.lists(
        st.tuples(st.integers(1, 90), st.integers(19, 30), st.booleans()), max_size=6
    ),
    st.integers(1, 500),
    st.booleans(),
)
def test_a_share_never_runs_backwards(drawn, low, is_open) -> None:
    incidents = [
        Incident(
            id=f"i{n}",
            title="",
            type="attack",
            date=Days(start=on, end=on, precision="day"),
            place=ALEPPO if near else SYRIA,
            harm=(
                Harm(
                    measure=Measure.KILLED,
                    group=Group.ALL,
                    low=killed,
                    high=killed,
                    contested=False,
                    claims=(),
                ),
            ),
            actors=(),
            means=(),
            targets=(),
            contested=False,
            independent_sources=1,
            sources=(),
            assessment=Assessment(grade="weak", rule="", inputs={}),
            mentions=(),
        )
        for n, (killed, day, near) in enumerate(drawn)
        if (on := date(2016, 9, day))
    ]
    reading = tally("A", low, "the monitor")
    (count,) = reading.counts
    if is_open:
        reading = replace(reading, counts=(replace(count, high=None),))
    (found,) = tallies_of([reading], incidents, {})
    (again,) = tallies_of([reading], incidents[::-1], {})
    assert found == again
    assert found.incidents_high is None or found.incidents_low <= found.incidents_high
    assert found.covered_high is not None
    assert found.covered_low is None or found.covered_low <= found.covered_high
    assert set(found.incidents).isdisjoint(found.incidents_possible)
