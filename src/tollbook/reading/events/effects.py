"""What became of what was hit: destroyed, burnt, entered, looted, obstructed, ...

A verb of harm says it first. Else the kind of event does: what is raided is entered,
what is shelled, or has a bomb go off inside, is hit. What stands beside "near" or
"outside" is only in the vicinity. A place that is attacked, no more said, has none.
"""

from spacy.tokens import Token

from tollbook.model import Effect
from tollbook.reading.grounds import given
from tollbook.registers import TargetEntry, word_set

from .aims import ruin_of
from .harm import Told
from .scene import Hit
from .site_needs import whole_of

OF_HARM = {"destroyed": Effect.DESTROYED, "damaged": Effect.DAMAGED}
OF_TYPE = {
    "raid": Effect.ENTERED,
    "occupation": Effect.OCCUPIED,
    "arson": Effect.BURNT,
    "fire": Effect.BURNT,
    "demolition": Effect.DESTROYED,
    "blockade": Effect.OBSTRUCTED,
    "arrest": Effect.ENTERED,
    "abduction": Effect.ENTERED,
}
STRUCK = frozenset(
    (
        "air_strike", "drone_strike", "shelling", "artillery", "mortar", "rocket",
        "missile", "bombardment", "naval_bombardment", "bombing", "explosion", "ied",
        "car_bomb", "suicide_bombing", "grenade", "landmine", "roadside_bomb",
    )
)  # fmt: skip
MOVABLE = frozenset(("ambulance", "medical_supplies", "aid_convoy", "transport"))
BESIDE = frozenset(("near", "outside", "beside", "around", "behind", "opposite"))
_SAID = "events/effects: a verb of harm says it of the thing"
_RUIN = "events/effects: damage or destruction is said of it"
_FLAT = "events/effects: the event's own verb says it"
_BESIDE = "events/effects: what was struck is beside it"
_OF_TYPE = "events/effects: such an event does that to it"
FINDS = word_set("finds")
"""What is only found has done nothing to the place."""
FLAT = frozenset(("obliterate", "flatten", "demolish", "pulverise", "pulverize"))


def effect_on(told: Told, hit: Hit[TargetEntry], event: str) -> Effect | None:
    """Return what became of a target of one telling, None when it is not said.

    Args:
        told: The telling.
        hit: The words for the target.
        event: What kind of event it is, its means known.
    """
    said = _said(told, hit)
    if said is not None:
        return said
    trigger = told.trigger.token
    if (ruin := ruin_of(hit.head)) is not None:
        gone = ruin.lemma_ == "destruction"
        return _given(hit, Effect.DESTROYED if gone else Effect.DAMAGED, _RUIN, ruin)
    if trigger.lemma_.lower() in FLAT:
        return _given(hit, Effect.DESTROYED, _FLAT, trigger)
    if _is_beside(hit.head):
        return _given(hit, Effect.VICINITY, _BESIDE, hit.head.head)
    if event == "looting":
        movable = hit.entry.id in MOVABLE
        effect = Effect.STOLEN if movable else Effect.LOOTED
        return _given(hit, effect, _OF_TYPE, trigger)
    struck = event in STRUCK and trigger.lemma_ not in FINDS
    by_type = Effect.HIT if struck else OF_TYPE.get(event)
    return by_type and _given(hit, by_type, _OF_TYPE, trigger)


def _given(hit: Hit[TargetEntry], effect: Effect, rule: str, by: Token) -> Effect:
    given("target", hit.start, "effect", effect, rule, by)
    return effect


def _said(told: Told, hit: Hit[TargetEntry]) -> Effect | None:
    """Return what a verb of harm says of it, or of a part of it."""
    for harm in told.harms:
        if harm.entry.harm not in OF_HARM:
            continue
        if hit.head in harm.whom:
            none = any(child.dep_ == "neg" for child in harm.token.children)
            effect = Effect.NONE if none else OF_HARM[harm.entry.harm]
            return _given(hit, effect, _SAID, harm.token)
        if _is_part(harm.whom, hit.head):
            return _given(hit, Effect.DAMAGED, _SAID, harm.token)
    return None


def _is_beside(target: Token) -> bool:
    prep = target.head
    if target.dep_ != "pobj":
        return False
    if prep.lower_ in BESIDE:
        return True
    return prep.lower_ in ("to", "of") and prep.head.lower_ in (
        "close", "next", "vicinity", "front", "outside", "proximity", "area", "side",
    )  # fmt: skip


def _is_part(harmed: tuple[Token, ...], target: Token) -> bool:
    """Is what was harmed a part of the target: its windows, its roof?"""
    return any(target in whole_of(one) for one in harmed)
