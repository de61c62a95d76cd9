"""A grade with its rule and everything the rule looked at, in plain words."""

from collections.abc import Iterator, Mapping

from pydantic import JsonValue

from tollbook.model import Assessment, Incident
from tollbook.registers import grade_by_id

_SCHEMES = {"airwars": "Airwars' grades", "who": "WHO's levels of certainty"}
_COUNTED = {
    "independent_sources": "independent sources",
    "first_hand": "of them first-hand (eyewitnesses, medical staff)",
    "checking_bodies": "of them bodies that check (UN, monitors)",
    "accounts": "of them more than an outlet's or a party's own word",
}
_NAMED = {
    "denied_by": "denied by",
    "disputed_by": "told otherwise by",
    "blamed": "said to have done it",
    "admitted_by": "admitted by",
}
_ASKED = {
    "rivals": "parties that are not one are blamed",
    "parties_only": "only parties to the conflict speak",
    "only_combatants": "every figure is about fighters",
}


def grade_lines(incident: Incident) -> Iterator[tuple[str, str]]:
    """Yield name and words of a grade, its rule, its inputs, and of other schemes."""
    chosen = incident.assessment
    yield "Grade", _says(chosen)
    yield "Rule", chosen.rule
    yield "Looked at", "; ".join(_counted(chosen.inputs))
    yield "", "; ".join(_found(chosen.inputs))
    for other in incident.assessments:
        if other.scheme != chosen.scheme:
            yield "Also", f"{_says(other)} {other.rule}"


def _says(assessment: Assessment) -> str:
    grade = grade_by_id(assessment.scheme)[assessment.grade]
    scheme = _SCHEMES.get(assessment.scheme, assessment.scheme)
    return f"{grade.id} ({scheme}): {grade.says}"


def _counted(inputs: Mapping[str, JsonValue]) -> Iterator[str]:
    for key, words in _COUNTED.items():
        if key in inputs:
            only_one = key == "independent_sources" and inputs[key] == 1
            yield f"{inputs[key]} {words.removesuffix('s') if only_one else words}"


def _found(inputs: Mapping[str, JsonValue]) -> Iterator[str]:
    for key, words in _NAMED.items():
        held = inputs.get(key)
        named = ", ".join(map(str, held)) if isinstance(held, list) else held
        yield f"{words}: {named or 'nobody'}"
    for key, words in _ASKED.items():
        if key in inputs:
            yield f"{words}: {'yes' if inputs[key] else 'no'}"
