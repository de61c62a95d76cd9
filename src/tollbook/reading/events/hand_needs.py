"""What shows that people were struck, cut, held off or burnt by somebody's hand.

"Hit on the head", "kicked" and "pulled a knife" tell of violence by who does it to
whom; "left", "laid" and "set" by what was left, laid or set.
"""

from collections.abc import Callable

from spacy.tokens import Token

from tollbook.registers import word_set

from .arms_needs import armed_agent
from .burning import burnt_by
from .people import is_person
from .scene import Line, Scene, within
from .site_needs import CARE, whole_of
from .syntax import agents, around, is_passive, patients, prepositional

BODY = word_set("body_parts")
AWAY = frozenset(("out", "off", "around", "up"))
"""Particles with which a kick is none."""
CARS = frozenset(("car", "truck", "vehicle", "van", "lorry", "jeep", "bus"))
CROWDS = frozenset(("crowd", "group", "line", "queue"))


def with_weapon(scene: Scene, line: Line, token: Token) -> bool:
    """Is it done with a weapon in hand?"""
    del line
    return bool(within(scene.means, around(token, ("with", "using"))))


def _hit_by_person(scene: Scene, line: Line, token: Token) -> bool:
    """Does a person strike a person's head or body, and with no gun?"""
    del line
    if not prepositional(token, ("on", "in", "across")):
        return False
    where = prepositional(token, ("on", "in", "across"))
    return (
        any(map(is_person, patients(token)))
        and any(map(is_person, agents(token)))
        and any(part.lemma_ in BODY for part in where)
        and not within(scene.means, list(token.subtree))
    )


def _struck_by_person(scene: Scene, line: Line, token: Token) -> bool:
    """Does a person kick a person, and not out of a room?"""
    del scene, line
    if any(child.lower_ in AWAY for child in token.children):
        return False
    return any(map(is_person, patients(token))) and any(map(is_person, agents(token)))


def _held_by_armed(scene: Scene, line: Line, token: Token) -> bool:
    """Are people held or taken by armed people who are no state's?"""
    return any(map(is_person, patients(token))) and armed_agent(
        scene, line, token, states=False
    )


def _drawn(scene: Scene, line: Line, token: Token) -> bool:
    """Is it a gun or a blade that somebody draws?"""
    del line
    return any(
        hit.entry.cause == "small_arms" or hit.entry.id == "knife"
        for hit in within(scene.means, patients(token))
        if hit.head.i not in scene.actors
    )


def _fire_set(scene: Scene, line: Line, token: Token) -> bool:
    """Is it a fire that somebody sets?"""
    del scene, line
    fires = any(one.lemma_ in ("fire", "blaze") for one in patients(token))
    return fires and (bool(agents(token)) or is_passive(token))


def _fire_at_site(scene: Scene, line: Line, token: Token) -> bool:
    """Does a fire break out in a hospital, school or camp, or destroy it or a part?"""
    if any(word.i in scene.means for word in line.sentence):
        return False
    return any(hit.entry.id in CARE for hit in within(scene.targets, burnt_by(token)))


def _target_of(scene: Scene, line: Line, token: Token) -> bool:
    """Is a thing named after "of": "the burning of a school"?"""
    del line
    return bool(within(scene.targets, whole_of(token)))


def _bomb_laid(scene: Scene, line: Line, token: Token) -> bool:
    """Is it a bomb that somebody lays?"""
    del line
    return any(
        hit.entry.id in ("explosive", "ied", "roadside_bomb")
        for hit in within(scene.means, patients(token))
    )


def _bomb_under(scene: Scene, line: Line, token: Token) -> bool:
    """Does somebody drive over a bomb?"""
    del line
    return any(
        hit.entry.id == "explosive"
        for hit in within(scene.means, prepositional(token, ("over", "onto", "on")))
    )


def _rams(scene: Scene, line: Line, token: Token) -> bool:
    """Is a vehicle driven into people?"""
    del scene, line
    into = [*prepositional(token, ("into", "through")), *patients(token)]
    people = [one for one in into if is_person(one) or one.lemma_ in CROWDS]
    cars = [*agents(token), *patients(token), *prepositional(token, ("with",))]
    return bool(people) and any(one.lemma_.lower() in CARS for one in cars)


HAND_NEEDS: dict[str, Callable[[Scene, Line, Token], bool]] = {
    "with_weapon": with_weapon,
    "hit_by_person": _hit_by_person,
    "struck_by_person": _struck_by_person,
    "held_by_armed": _held_by_armed,
    "drawn": _drawn,
    "fire_set": _fire_set,
    "fire_at_site": _fire_at_site,
    "target_of": _target_of,
    "bomb_laid": _bomb_laid,
    "bomb_under": _bomb_under,
    "rams": _rams,
}
