"""Media that carried somebody's words: "in remarks broadcast by Radio Okara".

Whoever broadcast, carried or relayed a statement says nothing of its own; it is passed
on, nearest the report first. So is "in an interview with", "speaking to", and "as
reported by", where somebody else speaks in the same sentence.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from tollbook.model import SourceKind
from tollbook.reading.sources.describing import describe
from tollbook.reading.sources.media import medium_name
from tollbook.reading.words import sentence_of
from tollbook.registers.claim_words import claim_words
from tollbook.registers.source_roles import role_of

from .drafts import Draft
from .grammar import agent_of, child, subtree
from .layout import Layout
from .speakers import speaker_words

_CARRIES = claim_words("carries words")
_MEETS = claim_words("meets a speaker")
_TALKS = frozenset(["speak", "talk", "write"])


def is_medium(words: Sequence[int], layout: Layout) -> bool:
    """Do these words name a medium, or say that it is one ("state television")?"""
    if not words:
        return False
    tokens = [layout.tokens[i] for i in words]
    told = describe(tokens)
    known = told.actor is not None and told.actor.kind is SourceKind.MEDIA
    role = role_of(tokens[-1].lemma_.lower())
    is_kind = role is not None and role.kind is SourceKind.MEDIA
    return known or is_kind or bool(medium_name(tokens))


def add_carriers(drafts: Sequence[Draft], layout: Layout) -> list[Draft]:
    """Return the drafts with who carried them, without those that only carry."""
    carrying: set[int] = set()
    found = []
    for draft in drafts:
        verb = layout.tokens[draft.head]
        hops = [hop for part in _adjuncts(verb) for hop in _hops(part, layout)]
        carrying.update(at for at, _ in hops)
        via = tuple(words for _, words in reversed(hops))
        found.append(replace(draft, passed_on=(*via, *draft.passed_on)))
    kept = [draft for draft in found if draft.head not in carrying]
    return _as_reported(kept, layout)


def _adjuncts(verb: Token) -> Iterator[Token]:
    """Yield the nouns of "in remarks …", and a participle "speaking to …"."""
    for part in verb.children:
        if part.dep_ == "prep" and part.lower_ in ("in", "via", "through", "during"):
            yield from (c for c in part.children if c.dep_ == "pobj")
        elif part.dep_ == "advcl" and part.tag_ == "VBG":
            yield part


def _hops(part: Token, layout: Layout) -> Iterator[tuple[int, tuple[int, ...]]]:
    if part.tag_ == "VBG":
        if part.lemma_.lower() in _TALKS:
            yield from _to(part, layout, ("to", "with", "on"))
        return
    yield from _to(part, layout, ("to", "with", "on", "by"))
    for verb in (one for noun in part.subtree for one in _participles(noun)):
        agent = agent_of(verb)
        source = child(agent, "pobj") if agent is not None else None
        words = speaker_words(source, verb, layout) if source is not None else ()
        if words and is_medium(words, layout):
            yield verb.i, words


def _participles(noun: Token) -> Iterator[Token]:
    """Yield "carried", "broadcast … and relayed" behind a noun."""
    for part in noun.children:
        if part.dep_ == "acl" and part.lemma_.lower() in _CARRIES | _MEETS:
            yield part
            yield from (
                c
                for c in part.children
                if c.dep_ == "conj" and c.lemma_.lower() in _CARRIES
            )


def _to(
    word: Token, layout: Layout, prepositions: tuple[str, ...]
) -> Iterator[tuple[int, tuple[int, ...]]]:
    for part in word.children:
        named = child(part, "pobj")
        if part.dep_ != "prep" or part.lower_ not in prepositions or named is None:
            continue
        seen = [c for c in named.children if c.dep_ == "acl"]
        away = {i for clause in seen for i in subtree(clause)}
        words = tuple(i for i in speaker_words(named, word, layout) if i not in away)
        if is_medium(words, layout):
            yield part.i, words


def _as_reported(drafts: list[Draft], layout: Layout) -> list[Draft]:
    """Read "As reported by the agency, the mayor says …" as the mayor's words."""
    found = list(drafts)
    for draft in drafts:
        verb = layout.tokens[draft.head]
        if verb.i < 1 or layout.tokens[verb.i - 1].lower_ != "as":
            continue
        medium = _up_to_comma(draft.speaker, layout)
        if not medium or not is_medium(medium, layout):
            continue
        main = next(
            (
                number
                for number, other in enumerate(found)
                if other is not draft
                and sentence_of(layout.tokens[other.head]) == sentence_of(verb)
                and other.head in draft.content
                and layout.quotation_at[other.head] < 0
            ),
            None,
        )
        if main is not None:
            other = found[main]
            found[main] = replace(other, passed_on=(medium, *other.passed_on))
            found = [one for one in found if one is not draft]
    return found


def _up_to_comma(words: tuple[int, ...], layout: Layout) -> tuple[int, ...]:
    commas = [n for n, i in enumerate(words) if layout.tokens[i].text == ","]
    return words[: commas[0]] if commas else words
