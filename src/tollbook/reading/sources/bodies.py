"""Which body "the ministry", "the front" or "the agency" is, by what a report names.

A noun stands for a body only where the report leaves one choice: one army told of by
whose it is, one agency, or the one that spoke just before.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cached_property

from spacy.tokens import Token

from tollbook.model import ActorKind, SourceKind
from tollbook.registers import actor_by_id, find_actor, same_origin
from tollbook.registers.body_kinds import kind_in_name
from tollbook.registers.general_nouns import general_noun
from tollbook.registers.source_roles import Sort, role_of

from .describing import Description, describe
from .persona import Persona

_OF = frozenset(["of", "for", "to"])
_ARMS = frozenset(["army", "military", "navy", "force", "troop", "government"])
_LONGEST = 6
"""Words of a body's name before its noun."""


class Bodies:
    """The bodies that one report tells of, speaking or not."""

    def __init__(
        self, tokens: tuple[Token, ...], told: Sequence[Description | None]
    ) -> None:
        self._tokens = tokens
        self._speaking = [t for t in told if t is not None and t.name and t.is_body]
        self._heads = _heads(self._speaking)

    def by_noun(self, noun: str) -> Description | None:
        """Return the only speaking body whose name's noun this is."""
        return self._heads.get(noun.lower().removeprefix("the "))

    def longer(self, name: str) -> str | None:
        """Return the full name that a name begins or ends ("Harsan Network")."""
        low = name.lower()
        ends = kind_in_name(name) is not SourceKind.PARTY
        longer = {
            told.name
            for told in self._speaking
            if told.name
            and (
                _begins(low, told.name.lower())
                or (ends and told.name.lower().endswith(f" {low}"))
            )
        }
        return longer.pop() if len(longer) == 1 else None

    def shortened(self, told: Description) -> Description | None:
        """Return the body that a shorter noun names ("the front")."""
        noun = told.text.lower().removeprefix("the ")
        if not told.definite and told.text.lower() != noun:
            return None
        if told.role is not None and told.role.word in _ARMS:
            return self._owned(told, noun)
        return self.by_noun(noun) or self._owned(told, noun)

    def _owned(self, told: Description, noun: str) -> Description | None:
        """Return the one body told of by whose it is ("the Sadrian army")."""
        if told.role is None or told.role.sort is not Sort.BODY:
            return None
        words = noun.split()
        bare = told.text.lower() == noun or told.text.lower() == f"the {noun}"
        if not bare or len(words) > 3 or told.actor is not None:  # noqa: PLR2004
            return None
        found = self._called(words[-1], told.at)
        named = {item.name: item for item in found if set(words) <= _words(item)}
        if not named and len(words) == 1:
            named = {item.name: item for item in found}
        return next(iter(named.values())) if len(named) == 1 else None

    def _called(self, noun: str, at: int) -> list[Description]:
        """Return the bodies that a noun names: those in lower case if any."""
        plain: list[Description] = []
        proper: list[Description] = []
        for token in self._printed(noun):
            words = self._phrase(token)
            if words[0].i == at or len(words) == 1:
                continue
            told = describe(words)
            if told.name is None or not told.is_body:
                continue
            (plain if token.text.islower() else proper).append(told)
            other = self._beside(words[0], token)
            if other is not None and token.text.islower():
                plain.append(other)
        arm = role_of_last(noun) in _ARMS
        return plain or ([] if arm else proper)

    def _phrase(self, token: Token) -> list[Token]:
        start = max(token.left_edge.i, token.i - _LONGEST)
        words = list(self._tokens[start : token.i + 1])
        for number in range(len(words) - 2, -1, -1):
            if words[number].is_punct and words[number].text != "-":
                return words[number + 1 :]
        return words

    def _beside(self, first: Token, noun: Token) -> Description | None:
        """Return the other owner in "the Russian and the Ukrainian army"."""
        at = first.i - 1
        if at < 1 or self._tokens[at].lower_ not in ("and", "or"):
            return None
        other = self._tokens[at - 1]
        if other.ent_type_ not in ("NORP", "GPE"):
            return None
        name = f"{other.text} {noun.text}"
        return Description(name, other.i, name, is_body=True)

    def _printed(self, noun: str) -> Iterator[Token]:
        """Yield each place where a noun, one word, is printed."""
        for at in self._places.get(noun, ()):
            if self._tokens[at].pos_ in ("NOUN", "PROPN"):
                yield self._tokens[at]

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        """Where each word, in lower case, is printed."""
        found: dict[str, list[int]] = {}
        for at, token in enumerate(self._tokens):
            found.setdefault(token.lower_, []).append(at)
        return found

    def another_party(self, persona: Persona, after: int, before: int) -> bool:
        """Is some other party told of between two places?"""
        if before <= after or not self._tokens:
            return False
        own = persona.name.lower()
        for ent in self._tokens[0].doc[after + 1 : before].ents:
            if ent.label_ not in ("ORG", "NORP", "GPE") or ent.text.lower() in own:
                continue
            actor = find_actor(ent.text)
            if actor is not None and actor.id == persona.register:
                continue
            kind = actor.kind if actor is not None else kind_in_name(ent.text)
            is_state = actor is not None and actor.entity is ActorKind.STATE
            if kind is SourceKind.PARTY and not is_state:
                return True
        return False


def fits(told: Description, persona: Persona, kinds: Collection[SourceKind]) -> bool:
    """May this noun for a body stand for this persona?"""
    if not persona.is_body or persona.plural or persona.kind not in kinds:
        return False
    actor = actor_by_id()[persona.register] if persona.register else None
    if actor is not None and actor.entity is ActorKind.STATE:
        return False
    if told.actor is not None:
        return actor is not None and same_origin(actor, told.actor)
    return True


def kinds_of(told: Description) -> tuple[SourceKind, ...]:
    """Return the kinds of body that a noun may stand for, none if for no other."""
    if told.role is None or told.plural or told.role.sort is not Sort.BODY:
        return ()
    noun = general_noun(told.role.word)
    if told.definite:
        return noun.kinds
    return noun.kinds if noun.kinds == (SourceKind.MONITOR,) else ()


def role_of_last(word: str) -> str:
    """Return the singular of a role's noun ("forces": "force")."""
    role = role_of(word)
    return role.word if role is not None else word


def _begins(short: str, long: str) -> bool:
    """Does a longer name go on with what the body is of or for?"""
    words = long.split()
    after = len(short.split())
    return long.startswith(f"{short} ") and words[after] in _OF


def _words(told: Description) -> set[str]:
    return {word.lower() for word in told.text.split()}


def _heads(speaking: Iterable[Description]) -> dict[str, Description]:
    """Return head noun -> the only body so named ("front": "Harran Front")."""
    found: dict[str, dict[str, Description]] = {}
    for item in speaking:
        words = (item.name or "").lower().split()
        small = [n for n, word in enumerate(words) if word in _OF]
        head = words[(small[0] if small else len(words)) - 1]
        if len(words) > 1 and role_of(head) is not None:
            found.setdefault(head, {}).setdefault((item.name or "").lower(), item)
    return {
        head: next(iter(bodies.values()))
        for head, bodies in found.items()
        if len(bodies) == 1
    }
