from dataclasses import replace

import pytest

from told import Told
from tollbook.model import (
    Answer,
    Cluster,
    Group,
    Incident,
    Link,
    PartyView,
    Reading,
    Realis,
    SourceKind,
    Stance,
    Verdict,
)
from tollbook.reconciling import reconcile

NINE = "Government warplanes struck a clinic in Aleppo, killing nine civilians."


def blamed(by: str = "a mayor") -> Reading:
    """Say that government warplanes killed nine civilians in a clinic."""
    return (
        Told(f"{NINE} {by} said so.", "A")
        .statement(f"{by} said", by)
        .event(
            "struck",
            "air_strike",
            "2016-10-03",
            "Aleppo",
            target=("clinic", "clinic", None),
            actor="Government warplanes",
            statement="s1",
        )
        .count("nine civilians", 9, group=Group.CIVILIANS, statement="s1")
        .reading
    )


def answered(
    words: str,
    *,
    speaker: str = "The army",
    cue: str = "said",
    stance: Stance = Stance.ASSERTS,
    day: str = "2016-10-05",
) -> Told:
    """Let the army answer in a report that tells of the strike as well."""
    text = f"A clinic was struck in Aleppo. {speaker} {cue} {words}."
    return (
        Told(text, "B", day)
        .event(
            "struck",
            "air_strike",
            "2016-10-03",
            "Aleppo",
            target=("clinic", "clinic", None),
        )
        .statement(
            f"{speaker} {cue}",
            speaker,
            stance,
            SourceKind.PARTY,
            content=words,
            denies=("e1",) if stance is Stance.DENIES else (),
        )
    )


def incident_of(*told: Reading | Told) -> Incident:
    readings = [each.reading if isinstance(each, Told) else each for each in told]
    members = tuple(
        Link(report=reading.report.id, event=event.id, match_probability=1.0)
        for reading in readings
        for event in reading.events
    )
    by_id = {reading.report.id: reading for reading in readings}
    return reconcile(Cluster(id="i", members=members), by_id, {})


def army(incident: Incident) -> PartyView:
    (view,) = [each for each in incident.parties if each.blamed]
    return view


def test_silence_is_no_verdict() -> None:
    view = army(incident_of(blamed()))
    assert (view.name, view.verdict, view.conceded) == (
        "Government warplanes",
        None,
        (),
    )
    assert view.because == "no report of the incident gives its answer"


@pytest.mark.parametrize(
    ("words", "cue", "answer", "verdict"),
    [
        (
            "that it was looking into the reports",
            "said",
            Answer.LOOKS_INTO,
            Verdict.NOT_YET_ASSESSED,
        ),
        (
            "it had found no evidence that civilians were hurt",
            "said",
            Answer.NOT_CREDIBLE,
            Verdict.NON_CREDIBLE,
        ),
        (
            "the claim had already been counted",
            "said",
            Answer.DUPLICATE,
            Verdict.DUPLICATE,
        ),
        ("that it regretted the deaths", "said", Answer.REGRETS, Verdict.CREDIBLE),
        # It does not regret.
        ("that it did not regret it", "said", None, None),
        # A base is no clinic.
        (
            "it had struck a militant base",
            "said",
            Answer.SAYS_OTHERWISE,
            Verdict.NON_CREDIBLE,
        ),
        # The act is admitted, and nothing is said of who was harmed.
        ("responsibility for the raid", "claimed", Answer.ADMITS, None),
        ("that it had bombed the town", "said", Answer.ADMITS, None),
        # What others did is no admission.
        ("that rebels had bombed the town", "said", None, None),
    ],
)
def test_a_party_answers_in_its_own_words(words, cue, answer, verdict) -> None:
    view = army(incident_of(blamed(), answered(words, cue=cue)))
    answers = [each.answer for each in view.statements]
    assert (answer in answers) if answer else not answers
    assert view.verdict is verdict


def test_a_denial_is_the_partys_verdict_and_no_finding() -> None:
    incident = incident_of(
        blamed(), answered("any part in it", cue="denied", stance=Stance.DENIES)
    )
    view = army(incident)
    assert view.verdict is Verdict.NON_CREDIBLE
    assert view.because == "it denies: “any part in it”"
    assert (incident.harm[0].low, incident.harm[0].high) == (9, 9)


def test_the_newest_answer_decides_and_the_older_stays() -> None:
    view = army(
        incident_of(
            blamed(),
            answered("that it was looking into it", day="2016-10-04"),
            answered("that it regretted the deaths", day="2016-10-20"),
        )
    )
    assert view.verdict is Verdict.CREDIBLE
    assert [each.answer for each in view.statements] == [
        Answer.LOOKS_INTO,
        Answer.REGRETS,
    ]


def test_an_army_that_struck_a_base_contradicts_those_who_say_a_clinic() -> None:
    incident = incident_of(blamed(), answered("it had struck a militant base"))
    (denial,) = incident.denials
    assert (denial.what, denial.text) == ("account", "it had struck a militant base")
    assert incident.assessment.grade == "contested"
    assert incident.assessment.inputs["denied_by"] == []
    assert incident.assessment.inputs["disputed_by"] == ["The army"]
    assert incident.contested_by[0].says == (
        "The army says otherwise: “it had struck a militant base”"
    )


def test_a_monitor_that_speaks_of_a_base_contradicts_nobody() -> None:
    told = answered("a militant base was near", speaker="The monitor")
    assert incident_of(blamed(), told).denials == ()


def test_who_is_blamed_and_blames_another_gives_another_account() -> None:
    told = answered(
        "the rebels of shelling the clinic", cue="accused", stance=Stance.ACCUSES
    ).event(
        "shelling", "shelling", "2016-10-03", "Aleppo", actor="rebels", statement="s1"
    )
    (denial,) = incident_of(blamed(), told).denials
    assert denial.what == "account"


def test_a_party_concedes_what_it_counts_itself() -> None:
    told = answered("that it had killed two fighters and one civilian")
    told.count("two fighters", 2, group=Group.COMBATANTS, statement="s1")
    told.count("one civilian", 1, group=Group.CIVILIANS, statement="s1")
    view = army(incident_of(blamed(), told))
    assert [(each.group, each.low, each.high) for each in view.conceded] == [
        (Group.CIVILIANS, 1, 1),
        (Group.COMBATANTS, 2, 2),
    ]
    assert view.verdict is Verdict.CREDIBLE
    # Fewer than others say: the range keeps both.
    harm = incident_of(blamed(), told).harm[0]
    assert (harm.low, harm.high) == (1, 9)


def test_counting_fighters_alone_concedes_no_civilian() -> None:
    told = answered("that it had killed eleven fighters")
    told.count("eleven fighters", 11, group=Group.COMBATANTS, statement="s1")
    incident = incident_of(blamed(), told)
    view = army(incident)
    assert view.admits
    assert view.verdict is None
    assert incident.assessment.grade == "contested"


def test_a_party_that_nobody_blames_concedes_nothing() -> None:
    told = answered("nine civilians had died", speaker="The rebel council")
    told.count("nine civilians", 9, group=Group.CIVILIANS, statement="s1")
    assert [view.blamed for view in incident_of(blamed(), told).parties] == [True]


def test_who_admits_the_strike_and_denies_the_harm_does_not_confirm_it() -> None:
    admits = answered("that it had bombed the town")
    denies = answered("any civilian deaths", cue="denied", stance=Stance.DENIES)
    assert incident_of(blamed(), admits).assessment.grade == "confirmed"
    incident = incident_of(blamed(), admits, denies)
    assert army(incident).admits
    assert incident.assessment.inputs["admitted_by"] is None
    assert incident.assessment.grade == "contested"


def test_the_army_and_government_warplanes_are_one_party() -> None:
    other = blamed("a teacher")
    incident = incident_of(blamed(), other, answered("it had bombed the town"))
    assert len([view for view in incident.parties if view.blamed]) == 1
    assert incident.assessment.inputs["rivals"] is False


def test_who_is_blamed_and_tells_of_no_such_strike_denies_it() -> None:
    told = answered("our air force carried out no raid").event(
        "raid",
        "air_strike",
        "2016-10-03",
        "Aleppo",
        statement="s1",
        realis=Realis.DENIED,
    )
    incident = incident_of(blamed(), told)
    (denial,) = incident.denials
    assert (denial.what, denial.source) == ("responsibility", "The army")
    assert not army(incident).admits
    assert army(incident).verdict is Verdict.NON_CREDIBLE


def test_blame_on_two_parties_is_told_with_who_lays_it() -> None:
    rebels = (
        Told("Rebels shelled a clinic in Aleppo. a teacher said so.", "C")
        .statement("a teacher said", "a teacher")
        .event(
            "shelled",
            "shelling",
            "2016-10-03",
            "Aleppo",
            actor="Rebels",
            statement="s1",
        )
    )
    (contest,) = incident_of(blamed(), rebels).contested_by
    assert contest.says == (
        "parties that are not one are blamed: Government warplanes (a mayor) and "
        "Rebels (a teacher)"
    )


@pytest.mark.parametrize(
    ("words", "speaker", "cue", "stance", "what"),
    [
        # What it calls baseless it denies.
        ("reports of civilian deaths are baseless", "The army", "said", None, "harm"),
        # A spokesman who is named by whose he is.
        ("the claim is false", "A military spokesman", "said", None, "event"),
        ("the claim is false", "the army's spokesman", "said", None, "event"),
        # A denial that no link was read for, of the mention nearest to it.
        ("that a clinic had been hit", "The army", "denied", Stance.DENIES, None),
    ],
)
def test_a_party_that_is_blamed_denies_in_many_words(
    words, speaker, cue, stance, what
) -> None:
    told = answered(words, speaker=speaker, cue=cue, stance=stance or Stance.ASSERTS)
    (denial,) = incident_of(blamed(), told).denials
    assert denial.text == words
    assert what is None or denial.what == what


def test_warplanes_and_towns_are_at_odds_with_nobody() -> None:
    told = [
        Told(f"{who} struck a clinic in Aleppo.", who).event(
            "struck", "air_strike", "2016-10-03", "Aleppo", actor=who
        )
        for who in ("Warplanes", "Its aircraft")
    ]
    town = Told("Aleppo struck a clinic.", "T").event(
        "struck", "air_strike", "2016-10-03", "Aleppo", actor="Aleppo"
    )
    incident = incident_of(blamed(), *told, town)
    assert len(incident.actors) == 4
    assert incident.assessment.inputs["rivals"] is False
    assert [view.name for view in incident.parties] == ["Government warplanes"]


def blaming(who: str, by: str, kind: str = "air_strike") -> Told:
    return (
        Told(f"{who} struck a clinic in Aleppo. {by} said so.", by)
        .statement(f"{by} said", by)
        .event("struck", kind, "2016-10-03", "Aleppo", actor=who, statement="s1")
    )


@pytest.mark.parametrize(
    ("one", "other", "kind", "rivals"),
    [
        # A kind of party and one that may be of that kind.
        ("urban guerrillas", "Red Front", "bombing", False),
        # Two named ones.
        ("Blue Brigade", "Red Front", "bombing", True),
        # The state's forces are no guerrillas.
        ("urban guerrillas", "Government warplanes", "bombing", True),
        # Where both sides fought, both are said to have fought.
        ("Blue Brigade", "Red Front", "armed_clash", False),
    ],
)
def test_who_is_blamed_in_anothers_place(one, other, kind, rivals) -> None:
    incident = incident_of(
        blaming(one, "a mayor", kind), blaming(other, "a teacher", kind)
    )
    assert incident.assessment.inputs["rivals"] is rivals


def test_two_whom_one_source_blames_for_one_event_did_it_together() -> None:
    told = blaming("Blue Brigade", "a mayor").reading
    (event,) = told.events
    (first,) = event.actors
    second = replace(first, name="Red Front")
    joint = replace(told, events=(replace(event, actors=(first, second)),))
    assert incident_of(joint).assessment.inputs["rivals"] is False
