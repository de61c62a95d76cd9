"""Read who is said to have done it.

Only who the grammar makes the doer: the subject, the "by", the one whose
strikes they are ("Russian air strikes"). A backer ("backed by Russia") is not
read as the doer, and who says so is kept beside the name.
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Span, Token

from tollbook.model import ActorKind, EventActor, Statement
from tollbook.reading.grounds import READ, given
from tollbook.reading.words import sentence_of
from tollbook.registers import Actor, find_actor, word_set

from .actor_types import actor_type
from .blame import blamed
from .bodies import bodies, name_end
from .harm import Told
from .means import Used
from .people import HIM, is_person
from .scene import Scene, is_party
from .statements import innermost
from .syntax import (
    agents,
    ancestors_and_self,
    by_phrase,
    children,
    noun_phrase,
    prepositional,
    with_conjuncts,
)
from .triggers import Trigger

SUPPORT = word_set("does_it")
SPEECH = word_set("speech")
NAMED = frozenset({"ORG", "GPE", "NORP", "PERSON"})
OWNERS = word_set("owners")
SELF_INFLICTED = frozenset(("uxo", "landmine", "cluster_remnant"))
"""Whoever picks it up or steps on it is its victim, not its maker."""
CREWED = frozenset(("warplane", "helicopter"))
"""Craft with people in them, who did it though nobody says whose they are."""
POSITIONS = frozenset(("position", "line", "side", "base", "post", "territory", "area"))
LAID = frozenset(("bury", "plant", "lay", "place", "launch", "fire", "drop", "throw"))
JOINTS = frozenset(["-", "led"])
CUTS = frozenset(("—", "–", ":", "--", "/", "("))
_BODY = "events/bodies: the body that the doer belongs to"
_BY = "events/actors: named after by, of or from"
_AFAR = "events/actors: an armed doer after a by that hangs on another word"
_SIDES = "events/actors: the sides of a clash"
_BLAMED = "events/blame: somebody blames them for it, or they claim it"
_DOER = "events/actors: does it, by the grammar of the verb"
_OWNER = "events/actors: whose deed or weapon it is: named right before the word"
_BY_REGISTER = "events/actors: the register knows the name"
_SORT = "events/actor_types: the noun for them, or the register of actors"
_BY_WORD = "events/actors: the word for them, or what kind of name it is"
_INNERMOST = "events/actors: the innermost statement that holds the words"
BACKING = frozenset(("back", "support", "fund", "lead", "train", "accompany"))
BETWEEN = ("between", "with", "among", "involving", "against")
PEOPLES = {"NORP", "GPE"}
NOBODY = frozenset(("no", "neither", "nor", "none"))
BEFALLS = frozenset(("killing", "assassination", "abduction", "execution", "massacre"))
"""Kinds of event told by a noun whose owner bears it: "the mayor's murder"."""


def read_actors(
    scene: Scene, told: Told, used: Sequence[Used], statements: Sequence[Statement]
) -> tuple[EventActor, ...]:
    """Return the alleged actors of one telling."""
    found: dict[str, EventActor] = {}
    for spans in (_spans(scene, told, used), _afar(scene, told)):
        for first, last in spans:
            actor = to_actor(scene, first, last, statements)
            if actor is not None:
                found.setdefault(actor.name.lower(), actor)
        if found:
            break
    return tuple(found.values())


def _spans(
    scene: Scene, told: Told, used: Sequence[Used]
) -> Iterator[tuple[int, Token]]:
    """Yield the first token index and the head of each candidate."""
    trigger = told.trigger
    if trigger.type in SELF_INFLICTED:
        return
    verbs = [h.token for h in told.harms if h.entry.whom == "object"]
    verbs += told.verbs
    if trigger.is_verb:
        verbs = verbs if told.by_harm else [trigger.token, *verbs]
    else:
        yield from _whose_deed(scene, trigger)
        verbs += _support_verbs(trigger.token)
        for noun in by_phrase(trigger.token):
            given("actor", noun, "actor", READ, _BY, trigger.token)
            yield from _doer(scene, noun)
        yield from _fired_from(scene, trigger.token)
    if trigger.type == "armed_clash":
        yield from _sides(scene, trigger.token)
    for doer in blamed(trigger.token):
        given("actor", doer, "actor", READ, _BLAMED, trigger.token)
        yield from _doer(scene, doer)
    for verb in verbs:
        for doer in agents(verb):
            if not trigger.start <= doer.i < trigger.end:
                given("actor", doer, "actor", READ, _DOER, verb)
                yield from _doer(scene, doer)
    yield from _owners_of_means(scene, used)


def _owners_of_means(scene: Scene, used: Sequence[Used]) -> Iterator[tuple[int, Token]]:
    for each in used:
        head = each.hit.head
        if head.i not in scene.means:
            continue
        yield from _owners(scene, head, noun_phrase_of_hit(scene, head))


def _fired_from(scene: Scene, noun: Token) -> Iterator[tuple[int, Token]]:
    """Yield whose positions it came from: "gunfire from the rebel lines"."""
    for place in prepositional(noun, ("from",)):
        if is_party(scene, place):
            given("actor", place, "actor", READ, _BY, noun)
            yield phrase_start(place), place
        elif place.lemma_.lower() in POSITIONS:
            yield from _owners(scene, place, place.i)
            for side in prepositional(place, ("of",)):
                yield from _doer(scene, side)


def _sides(scene: Scene, clash: Token) -> Iterator[tuple[int, Token]]:
    for side in with_conjuncts(prepositional(clash, BETWEEN)):
        given("actor", side, "actor", READ, _SIDES, clash)
        yield from _doer(scene, side)


def _afar(scene: Scene, told: Told) -> Iterator[tuple[int, Token]]:
    """Yield an armed doer after a "by" that the parse hung on another word.

    "A nurse was kidnapped walking home by masked gunmen": looked for only where the
    event's own words have no doer; who says it is none either.
    """
    trigger = told.trigger
    if trigger.type in SELF_INFLICTED:
        return
    for word in trigger.token.doc[trigger.end : trigger.line.sentence.end]:
        if word.lower_ != "by" or word.dep_ not in ("prep", "agent"):
            continue
        above = word.head.lemma_.lower()
        if trigger.token.pos_ != "VERB" or above in SPEECH or above in BACKING:
            continue
        for noun in with_conjuncts(children(word, ("pobj",))):
            if is_party(scene, noun):
                given("actor", noun, "actor", READ, _AFAR, word)
                yield phrase_start(noun), noun


def _whose_deed(scene: Scene, trigger: Trigger) -> Iterator[tuple[int, Token]]:
    for start, owner in _owners(scene, trigger.token, trigger.start):
        if trigger.type not in BEFALLS or owner.ent_type_ not in ("PERSON", "ORG"):
            yield start, owner


def _doer(scene: Scene, doer: Token) -> Iterator[tuple[int, Token]]:
    if doer.lower_ in HIM or doer.pos_ in ("PRON", "VERB", "NUM"):
        return
    if doer.ent_type_ in ("DATE", "TIME", "EVENT"):
        return
    if doer.i in scene.means and doer.i not in scene.actors:
        yield from _behind_a_weapon(scene, doer)
        return
    if doer.i in scene.targets and doer.i not in scene.actors:
        return
    known = (
        doer.i in scene.names
        or doer.i in scene.actors
        or doer.ent_type_ in NAMED
        or is_person(doer)
    )
    if any(child.lower_ in NOBODY for child in doer.children):
        return
    if known or (doer.pos_ == "PROPN" and doer.i not in scene.targets):
        yield phrase_start(doer), doer
        hit = scene.actors.get(doer.i)
        if hit.entry.kind != ActorKind.STATE if hit is not None else is_person(doer):
            for body in bodies(scene, doer):
                given("actor", body, "actor", READ, _BODY, doer)
                yield phrase_start(body), body


def _behind_a_weapon(scene: Scene, weapon: Token) -> Iterator[tuple[int, Token]]:
    """Yield whose weapon did it; of a craft with a crew that is nobody's, itself."""
    owned = list(_owners(scene, weapon, noun_phrase_of_hit(scene, weapon)))
    for noun in prepositional(weapon, ("by", "of", "from")):
        given("actor", noun, "actor", READ, _BY, weapon)
        owned += _doer(scene, noun)
    for verb in children(weapon, ("acl",)):
        if verb.lemma_ in LAID:
            for noun in with_conjuncts(prepositional(verb, ("by",))):
                given("actor", noun, "actor", READ, _BY, verb)
                owned += _doer(scene, noun)
    yield from owned
    if not owned and scene.means[weapon.i].entry.id in CREWED:
        yield phrase_start(weapon), weapon


def noun_phrase_of_hit(scene: Scene, token: Token) -> int:
    """Return the first token of the register words that end in this one."""
    hit = scene.means[token.i]
    at = token.i
    while at > 0 and token.doc[at - 1].idx >= hit.start:
        at -= 1
    return at


def _owners(scene: Scene, head: Token, start: int) -> Iterator[tuple[int, Token]]:
    """Yield whose strikes they are: the names right before the word."""
    doc = head.doc
    at = start
    last: Token | None = None
    while at > sentence_of(head).start:
        word = doc[at - 1]
        if last is not None and word.lower_ in JOINTS:
            at -= 1
        elif _is_owner(scene, word):
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
        given("actor", last, "actor", READ, _OWNER, head)
        yield at, last


def _is_owner(scene: Scene, word: Token) -> bool:
    if word.i in scene.names or word.i in scene.actors or word.lower_ in OWNERS:
        return True
    if word.ent_type_ == "NORP":
        return True
    return word.ent_type_ in ("ORG", "PERSON") and word.dep_ in ("poss", "compound")


def _is_backer(word: Token) -> bool:
    after = word.doc[word.i + 1 : word.i + 3].text
    return after.replace(" ", "") == "-backed"


def _support_verbs(noun: Token) -> list[Token]:
    verb = noun.head
    if noun.dep_ in ("dobj", "nsubjpass", "conj"):
        for above in ancestors_and_self(verb):
            if above.pos_ == "VERB":
                return [above] if above.lemma_.lower() in SUPPORT else []
    return [c for c in noun.children if c.dep_ == "acl" and c.lemma_ in SUPPORT]


def phrase_start(head: Token) -> int:
    """Return the first token of what names a doer."""
    start = noun_phrase(head)[0]
    for at in range(start, head.i):
        dash = head.doc[at].text == "-" and head.doc[at].whitespace_
        if _is_acronym_bracket(head.doc[at : head.i]):
            continue
        if head.doc[at].text in CUTS or head.doc[at].is_space or dash:
            start = at + 1
    while start < head.i and head.doc[start].pos_ in ("DET", "NUM", "PUNCT", "SPACE"):
        start += 1
    return start


def _is_acronym_bracket(words: Span) -> bool:
    """Do words open a bracket round a name in capitals: "Orveda Front (ODF) rebels"?"""
    texts = [word.text for word in words[:3]]
    return texts[0] == "(" and texts[2:] == [")"] and texts[1].isupper()


def to_actor(
    scene: Scene, first: int, head: Token, statements: Sequence[Statement]
) -> EventActor | None:
    """Return the doer whose words these are, None where they are none."""
    doc = head.doc
    last = name_end(head)
    start, end = doc[first].idx, last.idx + len(last)
    text = scene.page.text[start:end]
    if not text.strip() or "\n" in text.strip():
        return None
    said = innermost(statements, head.idx)
    known = _known(scene, text, first, head)
    kind = known.entity if known else _kind(scene, head)
    given("actor", start, "kind", kind, _BY_REGISTER if known else _BY_WORD, head)
    sort = actor_type(scene, first, head, known)
    given("actor", start, "type", sort, _SORT, head)
    given("actor", start, "type", sort, _BY_REGISTER if known else _BY_WORD, head)
    given("actor", start, "register", known and known.id, _BY_REGISTER, head)
    given("actor", start, "alleged_by", said and said.id, _INNERMOST, head)
    return EventActor(
        start=start,
        end=end,
        text=text,
        name=" ".join(text.split()),
        kind=kind,
        type=sort,
        register=known.id if known else None,
        alleged_by=said.id if said else None,
    )


def _known(scene: Scene, text: str, first: int, head: Token) -> Actor | None:
    """Return the register's actor: the whole words, else a name within them."""
    whole = find_actor(text, scene.page.report.published)
    if whole is not None:
        return whole
    inside = [scene.names[at] for at in range(first, head.i + 1) if at in scene.names]
    return inside[-1].entry if inside else None


def _kind(scene: Scene, head: Token) -> ActorKind:
    hit = scene.actors.get(head.i)
    if hit is not None:
        return ActorKind(hit.entry.kind)
    if head.ent_type_ in PEOPLES or head.lower_ in OWNERS:
        return ActorKind.STATE
    if head.ent_type_ == "PERSON" or is_person(head):
        return ActorKind.INDIVIDUAL
    return ActorKind.ORGANISATION
