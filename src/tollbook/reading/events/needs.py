"""What a trigger needs beside it before it tells of an event."""

from collections.abc import Callable

from spacy.tokens import Token

from tollbook.reading.grounds import given
from tollbook.registers import word_set

from .arms_needs import ARMS_NEEDS
from .blow_needs import BLOW_NEEDS, stands_for_munition
from .hand_needs import HAND_NEEDS
from .held_needs import HELD_NEEDS, are_armed
from .people import is_person
from .scene import Line, Scene, is_party, within
from .site_needs import SITE_NEEDS
from .syntax import (
    PARTITIVES,
    agents,
    antecedent,
    children,
    is_passive,
    patients,
    prepositional,
    subjects,
)

HARMED = word_set("harmed")
AIRCRAFT = frozenset(("warplane", "helicopter", "warship"))
"""They land and fall of themselves."""
ROUNDS = frozenset(("round", "projectile", "munition", "warhead", "salvo", "volley"))
UNITS = frozenset(("vehicle", "convoy", "patrol", "team", "crew", "position", "boat"))
DWELLERS = frozenset(
    ("resident", "people", "family", "villager", "civilian", "inhabitant", "person")
)
PIECES = frozenset(("fragment", "debris", "shrapnel", "part", "piece", "remains"))
"""What comes down of a rocket that was shot down."""
FIRED = frozenset(("shell", "shells", "drone"))
"""Words of the register for a delivery that are munitions when they are fired."""
AIMS = ("at", "on", "upon", "into", "towards", "toward")


def is_met(need: str, scene: Scene, line: Line, token: Token) -> bool:
    """Does what an entry needs hold for this word in this sentence?"""
    met = _NEEDS[need](scene, line, token)
    if met:
        given("event", token, "need", need, _RULES[need], token)
    return met


def _weapon(scene: Scene, line: Line, token: Token) -> bool:
    del token
    return any(token.i in scene.means for token in line.sentence)


def _armed(scene: Scene, line: Line, token: Token) -> bool:
    if token.pos_ != "VERB":
        return _weapon(scene, line, token) or any(
            hit.entry.armed for hit in within(scene.actors, line.sentence)
        )
    doers = agents(token)
    if any(hit.entry.armed for hit in within(scene.actors, doers)):
        return True
    if within(scene.means, doers) or within(
        scene.means, prepositional(token, ("by", "with", "in", "from", "using"))
    ):
        return True
    return any(child.i in scene.means for doer in doers for child in doer.subtree)


def _air(scene: Scene, line: Line, token: Token) -> bool:
    del line, token
    return scene.airborne


def _munition(scene: Scene, line: Line, token: Token) -> bool:
    borne = patients(token) + prepositional(token, ("on", "upon", "onto"))
    if any(b.lower_ in ("one", "it", "object", "something", "what") for b in borne):
        return token.lemma_ == "pick" and _weapon(scene, line, token)
    fired = [*borne, *(c for b in borne for c in children(b, ("compound",)))]
    return any(
        (hit.entry.role != "delivery" or hit.head.lemma_.lower() in FIRED)
        and (hit.entry.cause != "small_arms" or token.lemma_ == "fire")
        for hit in within(scene.means, fired)
    )


def _munition_of(scene: Scene, line: Line, token: Token) -> bool:
    del line
    hits = within(scene.means, prepositional(token, ("of",)))
    return any(hit.entry.role == "munition" for hit in hits)


def _munition_subject(scene: Scene, line: Line, token: Token) -> bool:
    del line
    doers = [real for doer in subjects(token) for real in antecedent(doer)]
    pieces = [doer for doer in doers if doer.lemma_.lower() in PIECES]
    doers += [of for piece in pieces for of in prepositional(piece, ("of", "from"))]
    if any(doer.lemma_.lower() in ROUNDS for doer in doers):
        return token.lemma_ != "burst"
    if stands_for_munition(scene, doers):
        return True
    return any(
        hit.entry.cause not in ("small_arms", "other") and hit.entry.id not in AIRCRAFT
        for hit in within(scene.means, doers)
    )


def _trodden(token: Token) -> list[Token]:
    """Return what somebody treads on, drives over or sets off."""
    return patients(token) + prepositional(token, ("on", "onto", "upon", "over"))


def _planted(scene: Scene, line: Line, token: Token) -> bool:
    del line
    return any(
        hit.entry.cause == "planted" for hit in within(scene.means, _trodden(token))
    )


def _mine(scene: Scene, line: Line, token: Token) -> bool:
    """Is it a mine of no stated kind, on which somebody trod or drove?"""
    del scene, line
    return any(
        under.lemma_.lower() == "mine" and any(c.dep_ == "det" for c in under.children)
        for under in _trodden(token)
    )


def _under_fire(scene: Scene, line: Line, token: Token) -> bool:
    """Did a thing or a force come under fire, not somebody for what they said?"""
    del line
    if any(child.lower_ in ("for", "over") for child in token.children):
        return False
    fires = prepositional(token, ("under",))
    if not any(fire.lemma_ == "fire" and not list(fire.children) for fire in fires):
        return False
    who = subjects(token)
    return bool(within(scene.targets, who) or within(scene.actors, who)) or any(
        doer.lemma_ in UNITS for doer in who
    )


def _person_seized(scene: Scene, line: Line, token: Token) -> bool:
    """Are people taken by armed people, or by nobody named?"""
    if not any(is_person(borne) for borne in patients(token)):
        return False
    doers = agents(token)
    return not doers or are_armed(scene, doers) or _armed(scene, line, token)


def _crowd(scene: Scene, line: Line, token: Token) -> bool:
    """Do people in numbers, or those who live there, flee?"""
    del scene, line
    return any(
        doer.lemma_.lower() in DWELLERS or doer.lower_ in PARTITIVES
        for subject in subjects(token)
        for doer in antecedent(subject)
    )


def _person(scene: Scene, line: Line, token: Token) -> bool:
    del scene, line
    return any(is_person(borne) for borne in patients(token))


def _target_object(scene: Scene, line: Line, token: Token) -> bool:
    del line
    return bool(within(scene.targets, patients(token)))


def _target(scene: Scene, line: Line, token: Token) -> bool:
    return _target_object(scene, line, token) or bool(
        within(scene.targets, subjects(token))
    )


def _passive(scene: Scene, line: Line, token: Token) -> bool:
    del scene, line
    return any(
        child.dep_ == "auxpass" or child.lower_ in ("forcibly", "forcefully")
        for child in token.children
    )


def _aimed(scene: Scene, line: Line, token: Token) -> bool:
    del line
    aims = prepositional(token, AIMS)
    if aims and any(is_party(scene, doer) for doer in agents(token)):
        return True
    if not aims and any(c.lower_ in ("at", "upon", "on") for c in token.children):
        return is_passive(token)
    return any(is_person(aim) for aim in aims) or bool(
        within(scene.targets, aims) or within(scene.actors, aims)
    )


def _fired(scene: Scene, line: Line, token: Token) -> bool:
    del scene, line
    if any(c.dep_ == "acl" and c.lemma_ == "fire" for c in token.children):
        return True
    verbs = [above for above in token.ancestors if above.pos_ in ("VERB", "AUX")]
    nearest = 2 if verbs and verbs[0].lemma_ == "warn" else 1
    return any(
        verb.lemma_ in ("fire", "hear", "ring", "exchange", "report")
        for verb in verbs[:nearest]
    )


def _wound_shot(scene: Scene, line: Line, token: Token) -> bool:
    del scene, line
    return token.dep_ == "compound" and token.head.lemma_ in ("wound", "injury")


def _harm(scene: Scene, line: Line, token: Token) -> bool:
    del scene, token
    return any(word.lemma_.lower() in HARMED for word in line.sentence)


def _owned(scene: Scene, line: Line, token: Token) -> bool:
    """Is it a known party's, and did it harm: "Russian strikes damaged a school"?"""
    owned = any(child.i in scene.names for child in token.children)
    return owned and _harm(scene, line, token)


def _enforced(scene: Scene, line: Line, token: Token) -> bool:
    del scene, line
    return any(c.lower_ in ("enforced", "forced") for c in token.children)


def _of_somebody(scene: Scene, line: Line, token: Token) -> bool:
    del scene, line
    borne = prepositional(token, ("of",)) + children(token, ("poss",))
    return any(is_person(each) for each in borne)


def _alone(scene: Scene, line: Line, token: Token) -> bool:
    del scene, line, token
    return True


_NEEDS: dict[str, Callable[[Scene, Line, Token], bool]] = {
    "weapon": _weapon,
    "armed": _armed,
    "air": _air,
    "munition": _munition,
    "munition_of": _munition_of,
    "munition_subject": _munition_subject,
    "person": _person,
    "target": _target,
    "planted": _planted,
    "mine": _mine,
    "under_fire": _under_fire,
    "person_seized": _person_seized,
    "crowd": _crowd,
    "target_object": _target_object,
    "passive": _passive,
    "aimed": _aimed,
    "fired": _fired,
    "wound_shot": _wound_shot,
    "harm": _harm,
    "enforced": _enforced,
    "of_somebody": _of_somebody,
    "alone": _alone,
    "owned": _owned,
    **SITE_NEEDS,
    **BLOW_NEEDS,
    **HELD_NEEDS,
    **ARMS_NEEDS,
    **HAND_NEEDS,
}
_RULES = {need: f"events/needs: {need.replace('_', ' ')}" for need in _NEEDS}
