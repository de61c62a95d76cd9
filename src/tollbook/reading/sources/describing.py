"""Take a speaker's words apart: name, titles, role, whose spokesman.

"Relief chief Amal Nasser, of the Darmak Council" holds a name, the role it is given,
and the body it belongs to.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from spacy.tokens import Token

from tollbook.model import ActorKind, SourceKind
from tollbook.registers import Actor, actor_lexicon, find_actor
from tollbook.registers.source_roles import Sort, SourceRole, role_of
from tollbook.registers.speaker_words import SpeakerWord, words_for

PARTICLES = frozenset(
    ["de", "al", "bin", "ibn", "abu", "el", "von", "van", "der", "la", "du", "-", "ben"]
)
_LONGEST_NAME = 5
_FEMALE = words_for(SpeakerWord.FEMALE)
_MALE = words_for(SpeakerWord.MALE)
TITLES = words_for(SpeakerWord.TITLE) | _FEMALE | _MALE
_BODY_WORDS = words_for(SpeakerWord.BODY)
_PARTS = words_for(SpeakerWord.PART)
_OF_BODIES = frozenset(
    ["ministry", "office", "committee", "department", "council", "board", "centre"]
)
"""Bodies whose name says what they are of or for."""
_ARMS = frozenset(["army", "military", "navy", "force", "troop", "government"])


@dataclass(frozen=True, slots=True)
class Description:
    """What a speaker's words say of who speaks."""

    text: str
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


def describe(words: Sequence[Token]) -> Description:
    """Return what these words say of who speaks."""
    head = _head(words)
    text = words[0].doc[words[0].i : words[-1].i + 1].text
    if len(words) == 1 and head.pos_ in ("PRON", "DET") and head.ent_type_ == "":
        return Description(text, pronoun=head.lower_)
    actor = find_actor(text)
    core, rest = _before_comma(words, head)
    if actor is not None and not _is_office(head):
        return Description(text, name=actor.name, is_body=True, actor=actor)
    head = whole_of(head)
    named = _proper_run(core, head)
    mentioned = _actor_in(text)
    plural = head.tag_ in ("NNS", "NNPS")
    if named:
        return _named(text, core, rest, named, mentioned)
    role = _within(role_of(head.lemma_.lower()), core)
    if role is not None and mentioned is not None and _is_arm(role, mentioned):
        return Description(text, mentioned.name, is_body=True, actor=mentioned)
    if role is not None and mentioned is None:
        role = _of_house(role, core, head)
    name = _name_in(rest) or _name_after(core, head)
    if name and (role is None or role.sort is Sort.PERSON):
        last = core[-1].i if rest else head.i
        role_text = _words(
            [t for n, t in enumerate(core) if t.i <= last and (n or t.lower_ != "the")]
        )
        return Description(
            text, _words(name), role_text=role_text, role=role, actor=mentioned
        )
    return Description(
        text,
        role_text=_words(core),
        role=role,
        actor=mentioned if role is None or role.sort is not Sort.DOCUMENT else None,
        definite=_is_definite(core),
        plural=plural,
        sex=_sex(core),
    )


def _is_office(head: Token) -> bool:
    """Is it a person's office ("the UN envoy"), though the register knows it?"""
    role = role_of(head.lemma_.lower())
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
    name = _words(named)
    own = find_actor(name)
    before = [token for token in core if token.i < named[0].i]
    role_words = [t for t in before if t.lower_ not in ("the", "a", "an")]
    honours = {token.lower_ for token in before}
    sex = "f" if honours & _FEMALE else "m" if honours & _MALE else None
    role_words = _told_once([t for t in role_words if t.lower_ not in _FEMALE | _MALE])
    is_body = own is not None or _is_body(named, bool(role_words), sex)
    role = _within(_role_among(_own_noun(named) if is_body else role_words), role_words)
    if role is None and rest:
        role_words, role = list(rest), _role_among(_first_phrase(rest))
    if is_body and role is not None and role.sort is Sort.PERSON and before:
        return Description(
            text, role_text=_words(core), role=role, actor=own or mentioned
        )
    if is_body and own is None and any(t.tag_ == "POS" for t in before):
        name = _words([t for t in core if t.lower_ not in ("the", "a", "an")])
    actor = own if is_body else mentioned
    role_text = _words(role_words) if role is not None and not is_body else None
    shown = own.name if own is not None else name
    return Description(text, shown, is_body, role_text, role, actor, sex=sex)


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


def _is_name_word(token: Token) -> bool:
    return token.pos_ == "PROPN" or (
        token.ent_type_ in ("PERSON", "ORG") and token.text[:1].isupper()
    )


def _proper_run(core: Sequence[Token], head: Token) -> list[Token]:
    """Return the name around the head, without titles before it."""
    if not _is_name_word(head):
        return []
    tokens = list(core)
    at = next(n for n, token in enumerate(tokens) if token.i == head.i)
    first = last = at
    while first > 0 and _joins(tokens, first - 1):
        first -= 1
    while last + 1 < len(tokens) and _is_name_word(tokens[last + 1]):
        last += 1
    run = tokens[first : last + 1]
    titles = [n for n, token in enumerate(run[:-1]) if _is_title(token)]
    if titles and not any(t.lower_ in _BODY_WORDS for t in run[titles[-1] + 1 :]):
        run = run[titles[-1] + 1 :]
    while len(run) > 1 and run[0].lower_ in ("the", "a", "an"):
        run = run[1:]
    if len(run) == 1 and run[0].text.isupper() and role_of(run[0].lower_) is not None:
        return []
    while run and not run[0].text[:1].isupper() and run[0].lower_ not in ("al", "de"):
        run = run[1:]
    return [*run, *_of_part(run, tokens[last + 1 :])]


def _of_part(run: Sequence[Token], after: Sequence[Token]) -> list[Token]:
    """Return what a body's name goes on with ("Ministry of Health")."""
    if not run or not after or after[0].lower_ not in ("of", "for", "to"):
        return []
    role = role_of(run[-1].lower_)
    is_body = role is not None and role.sort is Sort.BODY
    if not is_body and run[-1].lower_ not in _BODY_WORDS | _OF_BODIES:
        return []
    found = [after[0]]
    for token in after[1:]:
        small = token.lower_ in ("the", "and", "of", "for")
        if small or token.text[:1].isupper():
            found.append(token)
        else:
            break
    while found and not found[-1].text[:1].isupper():
        found.pop()
    return found


def _joins(tokens: list[Token], at: int) -> bool:
    token = tokens[at]
    if _is_name_word(token) or token.lower_ in PARTICLES:
        return True
    return token.pos_ == "ADJ" and token.text[:1].isupper()


def _is_title(token: Token) -> bool:
    low = token.lower_
    if low in TITLES or token.ent_type_ == "NORP":
        return True
    role = role_of(token.lemma_.lower()) or role_of(low)
    return role is not None


def _is_body(named: Sequence[Token], titled: bool, sex: str | None) -> bool:  # noqa: FBT001
    if sex is not None or (titled and named[0].ent_type_ == "PERSON"):
        return False
    if any(token.lower_ in _BODY_WORDS for token in named):
        return True
    kinds = {token.ent_type_ for token in named}
    if "PERSON" in kinds or titled:
        return False
    if any(token.lower_ in PARTICLES - {"-", "la"} for token in named[1:]):
        return False
    return bool(kinds & {"ORG", "GPE", "NORP", "FAC"})


def _within(role: SourceRole | None, words: Sequence[Token]) -> SourceRole | None:
    """Return the role as its first words change it: "hospital officials"."""
    if role is None or role.kind not in (SourceKind.OFFICIAL, SourceKind.OTHER):
        return role
    for token in words:
        if token.dep_ in ("compound", "amod", "nmod"):
            kind = _kind_word(token)
            if kind is not None:
                return replace(role, kind=kind)
    return role


def _of_house(role: SourceRole, core: Sequence[Token], head: Token) -> SourceRole:
    """Return the role as what it heads changes it: "director of the hospital"."""
    plain = role.kind in (SourceKind.OFFICIAL, SourceKind.OTHER)
    if not plain or not any(c.lower_ in ("of", "at") for c in head.children):
        return role
    kinds = {_kind_word(token) for token in core if token.i > head.i}
    return (
        replace(role, kind=SourceKind.MEDICAL) if SourceKind.MEDICAL in kinds else role
    )


def _kind_word(token: Token) -> SourceKind | None:
    found = role_of(token.lower_) or role_of(token.lemma_.lower())
    if token.lower_ == "medical":
        return SourceKind.MEDICAL
    plain = (SourceKind.OFFICIAL, SourceKind.OTHER)
    return found.kind if found is not None and found.kind not in plain else None


def _told_once(words: list[Token]) -> list[Token]:
    """Drop the first telling of a doubled title ("Minister Minister Lee")."""
    lowered = [token.lower_ for token in words]
    for size in range(len(words) // 2, 0, -1):
        if lowered[-size:] == lowered[-2 * size : -size]:
            return [*words[: -2 * size], *words[-size:]]
    return words


def _own_noun(named: Sequence[Token]) -> Sequence[Token]:
    """Return a body's name up to what it is of ("Office" of the Prosecutor)."""
    for number, token in enumerate(named):
        if number and token.lower_ in ("of", "for", "to"):
            return named[:number]
    return named


def _role_among(words: Sequence[Token]) -> SourceRole | None:
    for token in reversed(words):
        role = role_of(token.lemma_.lower()) or role_of(token.lower_)
        if role is not None:
            return role
    return None


def _first_phrase(rest: Sequence[Token]) -> Sequence[Token]:
    """Return an apposition up to its first preposition or comma."""
    for number, token in enumerate(rest):
        if number and (token.dep_ == "prep" or token.text == ","):
            return rest[:number]
    return rest


def _name_in(rest: Sequence[Token]) -> list[Token]:
    """Return a name that stands in apposition ("the envoy, Jan Kubis, said")."""
    run: list[Token] = []
    for token in rest:
        if token.ent_type_ == "PERSON" or (
            run and (token.lower_ in PARTICLES or token.pos_ == "PROPN")
        ):
            run.append(token)
        elif run or token.pos_ not in ("PROPN", "PUNCT"):
            break
    return run[:_LONGEST_NAME]


def _name_after(core: Sequence[Token], head: Token) -> list[Token]:
    """Return the name that follows its role ("county spokesman Deputy Ali Reda")."""
    run = [token for token in core if token.i > head.i]
    while run and _is_title(run[0]):
        run = run[1:]
    named = all(t.pos_ == "PROPN" or t.lower_ in PARTICLES for t in run)
    return run[:_LONGEST_NAME] if named else []


def _actor_in(text: str) -> Actor | None:
    found = next(iter(actor_lexicon().find(text)), None)
    return found[1] if found is not None else None


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


def _words(tokens: Sequence[Token]) -> str:
    kept = [token for token in tokens if not token.is_space]
    if not kept:
        return ""
    parts = [
        token.text_with_ws if after.i == token.i + 1 else f"{token.text} "
        for token, after in pairwise(kept)
    ]
    return "".join([*parts, kept[-1].text]).strip(" ,-–—")
