"""What was read of a report, as templates of the Message Understanding Conferences."""

from collections.abc import Iterator
from typing import Any

from _rows import told_once

from tollbook.model import ActorKind, EventMention, Measure, Reading, Realis
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


def to_muc4(reading: Reading) -> dict[str, Any]:
    """Return one template for each event that the key would hold."""
    templates: dict[str, dict[str, Any]] = {}
    for first, mentions in _events(reading):
        kind = _muc_type(first)
        if kind is not None:
            template = _template(kind, mentions)
            template |= _toll(reading, mentions)
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


def _toll(reading: Reading, mentions: list[EventMention]) -> dict[str, Any]:
    """Return the dead and injured that the tellings of an event count."""
    ids = {count for mention in mentions for count in mention.counts}
    bound = [count for count in told_once(reading.counts) if count.id in ids]
    toll = {}
    for name, measure in (("deaths", Measure.KILLED), ("injuries", Measure.INJURED)):
        told = [c for c in bound if c.measure is measure and not c.part_of]
        if told:
            highs = [count.high for count in told]
            high = None if None in highs else sum(high or 0 for high in highs)
            toll[name] = [sum(count.low for count in told), high]
    return toll


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


MUC4 = {
    "": {
        "detection": "metrics > detection > F1",
        "ree": "metrics > REE full/head > overall > F1",
        "tf": "metrics > TF-1:1 full/head > overall > F1",
        "deaths_exact": "metrics > extras > deaths > exact_count_accuracy",
    }
}
"""Figures with a floor, and where the scorer writes them."""
