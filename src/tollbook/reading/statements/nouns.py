"""Statements whose cue is a noun: "accusations of", "a plea to save"."""

from collections.abc import Iterator

from spacy.tokens import Token

from tollbook.registers.claim_words import claim_words
from tollbook.registers.speech_cues import SpeechCue, noun_cue

from .drafts import Draft
from .grammar import child, is_negated, subtree, trimmed
from .layout import Layout
from .noun_parts import (
    ABOUT,
    as_taken,
    before_verb,
    compound_owner,
    is_addressee,
    own_words,
    parts_behind,
    tail_speaker,
    told_by,
    voiced_by,
)
from .owners import joint_of, said_by
from .speakers import is_person, speaker_of, speaker_words

_LIGHT = claim_words("carries a noun")
"""Verbs that only carry a noun of saying: "issued a warning", "cast doubt"."""
_HEARD = frozenset(["report", "rumour", "rumor", "claim", "suggestion"])
_SAYS = frozenset(["by", "from"])


def noun_drafts(layout: Layout) -> Iterator[Draft]:
    """Yield a draft for each noun of reporting that says something."""
    for lemma, tokens in layout.by_lemma.items():
        cue = noun_cue(lemma)
        if cue is None:
            continue
        for token in tokens:
            draft = _draft(token, cue, layout) if token.pos_ == "NOUN" else None
            if draft is not None:
                yield draft


def _draft(noun: Token, cue: SpeechCue, layout: Layout) -> Draft | None:
    told = told_by(noun, layout)
    if told is not None:
        return Draft((noun.i,), noun.i, as_taken(noun, cue, told[1]), *told)
    voiced = voiced_by(noun, layout)
    speaker, carrier = _speaker(noun, layout) if voiced is None else (voiced[1], None)
    parts = [c for c in noun.children if _is_content(c, noun, cue, layout)]
    if not parts:
        parts = _after_be(noun) or _hung_on_verb(noun)
    if not speaker:
        speaker = said_by(noun, parts, layout)
    found = [i for part in parts for i in _words_of(part)]
    found = before_verb(noun, found or parts_behind(noun, cue, speaker, layout))
    speaker = speaker or tail_speaker(cue, found, layout)
    if speaker and found and speaker[-1] == max(found):
        found = [i for i in found if i < speaker[0] - 1]
    speaker = speaker or (compound_owner(noun) if found else ())
    cue_words = {noun.i, *([carrier.i] if carrier else [])}
    cue_words |= {voiced[0].i} if voiced is not None else set()
    away = {*speaker, *cue_words, *joint_of(speaker, layout)}
    content = trimmed(set(found) - away, layout.tokens)
    clause = any(c.dep_ in ("acl", "ccomp", "advcl") for c in parts)
    free = clause or cue.stance.value == "accuses" or _is_heard(noun)
    if not content or not (speaker or free):
        return None
    return Draft(
        cue=tuple(sorted(cue_words)),
        head=noun.i,
        entry=as_taken(noun, cue, content),
        speaker=speaker,
        content=content,
        negated=carrier is not None and is_negated(carrier),
        passed_on=tuple(_carriers(noun, layout)),
    )


def _is_heard(noun: Token) -> bool:
    """Is it "reports of a mass grave", "rumours of gas": nobody's, and said?

    Reports that somebody received or is looking into say nothing yet.
    """
    if noun.tag_ != "NNS" or noun.dep_ == "dobj" or noun.lemma_.lower() not in _HEARD:
        return False
    told = any(c.lower_ == "of" and c.i == noun.i + 1 for c in noun.children)
    return told and child(noun, "poss", "det", "nummod") is None


def _words_of(part: Token) -> list[int]:
    if part.dep_ == "prep":
        return [i for below in part.children for i in subtree(below)]
    marks = {c.i for c in part.children if c.dep_ == "mark" and c.lower_ == "for"}
    return subtree(part, marks)


def _is_content(part: Token, noun: Token, cue: SpeechCue, layout: Layout) -> bool:
    if part.i < noun.i or is_addressee(part, cue, layout):
        return False
    if part.dep_ == "advcl":
        mark = child(part, "mark")
        return mark is not None and mark.lower_ == "for" and part.tag_ == "VB"
    if part.dep_ in ("acl", "ccomp"):
        bare = child(part, "mark", "aux", "nsubj", "nsubjpass") is None
        return not (bare and part.tag_ in ("VBN", "VBG"))
    if part.dep_ == "relcl":
        mark = child(part, "mark")
        return part.tag_ == "VB" or (mark is not None and mark.lower_ == "that")
    return part.dep_ == "prep" and part.lower_ in ABOUT


def _hung_on_verb(noun: Token) -> list[Token]:
    """Return the "to save it" of "made a plea to save it", hung on the verb."""
    if noun.dep_ != "dobj" or noun.head.lemma_.lower() not in _LIGHT:
        return []
    return [
        c
        for c in noun.head.children
        if c.dep_ in ("advcl", "xcomp") and c.left_edge.i == noun.i + 1
    ]


def _after_be(noun: Token) -> list[Token]:
    if noun.dep_ == "nsubj" and noun.head.lemma_ == "be":
        return [c for c in noun.head.children if c.dep_ == "ccomp"]
    return []


def _speaker(noun: Token, layout: Layout) -> tuple[tuple[int, ...], Token | None]:
    """Return who says it, and the verb that only carries the noun."""
    owner = child(noun, "poss")
    if owner is not None:
        words = [i for i in subtree(owner) if layout.tokens[i].tag_ != "POS"]
        found = trimmed(words, layout.tokens)
        return (found, None) if is_person(found, layout) else ((), None)
    for part in noun.children:
        if part.dep_ == "prep" and part.lower_ in _SAYS:
            named = child(part, "pobj")
            if named is not None and is_person((named.i,), layout):
                return own_words(named, noun, layout), None
    verb = noun.head
    if noun.dep_ == "dobj" and verb.lemma_.lower() in _LIGHT:
        found = speaker_of(verb, layout)
        return (found, verb) if is_person(found, layout) else ((), None)
    return (), None


def _carriers(noun: Token, layout: Layout) -> Iterator[tuple[int, ...]]:
    for part in noun.children:
        if part.dep_ == "acl" and part.tag_ == "VBN":
            agent = child(part, "agent")
            named = child(agent, "pobj") if agent is not None else None
            if named is not None:
                yield speaker_words(named, part, layout)
