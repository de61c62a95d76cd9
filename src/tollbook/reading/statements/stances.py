"""What a source does with what it says: stance and certainty.

The cue's entry gives the first answer; negation of the cue, the tense and mood of
what is said, a condition or a question change it.
"""

import itertools

from spacy.tokens import Token

from tollbook.model import Stance
from tollbook.reading.grounds import given
from tollbook.registers.claim_words import claim_words
from tollbook.registers.source_roles import Sort, role_of
from tollbook.registers.speech_cues import noun_cue

from .drafts import Draft
from .layout import Layout
from .manners import (
    first_verb_after_it,
    is_exchange,
    is_own_body,
    named_stance,
)
from .speakers import head_of

_FUTURE = frozenset(["will", "would", "shall", "'ll", "’ll", "wo"])
_POSSIBLE = frozenset(["may", "might", "could"])
_ASKS = frozenset(
    ["if", "whether", "why", "how", "what", "when", "where", "who", "whom", "which"]
)
_FIRST = frozenset(["i", "we"])
_READY = frozenset(["ready", "prepared", "willing", "able"])
_OWN = frozenset(["i", "we", "it", "he", "she", "they"])
_UNSURE = frozenset(
    [
        "confirm",
        "know",
        "say",
        "verify",
        "disclose",
        "specify",
        "comment",
        "rule",
        "clarify",
        "reveal",
        "understand",
        "establish",
        "determine",
        "tell",
        "explain",
        "learn",
        "find",
    ]
)
_OPEN = frozenset({Stance.ASSERTS, Stance.PREDICTS, Stance.ESTIMATES})
_WARNS = claim_words("warns")
_OWNS_TO = claim_words("owns to")
_LOOKS_BACK = claim_words("looks back")
_MUST = frozenset(["must", "should", "ought"])


def stance_of(draft: Draft, layout: Layout) -> tuple[Stance, str]:
    """Return the stance and how firmly it is taken."""
    (stance, certainty), rule = _read(draft, layout)
    at = layout.tokens[draft.head]
    given("statement", at, "stance", stance, rule, at)
    given("statement", at, "certainty", certainty, rule, at)
    return stance, certainty


def _read(draft: Draft, layout: Layout) -> tuple[tuple[Stance, str], str]:
    """Return the stance, how firmly it is taken, and the rule that says so."""
    own = draft.entry.stance, draft.entry.certainty
    if _is_evidence(draft, layout):
        return (Stance.ASSERTS, "possible"), "statements/stances: things only show it"
    words = [layout.tokens[i] for i in draft.content]
    if draft.negated:
        return _negated(draft, *own), "statements/stances: the word is negated"
    asks = draft.entry.word == "demand" and any(t.text == "?" for t in words)
    if asks or draft.entry.word in ("ask", "wonder", "inquire", "enquire"):
        return _asked(words), "statements/stances: a question or a request"
    if (named := named_stance(draft, words, layout)) is not None:
        return named, "statements/manners: the manner of saying it"
    told = _by_content(draft, words, layout)
    if told == own:
        return told, "statements/stances: the word's own, by the register"
    return told, "statements/stances: the tense, mood or form of what is said"


def _by_content(draft: Draft, words: list[Token], layout: Layout) -> tuple[Stance, str]:
    stance, certainty = draft.entry.stance, draft.entry.certainty
    if _is_offer(words):
        return Stance.OFFERS, certainty
    if stance is Stance.ASSERTS:
        stance = _in_manner(draft, layout) or stance
    if stance is Stance.ASSERTS and _is_question(words):
        return Stance.DOUBTS, "possible"
    verb = first_verb_after_it(words) or _main_verb(words)
    if verb is None:
        return stance, certainty
    return _by_tense(draft, stance, certainty, verb, words)


def _is_question(words: list[Token]) -> bool:
    """Is it one question in quotation marks, and nothing besides: "Is it true?"?"""
    marks = [t.text for t in words if t.text in (".", "?", "!")]
    quoted = words[0].is_quote and words[-1].is_quote
    return quoted and marks == ["?"] and words[-2].text == "?"


def _is_evidence(draft: Draft, layout: Layout) -> bool:
    """Do pictures or wreckage show it? They suggest; they do not claim."""
    head = head_of(draft.speaker, layout)
    role = role_of(head.lemma_.lower()) if head is not None else None
    return role is not None and role.sort is Sort.EVIDENCE


def _in_manner(draft: Draft, layout: Layout) -> Stance | None:
    """Return the stance of "wrote in an open appeal to …"."""
    for part in layout.tokens[draft.head].children:
        if part.dep_ != "prep" or part.lower_ != "in":
            continue
        for below in part.children:
            cue = noun_cue(below.lemma_.lower())
            if cue is not None and cue.stance is not Stance.ASSERTS:
                return cue.stance
    return None


def _negated(draft: Draft, stance: Stance, certainty: str) -> tuple[Stance, str]:
    if stance is Stance.DENIES:
        return Stance.ASSERTS, "possible"
    if draft.entry.word in _UNSURE:
        return Stance.DOUBTS, "doubtful"
    if stance is Stance.DOUBTS:
        return Stance.ASSERTS, "probable"
    if draft.entry.manner in ("thought", "evidence"):
        return Stance.DOUBTS, "doubtful"
    if draft.entry.word in _OWNS_TO:
        return Stance.DENIES, certainty
    ahead = stance in (Stance.PROMISES, Stance.DEMANDS, Stance.OFFERS)
    return (Stance.ASSERTS if ahead else stance), certainty


def _asked(words: list[Token]) -> tuple[Stance, str]:
    """A question about readiness is a demand; any other owns to not knowing."""
    lowered = {token.lower_ for token in words}
    first = next((token.lower_ for token in words if token.is_alpha), "")
    asks = first in _ASKS or "?" in lowered
    if not asks:
        return Stance.DEMANDS, "certain"
    if lowered & _READY or (words and _is_request(words)):
        return Stance.DEMANDS, "certain"
    return Stance.DOUBTS, "possible"


def _is_request(words: list[Token]) -> bool:
    firsts = [token.lower_ for token in words if token.is_alpha][:3]
    return bool({"please"} & {token.lower_ for token in words}) or (
        firsts[:2]
        in (["will", "you"], ["can", "you"], ["would", "you"], ["could", "you"])
    )


def _is_offer(words: list[Token]) -> bool:
    """Is it "If you …, I will", "If the army …, we are ready to"?"""
    lowered = [token.lower_ for token in words]
    pairs = set(itertools.pairwise(lowered))
    if ("if", "you") not in pairs and not any(map(_is_if_another_acts, words)):
        return False
    return any(
        token.lower_ in _FIRST
        and token.dep_ == "nsubj"
        and ({c.lower_ for c in token.head.children} & (_FUTURE | _READY | {"can"}))
        for token in words
    )


def _is_if_another_acts(token: Token) -> bool:
    """Is it the "if" of "if the army opens the road": somebody else is to act?"""
    if token.lower_ != "if" or token.dep_ != "mark":
        return False
    actor = next((c for c in token.head.children if c.dep_ == "nsubj"), None)
    if actor is None or actor.lower_ in _FIRST or token.head.pos_ != "VERB":
        return False
    named = actor.ent_type_ in ("PERSON", "ORG", "NORP", "GPE")
    return named or role_of(actor.lemma_.lower()) is not None


def _main_verb(words: list[Token]) -> Token | None:
    """Return the finite verb that governs what is said."""
    inside = {token.i for token in words}
    for token in words:
        if token.pos_ in ("VERB", "AUX") and token.head.i not in inside:
            return token
    for token in words:
        if token.pos_ in ("VERB", "AUX") and token.dep_ in ("ROOT", "ccomp"):
            return token
    return None


def _by_tense(
    draft: Draft, stance: Stance, certainty: str, verb: Token, words: list[Token]
) -> tuple[Stance, str]:
    helpers = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    if stance not in _OPEN or _is_only_would(draft, helpers, verb):
        return stance, certainty
    past = "have" in helpers or "been" in helpers
    if not past and helpers & (_FUTURE | _MUST):
        return _ahead(draft, helpers, verb, words), certainty
    if helpers & _POSSIBLE:
        if past:
            stance = Stance.ASSERTS
        elif "not" not in {c.lower_ for c in verb.children}:
            stance = Stance.PREDICTS
        return stance, "possible"
    if _is_about_to(verb, words):
        stance = Stance.PREDICTS
    elif draft.entry.word in _WARNS and _is_fact(verb):
        if any(token.lower_ in _FUTURE | _POSSIBLE for token in words):
            return Stance.PREDICTS, certainty
        stance = Stance.ASSERTS
    return stance, certainty


def _ahead(draft: Draft, helpers: set[str], verb: Token, words: list[Token]) -> Stance:
    """Return the stance to what must or will be done, by oneself or by others."""
    told = draft.entry.stance is Stance.ASSERTS
    if helpers & _MUST:
        return Stance.DEMANDS if told else draft.entry.stance
    if told and _speaks_of_self(draft, verb):
        return Stance.OFFERS if is_exchange(words) else Stance.PROMISES
    sworn = draft.entry.word == "swear"
    return Stance.PROMISES if sworn else Stance.PREDICTS


def _speaks_of_self(draft: Draft, verb: Token) -> bool:
    subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None:
        return False
    if subject.lower_ in _OWN:
        return subject.lower_ in _FIRST or bool(draft.speaker)
    return bool(draft.speaker) and is_own_body(subject)


def _is_only_would(draft: Draft, helpers: set[str], verb: Token) -> bool:
    """Is it "would not let them", told of the past, or "I would look elsewhere"?"""
    if helpers & _FUTURE != {"would"}:
        return False
    if draft.entry.word in _LOOKS_BACK:
        return True
    refused = verb.lemma_ in ("let", "allow", "permit", "open", "stop")
    refused = refused and any(c.dep_ == "neg" for c in verb.children)
    own = any(c.dep_ == "nsubj" and c.lower_ in _FIRST for c in verb.children)
    return refused or (own and draft.entry.word == ":")


def _is_about_to(verb: Token, words: list[Token]) -> bool:
    lowered = [token.lower_ for token in words]
    pairs = set(itertools.pairwise(lowered))
    if ("about", "to") in pairs and verb.lemma_ == "be":
        return True
    if "within" in lowered and verb.tag_ in ("VBZ", "VBP", "VBG"):
        return bool({"days", "weeks", "hours", "months"} & set(lowered))
    return (
        verb.lemma_ == "go"
        and verb.tag_ == "VBG"
        and any(c.dep_ == "xcomp" for c in verb.children)
    )


def _is_fact(verb: Token) -> bool:
    """Is the verb in a tense that tells what is or was?"""
    if verb.tag_ in ("VBD", "VBZ", "VBP"):
        return verb.lemma_ not in ("risk", "face", "threaten")
    return any(
        c.lower_ in ("is", "are", "was", "were", "has", "have", "had")
        for c in verb.children
        if c.dep_ in ("aux", "auxpass")
    )
