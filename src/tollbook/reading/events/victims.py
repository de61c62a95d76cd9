"""Read who was harmed: one person or a small group that the text tells apart."""

import re
from collections.abc import Iterator

from spacy.tokens import Token

from tollbook.model import Measure, Victim
from tollbook.reading.counts.groups import age_of, group_of
from tollbook.registers import word_set

from .harm import Told
from .people import HIM, WHO, is_person
from .scene import Scene
from .syntax import children, noun_phrase, patients, prepositional, with_conjuncts

FEMALE = word_set("female")
MALE = word_set("male")
BARE_AGE = re.compile(r",\s*(\d{1,2})\b(?!\s*(?:people|,\d|%|percent|years|miles|km))")
CHILD = 18
HARM_OF_TYPE = {
    "abduction": Measure.ABDUCTED,
    "disappearance": Measure.MISSING,
    "arrest": Measure.DETAINED,
    "execution": Measure.KILLED,
    "assassination": Measure.KILLED,
    "massacre": Measure.KILLED,
    "displacement": Measure.DISPLACED,
}
HARM_OF_VERB = {
    "murder": Measure.KILLED,
    "slay": Measure.KILLED,
    "lynch": Measure.KILLED,
    "stab": Measure.INJURED,
    "beat": Measure.INJURED,
}
HARM_OF_NOUN = dict.fromkeys(
    ("murder", "killing", "homicide", "slaying"), Measure.KILLED
)
HURTS_PEOPLE = word_set("hurts_people")


def read_victims(scene: Scene, told: Told) -> list[Victim]:
    """Return the people one telling says were harmed; ids are given later."""
    found: dict[int, Victim] = {}
    for token, harm in _harmed(told):
        if token.i not in found and _can_be_victim(scene, token):
            found[token.i] = _to_victim(scene, token, harm)
    return [victim for _, victim in sorted(found.items())]


def _harmed(told: Told) -> Iterator[tuple[Token, Measure | None]]:
    for harm in told.harms:
        if harm.entry.harm in ("killed", "injured"):
            if any(child.dep_ == "neg" for child in harm.token.children):
                continue
            for token in harm.whom:
                yield token, Measure(harm.entry.harm)
    trigger = told.trigger
    if trigger.type not in HURTS_PEOPLE:
        return
    lemma = trigger.token.lemma_.lower()
    if trigger.is_verb:
        known = HARM_OF_VERB.get(lemma, HARM_OF_TYPE.get(trigger.type))
        for token in patients(trigger.token):
            yield token, known or _said_of(trigger.token)
    else:
        known = HARM_OF_NOUN.get(lemma, HARM_OF_TYPE.get(trigger.type))
        whom = with_conjuncts(prepositional(trigger.token, ("of", "against", "on")))
        for token in whom + children(trigger.token, ("poss",)):
            if token.dep_ != "poss" or known is not None:
                yield token, known


def _said_of(verb: Token) -> Measure | None:
    """Return "killed" for "shot dead", "shot and killed"; else None."""
    if any(child.lower_ in ("dead", "death") for child in verb.subtree):
        return Measure.KILLED
    return None


def _can_be_victim(scene: Scene, token: Token) -> bool:
    if token.lower_ in WHO or token.i in scene.targets:
        return False
    return is_person(token) and token.lower_ not in HIM


def _to_victim(scene: Scene, token: Token, harm: Measure | None) -> Victim:
    start, end = _span(token)
    age = _age(token, scene.page.text[end : token.sent.end_char])
    group = group_of(token, age)
    return Victim(
        start=start,
        end=end,
        text=scene.page.text[start:end],
        id="",
        name=_person_name(token),
        age=age,
        sex=_sex(token),
        group=group,
        harm=harm,
    )


def _span(token: Token) -> tuple[int, int]:
    first, last = noun_phrase(token)
    doc = token.doc
    while first < token.i and doc[first].pos_ in ("DET", "PUNCT", "SPACE"):
        first += 1
    return doc[first].idx, doc[last - 1].idx + len(doc[last - 1])


def _person_name(token: Token) -> str | None:
    """Return the name of a person who is named in the phrase or beside it."""
    near = [token, *children(token, ("appos", "compound"))]
    if token.dep_ == "appos":
        near.append(token.head)
    for word in near:
        if word.ent_type_ == "PERSON":
            return " ".join(other.text for other in _entity(word))
    return None


def _entity(word: Token) -> list[Token]:
    """Return the words of the name that this word is in."""
    doc, first, last = word.doc, word.i, word.i
    while first > 0 and doc[first].ent_iob_ == "I":
        first -= 1
    while last + 1 < len(doc) and doc[last + 1].ent_iob_ == "I":
        last += 1
    return [token for token in doc[first : last + 1] if not token.is_space]


def _age(token: Token, after: str) -> int | None:
    """Return the age in "a four-year-old girl", "Ana, 4" or "a boy aged nine"."""
    age = age_of(token)
    if age is None:
        age = next((age_of(c) for c in token.children if c.dep_ == "appos"), None)
    if age is None and (bare := BARE_AGE.match(after)):
        age = int(bare[1])
    return age


def _sex(token: Token) -> str | None:
    words = {token.lemma_.lower(), token.lower_}
    words |= {
        child.lower_
        for child in token.children
        if child.dep_ in ("amod", "compound", "appos")
    }
    if words & FEMALE:
        return "f"
    return "m" if words & MALE else None
