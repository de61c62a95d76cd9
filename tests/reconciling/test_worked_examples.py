"""The examples of docs/topics/grades.md, tallies.md and reconciling.md are true."""

from dataclasses import replace
from pathlib import Path

import pytest

from invented import evening, morning
from tollbook.flow.incidents import make_record
from tollbook.model import Incident, Reading
from tollbook.registers import grades, schemes
from tollbook.registers.checks import checks, reconciling_rules

TOPICS = Path(__file__).parents[2] / "docs" / "topics"


def hospital(*readings: Reading) -> Incident:
    return next(
        incident
        for incident in make_record(readings).incidents
        if incident.type != "cluster_remnant"
    )


def told(reading: Reading) -> Reading:
    """Leave out what the army denies."""
    statements = tuple(s for s in reading.statements if s.id != "s2")
    first, *rest = reading.events
    actors = tuple(replace(actor, denied_by=()) for actor in first.actors)
    events = (replace(first, actors=actors), *rest)
    return replace(reading, statements=statements, events=events)


@pytest.mark.parametrize(
    ("readings", "airwars", "who"),
    [
        ([morning(), evening()], "contested", "probable"),
        ([told(morning()), evening()], "fair", "probable"),
        ([morning()], "contested", "possible"),
        ([evening()], "weak", "probable"),
    ],
)
def test_the_example_of_the_grades_page(readings, airwars, who) -> None:
    graded = {each.scheme: each.grade for each in hospital(*readings).assessments}
    assert graded == {"airwars": airwars, "who": who}


def test_the_grades_page_names_every_grade_and_input() -> None:
    page = (TOPICS / "grades.md").read_text()
    for scheme in schemes():
        assert all(f"| {grade.id} |" in page for grade in grades(scheme))
    inputs = hospital(morning(), evening()).assessment.inputs
    assert all(f"`{name}`" in page for name in inputs)


def test_the_pages_name_every_check() -> None:
    pages = (TOPICS / "reconciling.md").read_text() + (
        TOPICS / "tallies.md"
    ).read_text()
    assert all(f"`{check}`" in pages for check in checks())


def test_every_threshold_that_a_check_names_is_in_the_register() -> None:
    named = {check.number for check in checks().values() if check.number}
    assert named <= set(reconciling_rules())
