"""Figures that somebody gives: "put the toll at 22", "counted 46 dead".

A figure is a claim whatever verb brings it. Where the next source is set against the
first, its verb is often left out: "Councillors counted 46 dead; the army, none".
"""

from collections.abc import Iterator

from spacy.tokens import Token

from tollbook.model import Stance
from tollbook.reading.words import sentence_of
from tollbook.registers.claim_words import claim_words
from tollbook.registers.speech_cues import Part, SpeechCue

from .drafts import Draft
from .grammar import child, is_negated, is_passive, subtree, trimmed
from .layout import Layout
from .speakers import head_of, is_source, owner_of, speaker_of

_PUTS = claim_words("puts a figure at")
_MOVES = claim_words("moves a figure to")
_GIVES = claim_words("gives a figure of")
_COUNTS = frozenset(["count", "number", "tally"])
_LISTS = frozenset(["list", "record", "log", "register", "recognise", "recognize"])
_SPEAKS = frozenset(["speak", "talk"])
_MEASURES = claim_words("measure")
_SOME = claim_words("amount")
_TALLIES = claim_words("tally")
_VERBS = _PUTS | _MOVES | _GIVES | _COUNTS | _LISTS | _SPEAKS
_FAR = 9
"""Tokens between "the number of people killed" and its "at"."""

ESTIMATES = SpeechCue(
    word="figure", part=Part.VERB, stance=Stance.ESTIMATES, certainty="probable"
)
LISTS = SpeechCue(word="list", part=Part.VERB, stance=Stance.ASSERTS)


def figure_drafts(layout: Layout) -> Iterator[Draft]:
    """Yield a draft for each figure that somebody gives by a verb."""
    for token in layout.with_lemma(_VERBS):
        if token.pos_ != "VERB" or layout.is_quoted(token.i):
            continue
        found = _found(token, layout)
        if found is None or is_passive(token) or is_negated(token):
            continue
        speaker = _whose(speaker_of(token, layout), layout)
        if not is_source(speaker, layout):
            continue
        last, content, entry = found
        words = trimmed(set(content) - set(speaker), layout.tokens)
        first = _first_of_cue(token)
        if words:
            cue = tuple(i for i in range(first, last + 1) if i not in words)
            yield Draft(cue, token.i, entry, speaker, words)


def _whose(speaker: tuple[int, ...], layout: Layout) -> tuple[int, ...]:
    """Return whose estimate it is, where an estimate puts the toll at something."""
    head = head_of(speaker, layout)
    if head is None or head.lemma_.lower() not in _TALLIES:
        return speaker
    return owner_of(head, layout) or speaker


def _found(verb: Token, layout: Layout) -> tuple[int, list[int], SpeechCue] | None:
    """Return the cue's last word, the figure, and the entry it makes."""
    lemma = verb.lemma_.lower()
    thing = child(verb, "dobj")
    if lemma in _PUTS | _MOVES and thing is not None and _measures(thing):
        joint = _joint(thing, "at" if lemma in _PUTS else "to", layout)
        content = _after(joint, verb) if joint is not None else []
        return (joint.i, content, ESTIMATES) if joint and content else None
    if lemma in _GIVES and thing is not None and thing.lemma_ in _MEASURES:
        of = next((c for c in thing.children if c.lower_ == "of"), None)
        content = _after(of, verb) if of is not None else []
        return (of.i, content, ESTIMATES) if of and content else None
    if lemma in _COUNTS | _LISTS and thing is not None and is_number(thing):
        entry = ESTIMATES if lemma in _COUNTS else LISTS
        return verb.i, subtree(thing) + _as_what(verb), entry
    clause = child(verb, "ccomp")
    if lemma in _COUNTS and clause is not None and clause.i > verb.i:
        counted = child(clause, "nsubj")
        plain = counted is not None and counted.like_num
        return (verb.i, subtree(clause), ESTIMATES) if plain else None
    if lemma in _SPEAKS:
        of = next((c for c in verb.children if c.lower_ == "of"), None)
        content = _after(of, verb) if of is not None else []
        return (of.i, content, ESTIMATES) if of and content else None
    return None


def _measures(thing: Token) -> bool:
    """Is it "the toll", "civilian losses", or a "which" for one?"""
    if thing.lower_ in ("which", "that") and thing.head.dep_ == "relcl":
        thing = thing.head.head
    return thing.lemma_.lower() in _MEASURES or thing.lower_ in _MEASURES


def _joint(thing: Token, word: str, layout: Layout) -> Token | None:
    """Return the "at" or "to" after the measure, wherever the parse hung it."""
    end = min(sentence_of(thing).end, thing.i + _FAR)
    for token in layout.tokens[thing.i + 1 : end]:
        if token.text in (",", ";", "."):
            return None
        if token.lower_ == word and child(token, "pobj") is not None:
            return token
    return None


def _after(joint: Token, verb: Token) -> list[int]:
    """Return the figure after a preposition, with what it is compared to."""
    thing = child(joint, "pobj")
    if thing is None or not is_number(thing):
        return []
    more = [c for c in verb.children if c.lower_ in ("from", "as") and c.i > joint.i]
    near = [c for c in more if c.dep_ == "prep"]
    return subtree(thing) + [i for c in near for i in subtree(c)]


def _as_what(verb: Token) -> list[int]:
    found = [c for c in verb.children if c.dep_ == "prep" and c.lower_ == "as"]
    return [i for c in found for i in subtree(c)]


def is_number(thing: Token) -> bool:
    """Is it a figure: "46 dead", "a dozen or so", "none"?"""
    if thing.like_num or thing.lower_ in _SOME:
        return True
    return any(
        c.dep_ in ("nummod", "det", "predet", "amod", "quantmod")
        and (c.like_num or c.lower_ in _SOME)
        for c in thing.children
    )


def _first_of_cue(verb: Token) -> int:
    first = verb.i
    beside = {c.i for c in verb.children if c.dep_ in ("aux", "advmod")}
    while first - 1 in beside:
        first -= 1
    return first
