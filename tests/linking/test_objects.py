"""Named objects across incidents: what joins them, what keeps them apart."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations

import pytest

from told import Told
from tollbook.linking import link_objects
from tollbook.model import (
    Cluster,
    Link,
    ObjectCluster,
    PlacePrecision,
    Reading,
    Site,
)

ARDA = Site(
    name="Arda",
    country="XA",
    admin1="North",
    geonameid=1,
    lat=40.0,
    lon=20.0,
    precision=PlacePrecision.SETTLEMENT,
)
BOR = replace(ARDA, name="Bor", admin1="South", geonameid=2, lat=41.0)
QUARTER = replace(
    ARDA,
    name="Old Port",
    geonameid=3,
    lat=40.03,
    precision=PlacePrecision.NEIGHBOURHOOD,
)
NORTH = replace(
    ARDA, name="North", geonameid=4, lat=40.5, precision=PlacePrecision.PROVINCE
)
COUNTRY = Site(
    name="Xanadia",
    country="XA",
    geonameid=5,
    lat=40.4,
    lon=20.4,
    precision=PlacePrecision.COUNTRY,
)
ABROAD = replace(ARDA, name="Arda", country="XB", geonameid=6)

type Incident = tuple[str, str, str | None, Site | None]
"""Its id, what was hit, its name, where."""


def linked(incidents: Sequence[Incident]) -> tuple[ObjectCluster, ...]:
    clusters, sites, readings = [], {}, {}
    for number, kind, name, site in incidents:
        text = f"Report {number}: shells hit the {name or kind} on Monday."
        told = Told(text).event("shells", "shelling", target=(name or kind, kind, name))
        reading: Reading = told.reading
        readings[reading.report.id] = reading
        link = Link(report=reading.report.id, event="e1", match_probability=1.0)
        clusters.append(Cluster(id=number, members=(link,)))
        sites[number] = site
    return link_objects(clusters, sites, readings)


def members(found: Sequence[ObjectCluster]) -> list[list[str]]:
    return sorted(sorted(m.incident for m in one.members) for one in found)


@pytest.mark.parametrize(
    ("incidents", "expected"),
    [
        # One name, one town.
        (
            [
                ("i1", "hospital", "Al-Noor Hospital", ARDA),
                ("i2", "hospital", "Noor hospital", ARDA),
            ],
            [["i1", "i2"]],
        ),
        # A name that every town has, in two towns.
        (
            [
                ("i1", "market", "Central Market", ARDA),
                ("i2", "market", "Central Market", BOR),
            ],
            [["i1"], ["i2"]],
        ),
        # A name that is not rare is another's in a quarter three km off.
        (
            [
                ("i1", "market", "Central Market", ARDA),
                ("i2", "market", "Central Market", QUARTER),
            ],
            [["i1"], ["i2"]],
        ),
        # A rare one is not.
        (
            [
                ("i1", "market", "Al-Noor Market", ARDA),
                ("i2", "market", "Al-Noor Market", QUARTER),
            ],
            [["i1", "i2"]],
        ),
        # Two kinds of one name are two.
        (
            [
                ("i1", "hospital", "Al-Noor Hospital", ARDA),
                ("i2", "school", "Al-Noor School", ARDA),
            ],
            [["i1"], ["i2"]],
        ),
        # Under one code name, a clinic may be the hospital.
        (
            [("i1", "hospital", "M10", ARDA), ("i2", "clinic", "M10", ARDA)],
            [["i1", "i2"]],
        ),
        # A rough place is made up for by a distinctive name, and by no other.
        (
            [("i1", "hospital", "M10", ARDA), ("i2", "hospital", "M10", COUNTRY)],
            [["i1", "i2"]],
        ),
        (
            [
                ("i1", "school", "School No. 4", ARDA),
                ("i2", "school", "School No. 4", NORTH),
            ],
            [["i1"], ["i2"]],
        ),
        # In another province it is another, and in another country.
        (
            [
                ("i1", "hospital", "Al-Noor Hospital", BOR),
                ("i2", "hospital", "Al-Noor Hospital", NORTH),
            ],
            [["i1"], ["i2"]],
        ),
        (
            [("i1", "hospital", "M10", ARDA), ("i2", "hospital", "M10", ABROAD)],
            [["i1"], ["i2"]],
        ),
        # Nowhere told: kept apart.
        (
            [("i1", "hospital", "M10", ARDA), ("i2", "hospital", "M10", None)],
            [["i1"], ["i2"]],
        ),
        # Two could be meant: neither is taken.
        (
            [
                ("i1", "hospital", "Al-Noor Hospital", ARDA),
                ("i2", "hospital", "Al-Noor Hospital", BOR),
                ("i3", "hospital", "Al-Noor Hospital", COUNTRY),
            ],
            [["i1"], ["i2"], ["i3"]],
        ),
        # What has no name is no object of the record.
        (
            [("i1", "hospital", None, ARDA), ("i2", "hospital", None, ARDA)],
            [],
        ),
        # Homes are called after people: never.
        (
            [
                ("i1", "residential", "Karim House", ARDA),
                ("i2", "residential", "Karim House", ARDA),
            ],
            [],
        ),
    ],
)
def test_one_object_is_known_by_kind_name_and_place(
    incidents: list[Incident], expected: list[list[str]]
):
    assert members(linked(incidents)) == expected


def test_the_order_of_intake_changes_no_id_and_no_reason() -> None:
    incidents: list[Incident] = [
        ("i1", "hospital", "Al-Noor Hospital", ARDA),
        ("i2", "hospital", "Nour hospital", QUARTER),
        ("i3", "hospital", "Al-Noor Hospital", COUNTRY),
        ("i4", "market", "Central Market", BOR),
    ]
    found = {linked(order) for order in permutations(incidents)}
    assert len(found) == 1


def test_another_report_of_the_same_object_leaves_its_id() -> None:
    (before,) = linked([("i2", "hospital", "Al-Noor Hospital", ARDA)])
    (after,) = linked(
        [
            ("i1", "hospital", "Al-Noor Hospital", ARDA),
            ("i2", "hospital", "Al-Noor Hospital", ARDA),
        ]
    )
    assert before.id == after.id


def test_each_join_says_why() -> None:
    (found,) = linked(
        [
            ("i1", "hospital", "Al-Noor Hospital", ARDA),
            ("i2", "hospital", "Al-Nour Hospital", ARDA),
        ]
    )
    (joined,) = [member for member in found.members if member.because]
    assert joined.because == (
        "the same name, spelled in two ways",
        "in the same place, Arda",
    )


def test_what_is_kept_apart_says_why() -> None:
    found = linked(
        [
            ("i1", "hospital", "Al-Noor Hospital", ARDA),
            ("i2", "hospital", "Al-Noor Hospital", BOR),
            ("i3", "hospital", "Al-Noor Hospital", COUNTRY),
        ]
    )
    (apart,) = [one for one in found if one.notes]
    assert apart.members[0].incident == "i3"
    assert apart.notes[0].startswith("kept apart: 2 objects")


def test_no_id_is_made_from_a_victims_name() -> None:
    text = "Shells hit the Karim Clinic. Karim Haddad, 60, was killed."
    told = (
        Told(text)
        .event("Shells", "shelling", target=("Karim Clinic", "clinic", "Karim Clinic"))
        .event("killed", "killing", victim=("Karim Haddad", "Karim Haddad", 60, "m"))
    )
    link = Link(report=told.reading.report.id, event="e1", match_probability=1.0)
    readings = {told.reading.report.id: told.reading}
    (found,) = link_objects([Cluster(id="i1", members=(link,))], {"i1": ARDA}, readings)
    (plain,) = linked([("i1", "clinic", "Karim Clinic", ARDA)])
    assert found.id != plain.id
