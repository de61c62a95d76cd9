"""Read what was hit, what it is called, and what became of it."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from tollbook.model import Target
from tollbook.reading.grounds import READ, given
from tollbook.registers import TargetEntry, word_set

from .aims import ONTO, SETTING, aims
from .burning import burnt_by
from .effects import effect_on
from .harm import Told
from .object_names import CODE_NAME, called_things
from .scene import Hit, Scene, within
from .site_needs import SITES, whole_of
from .syntax import (
    around,
    children,
    noun_phrase,
    patients,
    prepositional,
)

WHERE_MATTERS = word_set("hits_places")
PARTS = word_set("parts_of_buildings")
TAKING = frozenset(("looting", "blockade"))
TAKEN_FROM = ("from", "inside")
OF_PEOPLE = frozenset(("arrest", "abduction", "disappearance", "displacement"))
"""Kinds of event that happen to people, wherever they are."""
INSIDE_ONLY = frozenset(["road", "village", "transport", "industry"])
"""Kinds that, with "in" or "near", tell where and not what was hit."""
THROUGH = frozenset(("under", "beneath", "inside", "through", "above", "aboard"))
"""After these a thing of any kind is hit: "blew up under a van"."""
_BORNE = "events/targets: object or passive subject of the event's verb"
_ONTO = "events/targets: named after on, at, against, into, ..."
_NAMED = "events/targets: stands before the event's noun"
_HARMED = "events/targets: bears the harm"
_WHERE = "events/targets: where a thing of this kind is hit"
_CALLED = "events/targets: the capitalised words or code before the noun"
_PART = "events/targets: a part of it, or what was taken from it, is said"
_BURNT = "events/targets: what the fire did it to"
_FROM = "events/targets: people were taken from inside it"


def read_targets(scene: Scene, told: Told, kind: str) -> tuple[Target, ...]:
    """Return the things one telling says were hit, in order."""
    found: dict[int, Hit[TargetEntry]] = {}
    for hit in _hit_things(scene, told):
        found.setdefault(hit.head.i, hit)
    ordered = sorted(found.items())
    return tuple(_to_target(scene, told, hit, kind) for _, hit in ordered)


def _hit_things(scene: Scene, told: Told) -> Iterator[Hit[TargetEntry]]:
    trigger = told.trigger
    token = trigger.token
    if trigger.type in OF_PEOPLE:
        yield from _left(scene, token)
        return
    if trigger.is_verb:
        borne = patients(token)
        yield from _seen(scene, token, borne, _BORNE)
        onto = ONTO if trigger.type not in TAKING or not borne else TAKEN_FROM
        yield from _seen(scene, token, around(token, onto), _ONTO)
    else:
        yield from _seen(scene, token, around(token, ONTO), _ONTO)
        yield from _seen(scene, token, children(token, ("compound", "nmod")), _NAMED)
        if token.dep_ in ("nsubj", "dobj", "pobj") and token.head.lemma_ in (
            "hit", "strike", "target", "rock", "damage", "destroy", "shake", "rip",
        ):  # fmt: skip
            yield from _seen(scene, token.head, patients(token.head), _BORNE)
    if trigger.type == "fire":
        yield from _seen(scene, token, burnt_by(token), _BURNT)
    for part in _parts(told):
        yield from _seen(scene, part, list(whole_of(part)), _PART)
    for verb in told.verbs:
        yield from _seen(scene, verb, patients(verb), _BORNE)
        yield from _seen(scene, verb, around(verb, ONTO), _ONTO)
    for by, things, rule in aims(scene, told):
        yield from _seen(scene, by, things, rule)
    for harm in told.harms:
        yield from _seen(scene, harm.token, harm.whom, _HARMED)
        yield from _where(scene, told, harm.token)
    yield from _where(scene, told, token)
    if token.dep_ in ("nsubj", "nsubjpass", "dobj"):
        yield from _where(scene, told, token.head)


def _left(scene: Scene, token: Token) -> Iterator[Hit[TargetEntry]]:
    for hit in _seen(scene, token, prepositional(token, TAKEN_FROM), _FROM):
        if hit.entry.id in SITES:
            yield hit


def _seen(
    scene: Scene, by: Token, things: Sequence[Token], rule: str
) -> Iterator[Hit[TargetEntry]]:
    """Yield the targets among some words, each with the rule that looked there."""
    for hit in (*within(scene.targets, things), *called_things(scene.targets, things)):
        given("target", hit.start, "target", READ, rule, by)
        yield hit


def _parts(told: Told) -> Iterator[Token]:
    """Yield the parts of buildings that were hit, and what is taken from them."""
    trigger = told.trigger
    if not trigger.is_verb and trigger.token.dep_ == "conj":
        yield trigger.token
        yield trigger.token.head
    borne = patients(trigger.token) if trigger.is_verb else []
    borne += [token for harm in told.harms for token in harm.whom]
    for token in borne:
        if token.lemma_.lower() in PARTS or trigger.type in TAKING:
            yield token


def _where(scene: Scene, told: Told, verb: Token) -> Iterator[Hit[TargetEntry]]:
    if told.trigger.type not in WHERE_MATTERS:
        return
    for hit in _seen(scene, verb, around(verb, SETTING), _WHERE):
        under = hit.head.head.lower_ in THROUGH and hit.head.dep_ == "pobj"
        if under or hit.entry.id not in INSIDE_ONLY or hit.head.lemma_ == "building":
            yield hit


def _to_target(scene: Scene, told: Told, hit: Hit[TargetEntry], kind: str) -> Target:
    name = _name(scene, hit)
    given("target", hit.start, "name", name, _CALLED, (hit.start, hit.end))
    return Target(
        start=hit.start,
        end=hit.end,
        text=scene.page.text[hit.start : hit.end],
        kind=hit.entry.id,
        name=name,
        effect=effect_on(told, hit, kind),
    )


def _name(scene: Scene, hit: Hit[TargetEntry]) -> str | None:
    """Return a proper name ("Al-Noor Hospital") or a code name ("M10")."""
    doc = hit.head.doc
    first, last = hit.head.i, hit.head.i
    start = noun_phrase(hit.head)[0]
    while first > start and _is_name(doc[first - 1]):
        first -= 1
    while doc[first].text in ("-", "'s", "and") and first < last:
        first += 1
    before = doc[first : hit.head.i]
    if any(CODE_NAME.fullmatch(word.text) for word in before):
        return " ".join(word.text for word in before if CODE_NAME.fullmatch(word.text))
    names = [w for w in before if w.pos_ == "PROPN" and w.ent_type_ != "NORP"]
    if not names or all(w.ent_type_ == "GPE" for w in names):
        return None
    end = hit.head.idx + len(hit.head)
    return " ".join(scene.page.text[doc[first].idx : end].split())


def _is_name(word: Token) -> bool:
    return (
        word.pos_ == "PROPN"
        or word.text in ("-", "'s", "’s")
        or (
            word.text[:1].isupper()
            and word.dep_ in ("compound", "nmod", "amod", "poss")
        )
        or bool(CODE_NAME.fullmatch(word.text))
    )
