"""Figures behind a noun: "by the ministry's count", "their estimate reached 90"."""

from collections.abc import Iterator

from spacy.tokens import Token

from tollbook.model import Stance
from tollbook.registers.claim_words import claim_words
from tollbook.registers.source_roles import role_of
from tollbook.registers.speech_cues import Part, SpeechCue

from .drafts import Draft
from .figures import is_number
from .grammar import child, subtree, trimmed
from .layout import Layout
from .speakers import owner_of

_NOUNS = claim_words("tally")
_STANDS = claim_words("stands at")
_NO_BODIES = frozenset(["official", "local", "public", "civilian"])
_BEFORE = frozenset(["by", "on", "according"])

_ESTIMATES = SpeechCue(
    word="count", part=Part.NOUN, stance=Stance.ESTIMATES, certainty="probable"
)


def tally_drafts(layout: Layout) -> Iterator[Draft]:
    """Yield a draft for each figure that somebody's count or estimate gives."""
    for token in layout.with_lemma(_NOUNS):
        if token.pos_ not in ("NOUN", "PROPN") or layout.is_quoted(token.i):
            continue
        draft = _opening(token, layout) or _standing(token, layout)
        draft = draft or _bare(token, layout)
        if draft is not None:
            yield draft


def _opening(noun: Token, layout: Layout) -> Draft | None:
    """Read "By the ministry's count, 6 were hurt": the clause is what is said."""
    before = noun.head
    if noun.dep_ != "pobj" or before.lower_ not in _BEFORE or before.dep_ != "prep":
        return None
    speaker = owner_of(noun, layout)
    clause = before.head
    if not speaker or clause.pos_ not in ("VERB", "AUX"):
        return None
    own = set(subtree(before))
    content = trimmed((i for i in subtree(clause) if i not in own), layout.tokens)
    return _made(noun, speaker, content)


def _standing(noun: Token, layout: Layout) -> Draft | None:
    """Read "the government's estimate is a quarter of that", "a tally reached 90"."""
    verb = noun.head
    if noun.dep_ not in ("nsubj", "nsubjpass") or verb.lemma_ not in _STANDS:
        return None
    speaker = owner_of(noun, layout)
    thing = child(verb, "attr", "dobj", "acomp")
    if thing is None:
        joint = next((c for c in verb.children if c.lower_ in ("at", "to")), None)
        thing = child(joint, "pobj") if joint is not None else None
    if not speaker or thing is None or not (is_number(thing) or _compares(thing)):
        return None
    words = {
        *subtree(thing),
        *(i for c in verb.children if _near(c) for i in subtree(c)),
    }
    content = trimmed((i for i in words if i > verb.i), layout.tokens)
    return _made(noun, speaker, content)


def _near(word: Token) -> bool:
    return word.dep_ in ("advmod", "quantmod") and word.i > word.head.i


def _compares(thing: Token) -> bool:
    return thing.lower_ in ("higher", "lower", "double", "twice", "half")


def _bare(noun: Token, layout: Layout) -> Draft | None:
    """Read "against a military assessment of one", "the UN's figure of 200"."""
    of = next((c for c in noun.children if c.lower_ == "of"), None)
    thing = child(of, "pobj") if of is not None else None
    if of is None or thing is None or not (thing.like_num or is_number(thing)):
        return None
    speaker = owner_of(noun, layout) or _holder(noun, layout)
    stop = {c.i for c in thing.children if c.dep_ == "relcl"}
    content = trimmed(subtree(thing, stop), layout.tokens)
    return _made(noun, speaker, content)


def _made(
    noun: Token, speaker: tuple[int, ...], content: tuple[int, ...]
) -> Draft | None:
    said = tuple(i for i in content if i not in speaker and i != noun.i)
    if not speaker or not said:
        return None
    return Draft((noun.i,), noun.i, _ESTIMATES, speaker, said)


def _holder(noun: Token, layout: Layout) -> tuple[int, ...]:
    """Return the body whose name stands before the noun ("U.S. military figure")."""
    words = [
        c.i
        for c in noun.children
        if c.i < noun.i and c.dep_ in ("compound", "nmod", "amod")
    ]
    found = trimmed(words, layout.tokens)
    if found and layout.tokens[found[-1]].lower_ in _NO_BODIES:
        return ()
    if not found or found[-1] != noun.i - 1 or len(found) != found[-1] - found[0] + 1:
        return ()
    return found if role_of(layout.tokens[found[-1]].lower_) is not None else ()
