"""Find a name among a speaker's words: without titles, with the parts that belong.

"Brigadier Yahya al-Saleh" is called Yahya al-Saleh, and "Committee to Protect Wells"
is one name, small words and all.
"""

from collections.abc import Sequence
from itertools import pairwise

from spacy.tokens import Token

from tollbook.registers.source_roles import Sort, role_of
from tollbook.registers.speaker_words import SpeakerWord, words_for

PARTICLES = frozenset(
    [
        *("de", "del", "da", "dos", "al", "bin", "bint", "ibn", "abu", "el", "von"),
        *("van", "den", "der", "la", "du", "-", "ben", "ul", "ur"),
    ]
)
FEMALE = words_for(SpeakerWord.FEMALE)
MALE = words_for(SpeakerWord.MALE)
TITLES = words_for(SpeakerWord.TITLE) | FEMALE | MALE
BODY_WORDS = words_for(SpeakerWord.BODY)
ARTICLES = frozenset(["the", "a", "an"])
_LONGEST_NAME = 5
_LONGEST_BODY = 12
_OF = frozenset(["of", "for", "to", "on", "against", "without"])
_CAUSES = frozenset(["for", "against", "without"])
"""What people band together for: "Lawyers for Justice", never "Lawyers of Kamra"."""
DAYS = frozenset(
    [
        *("today", "yesterday", "tonight", "tomorrow", "monday", "tuesday"),
        *("wednesday", "thursday", "friday", "saturday", "sunday", "himself"),
    ]
)
"""Stand beside a name, and in capitals look like a part of it."""
_NO_NAME = frozenset(["by", "of", "from", "in", "on", "at", "for", "to", "with"])
_SMALL = _OF | {"the", "and", "&", "in"}
_OTHERS = frozenset(["PERSON", "GPE", "NORP", "ORG", "LOC"])


def proper_run(core: Sequence[Token], head: Token) -> list[Token]:
    """Return the name around the head, without titles before it."""
    if not is_name_word(head) and not _is_particle(head):
        return []
    tokens = list(core)
    at = next(n for n, token in enumerate(tokens) if token.i == head.i)
    first = last = at
    while first > 0 and _joins(tokens, first - 1):
        first -= 1
    while last + 1 < len(tokens) and (
        is_name_word(tokens[last + 1]) or _is_particle(tokens[last + 1])
    ):
        last += 1
    run = tokens[first : last + 1]
    titles = [n for n, token in enumerate(run[:-1]) if is_title(token)]
    while titles and _is_of_name(run, titles[-1]):
        titles.pop()
    if titles and not any(t.lower_ in BODY_WORDS for t in run[titles[-1] + 1 :]):
        run = run[titles[-1] + 1 :]
    while len(run) > 1 and run[0].lower_ in ARTICLES:
        run = run[1:]
    if len(run) > 2 and run[0].text == "U":  # noqa: PLR2004
        run = run[1:]
    if len(run) == 1 and run[0].text.isupper() and role_of(run[0].lower_) is not None:
        return []
    while run and not run[0].text[:1].isupper() and run[0].lower_ not in ("al", "de"):
        run = run[1:]
    return run


def _is_of_name(run: list[Token], at: int) -> bool:
    """Is it the first word of a body's name ("American Legion") and no title?"""
    if run[at].ent_type_ != "NORP" or run[at].lower_ in TITLES:
        return False
    return run[-1].ent_type_ != "PERSON" and at + 1 < len(run)


def body_run(words: Sequence[Token]) -> list[Token]:
    """Return the first body's name with small words in it, nothing where none is.

    What stands before the first small word must be a body ("Network for …"), or
    people who band together for a cause ("Lawyers for …").
    """
    for number, token in enumerate(words):
        before = words[number - 1] if number else None
        goes_on = before is not None and _is_capital(before, article=False)
        if _is_capital(token, article=False) and not goes_on:
            run = _grown(words, number)
            if run:
                return run
    return []


def _grown(words: Sequence[Token], first: int) -> list[Token]:
    last = first
    small: int | None = None
    people = False
    while last + 1 < len(words):
        after = last + 1
        while after < len(words) and after - last < 3 and _is_small(words, after):  # noqa: PLR2004
            after += 1
        if after >= len(words) or not _may_go_on(words[after]):
            break
        if after > last + 1 and words[last + 1].lower_ not in ("'s", "’s", "'", "’"):
            joint = words[last + 1].lower_
            if small is None:
                if not _founds(words[first : last + 1], words[last + 1], words[after]):
                    break
                people = words[last].tag_ in ("NNS", "NNPS")
                small = last + 1
            elif not _goes_on(joint, words[after], people=people):
                break
        last = after
    run = list(words[first : last + 1])
    shouted = all(t.text.isupper() for t in run if t.is_alpha)
    return [] if small is None or shouted or len(run) > _LONGEST_BODY else run


def _may_go_on(token: Token) -> bool:
    return _is_capital(token) and token.ent_type_ not in ("DATE", "TIME")


def _is_small(words: Sequence[Token], at: int) -> bool:
    return words[at].lower_ in _SMALL or words[at].lower_ in ("'s", "’s", "'", "’")


def _founds(before: Sequence[Token], small: Token, after: Token) -> bool:
    """May a body's name go on here, by the noun before its first small word?"""
    head = before[-1]
    joint = small.lower_
    if joint not in _OF:
        return False
    role = role_of(head.lower_) or role_of(head.lemma_.lower())
    if role is not None and role.sort is Sort.PERSON:
        return (
            joint in _CAUSES
            and head.tag_ in ("NNS", "NNPS")
            and after.ent_type_ not in ("PERSON", "GPE", "NORP")
        )
    if joint in _CAUSES and small.ent_type_ == head.ent_type_ == "ORG":
        return True
    return head.lower_ in BODY_WORDS or (
        role is not None and role.sort is Sort.BODY and role.word != "state"
    )


def _goes_on(joint: str, after: Token, *, people: bool) -> bool:
    if joint == "in":
        return people
    if joint in ("and", "&"):
        return after.ent_iob_ != "B" or after.ent_type_ not in _OTHERS
    return True


def _is_capital(token: Token, *, article: bool = True) -> bool:
    capital = token.text[:1].isupper()
    return capital and (article or token.lower_ not in ARTICLES)


def is_body_name(named: Sequence[Token], *, titled: bool, sex: str | None) -> bool:
    """Is this the name of a body rather than of a person?"""
    if sex is not None or (titled and named[0].ent_type_ == "PERSON"):
        return False
    if any(token.lower_ in BODY_WORDS for token in named):
        return True
    kinds = {token.ent_type_ for token in named}
    if "PERSON" in kinds or titled:
        return False
    if any(token.lower_ in PARTICLES - {"-", "la"} for token in named[1:]):
        return False
    return bool(kinds & {"ORG", "GPE", "NORP", "FAC"})


def is_name_word(token: Token) -> bool:
    """May this word be part of a name?"""
    if token.lower_ in DAYS:
        return False
    return token.pos_ == "PROPN" or (
        token.ent_type_ in ("PERSON", "ORG") and token.text[:1].isupper()
    )


def _is_particle(token: Token) -> bool:
    return token.lower_ in PARTICLES and token.ent_type_ == "PERSON"


def _joins(tokens: list[Token], at: int) -> bool:
    token = tokens[at]
    if is_name_word(token) or token.lower_ in PARTICLES:
        return True
    return token.pos_ == "ADJ" and token.text[:1].isupper()


def is_title(token: Token) -> bool:
    """Does this word stand before names without being part of them?"""
    low = token.lower_
    if low in TITLES or token.ent_type_ == "NORP":
        return True
    role = role_of(token.lemma_.lower()) or role_of(low)
    return role is not None and role.sort is Sort.PERSON


def name_in(rest: Sequence[Token]) -> list[Token]:
    """Return a name that stands in apposition ("the envoy, Jan Kubis, said")."""
    run: list[Token] = []
    for token in rest:
        if token.lower_ in DAYS:
            break
        if token.ent_type_ == "PERSON" or (
            run and (token.lower_ in PARTICLES or token.pos_ == "PROPN")
        ):
            run.append(token)
        elif run or token.pos_ not in ("PROPN", "PUNCT"):
            break
    run = run or _proper_start(rest)
    while len(run) > 1 and is_title(run[0]):
        run = run[1:]
    return run[:_LONGEST_NAME]


def _proper_start(rest: Sequence[Token]) -> list[Token]:
    """Return two or more names at the start that are no one place or body."""
    run: list[Token] = []
    for token in rest:
        if token.pos_ != "PROPN" or token.lower_ in DAYS:
            break
        run.append(token)
    kinds = {token.ent_type_ for token in run}
    places = kinds <= {"GPE", "LOC", "FAC", "ORG", "NORP"}
    body = any(token.lower_ in BODY_WORDS for token in run)
    return run if len(run) > 1 and not places and not body else []


def name_after(core: Sequence[Token], head: Token) -> list[Token]:
    """Return the name that follows its role ("county spokesman Deputy Ali Reda")."""
    run = [token for token in core if token.i > head.i]
    while run and is_title(run[0]):
        run = run[1:]
    while run and run[-1].lower_ in DAYS:
        run = run[:-1]
    named = all(
        t.lower_ in PARTICLES or (t.pos_ == "PROPN" and t.lower_ not in _NO_NAME)
        for t in run
    )
    return run[:_LONGEST_NAME] if named else []


def called_before(core: Sequence[Token], head: Token) -> list[Token]:
    """Return the name that stands before what it is ("the Airwars group")."""
    before = [token for token in core if token.i < head.i]
    while before and before[-1].text.islower():
        before.pop()
    first = len(before)
    while first and (is_name_word(before[first - 1]) or before[first - 1].text == "-"):
        first -= 1
    run = before[first:]
    while run and run[0].lower_ in ARTICLES:
        run = run[1:]
    return run


def joined(tokens: Sequence[Token]) -> str:
    """Return the words as printed, line breaks and outer marks left out."""
    kept = [token for token in tokens if not token.is_space]
    if not kept:
        return ""
    parts = [
        token.text_with_ws if after.i == token.i + 1 else f"{token.text} "
        for token, after in pairwise(kept)
    ]
    return "".join([*parts, kept[-1].text]).strip(" ,-–—")
