"""Read who is said to have done it.

Only who the grammar makes the doer: the subject, the "by", the one whose
strikes they are ("Russian air strikes"). A backer ("backed by Russia") is not
read as the doer, and who says so is kept beside the name.
"""

from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Token

from tollbook.model import ActorKind, EventActor, PlacePrecision, PlaceRef, Statement

from .harm import Told
from .people import HIM, is_person
from .scene import Scene
from .statements import innermost
from .syntax import agents, ancestors_and_self, noun_phrase, prepositional

SUPPORT = frozenset(
    "launch carry conduct stage wage mount make perpetrate commit perform execute "
    "unleash begin start lead resume intensify order plan continue step do "
    "undertake direct run announce fire drop press pursue use".split()
)
NAMED = frozenset({"ORG", "GPE", "NORP", "PERSON"})
OWNERS = frozenset("government regime state coalition army military".split())
SELF_INFLICTED = frozenset(("uxo", "landmine", "cluster_remnant"))
"""Whoever picks it up or steps on it is its victim, not its maker."""
JOINTS = frozenset("- led".split())
PEOPLES = {"NORP", "GPE"}


def read_actors(
    scene: Scene,
    told: Told,
    places: Sequence[PlaceRef],
    statements: Sequence[Statement],
) -> tuple[EventActor, ...]:
    """Return the alleged actors of one telling."""
    countries = {
        at
        for place in places
        if place.demonym or place.precision is PlacePrecision.COUNTRY
        for at in range(place.start, place.end)
    }
    found: dict[str, EventActor] = {}
    for first, last in _spans(scene, told, countries):
        actor = _to_actor(scene, first, last, statements)
        if actor is not None:
            found.setdefault(actor.name.lower(), actor)
    return tuple(found.values())


def _spans(
    scene: Scene, told: Told, countries: set[int]
) -> Iterator[tuple[int, Token]]:
    """Yield the first token index and the head of each candidate."""
    trigger = told.trigger
    verbs = [h.token for h in told.harms if h.entry.harm in ("killed", "injured")]
    if trigger.type in SELF_INFLICTED:
        return
    if trigger.is_verb:
        verbs.insert(0, trigger.token)
    else:
        yield from _owners(scene, trigger.token, trigger.start, countries)
        verbs += _support_verbs(trigger.token)
        for noun in prepositional(trigger.token, ("by",)):
            yield from _doer(scene, noun, countries)
    for verb in verbs:
        for doer in agents(verb):
            if not trigger.start <= doer.i < trigger.end:
                yield from _doer(scene, doer, countries)


def _doer(
    scene: Scene, doer: Token, countries: set[int]
) -> Iterator[tuple[int, Token]]:
    if doer.lower_ in HIM or doer.pos_ in ("PRON", "VERB"):
        return
    if doer.i in scene.means and doer.i not in scene.actors:
        yield from _owners(scene, doer, noun_phrase_of_hit(scene, doer), countries)
        for noun in prepositional(doer, ("by", "of", "from")):
            yield from _doer(scene, noun, countries)
        return
    known = doer.i in scene.actors or doer.ent_type_ in NAMED or is_person(doer)
    if known or (doer.pos_ == "PROPN" and doer.i not in scene.targets):
        yield _phrase_start(doer), doer


def noun_phrase_of_hit(scene: Scene, token: Token) -> int:
    """Return the first token of the register words that end in this one."""
    hit = scene.means[token.i]
    at = token.i
    while at > 0 and token.doc[at - 1].idx >= hit.start:
        at -= 1
    return at


def _owners(
    scene: Scene, head: Token, start: int, countries: set[int]
) -> Iterator[tuple[int, Token]]:
    """Yield whose strikes they are: the names right before the word."""
    doc = head.doc
    at = start
    last: Token | None = None
    while at > head.sent.start:
        word = doc[at - 1]
        if last is not None and word.lower_ in JOINTS:
            at -= 1
        elif _is_owner(scene, word, countries):
            last = last or word
            at -= 1
        elif last is None and (
            (word.dep_ in ("amod", "compound", "case", "advmod") and word.pos_ != "DET")
            or word.text == "'s"
        ):
            start = at = at - 1
        else:
            break
    while last is not None and doc[at].lower_ in JOINTS:
        at += 1
    if last is not None and not _is_backer(last):
        yield at, last


def _is_owner(scene: Scene, word: Token, countries: set[int]) -> bool:
    if word.ent_type_ == "NORP" or word.i in scene.actors or word.lower_ in OWNERS:
        return True
    if word.ent_type_ == "GPE":
        return word.idx in countries
    return word.ent_type_ in ("ORG", "PERSON") and word.dep_ in ("poss", "compound")


def _is_backer(word: Token) -> bool:
    after = word.doc[word.i + 1 : word.i + 3]
    return len(after) == 2 and after[0].text == "-" and after[1].lower_ == "backed"


def _support_verbs(noun: Token) -> list[Token]:
    verb = noun.head
    if noun.dep_ in ("dobj", "nsubjpass", "pobj") or noun.dep_ == "conj":
        for above in ancestors_and_self(verb):
            if above.pos_ == "VERB":
                return [above] if above.lemma_.lower() in SUPPORT else []
    return [c for c in noun.children if c.dep_ == "acl" and c.lemma_ in SUPPORT]


def _phrase_start(head: Token) -> int:
    start = noun_phrase(head)[0]
    while start < head.i and head.doc[start].pos_ in ("DET", "NUM", "PUNCT", "SPACE"):
        start += 1
    return start


def _to_actor(
    scene: Scene, first: int, head: Token, statements: Sequence[Statement]
) -> EventActor | None:
    doc = head.doc
    start, end = doc[first].idx, head.idx + len(head)
    text = scene.page.text[start:end]
    if not text.strip() or "\n" in text.strip():
        return None
    said = innermost(statements, head.idx)
    return EventActor(
        start=start,
        end=end,
        text=text,
        name=" ".join(text.split()),
        kind=_kind(scene, head),
        alleged_by=said.id if said else None,
    )


def _kind(scene: Scene, head: Token) -> ActorKind:
    hit = scene.actors.get(head.i)
    if hit is not None:
        return ActorKind(hit.entry.kind)
    if head.ent_type_ in PEOPLES or head.lower_ in OWNERS:
        return ActorKind.STATE
    if head.ent_type_ == "PERSON" or is_person(head):
        return ActorKind.INDIVIDUAL
    return ActorKind.ORGANISATION


def heads_of(actors: Iterable[EventActor]) -> set[int]:
    """Return where actors end: used to keep them out of the victims."""
    return {actor.end for actor in actors}
