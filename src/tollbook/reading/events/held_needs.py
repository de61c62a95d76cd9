"""What shows that people were taken or shut in, and goods taken, by armed people.

"Picked up", "taken", "vanished", "trapped" and "cut off" are words of every day: who
does it, from where, or under what rule shows that it was done by force.
"""

from collections.abc import Callable

from spacy.tokens import Token

from tollbook.registers import word_set

from .people import is_person
from .scene import Line, Scene, within
from .syntax import (
    PASSIVE_SUBJECTS,
    SUBJECTS,
    agents,
    children,
    is_passive,
    patients,
    prepositional,
    subjects,
)

HOLDING = word_set("holding")
RINGED = word_set("ringed")
SPOILS = word_set("spoils")
HOMES = frozenset(("home", "house", "village", "land", "town", "homeland", "hamlet"))
DRESS = frozenset(("uniform", "uniforms", "fatigues", "camouflage", "balaclavas"))
TIMES = frozenset(("month", "year", "day", "week"))


def are_armed(scene: Scene, doers: list[Token]) -> bool:
    """Are these fighters, soldiers, men with guns or in uniform?"""
    for doer in doers:
        if doer.i in scene.actors and scene.actors[doer.i].entry.armed:
            return True
        if any(word.lower_ in DRESS for word in doer.subtree):
            return True
    return False


def _taken_away(scene: Scene, line: Line, token: Token) -> bool:
    """Are people taken by armed people, or by nobody named?"""
    del line
    if not any(is_person(borne) for borne in patients(token)):
        return False
    doers = agents(token)
    return are_armed(scene, doers) if doers else is_passive(token)


def _vanished(scene: Scene, line: Line, token: Token) -> bool:
    """Did people disappear where others hold people or rule by arms?"""
    del scene
    gone = children(token, SUBJECTS | PASSIVE_SUBJECTS)
    if not any(is_person(one) for one in gone):
        return False
    return any(word.lemma_.lower() in HOLDING for word in line.sentence)


def _under_rule(scene: Scene, line: Line, token: Token) -> bool:
    """Is it "under occupation", "months of occupation", and nobody's trade?"""
    del scene, line
    if children(token, ("poss", "amod", "compound")) or token.dep_ != "pobj":
        return False
    prep = token.head
    if prep.lower_ in ("under", "during"):
        return True
    return prep.lower_ == "of" and prep.head.lemma_ in TIMES


def _ringed(scene: Scene, line: Line, token: Token) -> bool:
    """Are people shut in where roads are closed or forces stand around them?"""
    del scene
    if any(word.lower_ in ("rubble", "debris") for word in line.sentence):
        return False
    shut = children(token, PASSIVE_SUBJECTS) or subjects(token)
    if not any(is_person(one) for one in shut):
        return False
    return any(word.lemma_.lower() in RINGED for word in line.sentence)


def _place_ringed(scene: Scene, line: Line, token: Token) -> bool:
    """Is it a town, an enclave or its people that are besieged?"""
    del scene, line
    if token.dep_ == "amod":
        return token.head.lemma_.lower() in RINGED or is_person(token.head)
    return token.dep_ in ("acomp", "oprd", "xcomp", "acl", "ROOT", "relcl")


def _spoils(scene: Scene, line: Line, token: Token) -> bool:
    """Do armed people take cattle, food or goods?"""
    del line
    taken = patients(token)
    if not any(one.lemma_.lower() in SPOILS for one in taken):
        return False
    doers = agents(token)
    return are_armed(scene, doers)


def _stripped(scene: Scene, line: Line, token: Token) -> bool:
    """Was a place stripped, and not of its rights?"""
    del line
    if prepositional(token, ("of", "to")):
        return False
    return is_passive(token) and bool(within(scene.targets, patients(token)))


def _from_home(scene: Scene, line: Line, token: Token) -> bool:
    """Are people driven from their homes?"""
    del scene, line
    if not any(is_person(borne) for borne in patients(token)):
        return False
    out = prepositional(token, ("from", "of"))
    out += [x for p in children(token, ("prep", "prt", "advmod")) for q in p.children
            for x in (q, *q.children) if x.dep_ == "pobj"]  # fmt: skip
    return any(one.lemma_.lower() in HOMES for one in out)


def _driven(scene: Scene, line: Line, token: Token) -> bool:
    """Were people or families uprooted?"""
    del scene, line
    return any(
        is_person(borne) or borne.lemma_ in ("family", "household")
        for borne in patients(token)
    )


def _people_do(scene: Scene, line: Line, token: Token) -> bool:
    """Do people do it, with no object: "students demonstrated"?"""
    del scene, line
    if patients(token) or children(token, ("ccomp", "xcomp")):
        return False
    return any(is_person(doer) for doer in subjects(token))


def _person_borne(scene: Scene, line: Line, token: Token) -> bool:
    """Was it done to somebody, in the passive: "two prisoners were hanged"?"""
    del scene, line
    return is_passive(token) and any(map(is_person, patients(token)))


HELD_NEEDS: dict[str, Callable[[Scene, Line, Token], bool]] = {
    "taken_away": _taken_away,
    "vanished": _vanished,
    "under_rule": _under_rule,
    "ringed": _ringed,
    "place_ringed": _place_ringed,
    "spoils": _spoils,
    "stripped": _stripped,
    "from_home": _from_home,
    "driven": _driven,
    "people_do": _people_do,
    "person_borne": _person_borne,
}
