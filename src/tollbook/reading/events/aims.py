"""What arms are aimed at, and what ruin is said of, beside the event's own objects.

"They used explosives against the mill", "a bomb planted under a bus", "set fire to
a barn", "the blast caused damage to shops", "the depot suffered damage".
"""

from collections.abc import Iterator

from spacy.tokens import Token

from .harm import Told
from .scene import Scene
from .syntax import OBJECTS, PASSIVE_SUBJECTS, SUBJECTS, around, children

ONTO = ("on", "upon", "at", "against", "into", "of", "onto", "targeting", "over")
SETTING = (
    "in", "inside", "outside", "near", "at", "on", "above", "through", "beside",
    "under", "beneath",
)  # fmt: skip
PUT = frozenset(("place", "plant", "leave", "hide", "throw", "hurl", "put", "set"))
"""A bomb placed under a bus is aimed at the bus."""
COMES_DOWN = frozenset(
    (
        "come", "fall", "land", "rain", "slam", "crash", "plough", "plow", "tear",
        "rip", "plunge", "smash", "burst",
    )
)  # fmt: skip
"""What a shell or missile does to what it comes down in."""
SETTING_OF_FALL = ("in", "inside", "through", "between", "among", "onto")
DRIVES = frozenset(("run", "drive", "ride", "roll", "pass", "hit", "strike"))
SET_OFF = frozenset(("landmine", "ied", "uxo", "explosion", "roadside_bomb"))
"""Kinds that a vehicle sets off: "a tractor ran over a mine"."""
BORE = frozenset(("suffer", "sustain", "receive"))
RUIN = frozenset(("damage", "destruction"))
_ARMS = "events/aims: what the arm used is aimed at"
_FELL = "events/aims: what a shell or missile comes down in"
_DROVE = "events/aims: what drove over it"
_FIRE = "events/aims: set fire to it"
_RUIN = "events/aims: damage or destruction is said of it"

type Aim = tuple[Token, list[Token], str]
"""The word that says so, what it says it of, and the rule."""


def aims(scene: Scene, told: Told) -> Iterator[Aim]:
    """Yield what the arms of a telling are aimed at, and what it ruined."""
    token = told.trigger.token
    if told.trigger.type == "arson" and told.trigger.is_verb:
        yield token, around(token, ("to",)), _FIRE
    if told.trigger.is_verb and token.lemma_ in PUT:
        yield token, around(token, (*SETTING, *ONTO)), _ARMS
    if told.trigger.is_verb:
        yield from _come_down_on(scene, told)
    objects = children(token, OBJECTS | SUBJECTS | PASSIVE_SUBJECTS)
    for arm in (each for each in (*objects, token) if each.i in scene.means):
        yield arm, around(arm, ("against", "at")), _ARMS
        for verb in children(arm, ("acl", "relcl")):
            if verb.lemma_ in PUT:
                yield verb, around(verb, (*SETTING, *ONTO)), _ARMS
    sentence = told.trigger.line.sentence
    for at in range(sentence.start, sentence.end):
        if at in scene.targets and (word := ruin_of(scene.targets[at].head)):
            yield word, [scene.targets[at].head], _RUIN


def _come_down_on(scene: Scene, told: Told) -> Iterator[Aim]:
    """Yield what a shell comes down in, and what drives over a mine."""
    token = told.trigger.token
    if token.lemma_ in COMES_DOWN:
        fell_in = around(token, SETTING_OF_FALL)
        yield token, [t for t in fell_in if not _is_only_where(scene, t)], _FELL
    if told.trigger.type in SET_OFF and token.lemma_ in DRIVES:
        yield token, children(token, SUBJECTS), _DROVE


def _is_only_where(scene: Scene, thing: Token) -> bool:
    """Is it a street or village, which says where, and not what was hit?"""
    hit = scene.targets.get(thing.i)
    return hit is not None and hit.entry.id in ("road", "village")


def ruin_of(thing: Token) -> Token | None:
    """Return the word for damage that is said of a thing."""
    first = thing
    while first.dep_ == "conj":
        first = first.head
    above = first.head
    if first.dep_ == "pobj":
        return above.head if above.head.lemma_ in RUIN else None
    if first.dep_ != "nsubj" or above.lemma_ not in BORE:
        return None
    return next((o for o in children(above, OBJECTS) if o.lemma_ in RUIN), None)
