"""Find names that no gazetteer knows, where only a place can stand.

"In Tel Marwan", "the road outside Kelbo", "the shelling of Vask": small villages are
missing from every list, and the parse takes their names for people and bodies. A
person is neither "in" nor "near" another, but for "faith in" and "an interest in", and
only what is thrown or shouted goes "at" somebody.
"""

import re
from collections.abc import Iterator

from spacy.tokens import Span as Words
from spacy.tokens import Token

from tollbook.model import Span
from tollbook.reading.page import Page
from tollbook.registers import find_actor, word_set
from tollbook.registers.demonyms import find_demonym
from tollbook.registers.place_words import name_words, place_words

from .names import Names

_WORD = r"[^\W\d_a-z][\w'’]+(?:-\w[\w'’]*)*"
_STANDS = re.compile(
    r"(?<![\w-])(?P<before>in|In|near|Near|outside|Outside|around|at|At|on|of|from)\s"
    r"(?:nearby\s|rebel-held\s|government-held\s|besieged\s|occupied\s)?"
    rf"(?P<name>{_WORD}(?: (?:(?:al|el|ar|as|an|de|da|di)[- ])?{_WORD}){{0,3}})"
    r"(?!['’]?\w)"
)
_WHERE = frozenset(("in", "near", "outside", "around"))
_HARD = frozenset(
    (
        *(
            "shelling",
            "bombing",
            "bombardment",
            "siege",
            "capture",
            "fall",
            "occupation",
        ),
        *("resident", "villager", "inhabitant", "outskirt", "mayor", "recapture"),
        *("centre", "center", "north", "south", "east", "west", "town", "village"),
        *("raid", "strike", "assault", "attack", "fire", "advance", "land", "march"),
        *("bring", "flee", "displace", "evacuate", "displacement", "exodus", "flight"),
        *("neighbour", "people", "suburb", "storming", "seizure", "blockade"),
    )
)
"""What "of" or "on" a place hangs on: "the siege of Vask", "fell on Vask"."""
_TAKEN = frozenset(
    (
        *(
            "flee",
            "storm",
            "overrun",
            "besiege",
            "recapture",
            "retake",
            "shell",
            "reach",
        ),
        *("bomb", "bombard", "pound", "evacuate", "liberate", "occupy", "encircle"),
        *("raid", "raze"),
    )
)
"""Verbs whose object is a place where it is nobody known."""
_FAITH = frozenset(
    ("faith", "interest", "trust", "confidence", "belief", "believe", "invest", "hope")
)
_AIMED = frozenset(
    (
        *("shoot", "fire", "aim", "throw", "hurl", "lob", "point", "launch", "swing"),
        *("shout", "yell", "scream", "laugh", "look", "stare", "smile", "swear"),
    )
)
_NO_PLACES = frozenset(("DATE", "TIME", "EVENT"))
_NEVER = frozenset().union(
    *(name_words(use) for use in ("calendar", "seat", "outlet", "title"))
)
_KINDS = frozenset(place_words()) | name_words("generic") | word_set("parts_of_towns")


def unheard(page: Page, names: Names) -> Iterator[Span]:
    """Yield the names that nobody knows where only a place can stand."""
    met: frozenset[str] | None = None
    for words in _where_places_stand(page):
        if _may_be_a_name(words, names):
            met = _people(page) if met is None else met
            if not met & {words.text, words[-1].text}:
                yield words.start_char, words.end_char


def is_told_of_as_a_place(words: Words) -> bool:
    """Does it hang on a word that only a place can hang on?"""
    above = words.root.head
    if words.root.dep_ == "dobj":
        return above.lemma_.lower() in _TAKEN
    return above.pos_ == "ADP" and _is_hard(above)


def _where_places_stand(page: Page) -> Iterator[Words]:
    for match in _STANDS.finditer(page.text):
        words = page.doc.char_span(*match.span("name"))
        before = page.doc.char_span(*match.span("before"))
        if words and before and (_is_where(before[0], words) or _is_hard(before[0])):
            yield words
    for words in page.doc.ents:
        taken = words.root.dep_ == "dobj" and is_told_of_as_a_place(words)
        if taken and len(words) > 1 and words.label_ != "ORG":
            yield words


def _may_be_a_name(words: Words, names: Names) -> bool:
    """Is it written like a name, and known as neither body, place nor people?"""
    text = words.text
    if text.isupper() or len(text) <= 3 or text.endswith(("'s", "’s")):  # noqa: PLR2004
        return False
    if words[0].lower_ in _NEVER or words[-1].lower_ in _KINDS:
        return False
    if (
        find_demonym(text)
        or names.exactly(text)
        or any(token.ent_type_ in _NO_PLACES for token in words)
    ):
        return False
    after = words.doc[words.end : words.end + 1].text
    owned = after in ("'s", "’s") and (len(words) > 1 or words.root.ent_type_ != "ORG")
    if owned or find_actor(text) is not None:
        return False
    if any(_is_strange(token) for token in words):
        return True
    return len(words) > 1 and words.root.ent_type_ in ("PERSON", "FAC")


def _is_strange(token: Token) -> bool:
    """Is it a word that the parser's list of words does not hold?"""
    vocab = token.vocab
    return (
        len(token) > 2  # noqa: PLR2004
        and token.is_oov
        and vocab[token.lower_].is_oov
    )


def _is_where(before: Token, words: Words) -> bool:
    above = before.head.lemma_.lower()
    if before.lower_ in _WHERE:
        return above not in _FAITH
    return before.lower_ == "at" and (
        above not in _AIMED or words.root.ent_type_ in ("GPE", "FAC")
    )


def _is_hard(before: Token) -> bool:
    above = before.head
    while above.pos_ == "ADP" and above.head != above:
        above = above.head
    return before.lower_ in ("of", "on", "from") and above.lemma_.lower() in _HARD


def _people(page: Page) -> frozenset[str]:
    """Return the names that stand as a person's elsewhere: before or behind a verb."""
    found: set[str] = set()
    for words in page.doc.ents:
        if words.label_ == "PERSON" and (
            words.root.dep_ in ("nsubj", "nsubjpass", "appos", "poss", "agent")
            or words.doc[words.start - 1].pos_ == "NOUN"
        ):
            found |= {words.text, words[-1].text}
    return frozenset(found)
