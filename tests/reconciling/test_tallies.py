from told import Told
from tollbook.flow.incidents import make_record
from tollbook.model import Group, Measure, Reading, Scope, SourceKind, Tally


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
) -> Reading:
    made = Told(f"450 civilians died in Aleppo, they said. {outlet}", outlet, day)
    made.statement("they said", by, kind=SourceKind.MONITOR)
    place = made.place("Aleppo")
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
