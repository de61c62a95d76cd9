"""Objects as JSON values and as rows; their places no finer than on a map."""

import csv
import io
from collections.abc import Sequence
from typing import Any

from pydantic import TypeAdapter

from tollbook.model import RecordedObject

from .files import safe_row
from .mapping import point_of_site
from .privacy import protect_all

_OBJECT = TypeAdapter(RecordedObject)

COLUMNS = (
    "id",
    "kind",
    "name",
    "names",
    "place",
    "country",
    "admin1",
    "dated_incidents",
    "undated_incidents",
    "first",
    "last",
    "effects",
    "incident_ids",
    "notes",
)
"""The columns of the CSV, in order."""


def object_to_json(struck: RecordedObject, names: frozenset[str]) -> dict[str, Any]:
    """Return an object with its point rounded and victims' names withheld."""
    plain: dict[str, Any] = _OBJECT.dump_python(struck, mode="json")
    shielded = protect_all(plain, names)
    assert isinstance(shielded, dict)
    place: Any = shielded["place"]
    if place is not None:
        lon, lat = point_of_site(struck.place) or (None, None)
        place |= {"lat": lat, "lon": lon}
    return shielded


def objects_to_csv(found: Sequence[RecordedObject], names: frozenset[str]) -> str:
    """Return objects as CSV text, one row each, with a header."""
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, lineterminator="\n")
    writer.writeheader()
    for struck in found:
        shielded = protect_all(_row(struck), names)
        assert isinstance(shielded, dict)
        writer.writerow(safe_row(dict(shielded)))
    return text.getvalue()


def _row(struck: RecordedObject) -> dict[str, Any]:
    place = struck.place
    return {
        "id": struck.id,
        "kind": struck.kind,
        "name": struck.name,
        "names": "; ".join(struck.names),
        "place": place.name if place else None,
        "country": place.country if place else None,
        "admin1": place.admin1 if place else None,
        "dated_incidents": sum(hit.date is not None for hit in struck.incidents),
        "undated_incidents": sum(hit.date is None for hit in struck.incidents),
        "first": struck.first.isoformat() if struck.first else None,
        "last": struck.last.isoformat() if struck.last else None,
        "effects": "; ".join(hit.effect or "not said" for hit in struck.incidents),
        "incident_ids": "; ".join(hit.incident for hit in struck.incidents),
        "notes": "; ".join(struck.notes),
    }
