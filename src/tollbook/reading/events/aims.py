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
BORE = frozenset(("suffer", "sustain", "receive"))
RUIN = frozenset(("damage", "destruction"))
_ARMS = "events/aims: what the arm used is aimed at"
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
