"""Who speaks in a report: names, roles and pronouns brought together.

A report names somebody in full once and then by surname, role or pronoun. The
cast is made from all speakers of the page first, so that "the envoy" of the lead
is the envoy who gets a name in the second paragraph.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from tollbook.model import Role, Source, SourceKind
from tollbook.reading.grounds import given
from tollbook.reading.page import Page
from tollbook.reading.words import sentence_of
from tollbook.registers import find_actor
from tollbook.registers.source_roles import Sort

from .describing import Description, describe
from .extending import whole_speaker
from .kinds import combined
from .media import medium_name
from .people import People
from .persona import Persona
from .pronouns import antecedent, nearest_person


@dataclass(frozen=True, slots=True)
class Speech:
    """One speaker's words in the parse, and where the cue and the content stand."""

    speaker: tuple[int, ...]
    cue: int
    content: tuple[int, ...]


class Cast:
    """The speakers of one page: made once, then asked for each speech in order."""

    def __init__(self, page: Page, speeches: Sequence[Speech]) -> None:
        self._page = page
        self._tokens: tuple[Token, ...] = tuple(page.doc)
        self._speakers = [
            whole_speaker(self._tokens, speech) if speech.speaker else ()
            for speech in speeches
        ]
        self._speeches = speeches
        self._told = [
            describe([self._tokens[i] for i in speaker]) if speaker else None
            for speaker in self._speakers
        ]
        self._people = People(self._tokens, speeches, self._told, self._in_title)
        self._resolved: list[Persona | None] = []
        for number in range(len(speeches)):
            self._resolved.append(self._resolve(number))

    def source(self, number: int) -> Source | None:
        """Return who makes a speech, None where nobody is named or only shown."""
        persona = self._resolved[number]
        told = self._told[number]
        if persona is None or told is None:
            return None
        start, end = self._span(self._speakers[number])
        self._tell(start, told, persona)
        return Source(
            start=start,
            end=end,
            text=self._page.text[start:end],
            name=persona.name,
            role=persona.role,
            kind=persona.kind,
            register=persona.register,
            named=persona.named,
        )

    def _tell(self, start: int, told: Description, persona: Persona) -> None:
        """Say how the speaker's name, role and kind were read."""
        rule = "sources/describing: the words themselves, by the registers"
        if told.pronoun is not None:
            rule = "sources/pronouns: whom the pronoun stands for"
        elif persona.name not in (told.name, told.text):
            rule = "sources/people: who it is elsewhere in the report"
        given("source", start, "name", persona.name, rule)
        given("source", start, "role", persona.role, rule)
        given("source", start, "kind", persona.kind, rule)
        given("source", start, "register", persona.register, rule)

    def medium(self, words: tuple[int, ...]) -> Source | None:
        """Return the medium these words name, None where they name none."""
        if not words:
            return None
        start, end = self._span(words)
        text = self._page.text[start:end]
        tokens = [self._tokens[i] for i in words]
        named = medium_name(tokens)
        if named:
            start, end = self._span(tuple(token.i for token in named))
        name = self._page.text[start:end]
        actor = find_actor(name) or find_actor(f"The {name}") or find_actor(text)
        actor = actor or describe(tokens).actor
        if actor is not None and actor.kind is not SourceKind.MEDIA:
            actor = None
        if actor is None and not named:
            return None
        return Source(
            start=start,
            end=end,
            text=name,
            name=name if actor is None else actor.name,
            kind=SourceKind.MEDIA,
            register=None if actor is None else actor.id,
        )

    def _span(self, words: tuple[int, ...]) -> tuple[int, int]:
        first, last = self._tokens[words[0]], self._tokens[words[-1]]
        return first.idx, last.idx + len(last)

    def _resolve(self, number: int) -> Persona | None:
        told = self._told[number]
        if told is None:
            return None
        if told.role is not None and told.role.sort is Sort.EVIDENCE:
            return None
        if told.pronoun is not None:
            return self._pronoun(number, told)
        persona = self._people.find(number, told)
        if persona is None:
            persona = _unnamed(told)
            self._people.introduce(told, persona)
        if told.role is not None and told.role.sort is Sort.DOCUMENT:
            persona = replace(
                self._author(number) or persona, via=self._carriers(number)
            )
        return persona

    def _pronoun(self, number: int, told: Description) -> Persona:
        word = _PLAIN.get(told.pronoun or "", told.pronoun or "")
        speech = self._speeches[number]
        if word in ("who", "which", "that"):
            relative = self._antecedent_of_relative(speech)
            if relative is not None:
                return relative
        at, found = antecedent(word, self._spoken(number), speech.cue) or (-1, None)
        if word in ("he", "she"):
            found = self._nearer(word, speech, at) or found
        if found is None:
            return Persona(name=told.text, named=False, is_pronoun=True)
        if found.sex is None and word in ("he", "she"):
            found.sex = "m" if word == "he" else "f"
        return found

    def _spoken(self, number: int) -> list[tuple[int, Persona, bool]]:
        """Return who has spoken so far; "her doctor said … she" is not the doctor."""
        inside = self._speeches[number].cue
        return [
            (speech.cue, persona, self._in_box(speech.cue))
            for speech, persona in zip(self._speeches, self._resolved, strict=False)
            if persona is not None
            and not (
                inside in speech.content
                and self._tokens[speech.speaker[0]].lower_ in ("his", "her")
            )
        ]

    def _nearer(self, word: str, speech: Speech, at: int) -> Persona | None:
        """Return a person who is told of since the last fitting speaker spoke."""
        here = speech.speaker[0]
        head = nearest_person(word, self._tokens, here, at)
        if head is None or (at >= 0 and not self._is_close(head.i, here)):
            return None
        if self._is_told_by_another(head.i, speech.cue):
            return None
        words = [t for t in head.subtree if not t.is_space and t.i <= head.i]
        told = describe(words)
        persona = self._people.known(told) or _persona(told)
        if persona.is_body:
            return None
        sex = "m" if word == "he" else "f"
        return persona if persona.sex in (None, sex) else None

    def _is_told_by_another(self, at: int, cue: int) -> bool:
        """Does it stand in what somebody else said, and the pronoun outside it?"""
        return any(
            at in speech.content and cue not in speech.content and speech.cue != cue
            for speech in self._speeches
        )

    def _is_close(self, at: int, here: int) -> bool:
        """Do both words stand in one sentence, or in two that follow each other?"""
        return (
            sentence_of(self._tokens[at]).end >= sentence_of(self._tokens[here]).start
        )

    def _in_title(self, at: int) -> bool:
        passage = self._page.passage_at(self._tokens[at].idx)
        return passage is not None and passage.role is Role.HEADLINE

    def _in_box(self, at: int) -> bool:
        passage = self._page.passage_at(self._tokens[at].idx)
        return passage is not None and passage.role in (Role.FACTBOX, Role.CAPTION)

    def _antecedent_of_relative(self, speech: Speech) -> Persona | None:
        clause = self._tokens[speech.speaker[0]].head
        head = clause.head
        if clause.dep_ != "relcl" or head.i == clause.i:
            return None
        words = [
            token
            for token in head.subtree
            if not token.is_space and token.i < clause.left_edge.i
        ]
        while words and words[-1].is_punct:
            words.pop()
        if not words:
            return None
        told = describe(words)
        return self._people.known(told) or _persona(told)

    def _carriers(self, number: int) -> tuple[Source, ...]:
        """Return who carries a document ("a statement carried by the agency")."""
        found = []
        for i in self._speeches[number].speaker:
            token = self._tokens[i]
            if token.dep_ == "pobj" and token.head.lower_ in ("by", "on", "to"):
                words = [t.i for t in token.subtree if not t.is_space]
                medium = self.medium(tuple(words))
                if medium is not None:
                    found.append(medium)
        return tuple(found)

    def via(self, number: int) -> tuple[Source, ...]:
        """Return who carries the words of a speech's speaker."""
        persona = self._resolved[number]
        return persona.via if persona is not None else ()

    def _author(self, number: int) -> Persona | None:
        """Return who wrote a bare "statement": a party that said the same before."""
        words = _lemmas(self._tokens, self._speeches[number].content)
        for earlier in reversed(range(number)):
            persona = self._resolved[earlier]
            if persona is None or persona.register is None:
                continue
            before = _lemmas(self._tokens, self._speeches[earlier].content)
            if len(words & before) >= _SAME_MATTER:
                return persona
        return None


_PLAIN = {"his": "he", "her": "she", "their": "they", "its": "it", "whose": "who"}
_SAME_MATTER = 3
"""Content words shared by an announcement and the statement that carries it."""


def _lemmas(tokens: tuple[Token, ...], content: Sequence[int]) -> set[str]:
    return {
        tokens[i].lemma_.lower()
        for i in content
        if tokens[i].pos_ in ("NOUN", "VERB", "ADJ") and not tokens[i].is_stop
    }


def _told_role(told: Description) -> str | None:
    """Return the role, unless its noun says no more than "many" or "people"."""
    if told.role is None or told.role.kind is SourceKind.OTHER:
        return None
    return told.role_text


def _persona(told: Description) -> Persona:
    if told.name is None:
        return _unnamed(told)
    return Persona(
        name=told.name,
        role=told.role_text,
        kind=combined(told.role, told.actor),
        register=told.actor.id if told.actor else None,
        is_body=told.is_body,
        sex=told.sex,
    )


def _unnamed(told: Description) -> Persona:
    return Persona(
        name=told.text,
        role=_told_role(told),
        kind=combined(told.role, told.actor),
        register=told.actor.id if told.actor else None,
        named=False,
        is_body=told.role is not None and told.role.sort is not Sort.PERSON,
        is_person=told.is_person,
        plural=told.plural,
        sex=told.sex,
    )
