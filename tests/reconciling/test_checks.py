from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from told import Told
from tollbook.model import (
    Cluster,
    Flag,
    Group,
    Incident,
    JumpReason,
    Link,
    Measure,
    Reading,
    TallyReason,
    TallyStep,
    WordsAt,
)
from tollbook.reconciling import reconcile, with_twins
from tollbook.reconciling.checks.tallies import _falls, _jumps, digits_swapped
from tollbook.registers.checks import checks

ALL, CIVILIANS, CHILDREN = Group.ALL, Group.CIVILIANS, Group.CHILDREN


def told(
    *figures: tuple[str, int, Group],
    text: str = "A strike on Aleppo killed 12 people.",
    outlet: str = "A",
    by: str | None = None,
    day: str | None = "2016-10-03",
    town: str | None = "Aleppo",
    published: str = "2016-10-06",
) -> Told:
    made = Told(f"{text} {outlet} said so.", outlet, published)
    if by:
        made.statement("said so", by)
    made.event("strike", "air_strike", day, town, statement="s1" if by else None)
    for words, low, group in figures:
        made.count(words, low, group=group, statement="s1" if by else None)
    return made


def incident_of(*told: Told, originals: dict[str, Reading] | None = None) -> Incident:
    readings = [each.reading for each in told]
    members = tuple(
        Link(report=reading.report.id, event=event.id, match_probability=1.0)
        for reading in readings
        for event in reading.events
    )
    by_id = {reading.report.id: reading for reading in readings}
    return reconcile(Cluster(id="i", members=members), by_id, originals or {})


def only(flags: tuple[Flag, ...], check: str) -> Flag:
    (flag,) = [flag for flag in flags if flag.check == check]
    return flag


TWELVE = ("12 people", 12, ALL)


@pytest.mark.parametrize(
    ("check", "made", "says"),
    [
        (
            "part_above_whole",
            told(TWELVE, ("12", 30, CHILDREN)),
            "children killed (30 or more) are more than all killed (at most 12)",
        ),
        (
            "parts_above_whole",
            told(TWELVE, ("12", 8, CHILDREN), ("strike", 9, Group.WOMEN)),
            "children and women killed add up to 17, more than all killed (at most 12)",
        ),
        (
            "civilians_above_all",
            told(TWELVE, ("12", 40, CIVILIANS)),
            (
                "civilians killed (40 or more) are more than all killed (at most 12): one "
                "of the two is of other people or a longer time"
            ),
        ),
        (
            "late_report",
            told(TWELVE, published="2016-12-24"),
            (
                "told on 2016-12-24, 82 days after it happened: filed by the day of the "
                "harm"
            ),
        ),
        (
            "after_publication",
            told(TWELVE, day="2016-10-09"),
            (
                "it is dated 2016-10-09, after the report of 2016-10-06 that tells of it: "
                "was a day resolved wrongly?"
            ),
        ),
        (
            "no_day_no_place",
            told(TWELVE, day=None, town=None),
            "no report gives a day or a place: it can be linked to nothing",
        ),
        (
            "wide_place_small_toll",
            told(TWELVE, text="A strike in Syria killed 12 people.", town="Syria"),
            "12 killed are placed no closer than Syria: it is not drawn as a point",
        ),
        (
            "second_strike",
            told(
                TWELVE,
                text="A strike on Aleppo killed 12 people, and minutes later another.",
            ),
            (
                "“minutes later another”: a strike soon after another is one incident, unless a "
                "source says two"
            ),
        ),
    ],
)
def test_what_does_not_fit_is_said_and_nothing_is_changed(check, made, says) -> None:
    incident = incident_of(made)
    assert only(incident.flags, check).says == says
    assert says in incident.assessment.inputs["flags"]
    assert (incident.harm[0].low, incident.harm[0].high) == (12, 12)


def test_a_plain_account_has_no_flags() -> None:
    assert incident_of(told(TWELVE)).flags == ()


def test_wounded_without_dead_and_nobody_dead_are_both_valid() -> None:
    hurt = told()
    hurt.count("12 people", 12, measure=Measure.INJURED)
    none = told(("12 people", 0, ALL))
    assert incident_of(hurt).flags == incident_of(none).flags == ()


def test_a_headline_with_another_figure_is_kept_and_the_body_goes_first() -> None:
    made = (
        Told("Dozens killed. A strike on Aleppo left 26 dead.", "A")
        .headline("Dozens killed.")
        .event("strike", "air_strike", "2016-10-03", "Aleppo")
        .count("Dozens", 24, 99)
        .count("26 dead", 26)
    )
    flag = only(incident_of(made).flags, "headline_differs")
    assert flag.says == (
        "a headline has 24 to 99 killed where its body has 26; both are kept, the body "
        "goes first"
    )


def test_two_origins_with_one_telling_figure_are_asked_about() -> None:
    same = [
        told(("12", 47, ALL), outlet=outlet, by=by)
        for outlet, by in (("A", "the mayor"), ("B", "a doctor"))
    ]
    flag = only(incident_of(*same).flags, "same_figures")
    assert flag.says == (
        "a doctor and the mayor all say 47 people killed: is there an origin they share?"
    )
    # Small figures agree by chance.
    few = [
        told(("12", 4, ALL), outlet=outlet, by=by)
        for outlet, by in (("A", "the mayor"), ("B", "a doctor"))
    ]
    assert incident_of(*few).flags == ()


def test_one_text_in_two_outlets_is_one_origin() -> None:
    first, copy = told(TWELVE, outlet="A"), told(TWELVE, outlet="B")
    originals = {copy.reading.report.id: first.reading}
    flag = only(incident_of(first, copy, originals=originals).flags, "same_text")
    assert flag.says == "B printed the text of A: one origin"


@pytest.mark.parametrize(
    ("text", "words", "low", "why"),
    [
        (
            "In 2012 civilians were killed in a strike.",
            "2012 civilians",
            2012,
            "a year",
        ),
        ("The strike cost $300 for the dead.", "300", 300, "a sum of money"),
        ("A strike hit 12 km from the dead.", "12", 12, "a measurement"),
        ("The strike killed a man aged 45.", "45", 45, "an age"),
        ("The strike killed a 45-year-old man.", "45", 45, "an age"),
        # One man, and forty-five is not what was counted.
        ("The strike killed a 45-year-old man.", "a 45-year-old man", 1, None),
        ("A strike on 5th street killed people.", "5", 5, "a rank or a street number"),
        ("The strike killed 2.5 of them.", "2.5", 2, "a measurement"),
        # These are counts.
        ("The strike killed 2,012 civilians.", "2,012 civilians", 2012, None),
        ("In March 12 people died in the strike.", "12 people", 12, None),
        ("The strike killed 12 second-graders.", "12 second-graders", 12, None),
    ],
)
def test_a_figure_that_may_be_no_count_is_flagged(text, words, low, why) -> None:
    made = Told(text).event("strike", "air_strike", "2016-10-03").count(words, low)
    found = [f for f in incident_of(made).flags if f.check == "no_head_count"]
    if why is None:
        assert found == []
    else:
        assert why in found[0].says


def test_two_incidents_of_one_place_day_and_kind_point_at_one_another() -> None:
    one = incident_of(told(TWELVE))
    other = replace(one, id="j")
    elsewhere = replace(one, id="k", place=None)
    first, second, third = with_twins([one, other, elsewhere])
    assert only(first.flags, "same_day_and_place").says == (
        "another incident has the same place, day, kind and doer (j): are they one, or "
        "does a source say two?"
    )
    assert "(i)" in only(second.flags, "same_day_and_place").says
    assert third.flags == ()


def test_of_many_twins_a_few_are_named() -> None:
    one = incident_of(told(TWELVE))
    many = with_twins([replace(one, id=each) for each in "abcdefg"])
    assert "(b, c, d and 3 more)" in only(many[0].flags, "same_day_and_place").says


def steps(*figures: int, reason: JumpReason | None = None) -> list[TallyStep]:
    at = WordsAt(report="r", start=0, end=1)
    told = TallyReason(reason=reason, text="x", words=at) if reason else None
    return [
        TallyStep(
            day=date(2016, 10, n),
            low=figure,
            high=figure,
            change_low=None,
            change_high=None,
            reasons=(told,) if told else (),
            reason=reason,
            words=at,
        )
        for n, figure in enumerate(figures, 1)
    ]


def test_a_tally_that_falls_is_flagged_unless_it_is_corrected() -> None:
    assert [flag.check for flag in _falls(steps(120, 100))] == ["tally_falls"]
    assert not list(_falls(steps(120, 100, reason=JumpReason.CORRECTION)))
    assert not list(_falls(steps(100, 100, 120)))


def test_digits_changed_about_are_asked_about() -> None:
    found = [flag.check for flag in _falls(steps(4327, 4237))]
    assert found == ["digits_swapped", "tally_falls"]


def test_a_jump_far_above_the_norm_is_asked_about() -> None:
    (flag,) = _jumps(steps(100, 110, 118, 130, 400))
    assert flag.check == "tally_jumps"
    assert "it rises by 270 in 1 day, 270 a day where 10 was the norm" in flag.says
    assert not list(_jumps(steps(100, 110, 118, 130, 145)))
    # Two rises are no norm.
    assert not list(_jumps(steps(100, 110, 400)))


@given(st.integers(0, 99999), st.integers(0, 99999))
def test_digits_changed_about_are_changed_about_both_ways(one: int, other: int) -> None:
    if digits_swapped(one, other):
        assert sorted(str(one)) == sorted(str(other))
        assert one != other


def test_every_flag_is_a_check_of_the_register() -> None:
    made = told(TWELVE, ("12", 30, CHILDREN), day=None, town=None)
    assert {flag.check for flag in incident_of(made).flags} <= set(checks())
