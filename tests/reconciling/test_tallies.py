from tallied import strike, tallies, tally
from told import Told
from tollbook.flow.incidents import make_record
from tollbook.model import (
    Group,
    Measure,
    Scope,
    SourceKind,
)


def test_a_tally_is_never_part_of_an_incident() -> None:
    record = make_record([tally("A", 450, "the monitor"), strike("B", 12)])
    (incident,) = record.incidents
    assert [harm.high for harm in incident.harm] == [12]
    assert len(record.tallies) == 1


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
