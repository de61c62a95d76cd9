import pytest

from told import Told
from tollbook.flow.incidents import make_record
from tollbook.model import (
    Group,
    Harm,
    Incident,
    Measure,
    Reading,
    SourceKind,
    Stance,
)
from tollbook.reconciling.claims import PART

SAID = "12 people died in the strike on Aleppo, the speaker said."


def told(
    outlet: str,
    low: int,
    high: int | None = -1,
    *,
    by: str | None = None,
    day: str = "2016-10-06",
    kind: SourceKind = SourceKind.OFFICIAL,
    named: bool = True,
) -> Reading:
    """Tell of one strike with one figure, by the outlet or by somebody it names."""
    text = f"{SAID} {outlet} has it."
    made = Told(text, outlet, published=day)
    if by is not None:
        made.statement("the speaker said", by, kind=kind, named=named)
    said = "s1" if by else None
    made.event("strike", "air_strike", "2016-10-03", "Aleppo", statement=said)
    return made.count("12 people", low, high, statement=said).reading


def incident_of(*readings: Reading) -> Incident:
    (incident,) = make_record(readings).incidents
    return incident


def harm_of(*readings: Reading) -> Harm:
    (harm,) = incident_of(*readings).harm
    return harm


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        # One figure is a range of one.
        ([(12, 12)], (12, 12)),
        # Lowest low to highest high; nobody is averaged.
        ([(12, 12), (14, 14), (20, 20)], (12, 20)),
        # "At least" is silent about the upper end: another source sets it.
        ([(12, None), (14, 14)], (12, 14)),
        # An open figure above all that is stated leaves the end open.
        ([(20, None), (14, 14)], (14, None)),
        # Nobody states an upper end.
        ([(12, None), (14, None)], (12, None)),
    ],
)
def test_claims_span_a_range(figures, expected) -> None:
    readings = [told(f"Outlet {n}", *figure) for n, figure in enumerate(figures)]
    harm = harm_of(*readings)
    assert (harm.low, harm.high) == expected


def test_two_sources_that_cannot_both_be_right_contest_the_figure() -> None:
    assert harm_of(told("A", 12), told("B", 14)).contested
    assert not harm_of(told("A", 12, None), told("B", 14)).contested


def test_later_supersedes_earlier_of_the_same_source() -> None:
    harm = harm_of(
        told("A", 12, by="the monitor", day="2016-10-04"),
        told("B", 15, by="the monitor", day="2016-10-05"),
        told("C", 14, by="a mayor", day="2016-10-04"),
    )
    assert (harm.low, harm.high) == (14, 15)
    assert {(claim.low, claim.superseded) for claim in harm.claims} == {
        (12, True),
        (14, False),
        (15, False),
    }


def test_a_newer_figure_of_another_source_supersedes_nothing() -> None:
    harm = harm_of(told("A", 12, day="2016-10-04"), told("B", 15, day="2016-10-05"))
    assert (harm.low, harm.high) == (12, 15)
    assert not any(claim.superseded for claim in harm.claims)


def test_outlets_that_quote_one_monitor_are_one_source() -> None:
    quoting = [told(outlet, 12, by="the monitor") for outlet in "ABCDE"]
    assert incident_of(*quoting).independent_sources == 1
    assert incident_of(*quoting).assessment.grade == "weak"


def test_an_outlet_with_its_own_figure_is_a_source() -> None:
    incident = incident_of(told("A", 12, by="the monitor"), told("B", 14))
    assert incident.sources == ("B", "the monitor")
    assert incident.assessment.grade == "fair"


def test_residents_of_two_outlets_are_two_sources_and_of_one_outlet_one() -> None:
    one = told("A", 12, by="residents", kind=SourceKind.WITNESS, named=False)
    other = told("B", 14, by="residents", kind=SourceKind.WITNESS, named=False)
    again = told("A", 14, by="medics", kind=SourceKind.MEDICAL, named=False)
    assert incident_of(one, other).independent_sources == 2
    assert incident_of(one, again).independent_sources == 1


def test_a_state_and_its_agency_are_one_source() -> None:
    made = [
        Told(f"{SAID} {outlet}", outlet)
        .statement("the speaker said", name, kind=SourceKind.PARTY, register=register)
        .event("strike", "air_strike", "2016-10-03", "Aleppo", statement="s1")
        .count("12 people", 12, statement="s1")
        .reading
        for outlet, name, register in [
            ("A", "SANA", "sana"),
            ("B", "Syria's military", "syria"),
        ]
    ]
    incident = incident_of(*made)
    assert incident.independent_sources == 1
    # Parties alone do not make a fair account.
    assert incident.assessment.grade == "weak"


def test_a_syndicated_copy_adds_no_source() -> None:
    long = " ".join(f"The {n}th street was hit as well." for n in range(4, 40))
    texts = [Told(f"{SAID} {long}", "A"), Told(f"{SAID} {long} Copied.", "B")]
    made = [
        told.event("strike", "air_strike", "2016-10-03", "Aleppo")
        .count("12 people", 12)
        .reading
        for told in texts
    ]
    incident = incident_of(*made)
    assert incident.independent_sources == 1
    claims = incident.harm[0].claims
    assert [claim.outlet for claim in claims if claim.copy_of] == ["B"]


def denied(outlet: str = "D") -> Reading:
    return (
        Told(f"{SAID} The army denied that it carried out the raid.", outlet)
        .statement("the speaker said", "a mayor")
        .statement(
            "denied",
            "the army",
            Stance.DENIES,
            SourceKind.PARTY,
            content="that it carried out the raid",
            denies=("e1",),
        )
        .event(
            "strike",
            "air_strike",
            "2016-10-03",
            "Aleppo",
            actor="army",
            statement="s1",
            denied_by=("s2",),
        )
        .count("12 people", 12, statement="s1")
        .reading
    )


def test_a_denial_contests_and_does_not_lower() -> None:
    incident = incident_of(denied(), told("B", 14))
    assert incident.contested
    assert incident.assessment.grade == "contested"
    assert (incident.harm[0].low, incident.harm[0].high) == (12, 14)
    (denial,) = incident.denials
    assert denial.source == "the army"
    assert denial.text == "that it carried out the raid"
    assert denial.what == "responsibility"
    assert incident.actors[0].denied_by == ("the army",)


def test_the_denier_is_no_source_of_the_incident() -> None:
    assert incident_of(denied()).sources == ("a mayor",)


def test_a_party_that_says_nobody_was_hurt_does_not_lower_the_range() -> None:
    harm = harm_of(told("A", 12), told("B", 0, 0, by="the army", kind=SourceKind.PARTY))
    assert (harm.low, harm.high) == (12, 12)
    assert any(claim.left_out and claim.low == 0 for claim in harm.claims)


def test_the_body_goes_before_the_headline() -> None:
    reading = (
        Told("Dozens killed. An air strike on Aleppo left 26 dead.", "A")
        .headline("Dozens killed.")
        .event("strike", "air_strike", "2016-10-03", "Aleppo")
        .count("Dozens", 24, 99)
        .count("26 dead", 26)
        .reading
    )
    harm = harm_of(reading)
    assert (harm.low, harm.high) == (26, 26)
    assert len(harm.claims) == 2


def test_children_inside_a_total_are_not_added_to_it() -> None:
    reading = (
        Told("A strike on Aleppo killed 12 people, among them three children.", "A")
        .event("strike", "air_strike", "2016-10-03", "Aleppo")
        .count("12 people", 12)
        .count("three children", 3, group=Group.CHILDREN, part_of="c1")
        .reading
    )
    incident = incident_of(reading)
    assert [(harm.group, harm.low, harm.high) for harm in incident.harm] == [
        (Group.ALL, 12, 12),
        (Group.CHILDREN, 3, 3),
    ]


def test_some_of_the_wounded_who_died_do_not_lower_the_toll() -> None:
    reading = (
        Told("A strike on Aleppo killed 19 and hurt 41. Two of the wounded died.", "A")
        .event("strike", "air_strike", "2016-10-03", "Aleppo")
        .count("killed 19", 19)
        .count("41", 41, measure=Measure.INJURED)
        .count("Two of the wounded", 2, part_of="c2")
        .reading
    )
    killed = next(h for h in incident_of(reading).harm if h.measure is Measure.KILLED)
    assert (killed.low, killed.high) == (19, 19)
    assert [claim.left_out for claim in killed.claims] == [None, PART]


def test_a_part_stands_where_no_whole_of_its_measure_is_told() -> None:
    reading = (
        Told("A strike on Aleppo hurt 41 people. Two of the wounded died.", "A")
        .event("strike", "air_strike", "2016-10-03", "Aleppo")
        .count("41 people", 41, measure=Measure.INJURED)
        .count("Two of the wounded", 2, part_of="c1")
        .reading
    )
    killed = next(h for h in incident_of(reading).harm if h.measure is Measure.KILLED)
    assert (killed.low, killed.high) == (2, 2)


def test_more_children_than_people_are_flagged_and_kept() -> None:
    reading = (
        Told("A strike on Aleppo killed 12 people, among them 30 children.", "A")
        .event("strike", "air_strike", "2016-10-03", "Aleppo")
        .count("12 people", 12)
        .count("30 children", 30, group=Group.CHILDREN)
        .reading
    )
    (flag,) = incident_of(reading).assessment.inputs["flags"]
    assert flag.startswith("children killed (30 or more)")


def test_only_fighters_harmed_is_discounted() -> None:
    reading = (
        Told("A strike on Aleppo killed 12 fighters.", "A")
        .event("strike", "air_strike", "2016-10-03", "Aleppo")
        .count("12 fighters", 12, group=Group.COMBATANTS)
        .reading
    )
    assert incident_of(reading).assessment.grade == "discounted"


def test_a_girl_told_of_without_a_number_is_one_child() -> None:
    reading = (
        Told("A four-year-old girl, Mina, died in a blast in Aleppo.", "A")
        .event(
            "blast",
            "explosion",
            "2016-10-04",
            "Aleppo",
            victim=("four-year-old girl", "Mina", 4, "f"),
        )
        .reading
    )
    (harm,) = incident_of(reading).harm
    assert (harm.measure, harm.group, harm.low, harm.high) == (
        Measure.KILLED,
        Group.CHILDREN,
        1,
        1,
    )


def test_the_title_names_target_place_and_day_and_no_victim() -> None:
    reading = (
        Told("Mina died when a strike hit M10 in Aleppo.", "A")
        .event(
            "strike",
            "air_strike",
            "2016-10-03",
            "Aleppo",
            target=("M10", "hospital", "M10"),
            victim=("Mina", "Mina", 4, "f"),
        )
        .reading
    )
    assert incident_of(reading).title == (
        "Air strike on M10 hospital, Aleppo, 3 October 2016"
    )


def test_a_mention_carries_the_sentence_that_tells_of_it() -> None:
    (mention,) = incident_of(told("A", 12)).mentions
    assert mention.text == SAID


def test_a_headline_that_repeats_its_body_is_not_listed_again() -> None:
    reading = (
        Told(
            "12 killed, says mayor. A strike on Aleppo killed 12, the mayor said.", "A"
        )
        .headline("12 killed, says mayor.")
        .statement("the mayor said", "the mayor")
        .event("strike", "air_strike", "2016-10-03", "Aleppo", statement="s1")
        .count("12 killed", 12)
        .count("killed 12", 12, statement="s1")
        .reading
    )
    (claim,) = harm_of(reading).claims
    assert claim.source == "the mayor"
    assert incident_of(reading).independent_sources == 1


def test_a_source_unnamed_in_the_headline_is_the_one_named_in_the_body() -> None:
    reading = (
        Told("ministry says 19. The strike on Aleppo killed 20, Ministry said.", "A")
        .statement("ministry says", "ministry", named=False)
        .statement("Ministry said", "Ministry")
        .event("strike", "air_strike", "2016-10-03", "Aleppo", statement="s1")
        .count("19", 19, statement="s1")
        .count("killed 20", 20, statement="s2")
        .reading
    )
    assert incident_of(reading).sources == ("Ministry",)


@pytest.mark.parametrize(
    ("speaker", "grade"), [("The army", "confirmed"), ("the mayor", "weak")]
)
def test_who_tells_of_it_as_its_own_act_admits_it(speaker: str, grade: str) -> None:
    reading = (
        Told("The army said its strike on Aleppo killed 12 people.", "A")
        .statement("The army said", speaker, kind=SourceKind.OFFICIAL)
        .event(
            "strike", "air_strike", "2016-10-03", "Aleppo", actor="army", statement="s1"
        )
        .count("12 people", 12, statement="s1")
        .reading
    )
    assert incident_of(reading).assessment.grade == grade
