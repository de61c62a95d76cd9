"""What a speaker is called, and what kind of source that makes them."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from tollbook.model import SourceKind
from tollbook.registers.body_kinds import kind_in_name
from tollbook.registers.source_roles import Sort, SourceRole, role_of

_PLAIN = frozenset({SourceKind.OFFICIAL, SourceKind.OTHER})
_RELAYED = frozenset(["source", "report", "account", "outlet", "worker"])
"""What may be of the press itself; a "press secretary" is not."""
_IN_OFFICE = frozenset(["minister", "secretary", "commissioner", "adviser"])
"""A health minister is an official, a health official speaks for those who heal."""
_LONGEST = 3
"""Words in the longest role of the register: "human rights group"."""


def role_at(words: Sequence[Token], at: int) -> SourceRole | None:
    """Return the role that ends with a word: "rights group" before "group"."""
    lemma = words[at].lemma_.lower()
    for first in range(max(0, at - _LONGEST + 1), at):
        before = "".join(
            t.lower_ + (" " if t.whitespace_ else "") for t in words[first:at]
        )
        role = role_of(before + lemma) or role_of(before + words[at].lower_)
        if role is not None:
            return role
    return role_of(lemma) or role_of(words[at].lower_)


def role_among(words: Sequence[Token]) -> SourceRole | None:
    """Return the last role among some words."""
    for at in reversed(range(len(words))):
        role = role_at(words, at)
        if role is not None:
            return role
    return None


def within(
    role: SourceRole | None, words: Sequence[Token], head: Token | None = None
) -> SourceRole | None:
    """Return the role as its first words change it: "hospital officials"."""
    if role is None or role.kind not in _PLAIN:
        return role
    official = None
    own = {"local", "general", *role.word.replace("-", " ").split()}
    own |= {"health"} if role.word in _IN_OFFICE else set()
    own |= set() if role.word in _RELAYED else {"press", "media"}
    for token in words:
        if head is not None and token.i >= head.i and role.sort is not Sort.DOCUMENT:
            break
        if token.dep_ in ("compound", "amod", "nmod") and token.lower_ not in own:
            kind = _kind_word(token)
            if kind is not None and kind not in _PLAIN:
                return replace(role, kind=kind)
            official = official or kind
    if official is SourceKind.OFFICIAL and role.word == "source":
        return replace(role, kind=official)
    return role


def of_house(role: SourceRole, core: Sequence[Token], head: Token) -> SourceRole:
    """Return the role as what it heads changes it: "director of the hospital"."""
    if role.kind not in _PLAIN or not any(
        c.lower_ in ("of", "at", "for") for c in head.children
    ):
        return role
    kinds = {_kind_word(token) for token in core if token.i > head.i}
    for kind in (SourceKind.MEDICAL, SourceKind.PARTY):
        if kind in kinds:
            return replace(role, kind=kind)
    return role


def of_body(role: SourceRole | None, name: str) -> SourceRole | None:
    """Return a body's role, of the kind that its name tells."""
    kind = kind_in_name(name)
    if kind is None:
        return role
    if role is None or role.sort is not Sort.BODY:
        last = name.lower().rsplit(maxsplit=1)[-1]
        return SourceRole(word=last, kind=kind, sort=Sort.BODY)
    return replace(role, kind=kind)


def _kind_word(token: Token) -> SourceKind | None:
    if token.lower_ in ("medical", "health"):
        return SourceKind.MEDICAL
    if token.lower_ == "security":
        return SourceKind.OFFICIAL
    found = role_of(token.lower_) or role_of(token.lemma_.lower())
    return found.kind if found is not None else None


def told_once(words: list[Token]) -> list[Token]:
    """Drop the first telling of a doubled title ("Minister Minister Lee")."""
    lowered = [token.lower_ for token in words]
    for size in range(len(words) // 2, 0, -1):
        if lowered[-size:] == lowered[-2 * size : -size]:
            return [*words[: -2 * size], *words[-size:]]
    return words


def own_noun(named: Sequence[Token]) -> Sequence[Token]:
    """Return a body's name up to what it is of ("Office" of the Prosecutor)."""
    for number, token in enumerate(named):
        if number and token.lower_ in ("of", "for", "to", "on", "against", "without"):
            return named[:number]
    return named


def without_age(rest: Sequence[Token]) -> Sequence[Token]:
    """Return an apposition without the age that stands before it."""
    first = 0
    while first < len(rest) and (
        rest[first].like_num or rest[first].lower_ in ("aged", ",", "and")
    ):
        first += 1
    return rest[first:]


def first_phrase(rest: Sequence[Token]) -> Sequence[Token]:
    """Return an apposition up to its first preposition or comma, without an age."""
    left = without_age(rest)
    for number, token in enumerate(left):
        if number and (token.dep_ == "prep" or token.text == ","):
            return left[:number]
    return left
