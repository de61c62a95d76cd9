"""Which body somebody speaks for, among the bodies that their words name.

An official of Syria speaks for Syria. Residents of its capital, doctors in it and
rebels against it do not, though they name it: counted as the state's voice, they would
be no source of their own.
"""

from collections.abc import Sequence

from spacy.tokens import Token

from tollbook.model import ActorKind, SourceKind
from tollbook.registers import Actor, actor_lexicon
from tollbook.registers.claim_words import claim_words
from tollbook.registers.source_roles import SourceRole

_OWN_VOICE = frozenset(
    {
        SourceKind.WITNESS,
        SourceKind.MEDICAL,
        SourceKind.MONITOR,
        SourceKind.MEDIA,
        SourceKind.OTHER,
    }
)
_OF_STATE = frozenset(["source", "leader", "head", "delegation", "member", "side"])
"""Roles that tell no kind and yet may be a state's."""
_AGAINST = claim_words("in a state and not its own")
"""Parties that are in a state without being its own."""


def spoken_for(role: SourceRole | None, actor: Actor | None) -> Actor | None:
    """Return the body that somebody in a role speaks for, None for none."""
    if actor is None or actor.entity is not ActorKind.STATE:
        return actor
    if role is None:
        return None
    if role.kind in _OWN_VOICE and role.word not in _OF_STATE:
        return None
    return None if role.word in _AGAINST else actor


def body_in(core: Sequence[Token], rest: Sequence[Token]) -> Actor | None:
    """Return the body named with a speaker, in an apposition but not in a list."""
    found = _first(core)
    if found is not None or not rest or rest[0].ent_type_ == "PERSON":
        return found
    return _first(rest)


def _first(words: Sequence[Token]) -> Actor | None:
    text = words[0].doc[words[0].i : words[-1].i + 1].text
    match = next(iter(actor_lexicon().find(text)), None)
    return match[1] if match is not None else None
