from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from told import Told
from tollbook.flow.incidents import make_record
from tollbook.model import (
    Assessment,
    Days,
    Group,
    Harm,
    Incident,
    JumpReason,
    Measure,
    PlacePrecision,
    Reading,
    Scope,
    Site,
    SourceKind,
    Tally,
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


def tally(
    outlet: str,
    low: int,
    by: str,
    *,
    since: str | None = "2016-09-19",
    since_text: str | None = None,
    group: Group = Group.CIVILIANS,
    day: str = "2016-10-06",
    measure: Measure = Measure.KILLED,
    town: str | None = "Aleppo",
    why: str = "",
) -> Reading:
    where = town or "the area"
    text = f"450 civilians died in {where}, they said. {why} {outlet}"
    made = Told(text, outlet, day)
    made.statement("they said", by, kind=SourceKind.MONITOR)
    place = made.place(town) if town else None
    return made.count(
        "450 civilians",
        low,
        measure=measure,
        group=group,
        scope=Scope.CUMULATIVE,
        statement="s1",
        since=since,
        since_text=since_text,
        place=place,
    ).reading


def strike(outlet: str, killed: int, day: str = "2016-10-03") -> Reading:
    return (
        Told(f"A strike on Aleppo killed {killed} people. {outlet}", outlet)
        .event("strike", "air_strike", day, "Aleppo")
        .count(f"{killed} people", killed)
        .reading
    )


def tallies(*readings: Reading) -> tuple[Tally, ...]:
    return make_record(readings).tallies


def test_a_tally_is_never_part_of_an_incident() -> None:
    record = make_record([tally("A", 450, "the monitor"), strike("B", 12)])
    (incident,) = record.incidents
    assert [harm.high for harm in incident.harm] == [12]
    assert len(record.tallies) == 1


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


def test_the_newest_figure_of_a_tally_holds_and_the_older_stay() -> None:
    (found,) = tallies(
        tally("A", 400, "the monitor", day="2016-10-01"),
        tally("B", 450, "the monitor", day="2016-10-06"),
    )
    assert (found.low, found.high) == (450, 450)
    assert [(claim.low, claim.superseded) for claim in found.claims] == [
        (400, True),
        (450, False),
    ]


def test_two_keepers_stand_side_by_side_with_the_reasons_they_differ() -> None:
    one, other = tallies(
        tally("A", 450, "the monitor"),
        tally(
            "B",
            376,
            "the envoy",
            since=None,
            since_text="since the bombing began again",
            group=Group.ALL,
        ),
    )
    assert {one.low, other.low} == {450, 376}
    notes = " ".join(one.notes + other.notes)
    assert "another keeper" in notes
    assert "another start" in notes
    assert "other people counted" in notes
    assert "its start has no date in the text (since the bombing began again)" in notes


def test_people_besieged_are_a_stock_and_never_added_up() -> None:
    reading = tally("A", 275000, "the UN", since=None, measure=Measure.BESIEGED)
    (found,) = tallies(reading, strike("B", 12))
    assert found.incidents == ()
    assert "not a casualty figure" in found.notes[0]


def test_a_tally_is_a_series_of_the_figures_that_moved_it() -> None:
    (found,) = tallies(
        tally("A", 400, "the monitor", day="2016-10-01"),
        tally("B", 400, "the monitor", day="2016-10-03"),
        tally("C", 450, "the monitor", day="2016-10-06"),
    )
    assert [(str(step.day), step.low, step.change_low) for step in found.series] == [
        ("2016-10-01", 400, None),
        ("2016-10-06", 450, 50),
    ]
    first, last = found.series
    assert first.reason is None
    # A rise is never taken for new deaths.
    assert last.reason is JumpReason.UNKNOWN


@pytest.mark.parametrize(
    ("why", "reason", "words"),
    [
        (
            "Nine were killed in the past 24 hours.",
            JumpReason.NEW,
            "past 24 hours",
        ),
        (
            "Nine bodies were recovered from the rubble.",
            JumpReason.RECOVERED_BODIES,
            "bodies were recovered",
        ),
        ("Nine died of their wounds.", JumpReason.SUCCUMBED, "died of their wounds"),
        (
            "Nine who had been listed as missing are dead.",
            JumpReason.RECLASSIFIED,
            "listed as missing",
        ),
        (
            "The nine were approved by the committee.",
            JumpReason.COMMITTEE,
            "approved by the committee",
        ),
        (
            "Nine deaths from earlier weeks were added.",
            JumpReason.RETROACTIVE,
            "from earlier weeks",
        ),
        ("Nine had been counted twice.", JumpReason.CORRECTION, "counted twice"),
        ("The list now includes fighters.", JumpReason.SCOPE_CHANGE, "now includes"),
        # What is rarer and says more stands first; both are kept.
        (
            "Nine bodies were recovered in the past 24 hours.",
            JumpReason.RECOVERED_BODIES,
            "bodies were recovered",
        ),
        # The day of a bulletin is no reason.
        ("It published the list on Thursday.", JumpReason.UNKNOWN, None),
    ],
)
def test_the_words_near_a_figure_say_why_it_moved(why, reason, words) -> None:
    later = tally("B", 450, "the monitor", why=why)
    (found,) = tallies(tally("A", 400, "the monitor", day="2016-10-01"), later)
    step = found.series[-1]
    assert step.reason is reason
    assert [each.text for each in step.reasons][:1] == ([words] if words else [])
    for each in step.reasons:
        text = later.report.text[each.words.start : each.words.end]
        assert text == each.text


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


def test_a_tally_that_falls_says_so_in_a_flag() -> None:
    (found,) = tallies(
        tally("A", 450, "the monitor", day="2016-10-01"),
        tally("B", 400, "the monitor", day="2016-10-06"),
    )
    assert [flag.check for flag in found.flags] == ["tally_falls"]
    assert (found.low, found.high) == (400, 400)


def test_tallies_of_unrelated_wars_are_not_compared() -> None:
    # Another country.
    here, there = tallies(
        tally("A", 450, "the monitor"), tally("B", 90, "a count", town="Mosul")
    )
    assert not any("beside" in note for note in (*here.notes, *there.notes))
    # An area that is not told, in reports that name no common country.
    here, there = tallies(
        tally("A", 450, "the monitor"), tally("B", 90, "a count", town=None)
    )
    assert not any("beside" in note for note in (*here.notes, *there.notes))


def test_tallies_of_different_years_are_not_compared() -> None:
    found = tallies(
        tally("A", 450, "the monitor"),
        tally("B", 90, "a count", since="2012-03", day="2012-10-06"),
        # A start without a date is not taken to lie years before its report.
        tally(
            "C", 70, "an office", since=None, since_text="this week", day="2019-10-06"
        ),
    )
    assert not any("beside" in note for each in found for note in each.notes)


def test_a_tally_without_an_area_is_compared_where_its_report_names_the_country() -> (
    None
):
    told = (
        Told("90 people died in the city, they said. Idlib was quiet.", "B")
        .statement("they said", "the envoy", kind=SourceKind.UN)
        .count(
            "90 people", 90, scope=Scope.CUMULATIVE, statement="s1", since="2016-09-01"
        )
    )
    told.place("Idlib")
    found = tallies(tally("A", 450, "the monitor"), told.reading)
    assert all(any("beside" in note for note in each.notes) for each in found)


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


def test_a_headline_that_leaves_out_the_start_is_no_toll_of_a_day() -> None:
    text = "790 civilians killed in Aleppo. In all 790 civilians died, they said."
    reading = (
        Told(text, "A")
        .headline("790 civilians killed in Aleppo.")
        .statement("they said", "the monitor")
        .event("killed", "killing", "2016-10-03", "Aleppo")
        .count("790 civilians", 790, group=Group.CIVILIANS, statement="s1")
    )
    place = reading.place("Aleppo")
    reading.count(
        "790 civilians died",
        790,
        group=Group.CIVILIANS,
        scope=Scope.CUMULATIVE,
        statement="s1",
        since="2016-09-01",
        place=place,
        same_as="c1",
    )
    record = make_record([reading.reading])
    assert [incident.harm for incident in record.incidents] == [()]
    (found,) = record.tallies
    assert (found.low, found.since) == (790, "2016-09-01")


def test_the_earlier_figure_that_a_report_gives_is_a_step_before_it() -> None:
    told = (
        Told("812 civilians died in Aleppo, up from 790, they said.", "A")
        .statement("they said", "the monitor")
        .count(
            "812 civilians",
            812,
            group=Group.CIVILIANS,
            scope=Scope.CUMULATIVE,
            statement="s1",
            since="2016-09-01",
        )
        # "790" alone does not say of whom.
        .count(
            "790",
            790,
            scope=Scope.CUMULATIVE,
            statement="s1",
            since="2016-09-01",
            superseded=True,
        )
    )
    (found,) = tallies(told.reading)
    assert (found.low, found.group) == (812, Group.CIVILIANS)
    assert [(step.day is None, step.low) for step in found.series] == [
        (True, 790),
        (False, 812),
    ]
