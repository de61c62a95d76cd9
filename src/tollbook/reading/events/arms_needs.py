"""What tells of arms that were met with: a bomb found, a gun held up, goods taken.

"Find", "hold" and "seize" tell of an event of conflict only with what stands beside
them: a mine, a bomb or a shell left behind; a gun; armed people. A bomb found is an
event of its kind that harmed nobody.
"""

from collections.abc import Callable, Iterable

from spacy.tokens import Token

from tollbook.model import ActorKind
from tollbook.registers import word_set

from .people import is_person
from .scene import Line, Scene, is_party, within
from .syntax import (
    agents,
    children,
    is_passive,
    patients,
    prepositional,
    with_conjuncts,
)

NOT_GOODS = word_set("not_goods")
BODY = word_set("body_parts")
HELD_UP = ("at", "with", "by", "using")
WHERE = (
    "in", "at", "inside", "outside", "near", "under", "on", "beside", "within",
    "around", "behind", "beneath", "close",
)  # fmt: skip
SAYS_CAUSE = frozenset(("consistent", "cause", "inflict"))
SEIZES = frozenset(("seize", "confiscate", "commandeer"))
PLACES = frozenset(("GPE", "LOC"))
PLANTED = frozenset(("ied", "roadside_bomb", "car_bomb"))


def armed_agent(scene: Scene, line: Line, token: Token, *, states: bool = True) -> bool:
    """Is it armed people, or a known party, who do it; a state's, where `states`?"""
    del line
    if not states and _by_state(scene, token):
        return False
    doers = agents(token)
    if not doers and is_passive(token):
        by = (
            word for word in token.subtree if word.lower_ == "by" and word.i > token.i
        )
        doers = [doer for word in by for doer in children(word, ("pobj",))]
    return any(is_party(scene, doer) for doer in doers)


def _shot_hits(scene: Scene, line: Line, token: Token) -> bool:
    """Was somebody killed or wounded by a shot, or found with one in the head?"""
    del scene, line
    if any(where.lemma_ in BODY for where in prepositional(token, ("in", "to"))):
        return True
    verb = token.head.head
    return token.head.lower_ in ("by", "from", "of", "with") and (
        verb.lemma_ in ("kill", "injure", "wound", "die", "hurt", "hit", "strike")
    )


def _no_verb(scene: Scene, line: Line, token: Token) -> bool:
    """Is "open fire" a noun: "was met with open fire"?"""
    del scene, line
    return token.head.lemma_ != "open"


def _weapon_fired(scene: Scene, line: Line, token: Token) -> bool:
    """Were weapons fired, or did a gun go off?"""
    del line
    fired = [*patients(token), *agents(token)]
    return any(one.lemma_ == "weapon" for one in patients(token)) or any(
        hit.entry.cause == "small_arms" and hit.head.i not in scene.actors
        for hit in within(scene.means, fired)
    )


def _weapon_wound(scene: Scene, line: Line, token: Token) -> bool:
    """Is it a bullet wound, or a wound from a knife?"""
    del line
    if token.i in scene.means:
        return True
    by = children(token, ("compound", "amod", "nmod"))
    by += prepositional(token, ("from", "by", "of"))
    for said in children(token, ("amod", "acl")):
        if said.lemma_ in SAYS_CAUSE:
            by += prepositional(said, ("with", "by", "from"))
    return bool(within(scene.means, with_conjuncts(by)))


def _at_gunpoint(scene: Scene, line: Line, token: Token) -> bool:
    """Is it done with a gun or a blade held up, or is the gun held up itself?"""
    del line
    if token.lemma_ == "point":
        held = patients(token)
    elif not any(map(is_person, patients(token))) and not is_passive(token):
        return False
    else:
        held = prepositional(token, HELD_UP)
        held += [inner for doer in agents(token) for inner in doer.subtree]
        held += [word for word in token.subtree if word.lower_ == "gunpoint"]
    return any(
        hit.entry.cause == "small_arms" or hit.entry.id == "knife"
        for hit in within(scene.means, held)
        if hit.head.i not in scene.actors
    )


def _by_bullet(scene: Scene, line: Line, token: Token) -> bool:
    """Is it done by bullets: "a bullet pierced the door", "riddled with bullets"?"""
    del line
    by = [*agents(token), *prepositional(token, ("with", "by"))]
    return any(
        hit.entry.cause == "small_arms" and hit.head.i not in scene.actors
        for hit in within(scene.means, by)
    )


def _run_over(scene: Scene, line: Line, token: Token) -> bool:
    """Did a car strike a bomb, so that the bomb lay in its way?"""
    del line
    return not is_passive(token) and any(
        hit.entry.id in PLANTED or hit.entry.id == "explosive"
        for hit in within(scene.means, patients(token))
    )


def _is_none(token: Token) -> bool:
    """Was none found?"""
    return any(
        child.dep_ == "neg" or child.lower_ == "no"
        for one in (token, *patients(token))
        for child in one.children
    )


def _found(scene: Scene, token: Token, kinds: Iterable[str]) -> bool:
    if _is_none(token):
        return False
    found = patients(token)
    for _ in range(2):
        found += [inner for one in found for inner in prepositional(one, ("of",))]
    return any(hit.entry.id in kinds for hit in within(scene.means, found))


def _found_bomb(scene: Scene, line: Line, token: Token) -> bool:
    """Was a bomb found where it had been put, and no store of them?"""
    del line
    if _found(scene, token, PLANTED):
        return True
    found = patients(token)
    placed = [n for one in (token, *found) for n in prepositional(one, WHERE)]
    return bool(placed) and _found(scene, token, ("explosive",))


def _found_mine(scene: Scene, line: Line, token: Token) -> bool:
    del line
    found = any(noun.lemma_.lower() == "mine" for noun in patients(token))
    none = _is_none(token)
    return (found and not none) or _found(scene, token, ("landmine",))


def _found_remnant(scene: Scene, line: Line, token: Token) -> bool:
    del line
    return _found(scene, token, ("uxo",))


def _taken_by_armed(scene: Scene, line: Line, token: Token) -> bool:
    """Is it goods that armed people take, and not a town or power?"""
    taken = patients(token)
    return (
        bool(taken)
        and armed_agent(scene, line, token)
        and not (token.lemma_ in SEIZES and _by_state(scene, token))
        and not any(
            one.ent_type_ in PLACES or one.lemma_.lower() in NOT_GOODS or is_person(one)
            for one in taken
        )
        and not within(scene.means, taken)
    )


def _by_state(scene: Scene, token: Token) -> bool:
    """Is it soldiers or an authority, whose seizing is no theft?"""
    return any(
        hit.entry.kind == ActorKind.STATE for hit in within(scene.actors, agents(token))
    )


def _broken_into(scene: Scene, line: Line, token: Token) -> bool:
    """Was it broken into, by anybody, or did armed people break into it?"""
    into = [child for child in token.children if child.lower_ == "into"]
    if not into:
        return False
    if is_passive(token):
        return bool(patients(token))
    return armed_agent(scene, line, token) and bool(prepositional(token, ("into",)))


ARMS_NEEDS: dict[str, Callable[[Scene, Line, Token], bool]] = {
    "armed_agent": armed_agent,
    "weapon_wound": _weapon_wound,
    "no_verb": _no_verb,
    "shot_hits": _shot_hits,
    "weapon_fired": _weapon_fired,
    "at_gunpoint": _at_gunpoint,
    "by_bullet": _by_bullet,
    "run_over": _run_over,
    "found_bomb": _found_bomb,
    "found_mine": _found_mine,
    "found_remnant": _found_remnant,
    "taken_by_armed": _taken_by_armed,
    "broken_into": _broken_into,
}
