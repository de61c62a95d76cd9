"""The worked examples of docs/topics/independence.md, one by one."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from told import Told
from tollbook.flow.incidents import make_record
from tollbook.model import Claim, CreditForm, Incident, Reading, SourceKind

TOLD = {
    "The Daily": "A strike hit Aleppo on Monday. 12 people died, the speaker said.",
    "The Weekly": "On Monday bombs fell on Aleppo in a strike; 12 people are dead, the speaker said.",
    "The Herald": "Monday's strike on Aleppo left 12 people dead, the speaker said on the phone.",
    "The Post": "In Aleppo they buried 12 people whom a strike killed on Monday, the speaker said.",
    "The Star": "12 people: that is the toll of the strike on Aleppo on Monday, the speaker said.",
}
RESIDENTS = {"by": "residents", "kind": SourceKind.WITNESS, "named": False}
MONITOR = {"by": "the Monitor", "kind": SourceKind.MONITOR}


def told(
    outlet: str,
    text: str | None = None,
    *,
    by: str | None = None,
    kind: SourceKind = SourceKind.OFFICIAL,
    named: bool = True,
    register: str | None = None,
    day: str = "2016-10-06",
    credit: tuple[str, str, str | None] | None = None,
    shared: bool = False,
    via: tuple[str, str] | None = None,
    quote: str | None = None,
) -> Reading:
    """Tell of one strike; by the outlet, or by a speaker it quotes."""
    made = Told(text or TOLD[outlet], outlet, published=day)
    if by is not None:
        made.statement(
            "the speaker said",
            by,
            kind=kind,
            named=named,
            register=register,
            content=quote,
        )
    if via is not None:
        made.via(via[0], via[0], via[1])
    if credit is not None:
        made.credit(*credit, form=CreditForm.DATELINE, shared=shared)
    said = "s1" if by else None
    made.event("strike", "air_strike", "2016-10-03", "Aleppo", statement=said)
    return made.count("12 people", 12, statement=said).reading


def incident_of(*readings: Reading) -> Incident:
    (incident,) = make_record(readings).incidents
    return incident


def claims_of(*readings: Reading) -> dict[str | None, Claim]:
    """Return the claims of the one harm by outlet."""
    (harm,) = incident_of(*readings).harm
    assert len(harm.origins) == sum(
        claim.not_independent is None for claim in harm.claims
    )
    return {claim.outlet: claim for claim in harm.claims}


def reasons(*readings: Reading) -> dict[str | None, str | None]:
    return {
        outlet: claim.not_independent for outlet, claim in claims_of(*readings).items()
    }


def test_five_outlets_that_quote_one_monitor_are_one_origin() -> None:
    readings = [told(outlet, **MONITOR) for outlet in TOLD]
    incident = incident_of(*readings)
    assert incident.independent_sources == 1
    assert incident.harm[0].origins == ("the Monitor",)
    assert None in reasons(*readings).values()
    said = [why for why in reasons(*readings).values() if why]
    assert len(said) == 4
    assert all(why.startswith("the same source as in The ") for why in said)


LONG = " ".join(f"The {n}th street was hit as well." for n in range(4, 40))


def test_a_syndicated_copy_adds_none() -> None:
    text = f"{TOLD['The Daily']} {LONG}"
    first = told("The Daily", text, day="2016-10-05")
    copy = told("The Weekly", f"{text} Reprinted.")
    assert incident_of(first, copy).independent_sources == 1
    assert reasons(first, copy) == {
        "The Daily": None,
        "The Weekly": "copy of The Daily, 2016-10-05",
    }


def test_residents_of_two_outlets_are_two_origins() -> None:
    readings = told("The Daily", **RESIDENTS), told("The Weekly", **RESIDENTS)
    incident = incident_of(*readings)
    assert incident.independent_sources == 2
    assert incident.harm[0].origins == (
        "residents, to The Daily",
        "residents, to The Weekly",
    )


def test_one_agencys_story_under_two_outlets_own_headlines_is_one_origin() -> None:
    one = "ALEPPO, Oct 6 (AFP) - A strike hit Aleppo on Monday and 12 people died."
    two = "Aleppo (AFP): 12 people were killed when a strike hit the town on Monday."
    by_afp = ("AFP", "Agence France-Presse", "afp")
    readings = (
        told("The Daily", f"Market hit\n{one}", credit=by_afp),
        told("The Weekly", f"Bombs kill a dozen\n{two}", credit=by_afp),
    )
    assert incident_of(*readings).sources == ("Agence France-Presse",)
    (why,) = filter(None, reasons(*readings).values())
    assert why.startswith("credited to Agence France-Presse, as The ")
    assert why.endswith(", 2016-10-06 is")


def test_a_ministry_and_its_state_agency_are_one_origin() -> None:
    ministry = told(
        "The Daily",
        by="Syria's defence ministry",
        kind=SourceKind.PARTY,
        register="syria",
        day="2016-10-05",
    )
    agency = told("SANA", "A strike hit Aleppo on Monday. 12 people were martyred.")
    incident = incident_of(ministry, agency)
    assert incident.sources == ("Syria",)
    assert incident.assessment.inputs["parties_only"] is True
    assert reasons(ministry, agency) == {
        "The Daily": None,
        "SANA": "one with Syria, as Syria's defence ministry is (The Daily, 2016-10-05)",
    }


def test_own_reporting_of_two_outlets_is_two_origins() -> None:
    incident = incident_of(told("The Daily"), told("The Weekly"))
    assert incident.sources == ("The Daily", "The Weekly")
    assert set(reasons(told("The Daily"), told("The Weekly")).values()) == {None}


def test_a_resident_who_told_an_agency_is_one_origin_in_every_outlet() -> None:
    texts = [
        "A strike hit Aleppo on Monday. 12 people died, the speaker said to Reuters.",
        "12 people died when a strike hit Aleppo on Monday: so the speaker said to Reuters.",
    ]
    readings = [
        told(outlet, text, **RESIDENTS, via=("Reuters", "reuters"))
        for outlet, text in zip(("The Daily", "The Weekly"), texts, strict=True)
    ]
    incident = incident_of(*readings)
    assert incident.sources == ("residents, to Reuters",)
    assert any(
        why and why.startswith("residents told Reuters, as in The ")
        for why in reasons(*readings).values()
    )


def test_residents_in_two_prints_of_one_agency_are_one_origin() -> None:
    texts = [
        "ALEPPO (AFP) - A strike hit Aleppo on Monday. 12 people died, the speaker said.",
        "(AFP) - On Monday a strike killed 12 people in Aleppo, the speaker said on the phone.",
    ]
    readings = [
        told(outlet, text, **RESIDENTS, credit=("AFP", "Agence France-Presse", "afp"))
        for outlet, text in zip(("The Daily", "The Weekly"), texts, strict=True)
    ]
    assert incident_of(*readings).sources == ("residents, to Agence France-Presse",)


def test_who_names_the_agency_is_one_with_the_agencys_own_text() -> None:
    agency = told(
        "The Daily",
        "ALEPPO (AP) - A strike hit Aleppo on Monday. 12 people died.",
        credit=("AP", "Associated Press", "ap"),
    )
    quoting = told(
        "The Weekly", by="Associated Press", kind=SourceKind.MEDIA, register="ap"
    )
    assert incident_of(agency, quoting).sources == ("Associated Press",)
    other = told("The Herald", by="The Weekly", kind=SourceKind.MEDIA)
    own = told("The Weekly")
    assert incident_of(other, own).independent_sources == 1


def test_the_same_quotation_of_somebody_unnamed_is_one_origin() -> None:
    quote = "the whole building came down on us while we were asleep"
    texts = [
        f"A strike hit Aleppo on Monday. 12 people died. “{quote}”, the speaker said.",
        f"12 people were killed by a strike on Aleppo, the speaker said on Monday: “{quote}.”",
    ]
    readings = [
        told(outlet, text, by=by, named=False, quote=quote, day=day)
        for outlet, text, by, day in zip(
            ("The Daily", "The Weekly"),
            texts,
            ("a survivor", "a neighbour"),
            ("2016-10-05", "2016-10-06"),
            strict=True,
        )
    ]
    assert incident_of(*readings).independent_sources == 1
    assert (
        reasons(*readings)["The Weekly"] == "same quotation as in The Daily, 2016-10-05"
    )


def test_a_copied_paragraph_is_one_origin_and_own_paragraphs_are_not_silenced() -> None:
    paragraph = (
        "A strike hit Aleppo on Monday. 12 people died when the roof of the old covered "
        "market fell in, and the wounded were carried to the only clinic with light."
    )
    own = " ".join(
        f"We walked down the {n}th lane and saw its shops closed." for n in range(40)
    )
    more = " ".join(
        f"In the {n}th house somebody had left a lamp burning." for n in range(40)
    )
    first = told("The Daily", f"{paragraph}\n{own}", day="2016-10-05")
    later = told("The Weekly", f"{more}\n{paragraph}")
    assert incident_of(first, later).independent_sources == 1
    assert (
        reasons(first, later)["The Weekly"] == "same words as in The Daily, 2016-10-05"
    )


def test_an_agency_that_contributed_is_not_counted_beside_its_own_text() -> None:
    mixed = told(
        "The Daily",
        "A strike hit Aleppo on Monday. 12 people died. AP contributed to this report.",
        credit=("AP", "Associated Press", "ap"),
        shared=True,
    )
    agency = told(
        "The Weekly",
        "(AP) - 12 people were killed by a strike on Aleppo on Monday.",
        credit=("AP", "Associated Press", "ap"),
    )
    assert incident_of(mixed).sources == ("The Daily",)
    assert incident_of(mixed, agency).sources == ("Associated Press",)
    assert reasons(mixed, agency)["The Daily"] == (
        "another newsroom contributed to it, as to The Weekly, 2016-10-06"
    )


def test_agencies_that_nobody_names_are_no_origin_beside_one_that_is_named() -> None:
    unsaid = told(
        "The Daily",
        "A strike hit Aleppo on Monday. 12 people died. Source: Agencies",
        credit=("Agencies", "agencies not named", None),
    )
    agency = told(
        "The Weekly",
        "(AFP) - 12 people were killed by a strike on Aleppo on Monday.",
        credit=("AFP", "Agence France-Presse", "afp"),
    )
    assert incident_of(unsaid, agency).independent_sources == 1
    assert incident_of(unsaid, told("The Herald")).independent_sources == 2


def test_an_outlet_that_names_its_source_is_no_source_beside_it() -> None:
    reading = told("The Daily", **MONITOR)
    again = Told(reading.report.text, "The Daily").count("12 people", 12, 14).reading
    own = replace(again.counts[0], id="c2", low=11)
    both = replace(reading, counts=(*reading.counts, own))
    (harm,) = incident_of(both).harm
    assert harm.origins == ("the Monitor",)
    assert [c.not_independent for c in harm.claims if c.low == 11] == [
        "its report quotes the Monitor and passes on"
    ]


def mixed() -> list[Reading]:
    """Every kind of tie at once."""
    paragraph = f"{TOLD['The Daily']} {LONG}"
    return [
        told("The Daily", paragraph, **RESIDENTS, day="2016-10-05"),
        told("The Sun", f"{paragraph} Again.", **RESIDENTS),
        told("The Weekly", **MONITOR),
        told("The Herald", by="The Daily", kind=SourceKind.MEDIA),
        told("The Post", credit=("Aleppo", "Associated Press", "ap")),
        told("The Star", credit=("Aleppo", "Associated Press", "ap"), shared=True),
        told("SANA", "12 people died in a strike on Aleppo on Monday."),
    ]


@settings(max_examples=25, deadline=None)
@given(st.permutations(range(7)), st.integers(2, 7))
def test_the_order_of_reports_changes_nothing(order, size) -> None:
    readings = [reading for n, reading in enumerate(mixed()) if n < size]
    shuffled = [readings[n] for n in order if n < size]
    assert make_record(shuffled) == make_record(readings)


def test_ties_of_every_kind_leave_the_origins_that_saw_or_counted() -> None:
    incident = incident_of(*mixed())
    assert incident.sources == (
        "Associated Press",
        "Syria",
        "residents, to The Daily",
        "the Monitor",
    )
    assert date(2016, 10, 3) == incident.date.start


@pytest.mark.parametrize("outlet", ["The Daily", "The Weekly"])
def test_every_chain_begins_with_who_printed_it(outlet) -> None:
    claims = claims_of(*(told(name, **MONITOR) for name in ("The Daily", "The Weekly")))
    assert [hop.name for hop in claims[outlet].chain] == [outlet, "the Monitor"]
