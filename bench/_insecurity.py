"""What was read of a sentence, as a professional desk codes incidents."""

from typing import Any

from _rows import told_once

from tollbook.model import (
    ActorKind,
    ActorType,
    Effect,
    EventActor,
    EventMention,
    Group,
    Measure,
    Reading,
    Realis,
    Scope,
    Target,
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
HELPERS = {Group.MEDICAL_PERSONNEL, Group.AID_WORKERS, Group.FIRST_RESPONDERS}
NOT_RESIDENTS = HELPERS | {Group.COMBATANTS, Group.POLICE, Group.PEACEKEEPERS}
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
HARMED = {
    Effect.DESTROYED: ("destroyed",),
    Effect.BURNT: ("destroyed",),
    Effect.DAMAGED: ("damaged",),
    Effect.HIT: ("damaged",),
}
ENTERED = {
    Effect.ENTERED: ("entered",),
    Effect.LOOTED: ("entered",),
    Effect.OCCUPIED: ("entered", "occupied"),
}
DESK_EFFECTS = {
    "health_facility": HARMED | ENTERED,
    "health_transport": HARMED | {Effect.STOLEN: ("stolen",)},
    "medical_supplies": {Effect.STOLEN: ("looted",), Effect.LOOTED: ("looted",)},
    "education_facility": ENTERED
    | {
        Effect.DESTROYED: ("damaged",),
        Effect.BURNT: ("burnt", "damaged"),
        Effect.DAMAGED: ("damaged",),
        Effect.HIT: ("damaged",),
    },
    "camp": HARMED | {Effect.DESTROYED: ("damaged",), Effect.BURNT: ("damaged",)},
}
"""The desk's codes for what became of each kind; it counts what is entered, too,
where somebody stays or loots, and schools burnt down as damaged."""
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
    "corrosive": "chemical_or_hot_liquid",
    "vehicle": "other",
}
NOT_TOLD = (Realis.COMPARATOR, Realis.HYPOTHETICAL, Realis.DENIED)
FORCES = (ActorType.STATE_FORCES, ActorType.FOREIGN_FORCES)
DESK_ACTORS = {
    ActorType.UNIDENTIFIED: "armed_group",
    ActorType.COMMUNAL_GROUP: "militia",
}
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
    "fire": "arson",
    "landmine": "landmine",
    "grenade": "grenade",
    "ied": "ied",
    "stabbing": "knife",
    "beating": "beating",
    "bombardment": "shelling",
    "explosion": "explosive",
}


OWN_MEANS = frozenset(("arson", "stabbing", "beating", "shooting", "sniping"))
"""Kinds done with a means of their own, whatever else the doers carry."""


def to_insecurity(reading: Reading) -> dict[str, Any]:
    """Return counts, means, targets and actors as the desk codes them."""
    means: dict[str, None] = {}
    targets: list[dict[str, str | None]] = []
    actors: list[dict[str, str]] = []
    for event in reading.events:
        if event.realis in NOT_TOLD:
            continue
        for kind in _desk_means(event):
            means[kind] = None
        for target in event.targets:
            targets += _desk_target(target)
        if event.type == "blockade":
            targets.append({"kind": "access_to_care", "effect": "obstructed"})
        actors += [_desk_actor(actor) for actor in event.actors]
        if event.type == "arrest" and not event.actors:
            actors.append({"kind": "state"})
    counts = _counts(reading)
    return {
        "id": reading.report.external_id,
        "counts": counts,
        "means": list(means),
        "targets": _coded(targets) + _people(reading, counts),
        "actors": actors,
    }


def _desk_means(event: EventMention) -> list[str]:
    """Return the means of one event in the desk's codes.

    A bare "bomb" is what the kind of event makes of it: dropped from the air, or
    planted, unless it is the forces of a state that bomb. An explosive device is an
    improvised one to the desk, and so is what made one blast of which no more is told.
    """
    kinds = [
        "ied"
        if "device" in each.text.lower() and each.kind == "explosive"
        else DESK_MEANS.get(each.kind, each.kind)
        for each in event.means
    ]
    if event.type in OWN_MEANS and "less_lethal" not in kinds:
        kinds.append(MEANS_OF_TYPE[event.type])
    if set(kinds) - {"explosive"}:
        return kinds
    if event.type in ("bombing", "explosion"):
        forces = any(actor.type in FORCES for actor in event.actors)
        bombed = event.type == "bombing" and not kinds
        several = not kinds and event.text.endswith("s")
        return ["explosive" if forces or bombed or several else "ied"]
    return [MEANS_OF_TYPE[event.type]] if event.type in MEANS_OF_TYPE else kinds


def _desk_target(target: Target) -> list[dict[str, str | None]]:
    """Return a target in the desk's codes, once for each code of its effect."""
    kind = TARGETS.get(target.kind)
    if kind is None:
        return []
    if target.effect is Effect.OBSTRUCTED:
        return []
    codes = DESK_EFFECTS.get(kind, {}).get(target.effect, (None,))
    found = [{"kind": kind, "effect": code} for code in codes]
    if target.effect is Effect.LOOTED and kind == "health_facility":
        found.append({"kind": "medical_supplies", "effect": "looted"})
    return found


def _coded(targets: list[dict[str, str | None]]) -> list[Any]:
    """Leave out what the desk does not code.

    That a thing was damaged, where it is told to be destroyed; a camp where
    something happened and nothing was damaged.
    """
    destroyed = {t["kind"] for t in targets if t["effect"] == "destroyed"}
    left = [
        target
        for target in targets
        if target["kind"] not in destroyed or target["effect"] != "damaged"
    ]
    return [t for t in left if t["kind"] != "camp" or t["effect"]]


def _people(reading: Reading, counts: list[dict[str, Any]]) -> list[str]:
    """Return whom it befell, as the data set that the row is of codes them.

    Sexual violence is in a set of its own. A desk that watches health care codes aid
    workers and rescuers with health workers; one that watches camps codes whoever is
    harmed as a resident.
    """
    desk = (reading.report.external_id or "").rpartition("-")[0]
    groups = {Group(count["group"]) for count in counts}
    for event in reading.events:
        if event.realis not in NOT_TOLD and event.type != "sexual_violence":
            groups |= {victim.group for victim in event.victims}
    kinds = {PEOPLE[group] for group in groups if group in PEOPLE}
    if desk == "health_care" and not groups.isdisjoint(HELPERS):
        kinds.add("medical_personnel")
    if desk == "aid_workers" and not groups.isdisjoint(HELPERS):
        kinds.add("aid_workers")
    if desk == "camps" and groups - NOT_RESIDENTS:
        kinds.add("camp_residents")
    return sorted(kinds)


def _desk_actor(actor: EventActor) -> dict[str, str]:
    """Return a doer in the desk's codes; its name only where the words are one.

    "The junta" names a state's side, "armed men" nobody. Who is not identified is
    the desk's "Unidentified Armed Actor".
    """
    kind = DESK_ACTORS.get(actor.type, actor.type) if actor.type else KINDS[actor.kind]
    first, *others = actor.name.split()
    capital = any(word[0].isupper() for word in others) or first[1:].isupper()
    named = actor.register or capital or actor.kind is ActorKind.STATE
    return {"kind": kind, "name": actor.name} if named else {"kind": kind}


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
