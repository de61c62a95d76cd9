"""Read who was harmed: one person or a small group that the text tells apart."""

import re
from collections.abc import Iterator

from spacy.tokens import Token

from tollbook.model import Group, Measure, Victim

from .harm import Told
from .people import HIM, WHO, is_person
from .scene import Scene
from .syntax import children, noun_phrase, patients, prepositional, with_conjuncts

FEMALE = frozenset(
    "girl woman women mother daughter sister wife widow grandmother niece aunt "
    "schoolgirl nun female policewoman businesswoman granddaughter lady midwife "
    "girls her she mrs ms".split()
)
MALE = frozenset(
    "boy man men father son brother husband grandfather nephew uncle schoolboy "
    "male policeman businessman grandson gentleman boys him he mr fisherman priest "
    "imam monk serviceman".split()
)
GROUPS: dict[str, Group] = {
    word: group
    for group, words in {
        Group.CHILDREN: "girl boy baby infant toddler child children schoolgirl "
        "schoolboy schoolchild minor kid",
        Group.WOMEN: "woman women",
        Group.MEN: "man men",
        Group.CIVILIANS: "civilian resident villager peasant farmer shopper passerby",
        Group.MEDICAL_PERSONNEL: "doctor nurse medic paramedic surgeon midwife "
        "physician pharmacist",
        Group.PATIENTS: "patient",
        Group.AID_WORKERS: "humanitarian",
        Group.FIRST_RESPONDERS: "rescuer firefighter",
        Group.JOURNALISTS: "journalist reporter photographer cameraman correspondent",
        Group.TEACHERS: "teacher professor lecturer educator headmaster principal",
        Group.STUDENTS: "student pupil",
        Group.RELIGIOUS_PERSONNEL: "priest imam nun monk bishop pastor cleric rabbi "
        "jesuit archbishop missionary",
        Group.PEACEKEEPERS: "peacekeeper",
        Group.POLICE: "policeman policewoman police trooper deputy",
        Group.COMBATANTS: "soldier fighter rebel militant insurgent guerrilla "
        "militiaman combatant conscript terrorist",
        Group.TRADE_UNIONISTS: "unionist",
        Group.FAMILY: "family",
        Group.HORS_DE_COMBAT: "prisoner detainee captive",
    }.items()
    for word in words.split()
}
NUMBERS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen".split()
AGE = re.compile(
    rf"\b(\d{{1,3}}|{'|'.join(NUMBERS)})[- ]years?[- ]olds?\b|\baged? (\d{{1,3}})\b",
    re.IGNORECASE,
)
BARE_AGE = re.compile(r",\s*(\d{1,2})\b(?!\s*(?:people|,\d|%|percent|years|miles|km))")
OLDEST = 115
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
HARM_OF_NOUN = {
    word: Measure.KILLED for word in ("murder", "killing", "homicide", "slaying")
}
HURTS_PEOPLE = frozenset(
    "shooting sniping killing execution assassination massacre stabbing beating "
    "torture abduction disappearance arrest sexual_violence attack threat".split()
)


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
    about = scene.page.text[start : min(end + 24, token.sent.end_char)]
    age = _age(about, scene.page.text[start:end])
    group = _group(token, age)
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
    for near in (token, *children(token, ("appos", "compound"))):
        if near.ent_type_ == "PERSON":
            words = [w for w in near.doc[near.i - 5 if near.i > 5 else 0 : near.i + 6]
                     if w.ent_type_ == "PERSON" and w.ent_iob_ in "BI"]
            run = [w for w in words if _same_entity(w, near)]
            return " ".join(word.text for word in run) or near.text
    return None


def _same_entity(word: Token, near: Token) -> bool:
    first, last = sorted((word.i, near.i))
    doc = word.doc
    return all(
        doc[at].ent_type_ == "PERSON" and (at == first or doc[at].ent_iob_ == "I")
        for at in range(first, last + 1)
    )


def _age(about: str, phrase: str) -> int | None:
    found = AGE.search(about)
    words = (found[1] or found[2]) if found else None
    if words is None:
        bare = BARE_AGE.match(about[len(phrase) :])
        words = bare[1] if bare else None
    if words is None:
        return None
    age = NUMBERS.index(words.lower()) + 1 if words.lower() in NUMBERS else int(words)
    return age if age <= OLDEST else None


def _sex(token: Token) -> str | None:
    words = {token.lemma_.lower(), token.lower_}
    words |= {child.lower_ for child in token.children if child.dep_ in ("amod", "compound", "appos")}
    if words & FEMALE:
        return "f"
    return "m" if words & MALE else None


def _group(token: Token, age: int | None) -> Group:
    if age is not None and age < CHILD:
        return Group.CHILDREN
    words = [token, *children(token, ("compound", "amod", "appos"))]
    for word in words:
        group = GROUPS.get(word.lemma_.lower()) or GROUPS.get(word.lower_)
        if group is not None:
            return group
    compound = {child.lower_ for child in token.children}
    if token.lemma_ in ("worker", "staff") and compound & {"aid", "ngo", "humanitarian"}:
        return Group.AID_WORKERS
    if token.lemma_ in ("worker", "staff") and compound & {"health", "medical"}:
        return Group.MEDICAL_PERSONNEL
    return Group.ALL
