"""The twenty lines of the seed's checklist, one test each.

The article's words are not repeated here beyond the names and figures needed
to find them. The whole file is skipped where the article is absent.
"""

import json
from collections.abc import Iterable
from datetime import date

import pytest

from tollbook.model import (
    Count,
    EventMention,
    Incident,
    OutlookKind,
    Reading,
    Realis,
    Record,
    Role,
    Scope,
    SourceKind,
    Stance,
    Statement,
)
from tollbook.publish import to_json, victims_names
from tollbook.registers import ccm_totals

ENVOY = "Staffan de Mistura"
DAY = date(2016, 10, 6)


def speaker(seed: Reading, statement: str | None) -> str:
    by_id = {s.id: s for s in seed.statements}
    found = by_id.get(statement or "")
    return found.source.name if found and found.source else ""


def said_by(seed: Reading, name: str) -> list[Statement]:
    return [s for s in seed.statements if s.source and name in s.source.name]


def words(seed: Reading, spans: Iterable[tuple[int, int]]) -> str:
    return " ".join(seed.report.text[a:b] for a, b in spans)


def days_of(seed: Reading, event: EventMention) -> tuple[date, date] | None:
    times = {t.id: t for t in seed.times}
    return times[event.time].interval if event.time else None


def place_of(seed: Reading, item: EventMention | Count) -> str:
    places = {p.id: p for p in seed.places}
    return places[item.place].name if item.place else ""


def incidents_on(record: Record, day: date) -> list[Incident]:
    return [i for i in record.incidents if i.date and i.date.start == day == i.date.end]


def test_line_01_the_envoys_prediction_is_one_outlook_with_its_horizon(
    seed: Reading,
) -> None:
    found = [
        o
        for o in seed.outlooks
        if o.kind is OutlookKind.PREDICTION
        and speaker(seed, o.statement) == ENVOY
        and any("destr" in q.text.lower() for q in (o, *o.tellings))
    ]
    assert len(found) == 1
    (outlook,) = found
    assert outlook.due == (date(2016, 12, 6), date(2016, 12, 21))
    assert outlook.modality == "may"
    assert outlook.basis is not None
    assert outlook.basis.text.lower() == "at this rate"
    assert any("by Christmas" in q.text for q in outlook.tellings)
    headline = seed.passages[0]
    assert headline.role is Role.HEADLINE
    assert any(q.start < headline.end for q in outlook.tellings)


def test_line_02_the_opposite_prediction_survives_the_factbox(seed: Reading) -> None:
    found = [
        o
        for o in seed.outlooks
        if "Kodmani" in speaker(seed, o.statement)
        and o.negated
        and o.kind is OutlookKind.PREDICTION
    ]
    assert found
    assert any(o.due and o.due[1] == date(2016, 10, 27) for o in found)


def test_line_03_the_besieged_are_told_twice_and_counted_once(
    seed: Reading, record: Record
) -> None:
    told = [c for c in seed.counts if c.measure == "besieged" and c.low == 275_000]
    assert len(told) == 2
    assert {c.group for c in told} == {"civilians"}
    assert told[1].same_as == told[0].id
    assert all(place_of(seed, c) == "Aleppo" for c in told)
    by_id = {s.id: s for s in seed.statements}
    sources = [by_id[c.statement or ""].source for c in told]
    assert all(s and s.kind is SourceKind.UN for s in sources)
    assert len([t for t in record.tallies if t.measure == "besieged"]) == 1
    assert not any(h.measure == "besieged" for i in record.incidents for h in i.harm)


def test_line_04_the_supply_route_was_cut_in_july(seed: Reading) -> None:
    sieges = [e for e in seed.events if e.type in {"siege", "blockade"}]
    assert any(
        days_of(seed, e) == (date(2016, 7, 1), date(2016, 7, 31)) for e in sieges
    )


def test_line_05_the_monitors_tally_is_one_claim(seed: Reading, record: Record) -> None:
    told = [c for c in seed.counts if c.low == 450 and c.measure == "killed"]
    assert len(told) == 1
    (count,) = told
    assert (count.high, count.group, count.since) == (450, "civilians", "2016-09-19")
    assert count.scope is Scope.CUMULATIVE
    assert "Syrian Observatory" in speaker(seed, count.statement)
    (tally,) = [t for t in record.tallies if t.low == 450]
    assert len(tally.claims) == 1


def test_line_06_the_envoys_tally_leaves_the_comparators_alone(seed: Reading) -> None:
    (killed,) = [c for c in seed.counts if c.low == 376]
    (injured,) = [c for c in seed.counts if c.low == 1201]
    assert (killed.measure, killed.high) == ("killed", 376)
    assert (injured.measure, injured.high) == ("injured", None)
    for count in (killed, injured):
        assert count.scope is Scope.CUMULATIVE
        assert speaker(seed, count.statement) == ENVOY
        assert "restarted" in (count.since_text or "")
    compared = [
        e
        for e in seed.events
        if any(
            p.country in {"BA", "RW"} and abs(p.start - e.start) < 60
            for p in seed.places
        )
    ]
    assert compared
    assert {e.realis for e in compared} == {Realis.COMPARATOR}


def test_line_07_two_tallies_stand_side_by_side_with_reasons(record: Record) -> None:
    killed = [t for t in record.tallies if t.measure == "killed"]
    assert {(t.low, t.high) for t in killed} == {(450, 450), (376, 376)}
    assert all(t.notes for t in killed)


def test_line_08_the_hospital_was_destroyed_on_monday(
    seed: Reading, record: Record
) -> None:
    (hospital,) = [
        i
        for i in incidents_on(record, date(2016, 10, 3))
        if any("hospital" in t for t in i.targets)
    ]
    named = [t for e in seed.events for t in e.targets if t.name == "M10"]
    assert named
    assert named[0].effect == "destroyed"
    text = seed.report.text
    biggest = text.index("biggest hospital")
    mentioned = {(m.start, m.end) for m in hospital.mentions}
    assert any(start <= biggest <= end for start, end in mentioned)
    multiple = text.index("multiple attacks")
    generic = [e for e in seed.events if multiple <= e.start <= multiple + 20]
    assert [e.realis for e in generic] == [Realis.BACKGROUND]


def test_line_09_two_denials_contest_and_delete_nothing(
    seed: Reading, record: Record
) -> None:
    denials = [
        s
        for s in seed.statements
        if s.stance is Stance.DENIES
        and s.source
        and (s.source.register == "russia" or "Russia" in s.source.name)
    ]
    assert len(denials) == 2
    assert all(s.denies for s in denials)
    assert denials[0].denies != denials[1].denies
    (hospital,) = [
        i
        for i in incidents_on(record, date(2016, 10, 3))
        if any("hospital" in t for t in i.targets)
    ]
    assert hospital.contested
    assert hospital.denials


def test_line_10_accusations_are_not_findings(seed: Reading) -> None:
    text = seed.report.text
    crimes = text.index("war crimes")
    about_crimes = [
        s
        for s in seed.statements
        if any(a <= crimes < b for a, b in s.content) and s.stance is Stance.ACCUSES
    ]
    assert about_crimes
    assert all(s.source is None or not s.source.named for s in about_crimes)
    genocidal = [
        s
        for s in seed.statements
        if "genocidal" in words(seed, s.content) and s.source is not None
    ]
    assert any("Kodmani" in s.source.name for s in genocidal if s.source)
    assert not [e for e in seed.events if e.type == "abduction"]


def test_line_11_a_question_is_no_promise(seed: Reading) -> None:
    offers = [o for o in seed.outlooks if o.kind is OutlookKind.OFFER]
    assert any(
        speaker(seed, o.statement) == ENVOY and o.condition is not None for o in offers
    )
    asked = seed.report.text.index("aerial bombing halt")
    about = [
        o
        for o in seed.outlooks
        if any(q.start <= asked < q.end for q in (o, *o.tellings))
    ]
    assert about
    assert {o.kind for o in about} <= {OutlookKind.DEMAND, OutlookKind.OFFER}
    assert {speaker(seed, o.statement) for o in about} == {ENVOY}


def test_line_12_the_military_promises_through_its_state_agency(
    seed: Reading, record: Record
) -> None:
    promises = [o for o in seed.outlooks if o.kind is OutlookKind.PROMISE]
    spoken = {speaker(seed, o.statement) for o in promises}
    assert spoken
    assert all("Syria" in name or "military" in name.lower() for name in spoken)
    assert any("reduc" in q.text for o in promises for q in (o, *o.tellings))
    assert any(via.register == "sana" for s in seed.statements for via in (s.via or ()))
    assert any(
        any(t.startswith("homes") for t in i.targets)
        for i in incidents_on(record, date(2016, 10, 5))
    )


def test_line_13_one_child_many_tellings_and_her_name_protected(
    seed: Reading, record: Record
) -> None:
    (child,) = [
        i
        for i in record.incidents
        if any(h.measure == "killed" and h.group == "children" for h in i.harm)
    ]
    (harm,) = [h for h in child.harm if h.group == "children"]
    assert (harm.low, harm.high) == (1, 1)
    assert child.type == "cluster_remnant"
    assert child.date is not None
    assert (child.date.start, child.date.end) == (date(2016, 10, 4), date(2016, 10, 4))
    assert len({m.event for m in child.mentions}) >= 4
    victims = {
        (v.age, v.sex)
        for e in seed.events
        if e.id in {m.event for m in child.mentions}
        for v in e.victims
    }
    assert (4, "f") in victims
    told = [s for s in seed.statements if s.via and any("ITV" in v.text for v in s.via)]
    inner = [s for s in seed.statements if s.inside in {t.id for t in told}]
    assert told
    assert inner
    withheld = victims_names([seed])
    assert withheld
    for incident in record.incidents:
        assert "Eman" not in json.dumps(to_json(incident, withheld), default=str)


def test_line_14_the_blasts_at_darat_izza_are_one_incident(
    seed: Reading, record: Record
) -> None:
    found = [
        i
        for i in record.incidents
        if i.place and i.place.name.startswith(("Dar", "Dār"))
    ]
    assert len(found) == 1
    (blasts,) = found
    assert blasts.date is not None
    assert blasts.date.start == date(2016, 10, 5)
    assert len(blasts.mentions) >= 4
    suggested = [
        m
        for e in seed.events
        if e.id in {x.event for x in blasts.mentions}
        for m in e.means
        if m.kind == "cluster_munition"
    ]
    assert suggested
    assert not any(m.certain for m in suggested)
    named = [p for p in seed.places if p.text == "Darat Izza"]
    assert any(p.described_as == "neighbourhood" for p in named)


@pytest.mark.xfail(reason="the parser cuts the caption's attackers down to one word")
def test_line_15_the_opposition_attack_is_recorded_without_favour(
    seed: Reading,
) -> None:
    found = [
        e
        for e in seed.events
        if e.realis is Realis.ACTUAL and place_of(seed, e).startswith("Baskoy")
    ]
    assert found
    assert any("opposition" in a.text.lower() for e in found for a in e.actors)


def test_line_16_statistics_are_never_an_incidents_counts(
    seed: Reading, record: Record
) -> None:
    world = [c for c in seed.counts if c.low in {55_000, 55_001}]
    assert all(c.scope is Scope.BACKGROUND for c in world)
    assert not [c for c in seed.counts if c.low in {92, 108, 100}]
    assert all(
        h.high is None or h.high < 1000 for i in record.incidents for h in i.harm
    )
    assert not [t for t in record.tallies if t.low >= 55_000 and t.measure == "killed"]
    totals = ccm_totals(DAY)
    assert (totals.parties, totals.signatures) == (100, 108)


def test_line_17_distances_money_and_years_are_not_people(seed: Reading) -> None:
    numbers = {4, 10, 13, 14, 20, 101, 2010, 2014, 2015, 2800, 4500, 13_000_000_000}
    assert seed.counts
    assert not [c for c in seed.counts if c.low in numbers]


def test_line_18_dates_are_resolved_against_the_paper(seed: Reading) -> None:
    wanted = {
        "today": (DAY, DAY),
        "yesterday": (date(2016, 10, 5), date(2016, 10, 5)),
        "monday": (date(2016, 10, 3), date(2016, 10, 3)),
        "wednesday": (date(2016, 10, 5), date(2016, 10, 5)),
        "a day after": (date(2016, 10, 4), date(2016, 10, 4)),
        "last september": (date(2015, 9, 1), date(2015, 9, 30)),
        "july": (date(2016, 7, 1), date(2016, 7, 31)),
        "april": (date(2016, 4, 1), date(2016, 4, 30)),
        "christmas": (date(2016, 12, 25), date(2016, 12, 25)),
    }
    found = {t.text.lower(): t.interval for t in seed.times}
    assert {words: found.get(words) for words in wanted} == wanted


def test_line_19_furniture_claims_nothing(seed: Reading) -> None:
    text = seed.report.text
    starts = [
        text.index(words)
        for words in (
            "Scroll down",
            "have not been moderated",
            "no longer accepting comments",
            "top commenter",
        )
    ]
    furniture = [p for p in seed.passages if p.role is Role.FURNITURE]
    for at in starts:
        assert any(p.start <= at < p.end for p in furniture)
    for passage in furniture:
        for item in (*seed.counts, *seed.events, *seed.outlooks):
            assert not passage.start <= item.start < passage.end
        for said in seed.statements:
            assert not any(passage.start <= a < passage.end for a, _ in said.content)


def test_line_20_sources_are_resolved_over_the_report(seed: Reading) -> None:
    named = {s.source.text: s.source.name for s in seed.statements if s.source}
    for printed in ("Mr de Mistura", "the UN envoy", ENVOY):
        assert named[printed] == ENVOY
    assert said_by(seed, "Shoigu")
    assert not any("Minister Defence" in s.source.name for s in said_by(seed, "Shoigu"))
    assert said_by(seed, "Kodmani")
    top = [text for text in named if text.startswith("a top official")]
    assert top
    assert "Kodmani" in named[top[0]]
    registers = {s.source.register for s in seed.statements if s.source}
    assert "sohr" in registers
    carried = {v.register for s in seed.statements for v in (s.via or ())}
    assert "sana" in carried | registers
    assert any("doctor" in s.source.name.lower() for s in seed.statements if s.source)
