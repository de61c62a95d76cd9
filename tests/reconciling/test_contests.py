from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from told import Told
from tollbook.model import (
    Cluster,
    Contest,
    ContestKind,
    Denial,
    Group,
    Harm,
    Incident,
    Link,
    Measure,
    Reading,
    SourceKind,
    Stance,
)
from tollbook.reconciling import reconcile
from tollbook.reconciling.contests import bears_on

STRUCK = "A strike on Aleppo killed some people, the speaker said."


def told(
    outlet: str,
    *figures: tuple[int, int | None, Group],
    by: str | None = None,
    kind: SourceKind = SourceKind.OFFICIAL,
    day: str = "2016-10-06",
) -> Reading:
    made = Told(f"{STRUCK} {outlet} has it.", outlet, day)
    said = "s1" if by else None
    if by:
        made.statement("the speaker said", by, kind=kind)
    made.event("strike", "air_strike", "2016-10-03", "Aleppo", statement=said)
    for low, high, group in figures:
        made.count("some people", low, high, group=group, statement=said)
    return made.reading


def incident_of(*readings: Reading) -> Incident:
    """Reconcile what all the readings tell as one incident, without linking."""
    by_id = {reading.report.id: reading for reading in readings}
    members = tuple(
        Link(report=reading.report.id, event=event.id, match_probability=1.0)
        for reading in readings
        for event in reading.events
    )
    return reconcile(Cluster(id="i", members=members), by_id, {})


def harm_of(incident: Incident, group: Group = Group.ALL) -> Harm:
    return next(harm for harm in incident.harm if harm.group is group)


def only(contests: tuple[Contest, ...]) -> Contest:
    (contest,) = contests
    return contest


def test_figures_that_cannot_all_be_right_are_named_with_their_sources() -> None:
    incident = incident_of(
        told("A", (12, 12, Group.ALL), by="the mayor"),
        told("B", (14, 14, Group.ALL), by="a monitor"),
        told("C", (12, None, Group.ALL), by="a doctor"),
    )
    contest = only(harm_of(incident).contested_by)
    assert contest.kind is ContestKind.RANGES
    assert contest.says == "12 (the mayor) and 14 (a monitor) cannot all be right"
    assert contest.sources == ("a monitor", "the mayor")
    assert {(w.report, w.start) for w in contest.words} == {
        (claim.report, claim.start)
        for claim in harm_of(incident).claims
        if claim.source != "a doctor"
    }


def test_one_source_does_not_contest_itself() -> None:
    incident = incident_of(
        told("A", (12, 12, Group.ALL), by="the mayor", day="2016-10-04"),
        told("B", (14, 14, Group.ALL), by="the mayor", day="2016-10-05"),
    )
    assert not incident.contested
    older, newer = harm_of(incident).claims
    assert older.superseded_by is not None
    assert (older.superseded_by.report, older.superseded_by.start) == (
        newer.report,
        newer.start,
    )


def test_a_party_that_says_nobody_was_killed_is_named() -> None:
    incident = incident_of(
        told("A", (12, 12, Group.ALL)),
        told("B", (0, 0, Group.ALL), by="the army", kind=SourceKind.PARTY),
    )
    contest = only(harm_of(incident).contested_by)
    assert contest.kind is ContestKind.NOBODY_HARMED
    assert contest.says == "the army says that nobody was killed"
    # A denial of the harm shows in the grade.
    assert incident.assessment.grade == "contested"


def test_more_children_than_another_counts_in_all_contests_both() -> None:
    incident = incident_of(
        told("A", (12, 12, Group.ALL), by="the mayor"),
        told("B", (30, 30, Group.CHILDREN), by="a monitor"),
    )
    for group in (Group.ALL, Group.CHILDREN):
        contest = only(harm_of(incident, group).contested_by)
        assert contest.kind is ContestKind.PART_ABOVE_WHOLE
        assert contest.says == (
            "30 children killed (a monitor) are more than 12 killed (the mayor)"
        )


def test_a_party_that_counts_fighters_only_contests_a_count_of_civilians() -> None:
    incident = incident_of(
        told("A", (8, 8, Group.CIVILIANS), by="residents", kind=SourceKind.WITNESS),
        told("B", (3, 3, Group.COMBATANTS), by="the army", kind=SourceKind.PARTY),
    )
    contest = only(harm_of(incident, Group.CIVILIANS).contested_by)
    assert contest.kind is ContestKind.WHO_WAS_HARMED
    assert contest.sources == ("the army",)
    assert incident.assessment.grade == "contested"
    assert incident.assessment.inputs["disputed_by"] == ["the army"]


def test_a_monitor_that_counts_fighters_contests_nobody() -> None:
    incident = incident_of(
        told("A", (8, 8, Group.CIVILIANS), by="residents", kind=SourceKind.WITNESS),
        told("B", (3, 3, Group.COMBATANTS), by="a monitor", kind=SourceKind.MONITOR),
    )
    assert not incident.contested


def test_wholes_stand_before_parts_and_parts_say_what_they_are_among() -> None:
    incident = incident_of(
        told(
            "A",
            (3, 3, Group.CHILDREN),
            (4, 4, Group.COMBATANTS),
            (8, 8, Group.CIVILIANS),
            (12, 12, Group.ALL),
        )
    )
    assert [(harm.group, harm.inside) for harm in incident.harm] == [
        (Group.ALL, None),
        (Group.CIVILIANS, Group.ALL),
        (Group.CHILDREN, Group.CIVILIANS),
        (Group.COMBATANTS, Group.ALL),
    ]


@pytest.mark.parametrize(
    ("what", "text", "measure", "group", "bears"),
    [
        # Who denies the event denies every figure.
        ("event", "that a strike took place", Measure.INJURED, Group.ALL, True),
        # Only deaths are denied.
        ("harm", "that anybody was killed", Measure.KILLED, Group.ALL, True),
        ("harm", "that anybody was killed", Measure.INJURED, Group.ALL, False),
        ("harm", "that anybody was killed", Measure.BODIES_RECOVERED, Group.ALL, True),
        # Casualties are both.
        ("harm", "reports of casualties", Measure.INJURED, Group.ALL, True),
        # Fighters are not denied by who denies civilians.
        ("harm", "civilian deaths", Measure.KILLED, Group.COMBATANTS, False),
        ("harm", "civilian deaths", Measure.KILLED, Group.CHILDREN, True),
        # Who did it, and what was aimed at, say nothing of how many.
        ("responsibility", "any part in it", Measure.KILLED, Group.ALL, False),
        ("targets", "that it hit civilian sites", Measure.KILLED, Group.ALL, False),
    ],
)
def test_a_denial_contests_the_figures_it_speaks_of(
    what, text, measure, group, bears
) -> None:
    denial = Denial(
        start=0,
        end=len(text),
        text=text,
        source="the army",
        report="sha256:0",
        outlet=None,
        what=what,
    )
    assert bears_on(denial, measure, group) is bears


def test_a_denial_of_responsibility_contests_the_incident_and_no_figure() -> None:
    reading = (
        Told(f"{STRUCK} The army denied that it carried out the raid.", "A")
        .statement("the speaker said", "a mayor")
        .statement(
            "denied",
            "the army",
            Stance.DENIES,
            SourceKind.PARTY,
            content="that it carried out the raid",
            denies=("e1",),
        )
        .event("strike", "air_strike", "2016-10-03", "Aleppo", statement="s1")
        .count("some people", 12, statement="s1")
        .reading
    )
    incident = incident_of(reading)
    contest = only(incident.contested_by)
    assert contest.says == (
        "the army denies that it did it: “that it carried out the raid”"
    )
    assert harm_of(incident).contested_by == ()


FIGURES = st.tuples(st.integers(0, 40), st.none() | st.integers(0, 40)).map(
    lambda pair: (pair[0], None if pair[1] is None else pair[0] + pair[1])
)


@given(
    st.lists(
        st.tuples(FIGURES, st.sampled_from("abc"), st.integers(1, 5)),
        min_size=1,
        max_size=4,
    )
)
def test_order_does_not_matter_and_no_range_runs_backwards(drawn) -> None:
    readings = [
        told(f"Outlet {n}", (*figure, Group.ALL), by=by, day=f"2016-10-0{day + 3}")
        for n, (figure, by, day) in enumerate(drawn)
    ]
    incident = incident_of(*readings)
    for shuffled in permutations(readings):
        again = incident_of(*shuffled)
        assert again.harm == incident.harm
        assert again.contested_by == incident.contested_by
        assert again.assessments == incident.assessments
    for harm in incident.harm:
        holding = [claim for claim in harm.claims if claim.left_out is None]
        assert harm.high is None or harm.low <= harm.high
        assert all(harm.low <= claim.low for claim in holding)
        assert harm.low in {claim.low for claim in holding}
        assert not any(claim.superseded for claim in holding)
        standing = {(claim.report, claim.start) for claim in holding}
        assert all(
            (claim.superseded_by.report, claim.superseded_by.start) in standing
            for claim in harm.claims
            if claim.superseded_by is not None
        )
        assert harm.contested is bool(harm.contested_by)


def test_a_newer_report_supersedes_by_its_body_and_not_its_headline() -> None:
    older = told("A", (12, 12, Group.ALL), by="the mayor", day="2016-10-04")
    newer = (
        Told("Dozens dead. 26 died in Aleppo, the speaker said.", "B", "2016-10-06")
        .headline("Dozens dead.")
        .statement("the speaker said", "the mayor")
        .event("died", "air_strike", "2016-10-03", "Aleppo", statement="s1")
        .count("Dozens", 24, 99, statement="s1")
        .count("26", 26, statement="s1")
    )
    harm = harm_of(incident_of(older, newer.reading))
    first = next(claim for claim in harm.claims if claim.low == 12)
    body = next(claim for claim in harm.claims if claim.low == 26)
    assert first.superseded_by is not None
    assert first.superseded_by.start == body.start
    assert (harm.low, harm.high) == (26, 26)


def test_a_figure_that_its_source_comes_back_to_is_superseded_by_the_newest() -> None:
    harm = harm_of(
        incident_of(
            *(
                told(outlet, (low, low, Group.ALL), by="the mayor", day=day)
                for outlet, low, day in (
                    ("A", 12, "2016-10-04"),
                    ("B", 15, "2016-10-05"),
                    ("C", 12, "2016-10-06"),
                )
            )
        )
    )
    *older, newest = harm.claims
    assert (harm.low, harm.high) == (12, 12)
    assert [claim.superseded for claim in harm.claims] == [True, True, False]
    assert {c.superseded_by.report for c in older if c.superseded_by} == {newest.report}
