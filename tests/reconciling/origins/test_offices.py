"""An office that a place has one of needs no name."""

import pytest

from told import Told
from tollbook.flow.incidents import make_record
from tollbook.model import Reading, SourceKind
from tollbook.registers import local_office


def said(
    outlet: str, by: str, low: int, *, named: bool = False, day: int = 6
) -> Reading:
    text = f"A strike hit Aleppo on Monday. 12 people died, {by} said to {outlet}."
    made = Told(text, outlet, published=f"2016-10-0{day}").statement(
        f"{by} said", by, kind=SourceKind.OFFICIAL, named=named
    )
    made.event("strike", "air_strike", "2016-10-03", "Aleppo", statement="s1")
    return made.count("12 people", low, statement="s1").reading


def sources(*readings: Reading) -> tuple[str, ...]:
    (incident,) = make_record(readings).incidents
    assert incident.independent_sources == len(incident.sources)
    return incident.sources


def test_police_of_two_reports_are_one() -> None:
    readings = said("A", "police", 12), said("B", "local police", 14, day=7)
    assert sources(*readings) == ("police",)
    (harm,) = make_record(readings).incidents[0].harm
    # So that their newer figure supersedes.
    assert (harm.low, harm.high) == (14, 14)


def test_police_are_the_one_police_that_has_a_name() -> None:
    named = said("B", "Aleppo police", 12, named=True)
    assert len(sources(said("A", "police", 12), named)) == 1
    other = said("C", "Idlib police", 12, named=True)
    assert len(sources(said("A", "police", 12), named, other)) == 3


def test_police_sources_of_an_outlet_are_not_the_police() -> None:
    readings = said("A", "police", 12), said("B", "police sources", 12)
    assert sources(*readings) == ("police", "police sources, to B")


def test_officials_and_an_army_without_a_name_are_not_known_to_be_one() -> None:
    for who in ("officials", "the army", "authorities"):
        assert len(sources(said("A", who, 12), said("B", who, 12))) == 2


@pytest.mark.parametrize(
    ("words", "office"),
    [
        ("the police", "police"),
        ("Town police officials", "police"),
        ("a police spokeswoman", "police"),
        ("the local council", "council"),
        ("the sheriff’s office", "sheriff's office"),
        # People who happen to be of it, and other forces.
        ("police sources", None),
        ("police and neighbours", None),
        ("state police", None),
    ],
)
def test_an_office_is_known_by_its_word(words, office) -> None:
    assert local_office(words) == office
