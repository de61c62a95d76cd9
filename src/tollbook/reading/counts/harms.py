"""Recognize a word of harm in the parse, whatever form it takes."""

from functools import cache

from spacy.tokens import Token

from tollbook.model import Measure
from tollbook.reading.words import sentence_of, words_of
from tollbook.registers.harm_words import Construction, HarmWord, harm_words

from .groups import person_group

_REACH = 9
"""Words after a verb within which the rest of its phrase may stand."""

_WALLS = {",", ";", ":", "and", "or", "but", "while", "."}
"""Where a phrase ends at the latest."""

_INSTITUTIONS = {
    "hospital": Measure.INJURED,
    "jail": Measure.DETAINED,
    "prison": Measure.DETAINED,
}
_WOUNDS = {"wound", "injury", "burn", "bruise", "fracture", "cut"}
SPARED = {"unharmed", "unhurt", "uninjured", "unscathed", "unwounded"}

_PARTICIPLES = {
    "slay": "slain",
    "shoot": "shot",
    "hurt": "hurt",
    "beat": "beaten",
    "hold": "held",
    "take": "taken",
    "cut": "cut",
    "drive": "driven",
    "hit": "hit",
    "stab": "stabbed",
    "trap": "trapped",
    "kidnap": "kidnapped",
    "bury": "buried",
    "maim": "maimed",
}


def matched(token: Token, construction: Construction) -> HarmWord | None:
    """Return the harm word that a token, with the words after it, stands for."""
    known = harm_words(construction)
    for lemma in _lemmas(token, construction):
        for word in known.get(lemma, ()):
            if _stands(token, word):
                return word
    return None


def is_harm_noun(token: Token) -> bool:
    """Is it a noun that is counted itself, such as "deaths" or "wounded"?"""
    return matched(token, Construction.NAMES) is not None


def is_spared(token: Token) -> bool:
    """Does the word say that nothing befell them ("unharmed")?"""
    return token.lower_ in SPARED


def is_participle(token: Token) -> bool:
    """Could the word be a past participle of harm, whatever the tagger says?"""
    return token.lower_ in _verb_of()


def _lemmas(token: Token, construction: Construction) -> tuple[str, ...]:
    words = words_of(token.doc)
    lemma, lower = words.lemma[token.i], words.lower[token.i]
    if construction in {Construction.ACTS_ON, Construction.BEFALLS}:
        verb = _verb_of().get(lower)
        return (lemma,) if verb is None or verb == lemma else (lemma, verb)
    singular = lower.removesuffix("s")
    return tuple(dict.fromkeys((lower, lemma, singular)))


@cache
def _verb_of() -> dict[str, str]:
    """Participle -> verb, for what the tagger takes for an adjective."""
    found = {"dies": "die"}
    for construction in (Construction.ACTS_ON, Construction.BEFALLS):
        for lemma in harm_words(construction):
            ending = "d" if lemma.endswith("e") else "ed"
            found[_PARTICIPLES.get(lemma, lemma + ending)] = lemma
    return found


def _stands(token: Token, word: HarmWord) -> bool:
    """Do the words before and after a lemma stand where they must?"""
    return _led(token, word.before) and _followed(token, word.more)


def _led(token: Token, before: tuple[str, ...]) -> bool:
    if not before:
        return True
    doc = token.doc
    near = {t.lower_ for t in doc[max(sentence_of(token).start, token.i - 2) : token.i]}
    near |= {
        child.lower_
        for child in token.children
        if child.dep_ == "advmod" and child.i <= token.i + 1
    }
    return set(before) <= near


def _followed(token: Token, more: tuple[str, ...]) -> bool:
    if not more:
        return True
    words = words_of(token.doc)
    at, last = token.i + 1, min(token.i + 1 + _REACH, sentence_of(token).end)
    for wanted in more:
        while at < last and words.lower[at] not in _WALLS:
            at += 1
            if wanted in {words.lower[at - 1], words.lemma[at - 1]}:
                break
        else:
            return False
    return True


def is_left_with_wounds(verb: Token, token: Token) -> bool:
    """Are people left with wounds: "left two women with knife wounds"?"""
    return verb.lemma_ == "leave" and any(
        noun.lemma_ in _WOUNDS
        for child in (*verb.rights, *token.rights)
        if child.lower_ == "with"
        for noun in child.children
    )


def bare_institution(prep: Token) -> Measure | None:
    """Return what "in hospital" or "in jail", with no article, says of people."""
    if prep.lower_ != "in" or prep.i + 1 >= sentence_of(prep).end:
        return None
    return _INSTITUTIONS.get(prep.nbor().lower_)


def is_bereaved_of(noun: Token) -> bool:
    """Are they people whom one may lose: "her husband", or a number of people?"""
    return person_group(noun) is not None and any(
        child.dep_ in {"nummod", "poss"} for child in noun.children
    )


def measure_named(token: Token) -> Measure | None:
    """Return the measure of a harm noun."""
    word = matched(token, Construction.NAMES)
    return word.measure if word else None
