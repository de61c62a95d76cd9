import csv
import json
from dataclasses import replace
from pathlib import Path

import pytest

from invented import evening, morning
from tollbook.errors import CannotPublish
from tollbook.flow.incidents import make_record
from tollbook.model import Incident, PlacePrecision
from tollbook.publish import Provenance, publish_file, victims_names
from tollbook.publish.mapping import point_of

INCIDENTS = make_record([morning(), evening()]).incidents
NAMES = victims_names([morning(), evening()])
ABOUT = Provenance(
    title="Invented",
    method_version="tollbook 0",
    scope="all",
    period=(None, None),
    as_of="2016-10-07T12:00:00+00:00",
    licence="none",
    contact="nobody",
    digest_of_book="sha256:0",
)


def placed(precision: PlacePrecision, **more: object) -> Incident:
    incident = INCIDENTS[0]
    assert incident.place is not None
    place = replace(incident.place, lat=36.123456, lon=37.123456, precision=precision)
    return replace(incident, place=place, **more)


def test_longitude_comes_first() -> None:
    assert point_of(placed(PlacePrecision.SETTLEMENT, targets=())) == (37.1235, 36.1235)


def test_a_site_that_was_hit_is_rounded() -> None:
    assert point_of(placed(PlacePrecision.POINT)) == (37.12, 36.12)


@pytest.mark.parametrize("precision", ["country", "province", "region", "sea"])
def test_a_country_is_not_drawn_as_a_point(precision: str) -> None:
    assert point_of(placed(PlacePrecision(precision))) is None


def test_geojson_keeps_what_is_not_mapped(tmp_path: Path) -> None:
    file = tmp_path / "a.geojson"
    publish_file(file, [placed(PlacePrecision.COUNTRY)], ABOUT, NAMES)
    (feature,) = json.loads(file.read_text())["features"]
    assert feature["geometry"] is None
    assert feature["properties"]["title"]


def test_json_lines_open_with_what_they_are_and_round_too(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    publish_file(file, [placed(PlacePrecision.POINT)], ABOUT, NAMES)
    about, incident = map(json.loads, file.read_text().splitlines())
    assert about["about"]["licence"] == "none"
    assert (incident["place"]["lat"], incident["place"]["lon"]) == (36.12, 37.12)


def test_a_csv_has_its_origin_beside_it(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    assert [p.name for p in publish_file(file, INCIDENTS, ABOUT, NAMES)] == [
        "a.csv",
        "a.csv.about.json",
    ]
    rows = list(csv.DictReader(file.open()))
    assert rows[0]["killed_low"] == "12"
    assert rows[0]["killed_high"] == ""
    assert rows[0]["denied_by"] == "the army"


def test_a_file_that_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(CannotPublish, match="there is no folder"):
        publish_file(tmp_path / "none" / "a.csv", INCIDENTS, ABOUT, NAMES)
    assert list(tmp_path.iterdir()) == []
