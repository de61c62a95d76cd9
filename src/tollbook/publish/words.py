"""Figures, days and places in the words a reader sees everywhere.

>>> figure(12, None), figure(1201, 1201), figure(24, 99)
('12 or more', '1,201', '24 to 99')
"""

from functools import cache

from tollbook.model import (
    ActorKind,
    Group,
    Harm,
    Incident,
    Measure,
    PlacePrecision,
    Site,
)
from tollbook.registers import actors, ccm_states

_MARKS = "\"'‘’“”,; "
_PRECISION = {
    None: "how exactly is not known",
    PlacePrecision.POINT: "exact to the building or landmark",
    PlacePrecision.NEIGHBOURHOOD: "exact to the neighbourhood",
    PlacePrecision.SETTLEMENT: "exact to the town",
    PlacePrecision.DISTRICT: "exact to the district",
    PlacePrecision.PROVINCE: "exact to the province",
    PlacePrecision.REGION: "somewhere in this region",
    PlacePrecision.COUNTRY: "somewhere in this country",
    PlacePrecision.SEA: "at sea, estimated",
}


def figure(low: int, high: int | None) -> str:
    """Return a range: "12", "12 to 14", "12 or more"."""
    if high is None:
        return f"{low:,} or more"
    return f"{low:,}" if low == high else f"{low:,} to {high:,}"


def in_quotes(words: str) -> str:
    """Return somebody's words on one line, in one pair of quotation marks.

    >>> in_quotes('"We will answer,"')
    '“We will answer”'
    """
    return f"“{' '.join(words.split()).strip(_MARKS)}”"


def plain(key: str) -> str:
    """Return a key of a register as words: "air_strike" is "air strike"."""
    return key.replace("_", " ")


def harm_name(measure: Measure, group: Group) -> str:
    """Return "killed", or "killed, children"."""
    who = "" if group is Group.ALL else f", {plain(group)}"
    return f"{plain(measure)}{who}"


def summary(incident: Incident, measure: Measure) -> str:
    """Return one measure of an incident in one cell of a table.

    Where nobody says how many there were in all, the largest group stands with
    its name: "1 (children)".
    """
    harms = [harm for harm in incident.harm if harm.measure is measure]
    whole = [harm for harm in harms if harm.group is Group.ALL]
    best = max(whole or harms, key=lambda harm: harm.low, default=None)
    if best is None:
        return ""
    return _with_group(best)


def other_harm(incident: Incident) -> str:
    """Return what befell people beside death and injury: "3 abducted"."""
    rest = dict.fromkeys(
        harm.measure
        for harm in incident.harm
        if harm.measure not in (Measure.KILLED, Measure.INJURED)
    )
    return "; ".join(f"{summary(incident, each)} {plain(each)}" for each in rest)


def _with_group(harm: Harm) -> str:
    who = "" if harm.group is Group.ALL else f" ({plain(harm.group)})"
    return f"{figure(harm.low, harm.high)}{who}"


@cache
def _states() -> dict[str, str]:
    """Return ISO code -> name of the state, the register of actors' name first."""
    states = (actor for actor in actors() if actor.entity is ActorKind.STATE)
    named = {s.country: s.name for s in states if s.country and s.parent is None}
    return {state.iso2: state.name for state in ccm_states()} | named


def where(place: Site | None) -> str:
    """Return a place with its country and how exactly it is known."""
    if place is None:
        return "not known"
    parts = [place.name]
    if place.country and place.precision is not PlacePrecision.COUNTRY:
        parts.append(_states().get(place.country, place.country))
    return f"{', '.join(parts)} ({_PRECISION[place.precision]})"
