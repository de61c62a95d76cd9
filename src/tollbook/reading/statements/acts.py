"""Words of saying that say nothing: "announced his presence with a shot".

Also acts of speech that somebody is only asked, or only promises, to do: "asked her to
report back", "pledged to publish its findings".
"""

from spacy.tokens import Token

from tollbook.model import Stance
from tollbook.registers.claim_words import claim_words
from tollbook.registers.source_roles import Sort, role_of
from tollbook.registers.speech_cues import SpeechCue, verb_cues

from .grammar import child

_ACTS = claim_words("bare act")
_CLAIMABLE = claim_words("claimable")
_ONLY_WITH_CLAUSE = claim_words("only with a clause")
_FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])
_LIVES = frozenset(["life", "victim", "soul"])
_ORDERS = frozenset(["command", "press", "direct", "summon", "bid", "dare"])
_SENSES = frozenset(["hear", "see", "notice", "feel", "find", "remember"])
_TO_DO = frozenset({Stance.PROMISES, Stance.DEMANDS, Stance.OFFERS})
_CLAUSES = ("ccomp", "xcomp")
_STEPS = 3


def is_bare_act(verb: Token, cue: SpeechCue) -> bool:
    """Is the verb, here, no word of saying?"""
    if cue.companion is not None:
        return False
    if cue.word in _ONLY_WITH_CLAUSE and not _is_finite(child(verb, *_CLAUSES)):
        return True
    return _is_thing_done(verb, cue) or _is_yet_to_be_said(verb, cue)


def _is_thing_done(verb: Token, cue: SpeechCue) -> bool:
    clause = child(verb, *_CLAUSES)
    if cue.word in _ORDERS:
        asked = any(c.lower_ == "for" and c.dep_ == "prep" for c in verb.children)
        return clause is None and child(verb, "advcl") is None and not asked
    if cue.word in _SENSES and clause is not None and clause.tag_ == "VBG":
        return child(clause, "mark") is None
    if cue.word in ("continue", "go") and clause is not None:
        return clause.dep_ == "xcomp"
    if cue.word == "speak":
        return any(
            c.lower_ == "on" and _goes_with(c, ("condition", "behalf"))
            for c in verb.children
        )
    thing = child(verb, "dobj", "nsubjpass")
    if thing is None or clause is not None:
        return False
    return _is_no_claim(thing, verb, cue)


def _is_finite(clause: Token | None) -> bool:
    """Is it a clause with a verb of its own, and not "allows them to leave"?"""
    if clause is None or clause.dep_ != "ccomp":
        return False
    helpers = {c.tag_ for c in clause.children if c.dep_ in ("aux", "auxpass", "mark")}
    return clause.tag_ in _FINITE or bool(helpers & (_FINITE | {"IN"}))


def _is_no_claim(thing: Token, verb: Token, cue: SpeechCue) -> bool:
    """Is what is announced, claimed or shown a thing, and nothing said?"""
    if cue.word == "claim" and not _may_be_claimed(thing):
        return True
    if cue.word == "show" and not _is_shown_by_things(verb):
        return True
    return thing.lemma_.lower() in _ACTS


def _goes_with(joint: Token, nouns: tuple[str, ...]) -> bool:
    noun = child(joint, "pobj")
    return noun is not None and noun.lemma_ in nouns


def _may_be_claimed(thing: Token) -> bool:
    """Is it a figure, a deed or a right, and not a ridge or a life?"""
    if thing.lemma_.lower() in _LIVES:
        return False
    if thing.like_num or thing.lemma_.lower() in _CLAIMABLE or thing.tag_ == "WDT":
        return True
    return any(
        c.lemma_.lower() in _CLAIMABLE or c.dep_ in ("nummod", "acl")
        for c in thing.children
    )


def _is_shown_by_things(verb: Token) -> bool:
    """Do pictures or papers show it? Persons who show a face say nothing."""
    subject = child(verb, "nsubj")
    role = role_of(subject.lemma_.lower()) if subject is not None else None
    person = role is not None and role.sort is Sort.PERSON
    pronoun = subject is not None and subject.pos_ == "PRON"
    return not person and not (pronoun and subject is not None and _is_anyone(subject))


def _is_anyone(subject: Token) -> bool:
    return subject.lower_ in ("he", "she", "they", "i", "we", "you", "who")


def _is_yet_to_be_said(verb: Token, cue: SpeechCue) -> bool:
    """Is it the "report" of "asked her to report back": an act still to be done?"""
    if verb.tag_ != "VB" or cue.manner != "speech" or cue.stance is not Stance.ASSERTS:
        return False
    if child(verb, "aux") is None:
        return False
    here = verb
    for _ in range(_STEPS):
        if here.dep_ not in ("xcomp", "conj", "ccomp", "advcl"):
            return False
        here = here.head
        cues = verb_cues(here.lemma_.lower()) if here.pos_ == "VERB" else ()
        if any(c.stance in _TO_DO and c.companion is None for c in cues):
            return True
    return False
