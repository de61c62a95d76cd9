"""Each person of an incident once, and nobody made one with somebody else."""

from collections.abc import Sequence

import pytest

from told import Told
from tollbook.model import Cluster, IncidentVictim, Link
from tollbook.reconciling.origins import voiced_of
from tollbook.reconciling.tellings import tellings_of
from tollbook.reconciling.victims import victims_of

type Victim = tuple[str, str | None, int, str]
"""Words, name, age, sex."""


def listed(reports: Sequence[Sequence[Victim]]) -> tuple[IncidentVictim, ...]:
    readings, links = {}, []
    for number, victims in enumerate(reports, 1):
        words = "; ".join(victim[0] for victim in victims)
        told = Told(f"Report {number}: killed were {words}.", f"Outlet {number}")
        for victim in victims:
            told.event("killed", "killing", victim=victim)
        report = told.reading.report.id
        readings[report] = told.reading
        links += [
            Link(report=report, event=event.id, match_probability=1.0)
            for event in told.reading.events
        ]
    cluster = Cluster(id="i1", members=tuple(links))
    tellings = tellings_of(cluster, readings)
    return victims_of(tellings, {}, voiced_of(tellings, {}))


@pytest.mark.parametrize(
    ("reports", "expected"),
    [
        # The same age and sex in two reports: one girl, two sources.
        (
            [[("a girl", None, 4, "f")], [("the girl", None, 4, "f")]],
            [(4, "f", 2)],
        ),
        # Another age is another girl.
        (
            [[("a girl", None, 4, "f")], [("the girl", None, 6, "f")]],
            [(4, "f", 1), (6, "f", 1)],
        ),
        # A name and an age are one with the age alone.
        (
            [[("Mina Karim", "Mina Karim", 4, "f")], [("the girl", None, 4, "f")]],
            [(4, "f", 2)],
        ),
        # Two names of one surname and one age stay two.
        (
            [
                [("Omar Haddad", "Omar Haddad", 30, "m")],
                [("Salim Haddad", "Salim Haddad", 30, "m")],
            ],
            [(30, "m", 1), (30, "m", 1)],
        ),
        # Of twins, which one is meant is not told: kept apart.
        (
            [
                [("Ana", "Ana", 4, "f"), ("Eva", "Eva", 4, "f")],
                [("the girl", None, 4, "f")],
            ],
            [(4, "f", 1), (4, "f", 1), (4, "f", 1)],
        ),
    ],
)
def test_one_person_told_by_several_reports_is_one(
    reports: list[list[Victim]], expected: list[tuple[int, str, int]]
):
    found = [(v.age, v.sex, len(v.sources)) for v in listed(reports)]
    assert found == expected


def test_a_person_holds_no_name_of_its_own_and_says_why_it_is_one() -> None:
    (found,) = listed([[("a girl", "Mina", 4, "f")], [("Mina", "Mina", 4, "f")]])
    assert not hasattr(found, "name")
    assert found.because == ("the same name",)
