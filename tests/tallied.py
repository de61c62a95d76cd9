"""Small readings that give one tally, or tell of one strike."""

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
