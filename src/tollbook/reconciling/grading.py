"""Grade an incident by the published rules, and show what the rules looked at."""

from collections.abc import Mapping, Sequence

from pydantic import JsonValue

from tollbook.model import Assessment, Group, Harm, IncidentActor, Measure
from tollbook.registers import grade_by_id, grades

from .blame import rivals


def assess(
    facts: Mapping[str, JsonValue], actors: Sequence[IncidentActor]
) -> Assessment:
    """Return the first grade whose rule holds, with the rule and its inputs.

    Args:
        facts: What the rules look at; see `facts_of`.
        actors: The alleged actors.
    """
    holds = {
        "discounted": bool(facts["only_combatants"]),
        "confirmed": facts["admitted_by"] is not None,
        "contested": bool(facts["denied_by"]) or rivals(actors),
        "fair": _number(facts["independent_sources"]) > 1 and not facts["parties_only"],
        "weak": True,
    }
    grade = next(grade.id for grade in grades() if holds[grade.id])
    return Assessment(grade=grade, rule=grade_by_id()[grade].rule, inputs=dict(facts))


def _number(value: JsonValue) -> int:
    return value if isinstance(value, int) else 0


def only_combatants(harms: Sequence[Harm]) -> bool:
    """Is every figure about combatants?"""
    return bool(harms) and all(harm.group is Group.COMBATANTS for harm in harms)


def flags_of(harms: Sequence[Harm]) -> list[str]:
    """Return what a recorder should look at: figures that do not fit one another."""
    by_key = {(harm.measure, harm.group): harm for harm in harms}
    found = []
    for harm in harms:
        whole = by_key.get((harm.measure, Group.ALL))
        if whole is None or whole.high is None or harm.group is Group.ALL:
            continue
        if harm.low > whole.high:
            found.append(
                f"{harm.group} {harm.measure} ({harm.low} or more) are more than "
                f"all {harm.measure} (at most {whole.high})"
            )
    return found + _parts_over_whole(by_key)


def _parts_over_whole(by_key: Mapping[tuple[Measure, Group], Harm]) -> list[str]:
    found = []
    for measure in sorted({harm.measure for harm in by_key.values()}):
        whole = by_key.get((measure, Group.ALL))
        parts = [
            by_key[measure, group]
            for group in (Group.CHILDREN, Group.WOMEN, Group.MEN)
            if (measure, group) in by_key
        ]
        highs = [part.high for part in parts if part.high is not None]
        if (
            whole is not None
            and whole.high is not None
            and len(parts) > 1
            and sum(highs) > whole.high
        ):
            found.append(
                f"children, women and men {measure} add up to {sum(highs)}, "
                f"more than all {measure} (at most {whole.high})"
            )
    return found
