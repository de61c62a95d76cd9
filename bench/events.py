"""Read events from a benchmark's rows and write what its scorer takes.

    python bench/events.py muc4 ROWS PREDICTIONS [--sample N]
    python bench/events.py insecurity ROWS PREDICTIONS [--sample N]
    python bench/events.py gva ROWS PREDICTIONS [--sample N]

ROWS are JSON lines with id and text (for muc4 the restored case, where the row
has it) and, where there are any, title and published; nothing else of a row is
looked at. With --sample, every n-th row is read, so that about N are; the rows
read are also written, to PREDICTIONS.rows, for the scorer.
"""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from _rows import to_report

from tollbook.flow import load_tools
from tollbook.model import (
    ActorKind,
    Effect,
    EventActor,
    EventMention,
    Group,
    Measure,
    Reading,
    Realis,
)
from tollbook.reading import read_report
from tollbook.registers import wider_types

MUC_TYPES = {
    "abduction": "kidnapping",
    "bombing": "bombing",
    "explosion": "bombing",
    "arson": "arson",
    "looting": "robbery",
}
MUC_ATTACKS = frozenset(
    ("killing", "assassination", "shooting", "execution", "massacre", "attack", "raid",
     "grenade", "rocket", "mortar", "air_strike", "sniping", "stabbing", "torture",
     "threat")
)  # fmt: skip
"""Clashes, offensives and arrests are not incidents of the key."""
PEOPLE = {
    Group.MEDICAL_PERSONNEL: "medical_personnel",
    Group.AID_WORKERS: "aid_workers",
    Group.TEACHERS: "teachers",
    Group.STUDENTS: "students",
}
TARGETS = {
    "hospital": "health_facility",
    "clinic": "health_facility",
    "ambulance": "health_transport",
    "medical_supplies": "medical_supplies",
    "school": "education_facility",
    "university": "education_facility",
    "camp": "camp",
    "aid_convoy": "aid_facility",
}
EFFECTS = {Effect.DESTROYED: "destroyed", Effect.DAMAGED: "damaged"}
KINDS = {
    ActorKind.STATE: "state_forces",
    ActorKind.ORGANISATION: "armed_group",
    ActorKind.INDIVIDUAL: "civilians",
}
DESK_MEANS = {
    "warplane": "air_strike",
    "helicopter": "air_strike",
    "drone": "drone_strike",
    "sniper": "firearms",
    "incendiary": "arson",
    "white_phosphorus": "incendiary",
    "warship": "naval_bombardment",
    "chemical": "chemical_or_hot_liquid",
}
ARMED = ("gunm", "armed", "perpetrator", "attacker", "assailant", "bandit", "kidnap")
MEANS_OF_TYPE = {
    "shooting": "firearms",
    "sniping": "firearms",
    "air_strike": "air_strike",
    "drone_strike": "drone_strike",
    "shelling": "shelling",
    "artillery": "artillery",
    "mortar": "mortar",
    "rocket": "rocket",
    "missile": "missile",
    "arson": "arson",
    "stabbing": "knife",
    "beating": "beating",
    "bombardment": "shelling",
    "explosion": "explosive",
    "bombing": "explosive",
}


def to_muc4(reading: Reading) -> dict[str, Any]:
    """Return one template for each event that the key would hold."""
    templates: dict[str, dict[str, Any]] = {}
    for first, mentions in _events(reading):
        kind = _muc_type(first)
        if kind is not None:
            template = _template(kind, mentions)
            if any(template[role] for role in ROLES):
                merged = templates.setdefault(kind, template)
                for role in ROLES:
                    merged[role] += [x for x in template[role] if x not in merged[role]]
    return {"id": reading.report.external_id, "templates": list(templates.values())}


ROLES = ("PerpInd", "PerpOrg", "Target", "Victim", "VictimDesc", "Weapon")


def _events(reading: Reading) -> Iterator[tuple[EventMention, list[EventMention]]]:
    for first in reading.events:
        if first.same_as is None and first.realis is Realis.ACTUAL:
            yield first, [e for e in reading.events if first.id in (e.id, e.same_as)]


def _muc_type(event: EventMention) -> str | None:
    for kind in wider_types(event.type):
        if kind in MUC_TYPES and event.type not in MUC_ATTACKS:
            return MUC_TYPES[kind]
    return "attack" if event.type in MUC_ATTACKS else None


def _template(kind: str, mentions: list[EventMention]) -> dict[str, Any]:
    filled: dict[str, Any] = {"incident_type": kind, **{role: [] for role in ROLES}}

    def put(role: str, words: str) -> None:
        if [words.lower()] not in filled[role]:
            filled[role].append([words.lower()])

    for mention in mentions:
        for actor in mention.actors:
            known = actor.kind is ActorKind.INDIVIDUAL or actor.name.islower()
            put("PerpInd" if known else "PerpOrg", actor.name)
        for target in mention.targets:
            put("Target", target.name or target.text)
        for victim in mention.victims:
            put("Victim" if victim.name else "VictimDesc", victim.name or victim.text)
        for means in mention.means:
            if means.role != "delivery" and "gunm" not in means.text.lower():
                put("Weapon", means.text)
    return filled


def to_insecurity(reading: Reading) -> dict[str, Any]:
    """Return means, targets and actors as the desk codes them."""
    means: dict[str, None] = {}
    targets: list[Any] = []
    actors: list[dict[str, str]] = []
    for event in reading.events:
        if event.realis is Realis.COMPARATOR:
            continue
        planted = event.type in ("bombing", "explosion")
        for each in event.means:
            kind = DESK_MEANS.get(each.kind, each.kind)
            means["ied" if planted and kind == "explosive" else kind] = None
        if not event.means and event.type in MEANS_OF_TYPE:
            means[MEANS_OF_TYPE[event.type]] = None
        for target in event.targets:
            if target.kind in TARGETS:
                effect = EFFECTS.get(target.effect) if target.effect else None
                targets.append({"kind": TARGETS[target.kind], "effect": effect})
        targets += [PEOPLE[v.group] for v in event.victims if v.group in PEOPLE]
        actors += [{"name": a.name, "kind": _desk_kind(a)} for a in event.actors]
    return {
        "id": reading.report.external_id,
        "means": list(means),
        "targets": targets,
        "actors": actors,
    }


def _desk_kind(actor: EventActor) -> str:
    """Armed people of no stated side are an armed group to the desk."""
    words = actor.name.lower()
    if actor.kind is ActorKind.INDIVIDUAL and any(w in words for w in ARMED):
        return "armed_group"
    return "police" if "police" in words else KINDS[actor.kind]


def to_gva(reading: Reading) -> dict[str, Any]:
    """Return the main event's toll, day and place."""
    row: dict[str, Any] = {"id": reading.report.external_id}
    main = next((event for event in reading.events if event.main), None)
    if main is None:
        return row
    mentions = [e for e in reading.events if main.id in (e.id, e.same_as)]
    times = {time.id: time for time in reading.times}
    places = {place.id: place for place in reading.places}
    counts = {count.id: count for count in reading.counts}
    bound = [counts[c] for e in mentions for c in e.counts]
    for measure in (Measure.KILLED, Measure.INJURED):
        lows = [c.low for c in bound if c.measure is measure and not c.part_of]
        row[str(measure)] = max(lows, default=0)
    when = times.get(main.time or "")
    if when is not None and when.interval is not None:
        row["date"] = when.interval[1].isoformat()
    where = places.get(main.place or "")
    if where is not None:
        row["place"] = {"name": where.name, "admin1": where.admin1}
        row["lat"], row["lon"] = where.lat, where.lon
    return row


def main() -> None:
    """Run the reader over the rows."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("bench", choices=("muc4", "insecurity", "gva"))
    parser.add_argument("rows", type=Path)
    parser.add_argument("predictions", type=Path)
    parser.add_argument("--sample", type=int)
    asked = parser.parse_args()
    rows = asked.rows.read_text("utf-8").splitlines()
    if asked.sample:
        rows = rows[:: max(1, len(rows) // asked.sample)]
        asked.predictions.with_suffix(".rows").write_text("\n".join(rows), "utf-8")
    to_row = {"muc4": to_muc4, "insecurity": to_insecurity, "gva": to_gva}[asked.bench]
    tools = load_tools()
    with asked.predictions.open("w", encoding="utf-8") as out:
        for line in rows:
            row = json.loads(line)
            text = row.get("text_truecased") or row["text"]
            reading = read_report(to_report(row, text), tools)
            out.write(json.dumps(to_row(reading)) + "\n")


if __name__ == "__main__":
    main()
