"""What a key of the Message Understanding Conferences says of a report, for learning.

Only what weights are learnt for is taken: is there an incident, of which kinds, and
by which head words the key tells of who and what fills the roles.

>>> head_word("HOME OF THE MAYOR, IN LA VICTORIA"), head_word("ROBERTO GARCIA [MAYOR]")
('home', 'garcia')
"""

import re
from dataclasses import dataclass, field
from typing import Any

KINDS = {
    "ATTACK": "attack",
    "BOMBING": "bombing",
    "KIDNAPPING": "abduction",
    "ARSON": "arson",
    "ROBBERY": "looting",
}
_BRACKETS = re.compile(r"\s*[\[(][^\])]*[\])]?")
_CUTS = frozenset(
    ("of", "in", "on", "at", "from", "with", "by", "for", "to", "near", "who", "which",
     "that", "whose", "where", "when", "under", "over", "between", "including", "and",
     "or", "as", "against", "outside", "inside", "during")
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Key:
    """What is true of one report."""

    tells: bool | None
    """Does it tell of an incident? None where the key leaves it open."""
    kinds: frozenset[str] = frozenset()
    roles: dict[str, tuple[frozenset[str], ...]] = field(default_factory=dict)
    """For each role the fillers, each as the head words that may name it."""


def key_of(row: dict[str, Any]) -> Key:
    """Return the key of one report."""
    templates = row["templates"]
    roles: dict[str, list[frozenset[str]]] = {}
    for template in templates:
        for role, strings in _fillers(template):
            heads = frozenset(filter(None, map(head_word, strings)))
            known = roles.setdefault(role, [])
            if heads and not any(heads <= other for other in known):
                known.append(heads)
    open_ = bool(templates) and all(template["optional"] for template in templates)
    return Key(
        tells=None if open_ else bool(templates),
        kinds=frozenset(
            KINDS[kind]
            for template in templates
            for kind in template["incident_type_alternatives"]
            if kind in KINDS
        ),
        roles={role: tuple(fillers) for role, fillers in roles.items()},
    )


def _fillers(template: dict[str, Any]) -> list[tuple[str, list[str]]]:
    people = [one["names"] + one["descriptions"] for one in template["hum_targets"]]
    by_role = {
        "individual": [one["strings"] for one in template["perp"]["individuals"]],
        "organisation": [one["strings"] for one in template["perp"]["orgs"]],
        "target": [one["strings"] for one in template["phys_targets"]],
        "victim": people,
        "means": [one["strings"] for one in template["instruments"]],
    }
    return [(role, strings) for role, all_ in by_role.items() for strings in all_]


def head_word(words: str) -> str:
    """Return the last word before the first preposition or comma, in lower case."""
    parts = _BRACKETS.sub(" ", words.lower()).split(",")[0].split()
    parts = [part.strip("\"'.-") for part in parts]
    parts = [part for part in parts if part and part not in ("a", "an", "the")]
    cut = next((n for n, part in enumerate(parts) if n and part in _CUTS), len(parts))
    return parts[cut - 1] if parts else ""
