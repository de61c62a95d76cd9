"""Write incidents to a file whose suffix says the format; whole or not at all."""

import csv
import io
import json
import os
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from tollbook.errors import CannotPublish
from tollbook.model import Incident

from .mapping import point_of
from .provenance import Provenance
from .rows import COLUMNS, to_published_json, to_row

_PROVENANCE = TypeAdapter(Provenance)


def publish_file(
    file: Path,
    incidents: Sequence[Incident],
    about: Provenance,
    names: frozenset[str],
) -> tuple[Path, ...]:
    """Write incidents as CSV, GeoJSON or JSON Lines; return the files written.

    Args:
        file: Its suffix says the format.
        incidents: In the order they are to stand in the file.
        about: What the file says about itself; a CSV has it in a file beside it.
        names: Victims' names to withhold.

    Raises:
        CannotPublish: the suffix is not known, or the file cannot be written.
    """
    writers = {".csv": _csv, ".geojson": _geojson, ".jsonl": _json_lines}
    write = writers.get(file.suffix.lower())
    if write is None:
        raise CannotPublish(
            f"{file}: cannot tell the format from its name; "
            f"let it end in {', '.join(writers)}"
        )
    texts = {file: write(incidents, about, names)}
    if write is _csv:
        beside = file.with_name(f"{file.name}.about.json")
        texts[beside] = _dump(_about(about), indent=2) + "\n"
    for path, text in texts.items():
        write_whole(path, text)
    return tuple(texts)


def _about(about: Provenance) -> dict[str, Any]:
    plain: dict[str, Any] = _PROVENANCE.dump_python(about, mode="json")
    return plain


def _dump(thing: object, indent: int | None = None) -> str:
    return json.dumps(thing, ensure_ascii=False, indent=indent)


def _csv(
    incidents: Sequence[Incident], about: Provenance, names: frozenset[str]
) -> str:
    del about
    return to_csv(incidents, names)


def to_csv(incidents: Sequence[Incident], names: frozenset[str]) -> str:
    """Return incidents as CSV text, one row each, with a header."""
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(safe_row(to_row(incident, names)) for incident in incidents)
    return text.getvalue()


def safe_row(row: dict[str, object]) -> dict[str, object]:
    """Keep a spreadsheet from taking a text for a formula."""
    return {
        key: f"'{cell}"
        if isinstance(cell, str) and cell[:1] in "=+@" and cell
        else cell
        for key, cell in row.items()
    }


def _json_lines(
    incidents: Sequence[Incident], about: Provenance, names: frozenset[str]
) -> str:
    lines = [_dump({"about": _about(about)})]
    lines += [_dump(to_published_json(incident, names)) for incident in incidents]
    return "\n".join(lines) + "\n"


def _geojson(
    incidents: Sequence[Incident], about: Provenance, names: frozenset[str]
) -> str:
    features = [_feature(incident, names) for incident in incidents]
    collection = {
        "type": "FeatureCollection",
        "about": _about(about),
        "features": features,
    }
    return _dump(collection, indent=1) + "\n"


def _feature(incident: Incident, names: frozenset[str]) -> dict[str, object]:
    point = point_of(incident)
    geometry = {"type": "Point", "coordinates": list(point)} if point else None
    left_out = ("longitude", "latitude", "id")
    row = to_row(incident, names)
    return {
        "type": "Feature",
        "id": incident.id,
        "geometry": geometry,
        "properties": {key: row[key] for key in row if key not in left_out},
    }


def write_whole(file: Path, text: str) -> None:
    """Write a file at once: a reader sees the old one or the new one, no half.

    Raises:
        CannotPublish: the folder is missing or the disk refuses.
    """
    if not file.parent.is_dir():
        raise CannotPublish(f"{file}: there is no folder {file.parent}; make it first")
    made = None
    try:
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", newline="", dir=file.parent, delete=False
        ) as made:
            made.write(text)
            made.flush()
            os.fsync(made.fileno())
        Path(made.name).chmod(0o644)
        Path(made.name).replace(file)
    except OSError as trouble:
        if made is not None:
            Path(made.name).unlink(missing_ok=True)
        raise CannotPublish(f"{file} cannot be written: {trouble.strerror}") from None
