"""What kind of source somebody is."""

from tollbook.model import SourceKind
from tollbook.registers import Actor
from tollbook.registers.source_roles import SourceRole

from .describing import Description

_SPEAKS_FOR = frozenset({SourceKind.OFFICIAL, SourceKind.PARTY, SourceKind.OTHER})
"""Roles that take the kind of the body they belong to."""


def kind_of(description: Description) -> SourceKind:
    """Return the kind: a doctor stays medical, whoever's doctor it is."""
    return combined(description.role, description.actor)


def combined(role: SourceRole | None, actor: Actor | None) -> SourceKind:
    """Return the kind of a role within a body."""
    if role is not None and role.kind not in _SPEAKS_FOR:
        return role.kind
    if actor is not None:
        return actor.kind
    return role.kind if role is not None else SourceKind.OTHER
