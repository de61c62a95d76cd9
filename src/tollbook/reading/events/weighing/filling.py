"""Put a noun into a role of an event, with the words and where they stand."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from tollbook.model import ActorKind, EventMention, Means, Statement, Target
from tollbook.reading.events.actors import phrase_start, to_actor
from tollbook.reading.events.scene import Scene
from tollbook.reading.events.syntax import noun_phrase
from tollbook.reading.events.victims import to_victim
from tollbook.reading.grounds import READ, given

_LIKELY = "events/weighing: the weights find it likely"
_THING = "civilian_object"
"""The kind of a thing that no register knows."""


def fill(
    scene: Scene,
    statements: Sequence[Statement],
    mention: EventMention,
    role: str,
    token: Token,
) -> EventMention:
    """Return the mention with a noun in one of its roles."""
    at = scene.page.doc.char_span(mention.start, mention.end, alignment_mode="expand")
    because = () if at is None else (at.root,)
    if role == "victim":
        speakers = [s.source.span for s in statements if s.source is not None]
        victim = to_victim(scene, token, None, speakers)
        given("victim", victim.start, "victim", READ, _LIKELY, *because)
        return replace(mention, victims=(*mention.victims, victim))
    if role == "target":
        target = _target(scene, token)
        given("target", target.start, "target", READ, _LIKELY, *because)
        return replace(mention, targets=(*mention.targets, target))
    if role == "means":
        return _with_means(scene, mention, token)
    actor = to_actor(scene, phrase_start(token), token, statements)
    if actor is None:
        return mention
    given("actor", token, "actor", READ, _LIKELY, *because)
    if actor.register is None and actor.kind is not ActorKind.STATE:
        actor = replace(actor, kind=ActorKind(role))
    return replace(mention, actors=(*mention.actors, actor))


def _target(scene: Scene, token: Token) -> Target:
    doc, hit = scene.page.doc, scene.targets.get(token.i)
    first, last = noun_phrase(token)
    while first < token.i and doc[first].pos_ in ("DET", "NUM", "PUNCT", "SPACE"):
        first += 1
    start, end = doc[first].idx, doc[last - 1].idx + len(doc[last - 1])
    return Target(
        start=start,
        end=end,
        text=scene.page.text[start:end],
        kind=_THING if hit is None else hit.entry.id,
    )


def _with_means(scene: Scene, mention: EventMention, token: Token) -> EventMention:
    """Return the mention with a weapon that the register knows."""
    hit = scene.means.get(token.i)
    if hit is None:
        return mention
    given("event", mention.start, "means", hit.start, _LIKELY, hit.head)
    means = Means(
        start=hit.start,
        end=hit.end,
        text=scene.page.text[hit.start : hit.end],
        kind=hit.entry.id,
        role=hit.entry.role,
    )
    return replace(mention, means=(*mention.means, means))
