"""Who is who: full names and surnames, roles and those who hold them."""

from collections.abc import Callable, Mapping, Sequence

from spacy.tokens import Token

from tollbook.model import SourceKind
from tollbook.reading.words import sentence_of
from tollbook.registers import actor_by_id, find_actor
from tollbook.registers.source_roles import Sort

from .acronyms import acronyms, stands_for
from .bodies import Bodies, fits, kinds_of
from .describing import Description
from .fullnames import FullNames
from .kinds import combined
from .naming import PARTICLES, TITLES
from .persona import Persona, Spoken
from .posts import Posts

_LOOK_AHEAD = 6
"""Speeches between a role in the lead and the name that fills it."""
_SAME_WORDS = 2


class People:
    """All persons and bodies that speak in one report."""

    def __init__(
        self,
        tokens: tuple[Token, ...],
        speeches: Sequence[Spoken],
        told: Sequence[Description | None],
        is_title: Callable[[int], bool] = lambda _: False,
    ) -> None:
        self._tokens = tokens
        self._speeches = speeches
        self._told = told
        self._names = FullNames(_printed_names(tokens, told), is_title)
        self._bodies = Bodies(tokens, told)
        self._short = _short_names(tokens, told)
        self._named: dict[str, Persona] = {}
        self._last: dict[str, int] = {}
        self._posts = Posts()
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
            key = self._key(told)
            self._last[key] = told.at
            return self._named[key]
        if told.role is None and self._is_surname(told.text):
            return self._named.get(self._names.full(told.text, told.at).lower())
        if told.role is None or told.role.sort is not Sort.PERSON or told.plural:
            return self._body(told)
        if not told.definite:
            return self._same_quotation(number, told)
        return self._holder(told)

    def _holder(self, told: Description) -> Persona | None:
        """Return who holds a role, with the body that the role tells of."""
        persona = self._posts.holder(told)
        if persona is not None and persona.register is None and told.actor is not None:
            persona.register = told.actor.id
            persona.kind = combined(told.role, told.actor)
        return persona

    def _is_surname(self, text: str) -> bool:
        """Is it one word, taken for a common noun, that names somebody here?"""
        one = text[:1].isupper() and " " not in text
        return one and self._names.is_person(text)

    def introduce(self, told: Description, persona: Persona) -> None:
        """Remember somebody unnamed: "a doctor", later "the doctor"."""
        if told.role is not None and told.role.sort is Sort.PERSON and not told.plural:
            self._posts.give(told.role.word, persona)

    def _key(self, told: Description) -> str:
        return self._who(told)[0]

    def _who(self, told: Description) -> tuple[str, str, bool]:
        """Return the key, the full name, and whether it is a body's."""
        name = told.name or ""
        if told.is_body and told.actor is not None:
            return told.actor.id, name, True
        long = self._short.get(name.lower())
        if long is not None:
            actor = find_actor(long)
            return (actor.id, actor.name, True) if actor else (long.lower(), long, True)
        if told.is_body:
            body = self._bodies.by_noun(name)
            if body is not None and body.name != name:
                return self._who(body)
            if not self._names.is_person(name):
                name = self._bodies.longer(name) or name
                return name.lower(), name, True
        full = self._names.full(name, told.at)
        met = self._named.get(full.lower())
        if met is not None and met.sex and told.sex and met.sex != told.sex:
            return f"{name} ({told.sex})".lower(), name, False
        return full.lower(), full, False

    def _meet(self, told: Description) -> Persona:
        key, full, is_body = self._who(told)
        persona = self._named.setdefault(key, Persona(name=full, is_body=is_body))
        persona.sex = persona.sex or told.sex
        actor = told.actor or (find_actor(full) if is_body else None)
        if persona.register is None and actor is not None:
            persona.register = actor.id
        if told.role_text and persona.role is None:
            persona.role = told.role_text
        if persona.kind in (SourceKind.OTHER, SourceKind.OFFICIAL):
            told_kind = combined(told.role, actor)
            if told_kind is not SourceKind.OTHER:
                persona.kind = told_kind
        if told.role is not None:
            self._posts.give(told.role.word, persona)
        return persona

    def _body(self, told: Description) -> Persona | None:
        """Return the one body of the report that a noun stands for."""
        body = self._bodies.shortened(told)
        if body is not None:
            return self._meet(body)
        kinds = kinds_of(told)
        if not kinds:
            return None
        fitting = {
            key: persona
            for key, persona in self._named.items()
            if fits(told, persona, kinds)
        } or self._spoken_for(told, kinds)
        spoken = [key for key in fitting if key in self._last]
        if not spoken or not told.definite:
            return next(iter(fitting.values())) if len(fitting) == 1 else None
        key = max(spoken, key=lambda k: self._last[k])
        if not self._is_meant(fitting[key], self._last[key], told, len(fitting)):
            return None
        self._last[key] = told.at
        return fitting[key]

    def _is_meant(
        self, persona: Persona, at: int, told: Description, choices: int
    ) -> bool:
        """Is who fits and spoke last the one meant: no rival, or just before?"""
        near = at == max(self._last.values()) and self._is_close(at, told.at)
        if choices > 1 and not near:
            return False
        party = SourceKind.PARTY in kinds_of(told)
        return not (party and self._bodies.another_party(persona, at, told.at))

    def _spoken_for(
        self, told: Description, kinds: tuple[SourceKind, ...]
    ) -> dict[str, Persona]:
        """Return the bodies that speak only by their people."""
        found = {}
        for persona in list(self._named.values()):
            actor = actor_by_id().get(persona.register or "")
            if actor is None or persona.is_body:
                continue
            body = Persona(
                name=actor.name, kind=actor.kind, register=actor.id, is_body=True
            )
            if fits(told, body, kinds):
                found[actor.id] = self._named.setdefault(actor.id, body)
        return found

    def _is_close(self, at: int, here: int) -> bool:
        """Do both words stand in one sentence, or in two that follow each other?"""
        return (
            sentence_of(self._tokens[at]).end >= sentence_of(self._tokens[here]).start
        )

    def _fill_roles(self) -> None:
        """Give a role of the lead to the bare name that soon says the same."""
        for number, told in enumerate(self._told):
            if told is None or told.name is not None or told.role is None:
                continue
            if told.role.sort is not Sort.PERSON or told.plural or not told.definite:
                continue
            if self._posts.is_filled(told):
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
            key = self._key(told)
            if self._named[key].role is not None:
                return None
            speech = self._speeches[later]
            same_cue = self._lemma(own.cue) == self._lemma(speech.cue)
            shared = self._matter(own.content) & self._matter(speech.content)
            if shared and (same_cue or len(shared) >= _SAME_WORDS):
                return key
        return None

    def _give_role(self, told: Description, name: str) -> None:
        persona = self._named[name]
        self._posts.fill(told, persona)
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


def _printed_names(
    tokens: tuple[Token, ...], told: Sequence[Description | None]
) -> list[tuple[int, str]]:
    """Return the names of speakers, then those of all persons of the report."""
    found = [(t.at, t.name) for t in told if t is not None and t.name and not t.is_body]
    known: list[tuple[int, str]] = []
    for ent in tokens[0].doc.ents if tokens else ():
        if ent.label_ == "PERSON":
            words = ent.text.removesuffix("'s").removesuffix("’s").split()
            while words and words[0].lower() in TITLES:
                words = words[1:]
            known.append((ent.start, " ".join(words)))
    starts = dict(known)
    found = [(at, _person_in(at, name, tokens, starts)) for at, name in found]
    return [(at, name) for at, name in (*found, *known) if " " in name]


def _person_in(
    at: int, name: str, tokens: tuple[Token, ...], starts: Mapping[int, str]
) -> str:
    """Return the person at the end of what was taken for a name.

    "Icon Amal Nasser" in a headline is Amal Nasser.
    """
    size = len(name.split())
    for start in range(at + 1, min(at + size + 1, len(tokens))):
        person = starts.get(start, "")
        first = person.split(maxsplit=1)[0].lower() if person else ""
        if " " in person and name.endswith(f" {person}") and first not in PARTICLES:
            return person if tokens[start - 1].ent_type_ == "" else name
    return name


def _short_names(
    tokens: tuple[Token, ...], told: Sequence[Description | None]
) -> dict[str, str]:
    """Return short name in lower case -> long name ("sor": "… for Rights")."""
    found = acronyms(tokens[0].doc.text) if tokens else {}
    names = [t.name for t in told if t is not None and t.name]
    shorts = {
        n for n in names if n.isupper() and n.isalpha() and n.lower() not in found
    }
    for short in shorts:
        long = {name for name in names if stands_for(short, name)}
        if len(long) == 1:
            found[short.lower()] = long.pop()
    return found
