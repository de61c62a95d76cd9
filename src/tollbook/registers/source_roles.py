"""Nouns that a source may be called by, and what kind of source they make.

>>> role_of("paramedic").kind.value
'medical'
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from tollbook.model import SourceKind

from ._lists import load_entries


class Sort(StrEnum):
    """What a role noun names."""

    PERSON = "person"
    BODY = "body"
    DOCUMENT = "document"
    EVIDENCE = "evidence"


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRole:
    """A noun and what it says about a source."""

    word: str
    kind: SourceKind
    sort: Sort


@cache
def _roles() -> Mapping[str, SourceRole]:
    return {role.word: role for role in load_entries("source_roles", SourceRole)}


def role_of(noun: str) -> SourceRole | None:
    """Return what a noun, in the singular and lower case, says about a source."""
    found = _roles().get(noun) or _roles().get(noun.removesuffix("s"))
    if found is None and noun.endswith("men"):
        return _roles().get(f"{noun[:-3]}man")
    return found
