"""Read who was harmed: one person or a small group that the text tells apart."""

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from tollbook.model import Measure, Span, Statement, Victim
from tollbook.reading.counts.groups import grounded_group
from tollbook.reading.grounds import READ, given
from tollbook.reading.words import sentence_of
from tollbook.registers import word_set
from tollbook.registers.not_people import not_people

from .harm import Told
from .people import HIM, WHO, is_person
from .scene import Scene
from .syntax import (
    agents,
    antecedent,
    children,
    noun_phrase,
    patients,
    prepositional,
    with_conjuncts,
)

FEMALE = word_set("female")
MALE = word_set("male")
BARE_AGE = re.compile(r",\s*(\d{1,2})\b(?!\s*(?:people|,\d|%|percent|years|miles|km))")
NUMBERS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
)  # fmt: skip
AGED = re.compile(
    rf"\b(\d{{1,3}}|{'|'.join(NUMBERS)})[\s-]+(year|month|week|day)s?[\s-]+olds?\b"
    rf"|\baged?\s+(\d{{1,3}}|{'|'.join(NUMBERS)})\b",
    re.IGNORECASE,
)
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
    ("murder", "killing", "homicide", "slaying", "killer", "murderer", "assassin"),
    Measure.KILLED,
)
SELF_INFLICTED = frozenset(("uxo", "landmine", "cluster_remnant"))
"""Kinds in which whoever picks it up or steps on it is the victim."""
PEOPLE_ONLY = frozenset(("killing", "assassination", "abduction", "execution"))
"""Kinds of event whose object is a person, whatever the word for it."""
HELD = frozenset(("hostage", "captive", "prisoner"))
OUTLIVES = frozenset(("escape", "survive", "emerge", "flee", "evade"))
"""Who escapes from an attack is the one who was attacked."""
TITLES = frozenset(("mr", "mrs", "ms", "dr", "msgr", "father", "gen", "col", "maj"))
NO_PEOPLE = frozenset(("GPE", "LOC", "FAC", "DATE", "TIME", "EVENT", "MONEY", "LAW"))
_HARMED = "events/victims: bears a verb of harm"
_PICKED_UP = "events/victims: sets off what was left behind"
_BORNE = "events/victims: object or passive subject of the event's verb"
_OF = "events/victims: named after of, against or on"
_OUTLIVED = "events/victims: who escapes from it was its aim"
_WHOSE = "events/victims: owner of a noun of harm"
_NAMED = "events/victims: a person's name in the phrase or beside it"
_AGED = "events/victims: an age in the phrase or beside it"
_SEXED = "events/victims: a word for a woman or a man"
type _Harmed = tuple[Token, Measure | None, str]
"""Who, what befell them, and the rule that says so."""
HURTS_PEOPLE = word_set("hurts_people")


def read_victims(
    scene: Scene, told: Told, statements: Sequence[Statement]
) -> list[Victim]:
    """Return the people one telling says were harmed; ids are given later."""
    speakers = [s.source.span for s in statements if s.source is not None]
    found: dict[int, Victim] = {}
    for bearer, harm, rule in _harmed(told):
        surely = _surely_people(told, rule)
        for token in (bearer, *_with_them(bearer)):
            if token.i not in found and _can_be_victim(scene, token, surely=surely):
                given("victim", token, "victim", READ, rule, told.trigger.token)
                given("victim", token, "harm", harm, rule, told.trigger.token)
                found[token.i] = to_victim(scene, token, harm, speakers)
    return [victim for _, victim in sorted(found.items())]


def _harmed(told: Told) -> Iterator[_Harmed]:
    for harm in told.harms:
        if harm.entry.harm in ("killed", "injured") and not _is_negated(harm.token):
            yield from (
                (token, Measure(harm.entry.harm), _HARMED) for token in harm.whom
            )
    trigger = told.trigger
    if trigger.type in SELF_INFLICTED and trigger.is_verb:
        yield from ((token, None, _PICKED_UP) for token in agents(trigger.token))
    if trigger.type in HURTS_PEOPLE and not _is_negated(trigger.token):
        yield from _borne_by_verb(told) if trigger.is_verb else _borne_by_noun(told)


def _is_negated(word: Token) -> bool:
    return any(child.dep_ == "neg" for child in word.children)


def _borne_by_verb(told: Told) -> Iterator[_Harmed]:
    verb = told.trigger.token
    known = HARM_OF_VERB.get(verb.lemma_.lower()) or HARM_OF_TYPE.get(told.trigger.type)
    for token in patients(verb):
        held = children(token, ("compound",)) if token.lemma_ in HELD else []
        for real in [h for h in held if is_person(h)] or [token]:
            yield real, known or _said_of(verb), _BORNE


def _borne_by_noun(told: Told) -> Iterator[_Harmed]:
    noun = told.trigger.token
    known = HARM_OF_NOUN.get(noun.lemma_.lower()) or HARM_OF_TYPE.get(told.trigger.type)
    for token in with_conjuncts(prepositional(noun, ("of", "against", "on"))):
        yield from ((real, known, _OF) for real in antecedent(token))
    if noun.dep_ == "pobj" and noun.head.head.lemma_ in OUTLIVES:
        yield from ((token, None, _OUTLIVED) for token in agents(noun.head.head))
    if known is not None:
        yield from ((token, known, _WHOSE) for token in children(noun, ("poss",)))


def _said_of(verb: Token) -> Measure | None:
    """Return "killed" for "shot dead", "shot and killed"; else None."""
    if any(child.lower_ in ("dead", "death") for child in verb.subtree):
        return Measure.KILLED
    return None


def _surely_people(told: Told, rule: str) -> bool:
    """Does it befall people only: is somebody murdered, kidnapped, killed?

    What a bomb is dropped on is no person because somebody is killed by it.
    """
    if told.trigger.type in PEOPLE_ONLY and not told.by_harm:
        return True
    return rule == _HARMED and any(h.token.lemma_ == "kill" for h in told.harms)


def _with_them(token: Token) -> list[Token]:
    """Return who else bore it: "the mayor, along with two guards".

    Or who they were: "those kidnapped are Ana and Li".
    """
    found = prepositional(token, ("including", "with"))
    found = [noun for noun in found if _says_together(noun.head)]
    subject = token
    while subject.dep_ in ("pobj", "prep") and subject.head.lower_ in ("of", "one"):
        subject = subject.head
    if subject.dep_ == "nsubj" and subject.head.lemma_ == "be":
        found += children(subject.head, ("attr",))
    verb = token.head
    for prep in verb.children if verb.pos_ == "VERB" else ():
        if prep.dep_ == "prep" and _says_together(prep):
            found += children(prep, ("pobj",))
    return with_conjuncts(found)


def _says_together(prep: Token) -> bool:
    if prep.lower_ == "including":
        return True
    return prep.lower_ == "with" and any(
        child.lower_ in ("along", "together") for child in prep.children
    )


def _can_be_victim(scene: Scene, token: Token, *, surely: bool) -> bool:
    if token.lower_ in WHO or token.lower_ in HIM or token.i in scene.targets:
        return False
    if is_person(token):
        return True
    if not surely or token.i in scene.means or token.i in scene.names:
        return False
    if token.pos_ == "PROPN":
        if any(is_person(c) or c.lower_ in TITLES for c in token.lefts):
            return True
        return token.ent_type_ not in NO_PEOPLE and token.is_alpha
    return token.pos_ == "NOUN" and not (
        token.lemma_.lower() in not_people()
        or token.lower_ in not_people()
        or token.i in scene.actors
        or token.ent_type_ in NO_PEOPLE
    )


def to_victim(
    scene: Scene, token: Token, harm: Measure | None, speakers: Sequence[Span]
) -> Victim:
    """Return a person or group, whose id is given later."""
    start, end = _span(token)
    age = _age(token, scene.page.text[end : sentence_of(token).end_char])
    group, why = grounded_group(token, age)
    name, sex = _person_name(token, speakers), _sex(token)
    given("victim", start, "group", group, why, token)
    given("victim", start, "age", age, _AGED, token)
    given("victim", start, "name", name, _NAMED, token)
    given("victim", start, "sex", sex, _SEXED, token)
    return Victim(
        start=start,
        end=end,
        text=scene.page.text[start:end],
        id="",
        name=name,
        age=age,
        sex=sex,
        group=group,
        harm=harm,
    )


def _span(token: Token) -> tuple[int, int]:
    first, last = noun_phrase(token)
    doc = token.doc
    for at in range(first, token.i):
        dash = doc[at].text in ("-", "--") and bool(doc[at].whitespace_)
        if dash or doc[at].text in ("—", "–", ":", "(") or "\n" in doc[at].text_with_ws:
            first = at + 1
    while first < token.i and doc[first].pos_ in ("DET", "PUNCT", "SPACE"):
        first += 1
    return doc[first].idx, doc[last - 1].idx + len(doc[last - 1])


def _person_name(token: Token, speakers: Sequence[Span]) -> str | None:
    """Return the name of a person who is named in the phrase or beside it.

    A speaker's name, which the parser may hang beside the victims, is not theirs.
    """
    near = [
        word
        for word in (token, *children(token, ("appos", "compound")))
        if not _names_a_speaker(word, token, speakers)
    ]
    if token.dep_ == "appos" and not _names_a_speaker(token.head, token, speakers):
        near.append(token.head)
        if token.head.pos_ == "PROPN":
            return " ".join(other.text for other in _entity(token.head))
    for word in near:
        if word.ent_type_ == "PERSON":
            return " ".join(other.text for other in _entity(word))
    return None


def _names_a_speaker(word: Token, token: Token, speakers: Sequence[Span]) -> bool:
    """Does a word stand among a speaker's words, and the victim outside them?"""
    return any(
        start <= word.idx < end and not start <= token.idx < end
        for start, end in speakers
    )


def _entity(word: Token) -> list[Token]:
    """Return the words of the name that this word is in."""
    doc, first, last = word.doc, word.i, word.i
    while first > 0 and doc[first].ent_iob_ == "I":
        first -= 1
    while last + 1 < len(doc) and doc[last + 1].ent_iob_ == "I":
        last += 1
    name = [token for token in doc[first : last + 1] if not token.is_space]
    name = name[:-1] if len(name) > 1 and name[-1].lower_ in ("'s", "’s") else name
    cut = [at for at, token in enumerate(name) if token.text in (":", "-", "--")]
    return name[cut[-1] + 1 :] if cut else name


def _age(token: Token, after: str) -> int | None:
    """Return the age in "a four-year-old girl", "Ana, 4" or "a boy aged nine"."""
    ages = [_said_age(word) for word in (token, *children(token, ("appos",)))]
    if token.dep_ == "appos":
        ages.append(_said_age(token.head))
    age = next((each for each in ages if each is not None), None)
    if age is None and (bare := BARE_AGE.match(after)):
        age = int(bare[1])
    return age


def _said_age(noun: Token) -> int | None:
    start = max(noun.left_edge.i, noun.i - 8)
    words = noun.doc[start : min(noun.i + 4, sentence_of(noun).end)].text
    match = AGED.search(words)
    if match is None or (match[2] and not match[2].lower().startswith("y")):
        return None
    said = (match[1] or match[3]).lower()
    return NUMBERS.index(said) + 1 if said in NUMBERS else int(said)


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
