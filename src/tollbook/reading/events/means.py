"""Read with what it was done: each weapon word goes to the nearest event.

The words may only suggest it: "pictures point to the use of cluster bombs"
keeps the munition and says that it is not certain.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from tollbook.model import Means
from tollbook.reading.grounds import given
from tollbook.reading.words import sentence_of
from tollbook.registers import (
    MeansEntry,
    event_types,
    means_entries,
    means_of_acts,
    narrower,
    same_kind,
    word_set,
)

from .harm import Told
from .idle_means import is_idle
from .scene import Hit, Line, Scene
from .syntax import agents, ancestors_and_self, distance

HEDGES = word_set("suggests")
REACH = 8
"""Words back in which "point to" still speaks of a weapon; a starting value."""
_NEAREST = "events/means: the event nearest to the words for it"
_ACT = "events/means: an act that is done with nothing else"
_PLAIN = "events/means: nothing makes it a mere suggestion"
_HEDGED = "events/means: the words only suggest it"


@dataclass(frozen=True, slots=True)
class Used:
    """A means and the words that name it."""

    hit: Hit[MeansEntry]
    means: Means


def assign_means(
    scene: Scene, line: Line, told: Sequence[Told]
) -> dict[int, tuple[Used, ...]]:
    """Return the means of each telling of a sentence, by its trigger's index."""
    used: dict[int, list[Used]] = {}
    for token in line.sentence:
        hit = scene.means.get(token.i)
        if hit is None or is_idle(hit, told):
            continue
        owner = _owner(hit, told)
        if owner is not None:
            used.setdefault(owner.trigger.token.i, []).append(
                Used(hit, _to_means(scene, hit))
            )
            given("event", owner.trigger.token, "means", hit.start, _NEAREST, hit.head)
    for each in told:
        if (act := _in_the_act(scene, each)) is not None:
            used.setdefault(each.trigger.token.i, []).append(act)
    return {at: _distinct(means) for at, means in used.items()}


def refine(scene: Scene, told: Told, means: Sequence[Means]) -> str:
    """Return the kind of event after its means are known."""
    kind, why = _refined(scene, told, means)
    if why is not None:
        at = told.trigger.token
        given("event", at, "type", kind, why, *(each.span for each in means))
    return kind


def _refined(
    scene: Scene, told: Told, means: Sequence[Means]
) -> tuple[str, str | None]:
    """Return the kind of event, and the rule that changed it from the trigger's."""
    kind, why = told.trigger.type, None
    for each in means:
        if kind in ("uxo", "landmine") and each.kind == "cluster_munition":
            return "cluster_remnant", "events/means: what is left of a cluster munition"
        implied = means_entries()[each.kind].implies
        if implied is None or not same_kind(kind, implied):
            continue
        if kind == "bombing" and implied in ("air_strike", "drone_strike"):
            kind, why = implied, "events/means: bombed from the air"
        if (narrowed := narrower(kind, implied)) != kind:
            kind, why = narrowed, "events/means: the kind that the weapon implies"
    if kind == "explosion" and any(
        scene.means[doer.i].entry.cause == "small_arms"
        for doer in agents(told.trigger.token)
        if doer.i in scene.means
    ):
        return "shooting", "events/means: small arms go off"
    if kind == "explosion" and any(each.kind == "explosive" for each in means):
        kind, why = "bombing", "events/means: an explosive was placed or thrown"
    return _by_verb(scene, told, kind) or (kind, why)


def _by_verb(scene: Scene, told: Told, kind: str) -> tuple[str, str] | None:
    """Return what the event's own verb makes of its kind."""
    verb = told.trigger.token
    if verb.lemma_ == "drop" and kind in ("attack", "bombing"):
        return "air_strike", "events/means: what is dropped comes from the air"
    if verb.lemma_ == "strike" and event_types()[kind].generic:
        aircraft = "events/means: a strike, and the report has aircraft"
        return ("air_strike", aircraft) if scene.airborne else None
    if verb.lemma_ == "blow" and any(
        child.lower_.endswith(("self", "selves")) for child in verb.children
    ):
        return "suicide_bombing", "events/means: blew himself or herself up"
    return None


def _in_the_act(scene: Scene, told: Told) -> Used | None:
    """Return the means that the event's own word names: "beheaded", "firebombed"."""
    token = told.trigger.token
    entry = means_of_acts().get(token.lemma_.lower())
    if entry is None:
        return None
    hit = Hit(token, token.idx, token.idx + len(token), entry)
    given("event", token, "means", hit.start, _ACT, token)
    return Used(hit, _to_means(scene, hit))


def _owner(hit: Hit[MeansEntry], told: Sequence[Told]) -> Told | None:
    near = []
    for number, each in enumerate(told):
        trigger = each.trigger
        if not event_types()[trigger.type].harm:
            continue
        if trigger.start <= hit.head.i < trigger.end or _is_by(hit, trigger.token):
            return each
        steps = min(distance(hit.head, word) for word in each.words)
        fits = hit.entry.implies is None or same_kind(trigger.type, hit.entry.implies)
        near.append((not fits, steps, number, each))
    best = min(near, key=lambda each: each[:3], default=None)
    return best[3] if best else None


def _is_by(hit: Hit[MeansEntry], trigger: Token) -> bool:
    """Is it by a munition that something was done, whatever else is said of it?"""
    return hit.entry.role == "munition" and hit.head in agents(trigger)


def _to_means(scene: Scene, hit: Hit[MeansEntry]) -> Means:
    certain = not _is_hedged(hit)
    rule = _PLAIN if certain else _HEDGED
    given("means", hit.start, "certain", certain, rule, (hit.start, hit.end))
    return Means(
        start=hit.start,
        end=hit.end,
        text=scene.page.text[hit.start : hit.end],
        kind=hit.entry.id,
        role=hit.entry.role,
        certain=certain,
    )


def _is_hedged(hit: Hit[MeansEntry]) -> bool:
    return _hangs_on_hedge(hit) or _follows_hedge(hit.head)


def _follows_hedge(head: Token) -> bool:
    """Do the words before say "point to" or "suggest", whatever the parse says?

    In captions without a plain verb the parser takes "point" for a noun.
    """
    before = head.doc[max(sentence_of(head).start, head.i - REACH) : head.i]
    return any(
        word.lemma_.lower() == "point" and word.nbor().lower_ in ("to", "towards")
        for word in before
    )


def _hangs_on_hedge(hit: Hit[MeansEntry]) -> bool:
    for above in ancestors_and_self(hit.head):
        if above.lemma_.lower() in HEDGES:
            return True
        if above.pos_ in ("NOUN", "PROPN", "VERB", "AUX") and any(
            child.lemma_.lower() in HEDGES
            for child in above.children
            if child.dep_ in ("amod", "advmod", "aux")
        ):
            return True
        if above.pos_ == "VERB" and above.dep_ != "xcomp":
            return above.head.lemma_.lower() in HEDGES and above.dep_ == "ccomp"
    return False


def _distinct(used: list[Used]) -> tuple[Used, ...]:
    found: dict[str, Used] = {}
    for each in used:
        found.setdefault(each.means.kind, each)
    return tuple(found.values())
