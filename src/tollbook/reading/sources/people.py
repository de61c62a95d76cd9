"""Who is who: full names and surnames, roles and those who hold them."""

from collections.abc import Sequence
from typing import Protocol

from spacy.tokens import Token

from tollbook.model import SourceKind
from tollbook.registers import Actor, actor_by_id, same_origin
from tollbook.registers.source_roles import Sort, role_of

from .describing import PARTICLES, TITLES, Description
from .kinds import combined
from .persona import Persona


class Spoken(Protocol):
    """Where a speech stands."""

    @property
    def speaker(self) -> tuple[int, ...]:
        """The speaker's tokens."""

    @property
    def cue(self) -> int:
        """The cue's token."""

    @property
    def content(self) -> tuple[int, ...]:
        """The content's tokens."""


_LOOK_AHEAD = 6
"""Speeches between a role in the lead and the name that fills it."""
_SAME_WORDS = 2
_OF = frozenset(["of", "for", "to"])


class People:
    """All persons and bodies that speak in one report."""

    def __init__(
        self,
        tokens: tuple[Token, ...],
        speeches: Sequence[Spoken],
        told: Sequence[Description | None],
    ) -> None:
        self._tokens = tokens
        self._speeches = speeches
        self._told = told
        self._full = _full_names(tokens, told)
        self._bodies = _bodies(told)
        self._named: dict[str, Persona] = {}
        self._roles: dict[str, list[Persona]] = {}
        self._unnamed: dict[tuple[str, str | None], Persona] = {}
        self._filled: dict[tuple[str, str | None], str] = {}
        for item in told:
            if item is not None and item.name is not None:
                self._meet(item)
        self._fill_roles()

    def known(self, told: Description) -> Persona | None:
        """Return the persona a name belongs to."""
        if told.name is None:
            return None
        return self._named.get(self._key(told))

    def find(self, number: int, told: Description) -> Persona | None:
        """Return the persona that a speaker's words stand for."""
        if told.name is not None:
            return self._named[self._key(told)]
        if told.role is None or told.role.sort is not Sort.PERSON or told.plural:
            return self._body(told)
        if not told.definite:
            return self._same_quotation(number, told)
        return self._holder(told)

    def _key(self, told: Description) -> str:
        name = told.name or ""
        if told.is_body and name.lower() in self._bodies:
            told = self._bodies[name.lower()]
            name = told.name or ""
        if told.is_body and told.actor is not None:
            return told.actor.id
        if told.is_body and _surname(name) not in self._full:
            return name.lower()
        return self._full.get(_surname(name), name).lower()

    def _meet(self, told: Description) -> None:
        key = self._key(told)
        full = told.name or ""
        is_body = told.is_body and (told.actor is not None or key == full.lower())
        if not is_body:
            full = self._full.get(_surname(full), full)
        persona = self._named.setdefault(key, Persona(name=full, is_body=is_body))
        persona.sex = persona.sex or told.sex
        if persona.register is None and told.actor is not None:
            persona.register = told.actor.id
        if told.role_text and persona.role is None:
            persona.role = told.role_text
        if persona.kind in (SourceKind.OTHER, SourceKind.OFFICIAL):
            told_kind = combined(told.role, told.actor)
            if told_kind is not SourceKind.OTHER:
                persona.kind = told_kind
        if told.role is not None:
            holders = self._roles.setdefault(told.role.word, [])
            if persona not in holders:
                holders.append(persona)

    def _body(self, told: Description) -> Persona | None:
        """Return the one monitor of the report for "a monitoring group"."""
        shortened = self._shortened(told)
        if shortened is not None:
            return shortened
        if told.role is None or told.role.kind is not SourceKind.MONITOR:
            return None
        monitors = [
            persona
            for persona in self._named.values()
            if persona.kind is SourceKind.MONITOR and persona.is_body
        ]
        return monitors[0] if len(monitors) == 1 and not told.plural else None

    def _shortened(self, told: Description) -> Persona | None:
        """Return the one body that "the front" or a headline's "ministry" names."""
        words = told.text.lower().removeprefix("the ")
        body = self._bodies.get(words)
        bare = told.definite or told.text.lower() == words
        return self._named.get(self._key(body)) if body is not None and bare else None

    def _holder(self, told: Description) -> Persona | None:
        """Return the one person who holds a role ("the UN envoy")."""
        if told.role is None:
            return None
        key = _role_key(told)
        filled = self._filled.get(key) or self._filled.get((key[0], None))
        if filled is not None:
            return self._named[filled]
        holders = self._roles.get(told.role.word, [])
        fitting = [
            persona
            for persona in holders
            if told.actor is None or _same_body(persona.register, told.actor)
        ]
        return fitting[-1] if len(fitting) == 1 else None

    def _fill_roles(self) -> None:
        """Give a role of the lead to the bare name that soon says the same."""
        for number, told in enumerate(self._told):
            if told is None or told.name is not None or told.role is None:
                continue
            if told.role.sort is not Sort.PERSON or told.plural or not told.definite:
                continue
            if self._roles.get(told.role.word) or _role_key(told) in self._filled:
                continue
            name = self._fills(number)
            if name is not None:
                self._give_role(told, name)

    def _fills(self, number: int) -> str | None:
        own = self._speeches[number]
        for later in range(number + 1, min(number + _LOOK_AHEAD, len(self._told))):
            told = self._told[later]
            if told is None or told.name is None or told.is_body:
                continue
            persona = self._named[self._key(told)]
            if persona.role is not None:
                return None
            speech = self._speeches[later]
            same_cue = self._lemma(own.cue) == self._lemma(speech.cue)
            shared = self._matter(own.content) & self._matter(speech.content)
            if shared and (same_cue or len(shared) >= _SAME_WORDS):
                return self._key(told)
        return None

    def _give_role(self, told: Description, name: str) -> None:
        key = _role_key(told)
        self._filled[key] = name
        self._filled.setdefault((key[0], None), name)
        persona = self._named[name]
        persona.role = told.role_text
        persona.kind = combined(told.role, told.actor)
        persona.register = told.actor.id if told.actor is not None else None

    def _same_quotation(self, number: int, told: Description) -> Persona | None:
        """Return who is quoted with the same words and holds such a role.

        "A top official" is named only where the report itself shows who it is.
        """
        if told.role is None:
            return None
        own = self._quoted(self._speeches[number].content)
        if len(own) < _SAME_WORDS:
            return None
        for other, item in enumerate(self._told):
            if item is None or item.name is None or item.is_body:
                continue
            persona = self._named[self._key(item)]
            if told.role.word not in (persona.role or "").lower():
                continue
            if own <= self._quoted(self._speeches[other].content):
                return persona
        return None

    def _quoted(self, content: Sequence[int]) -> set[str]:
        """Return the words between quotation marks, as they stand."""
        found: set[str] = set()
        inside = False
        for i in content:
            token = self._tokens[i]
            if token.text in "'\"“”‘’":
                inside = not inside
            elif inside and token.is_alpha:
                found.add(token.lower_)
        return found

    def _lemma(self, at: int) -> str:
        return self._tokens[at].lemma_.lower()

    def _matter(self, content: Sequence[int]) -> set[str]:
        return {
            self._tokens[i].lemma_.lower()
            for i in content
            if self._tokens[i].is_alpha and not self._tokens[i].is_stop
        }


def _bodies(told: Sequence[Description | None]) -> dict[str, Description]:
    """Return head noun -> the only body so named ("front": "Harran Front")."""
    found: dict[str, dict[str, Description]] = {}
    for item in told:
        if item is None or item.name is None or not item.is_body:
            continue
        words = item.name.lower().split()
        small = [n for n, word in enumerate(words) if word in _OF]
        head = words[(small[0] if small else len(words)) - 1]
        if len(words) > 1 and role_of(head) is not None:
            found.setdefault(head, {}).setdefault(item.name.lower(), item)
    return {
        head: next(iter(bodies.values()))
        for head, bodies in found.items()
        if len(bodies) == 1
    }


def _same_body(register: str | None, actor: Actor) -> bool:
    return register is None or same_origin(actor_by_id()[register], actor)


def _role_key(told: Description) -> tuple[str, str | None]:
    word = told.role.word if told.role is not None else ""
    return word, told.actor.id if told.actor is not None else None


def _surname(name: str) -> str:
    words = [word for word in name.split() if word.lower() not in PARTICLES]
    return words[-1].lower() if words else name.lower()


def _full_names(
    tokens: tuple[Token, ...], told: Sequence[Description | None]
) -> dict[str, str]:
    """Return surname -> full name, from speakers first and then from all persons."""
    found: dict[str, str] = {}
    names = [t.name for t in told if t is not None and t.name and not t.is_body]
    if tokens:
        ents = (ent for ent in tokens[0].doc.ents if ent.label_ == "PERSON")
        names += [ent.text.removesuffix("'s").removesuffix("’s") for ent in ents]
    for printed in names:
        words = printed.split()
        while words and words[0].lower() in TITLES:
            words = words[1:]
        name = " ".join(words)
        surname = _surname(name)
        if len(words) > 1 and words[0].lower() not in PARTICLES:
            found.setdefault(surname, name)
    return found
