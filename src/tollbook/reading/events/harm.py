"""Give each verb of harm to the event that caused it.

"Five people were killed when a bomb exploded" tells of one event, by its
second verb. A verb of harm becomes an event of its own only where nothing else
in the sentence tells what happened, and no illness or accident does either.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from tollbook.reading.grounds import READ, given, refused
from tollbook.registers import event_types, word_set

from .people import is_person
from .scene import Line, Scene, within
from .syntax import agents, distance, prepositional
from .triggers import HarmVerb, Trigger

FARTHEST = 7
"""Steps in the parse between harm and its cause; a starting value."""
_LONE = "events/harm: nothing else in the sentence tells what happened"
_LONE_KIND = "events/harm: a killing where people were harmed, else an attack"
_SAME = "events/harm: only says the same as another word"
OTHER_CAUSES = word_set("other_causes")
CAUSED_BY = ("due", "from", "after", "following", "because", "as")


@dataclass(frozen=True, slots=True)
class Told:
    """One telling of one event: its trigger and the harm said of it."""

    trigger: Trigger
    harms: tuple[HarmVerb, ...] = ()
    verbs: tuple[Token, ...] = ()
    """Verbs that say the same of it: "hit" in "an air strike hit a school"."""

    by_harm: bool = False
    """The harm itself is all that tells of the event."""

    @property
    def words(self) -> tuple[Token, ...]:
        """Every word that tells of the event."""
        return self.trigger.token, *self.verbs, *(harm.token for harm in self.harms)


def tell(
    scene: Scene, line: Line, triggers: Sequence[Trigger], harms: Sequence[HarmVerb]
) -> list[Told]:
    """Return the tellings of one sentence, in the order of their words."""
    said = _absorbed(triggers)
    for verb, noun in said.values():
        refused("event", verb.token, _SAME, line.sentence.doc[noun])
    triggers = [t for t in triggers if t.token.i not in said]
    causes = [t for t in triggers if event_types()[t.type].harm]
    given: dict[int, list[HarmVerb]] = {}
    lone: list[HarmVerb] = []
    taken = {t.token.i for t in triggers} | set(said)
    for harm in harms:
        cause = _cause(harm, causes)
        if cause is not None:
            given.setdefault(cause.token.i, []).append(harm)
        elif harm.token.i not in taken and harm.token.lemma_ not in ("death", "life"):
            lone.append(harm)
    told = [
        Told(
            t,
            tuple(given.get(t.token.i, ())),
            tuple(verb.token for verb, noun in said.values() if noun == t.token.i),
        )
        for t in triggers
    ]
    told += _lone(scene, line, lone)
    return sorted(told, key=lambda each: each.trigger.start)


def _absorbed(triggers: Sequence[Trigger]) -> dict[int, tuple[Trigger, int]]:
    """Return the verbs that only repeat what their subject tells, and that subject."""
    nouns = {
        t.token.i for t in triggers if not t.is_verb and event_types()[t.type].harm
    }
    verbs = {t.token.i for t in triggers if t.is_verb and event_types()[t.type].harm}
    found: dict[int, tuple[Trigger, int]] = {}
    for verb in triggers:
        if verb.is_verb and event_types()[verb.type].generic:
            if verb.token.dep_ in ("advcl", "xcomp") and verb.token.head.i in verbs:
                found[verb.token.i] = verb, verb.token.head.i
            for doer in agents(verb.token):
                if doer.i in nouns:
                    found.setdefault(verb.token.i, (verb, doer.i))
        elif verb.token.lemma_ == "use" and not verb.is_verb:
            told = [t for t in triggers if t != verb and event_types()[t.type].harm]
            if told:
                nearest = min(told, key=lambda t: distance(t.token, verb.token))
                found[verb.token.i] = verb, nearest.token.i
    return found


def _cause(harm: HarmVerb, causes: Sequence[Trigger]) -> Trigger | None:
    near = [(_steps(harm, cause), number, cause) for number, cause in enumerate(causes)]
    best = min(near, key=lambda each: each[:2], default=None)
    return best[2] if best and best[0] <= FARTHEST else None


def _steps(harm: HarmVerb, cause: Trigger) -> int:
    """Return how far a cause is from a harm; its own subject is nearest."""
    if any(doer == cause.token for doer in agents(harm.token)):
        return 0
    return distance(harm.token, cause.token)


def _lone(scene: Scene, line: Line, harms: list[HarmVerb]) -> list[Told]:
    """Make one event of the harm that no trigger of the sentence explains."""
    bodily = [h for h in harms if h.entry.harm in ("killed", "injured")]
    bodily = [h for h in bodily if _is_violent(scene, line, h)]
    kept = bodily or [h for h in harms if _has_armed_agent(scene, h)]
    if not kept:
        return []
    first = kept[0]
    kind = "killing" if bodily else "attack"
    trigger = Trigger(line, first.token, first.token.i, first.token.i + 1, kind)
    said = tuple(h for h in harms if h in kept or bodily)
    given("event", first.token, "trigger", READ, _LONE, first.token)
    given("event", first.token, "type", kind, _LONE_KIND, first.token)
    return [Told(trigger, said, by_harm=True)]


def _is_violent(scene: Scene, line: Line, harm: HarmVerb) -> bool:
    if any(token.lemma_.lower() in OTHER_CAUSES for token in line.sentence):
        refused("event", harm.token, "events/harm: an illness or accident did it")
        return False
    if any(child.dep_ == "neg" for child in harm.token.children):
        refused("event", harm.token, "events/harm: the harm is denied")
        return False
    if not any(
        is_person(token) or token.pos_ in ("NUM", "PRON", "PROPN")
        for token in harm.whom
    ):
        return False
    if harm.entry.whom == "subject" or harm.token.lemma_ in ("hurt", "burn"):
        return any(token.i in scene.means for token in line.sentence) or bool(
            within(scene.actors, line.sentence)
        )
    return True


def _has_armed_agent(scene: Scene, harm: HarmVerb) -> bool:
    doers = agents(harm.token) + prepositional(harm.token, ("in", "with"))
    doers += [c for c in harm.token.children if c.lower_ in CAUSED_BY]
    inside = [word for doer in doers for word in doer.subtree]
    return bool(within(scene.means, inside)) or any(
        hit.entry.armed for hit in within(scene.actors, inside)
    )
