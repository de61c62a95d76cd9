"""What was read of a sentence, as a professional desk codes incidents."""

from typing import Any

from _rows import told_once

from tollbook.model import (
    ActorKind,
    Effect,
    EventActor,
    Group,
    Measure,
    Reading,
    Realis,
    Scope,
)

_SCORED = {
    Measure.KILLED,
    Measure.INJURED,
    Measure.ABDUCTED,
    Measure.DETAINED,
}
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


def to_insecurity(reading: Reading) -> dict[str, Any]:
    """Return counts, means, targets and actors as the desk codes them."""
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
        "counts": _counts(reading),
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


def _counts(reading: Reading) -> list[dict[str, Any]]:
    """Return the counts of a reading as the insecurity scorer takes them.

    A part is left out by the scorer, since it is in its whole; where the whole is
    of another group (12 people, two of them nurses) the part is its group's figure.
    The desk has no undivided cell: who was shot and is not said to be dead is injured.
    """
    by_id = {count.id: count for count in reading.counts}
    found = []
    for count in told_once(reading.counts):
        whole = by_id.get(count.part_of or "")
        measure = count.measure
        if measure is Measure.KILLED_OR_INJURED:
            measure = Measure.INJURED
        if measure in _SCORED:
            found.append(
                {
                    "measure": measure,
                    "group": count.group,
                    "low": count.low,
                    "high": count.high,
                    "cumulative": count.scope is not Scope.INCIDENT,
                    "part_of": whole is not None and whole.group is count.group,
                }
            )
    return found


INSECURITY = {
    "": {
        "counts_f1": "all > counts > F1",
        "means_stated": "all > means > family_stated",
        "means_unsaid": "all > means > unsaid",
        "actor_class": "all > actor > class",
        "targets_f1": "all > targets > F1",
        "effects_f1": "all > effects > F1",
    }
}
"""Figures with a floor, and where the scorer writes them."""
