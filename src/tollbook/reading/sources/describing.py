"""Take a speaker's words apart: name, titles, role, whose spokesman.

"Relief chief Amal Nasser, of the Darmak Council" holds a name, the role it is given,
and the body it belongs to.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from tollbook.model import ActorKind, SourceKind
from tollbook.reading.words import sentence_of
from tollbook.registers import Actor, find_actor
from tollbook.registers.source_roles import Sort, SourceRole, role_of
from tollbook.registers.speaker_words import SpeakerWord, words_for

from .affiliations import body_in, spoken_for
from .naming import (
    ARTICLES,
    DAYS,
    FEMALE,
    MALE,
    TITLES,
    body_run,
    called_before,
    is_body_name,
    joined,
    name_after,
    name_in,
    proper_run,
)
from .roles import (
    first_phrase,
    of_body,
    of_house,
    own_noun,
    role_among,
    role_at,
    told_once,
    within,
    without_age,
)

_PARTS = words_for(SpeakerWord.PART)
_ARMS = frozenset(["army", "military", "navy", "force", "troop", "government"])
_OWNED = frozenset({SourceKind.PARTY, SourceKind.OFFICIAL, SourceKind.MEDICAL})
_SOME = frozenset(["some", "many", "most", "several", "few", "other", "all"])
_VAGUE = frozenset({SourceKind.OFFICIAL, SourceKind.OTHER})
_PERSONAL = ("ist", "ian", "man", "woman", "person", "eer", "er", "or", "ant")
"""Endings of nouns for persons, where the register does not know the noun."""
_MANY = frozenset(["force", "troop", "authority", "police"])
"""Bodies of a state that are told of in the plural."""


@dataclass(frozen=True, slots=True)
class Description:
    """What a speaker's words say of who speaks."""

    text: str
    at: int = 0
    """The first word's token."""
    name: str | None = None
    """A proper name, without titles."""
    is_body: bool = False
    """The name is that of a body, not of a person."""
    role_text: str | None = None
    """"Russian Defence Minister", "envoy to Syria": titles or apposition."""
    role: SourceRole | None = None
    """What the register knows of the role's head noun."""
    actor: Actor | None = None
    """The body named: itself, or the one it speaks for."""
    pronoun: str | None = None
    definite: bool = False
    """"the envoy", "her doctor", "Syria's military"."""
    plural: bool = False
    sex: str | None = None
    is_person: bool = False
    """The noun is one for a person, in the register or by its ending."""


def describe(words: Sequence[Token]) -> Description:
    """Return what these words say of who speaks."""
    while len(words) > 1 and words[-1].lower_ in DAYS:
        words = words[:-1]
    head = _head(words)
    at = words[0].i
    text = words[0].doc[at : words[-1].i + 1].text
    if len(words) == 1 and head.pos_ in ("PRON", "DET") and head.ent_type_ == "":
        return Description(text, at, pronoun=head.lower_)
    if words[0].pos_ == "PRON" and len(words) > 2 and words[1].text in ("(", "["):  # noqa: PLR2004
        return describe([t for t in words[2:] if t.text not in (")", "]")])
    actor = find_actor(text)
    core, rest = _before_comma(words, head)
    if actor is not None and not _is_office(head, actor):
        return Description(text, at, actor.name, is_body=True, actor=actor)
    body = body_run(core)
    if body and (_opens(body, core) or head in body):
        return _body(text, at, body, core)
    head = whole_of(head)
    named = proper_run(core, head)
    mentioned = body_in(core, rest)
    if named and not _is_some(core, head) and not _is_common(named, core, words):
        return _named(text, core, rest, named, mentioned)
    return _unnamed(text, core, rest, head, mentioned)


def _body(
    text: str, at: int, body: Sequence[Token], core: Sequence[Token]
) -> Description:
    """Describe a body whose name holds small words."""
    name = joined(body)
    before = [token for token in core if token.i < body[0].i]
    actor = find_actor(name)
    if any(t.tag_ == "POS" for t in before):
        name = joined([t for t in core if t.lower_ not in ARTICLES])
    role = of_body(role_among(own_noun(body)), name)
    shown = actor.name if actor is not None else name
    return Description(text, at, shown, is_body=True, role=role, actor=actor)


def _opens(body: Sequence[Token], core: Sequence[Token]) -> bool:
    return all(
        token.lower_ in ARTICLES or token.tag_ == "POS" or token.dep_ == "poss"
        for token in core
        if token.i < body[0].i
    )


def _is_some(core: Sequence[Token], head: Token) -> bool:
    """Is it a part of many: "some Harranis"?"""
    return core[0].lower_ in _SOME and head.tag_ in ("NNS", "NNPS")


def _is_common(
    named: Sequence[Token], core: Sequence[Token], words: Sequence[Token]
) -> bool:
    """Is it a common noun with a sentence's capital: "Rebels said …"?"""
    only = named[0]
    if len(named) == 1 and _is_shouted(only):
        return only.ent_type_ == "" and find_actor(only.text) is None
    if len(named) > 1 or len(core) > 1 or len(words) > 1:
        return False
    role = role_of(only.lemma_.lower()) or role_of(only.lower_)
    if role is None or role.sort in (Sort.DOCUMENT, Sort.EVIDENCE):
        return False
    plural = role.sort is Sort.PERSON and only.lower_ != role.word
    return plural or role.sort is Sort.BODY


def _is_shouted(token: Token) -> bool:
    """Is it a word in a text that is in capitals throughout?"""
    words = [t for t in sentence_of(token) if t.is_alpha][:8]
    return len(words) > 4 and all(t.is_upper for t in words)  # noqa: PLR2004


def _unnamed(
    text: str,
    core: Sequence[Token],
    rest: Sequence[Token],
    head: Token,
    mentioned: Actor | None,
) -> Description:
    """Describe a speaker told of by a role, with a name beside it or none."""
    at = core[0].i
    place = next((n for n, token in enumerate(core) if token.i == head.i), None)
    role = within(role_of(head.lemma_.lower()), core)
    if place is not None:
        role = within(role_at(core, place), core, head)
    if role is not None and mentioned is not None and _is_arm(role, mentioned):
        return Description(text, at, mentioned.name, is_body=True, actor=mentioned)
    if role is not None and mentioned is None:
        role = of_house(role, core, head)
    name = name_in(rest) or name_after(core, head)
    if name and (role is None or role.sort is Sort.PERSON):
        last = core[-1].i if rest else head.i
        role_text = joined(
            [t for n, t in enumerate(core) if t.i <= last and (n or t.lower_ != "the")]
        )
        actor = spoken_for(role, mentioned)
        return Description(
            text, at, joined(name), role_text=role_text, role=role, actor=actor
        )
    known = _named_before(core, head, role)
    if known is not None:
        return Description(text, at, known.name, is_body=True, actor=known)
    called = joined(name_after(core, head)) or _of_medium(core, head, role)
    if called and role is not None and role.sort is Sort.BODY:
        own = find_actor(called)
        shown = own.name if own is not None else called
        return Description(text, at, shown, is_body=True, role=role, actor=own)
    plural = head.tag_ in ("NNS", "NNPS")
    owned = _owned(core, head, role, plural=plural)
    if owned is not None:
        own = find_actor(owned) or mentioned
        role = of_body(role, owned)
        return Description(text, at, owned, is_body=True, role=role, actor=own)
    return Description(
        text,
        at,
        role_text=joined(core),
        role=role,
        actor=None
        if role is not None and role.sort is Sort.DOCUMENT
        else spoken_for(role, mentioned),
        definite=_is_definite(core),
        plural=plural,
        sex=_sex(core),
        is_person=role.sort is Sort.PERSON if role else _sounds_personal(head),
    )


def _named_before(
    core: Sequence[Token], head: Token, role: SourceRole | None
) -> Actor | None:
    """Return the body of "the Airwars group": its name, and what it is."""
    if role is None or role.sort is not Sort.BODY or role.kind in _OWNED:
        return None
    name = joined(called_before(core, head))
    actor = find_actor(name) if name else None
    stated = actor is not None and actor.entity is ActorKind.STATE
    return None if stated or core[-1].i != head.i else actor


def _of_medium(core: Sequence[Token], head: Token, role: SourceRole | None) -> str:
    """Return the name in "the Darmak Star newspaper", nothing where none is."""
    if role is None or role.sort is not Sort.BODY or core[-1].i != head.i:
        return ""
    run = called_before(core, head)
    places = all(t.ent_type_ in ("GPE", "NORP", "LOC") for t in run)
    medium = role.kind is SourceKind.MEDIA and role.word not in ("media", "press", "tv")
    return joined(run) if medium and run and not places else ""


def _owned(
    core: Sequence[Token], head: Token, role: SourceRole | None, *, plural: bool
) -> str | None:
    """Return the name of a body told by whose it is: "the Marava health ministry"."""
    if role is None or role.sort is not Sort.BODY or role.kind not in _OWNED:
        return None
    if (plural and role.word not in _MANY) or core[-1].i != head.i:
        return None
    bare = [token for token in core if token.lower_ not in ("the", "both")]
    if not bare or bare[0].lower_ in ARTICLES or bare[0].i == head.i:
        return None
    owner = bare[0]
    if not owner.text[:1].isupper() or owner.ent_type_ in ("", "DATE", "CARDINAL"):
        return None
    if owner.pos_ not in ("PROPN", "ADJ") or role_of(owner.lower_) is not None:
        return None
    return joined(bare)


def _sounds_personal(noun: Token) -> bool:
    return noun.tag_ in ("NN", "NNS") and noun.lemma_.lower().endswith(_PERSONAL)


def _is_office(head: Token, actor: Actor) -> bool:
    """Is it a person's office ("the UN envoy"), though the register knows it?"""
    role = role_of(head.lemma_.lower())
    if head.tag_ == "NNS" and head.text[:1].isupper() and actor.name[:1].isupper():
        return False
    return head.pos_ == "NOUN" and role is not None and role.sort is Sort.PERSON


def _is_arm(role: SourceRole, owner: Actor) -> bool:
    """Is it the army or government of a state: the state itself as a source?"""
    return (
        owner.entity is ActorKind.STATE
        and role.sort is Sort.BODY
        and role.word in _ARMS
    )


def whole_of(head: Token) -> Token:
    """Return the noun that matters in "a series of explosions", "one of the men"."""
    if head.lemma_.lower() in _PARTS:
        of = next((c for c in head.children if c.lower_ == "of"), None)
        named = next((c for c in of.children if c.dep_ == "pobj"), None) if of else None
        if named is not None:
            return named
    return head


def _named(
    text: str,
    core: Sequence[Token],
    rest: Sequence[Token],
    named: Sequence[Token],
    mentioned: Actor | None,
) -> Description:
    name = joined(named)
    own = find_actor(name)
    before = [token for token in core if token.i < named[0].i]
    role_words = [t for t in before if t.lower_ not in ARTICLES]
    honours = {token.lower_ for token in before}
    sex = "f" if honours & FEMALE else "m" if honours & MALE else None
    role_words = told_once([t for t in role_words if t.lower_ not in FEMALE | MALE])
    beside = role_among(first_phrase(rest)) if rest else None
    holds = beside is not None and beside.sort is Sort.PERSON
    titled = bool(role_words) or holds
    is_body = own is not None or is_body_name(named, titled=titled, sex=sex)
    role = role_among(own_noun(named if is_body else role_words))
    role = within(role, role_words)
    if rest and holds and role is not None and _is_honorific(role_words, role):
        role = None
    if role is None and rest:
        role_words, role = list(without_age(rest)), beside
    if is_body and role is not None and role.sort is Sort.PERSON and before:
        return Description(
            text,
            core[0].i,
            role_text=joined(core),
            role=role,
            actor=spoken_for(role, own or mentioned),
        )
    if is_body and own is None and any(t.tag_ == "POS" for t in before):
        name = joined([t for t in core if t.lower_ not in ARTICLES])
    if is_body:
        role = of_body(role, name)
    actor = own if is_body else spoken_for(role, mentioned)
    role_text = joined(role_words) if role is not None and not is_body else None
    shown = own.name if own is not None else name
    return Description(text, core[0].i, shown, is_body, role_text, role, actor, sex=sex)


def _is_honorific(titles: Sequence[Token], role: SourceRole) -> bool:
    """Is it a title that tells less than what stands behind the name?"""
    return len(titles) == 1 and titles[0].lower_ in TITLES and role.kind in _VAGUE


def _head(words: Sequence[Token]) -> Token:
    inside = {token.i for token in words}
    for token in words:
        if token.head.i not in inside or token.head.i == token.i:
            return _subject_in(token, inside)
    return words[-1]


def _subject_in(token: Token, inside: set[int]) -> Token:
    """Return the noun of a clause that stands as a subject ("smoke rising")."""
    if token.pos_ != "VERB":
        return token
    own = (c for c in token.children if c.dep_ == "nsubj" and c.i in inside)
    return next(own, token)


def _before_comma(
    words: Sequence[Token], head: Token
) -> tuple[Sequence[Token], Sequence[Token]]:
    """Cut the phrase at the first comma, dash or bracket after its head."""
    for number, token in enumerate(words):
        if token.i > head.i and token.text in (",", "(", "-", "–", "—"):
            tied = token.text == "-" and not token.nbor(-1).whitespace_
            if not tied:
                return words[:number], words[number + 1 :]
    return words, ()


def _is_definite(core: Sequence[Token]) -> bool:
    first = core[0]
    if first.lower_ in ("a", "an", "one", "another", "some", "any"):
        return False
    return first.lower_ in ("the", "his", "her", "their", "its") or any(
        token.tag_ == "POS" for token in core
    )


def _sex(core: Sequence[Token]) -> str | None:
    lowered = {token.lower_ for token in core}
    if lowered & {"spokeswoman", "woman", "mother", "girl", "widow", "wife", "sister"}:
        return "f"
    if lowered & {"spokesman", "man", "father", "boy", "husband", "brother"}:
        return "m"
    return None
