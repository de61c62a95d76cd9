"""What shows that a word of everyday use tells of a blow by a weapon.

"Hit a market" is business copy, unless shells do it; "another landed" tells of a
munition named before; a hospital that "was hit" was hit by arms where people were hurt.
"""

from collections.abc import Callable

from spacy.tokens import Token

from tollbook.registers import word_set

from .scene import Line, Scene, within
from .syntax import agents, antecedent, children, patients, prepositional, subjects

ELLIPSES = frozenset(
    ("one", "another", "second", "third", "first", "other", "two", "three", "four")
)
"""Subjects that stand for a munition named before: "a second landed"."""
BACK = 60
"""Words over which they look back; a starting value."""
BLOWS = frozenset(("hit", "strike", "kill", "destroy", "damage", "wound", "flatten"))
DONE = frozenset(("carry", "conduct", "launch"))
STRUCK = frozenset(
    (
        "hospital", "clinic", "ambulance", "school", "university", "camp",
        "aid_convoy", "place_of_worship", "residential", "village",
    )
)  # fmt: skip
LIMBS = frozenset(("leg", "arm", "hand", "foot", "eye", "limb", "finger", "sight"))
FORCES = frozenset(("army", "force", "troop", "rebel", "militia", "faction"))
HARMED = word_set("harmed")


def is_heavy(scene: Scene, tokens: list[Token]) -> bool:
    """Is one of these a munition, and no gun?"""
    return any(
        hit.entry.cause not in ("small_arms", "other")
        for hit in within(scene.means, tokens)
    )


def stands_for_munition(scene: Scene, doers: list[Token]) -> bool:
    """Does "another", "the second" stand for a munition named shortly before?"""
    for doer in doers:
        if doer.lower_ not in ELLIPSES or children(doer, ("prep",)):
            continue
        if is_heavy(scene, list(doer.doc[max(0, doer.i - BACK) : doer.i])):
            return True
    return False


def _by_munition(scene: Scene, line: Line, token: Token) -> bool:
    """Do shells, rockets or bombs do it, or what stands for them?"""
    del line
    doers = [real for doer in agents(token) for real in antecedent(doer)]
    return is_heavy(scene, doers) or stands_for_munition(scene, doers)


def _dropped(scene: Scene, line: Line, token: Token) -> bool:
    """Does something in the air drop something that explodes?"""
    del line
    loads = {one.lemma_.lower() for one in patients(token)}
    flown = {"munition", "bomb", "explosive", "payload", "ordnance", "device"}
    return bool(loads & flown) and bool(within(scene.means, agents(token)))


def _counted_blow(scene: Scene, line: Line, token: Token) -> bool:
    """Is it "three strikes hit a hospital", and no strike of workers?"""
    del line
    verb = token.head
    if token.dep_ != "nsubj" or verb.lemma_ not in BLOWS:
        return False
    counted = any(child.dep_ == "nummod" for child in token.children)
    return counted and bool(within(scene.targets, patients(verb)))


def _struck_by_army(scene: Scene, line: Line, token: Token) -> bool:
    """Do armed people strike at a thing: "the coalition's strike on a mill"?"""
    armed = any(hit.entry.armed for hit in within(scene.actors, line.sentence))
    if not armed and not within(scene.names, line.sentence):
        return False
    if token.head.lemma_ in DONE and token.dep_ in ("nsubjpass", "dobj"):
        return armed
    owned = any(child.dep_ == "poss" for child in token.children)
    return owned and bool(within(scene.targets, prepositional(token, ("on",))))


def _target_hit(scene: Scene, line: Line, token: Token) -> bool:
    """Was a school, camp or home hit by nobody named, and were people harmed?"""
    if agents(token) or not any(
        hit.entry.id in STRUCK
        or (hit.entry.id == "transport" and hit.head.lemma_ == "convoy")
        for hit in within(scene.targets, patients(token))
    ):
        return False
    return any(word.lemma_.lower() in HARMED for word in line.sentence if word != token)


def _limb_lost(scene: Scene, line: Line, token: Token) -> bool:
    """Did somebody lose a leg to a mine?"""
    del line
    if not any(one.lemma_ in LIMBS for one in children(token, ("dobj",))):
        return False
    to = prepositional(token, ("to", "in", "from"))
    to += [x for one in patients(token) for x in prepositional(one, ("to", "in"))]
    return is_heavy(scene, to)


def _weapon_before(scene: Scene, line: Line, token: Token) -> bool:
    """Does a weapon's name stand right before: "Grad fire"?"""
    del line
    before = children(token, ("compound", "nmod", "amod"))
    return any(hit.entry.role != "other" for hit in within(scene.means, before))


def _sides(scene: Scene, line: Line, token: Token) -> bool:
    """Do armies or armed people fight, and not firemen a fire?"""
    del line
    doers = subjects(token)
    return any(doer.lemma_.lower() in FORCES for doer in doers) or any(
        hit.entry.armed for hit in within(scene.actors, doers)
    )


BLOW_NEEDS: dict[str, Callable[[Scene, Line, Token], bool]] = {
    "by_munition": _by_munition,
    "dropped": _dropped,
    "counted_blow": _counted_blow,
    "struck_by_army": _struck_by_army,
    "target_hit": _target_hit,
    "limb_lost": _limb_lost,
    "weapon_before": _weapon_before,
    "sides": _sides,
}
