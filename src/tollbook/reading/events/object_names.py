"""Find what a thing that was hit is called, where the name does not stand before it.

"School No. 4", "the hospital, known as M10", "Hospital Rosales", "Camp Zamzam",
"the Sadria Maternity Hospital (SMH)".
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from tollbook.model import Target
from tollbook.reading.grounds import given
from tollbook.reading.words import sentence_of
from tollbook.registers import TargetEntry, object_words

from .people import is_person
from .scene import Hit

_NUMBERED = re.compile(r"\s+(?:(?:No\.?|no\.|Nr\.?|Number|number|№|#)\s*)(\d{1,4})\b")
_BARE_NUMBER = re.compile(r"\s+(\d{1,4})\b(?!\s*(?:people|,\d|%|on\b|in\b))")
_CODED = re.compile(
    r"""(?x),?\s+ \(?
    (?: (?:(?:which|that)\s(?:is|was)\s)?
        (?:known|designated|code-?named|named|called|dubbed)\s
        (?:locally\s|only\s)? (?:as\s|by\sits\scode\sname,?\s|the\s)? )?
    ["“'‘]? ([A-Z]{1,2}-?\d{1,3}) \b"""
)
_CALLED = re.compile(
    r"""(?x),?\s+ \(?
    (?:(?:which|that)\s(?:is|was)\s)? (?:known|named|called)\s (?:locally\s)? (?:as\s)?
    (?:the\s)? ["“'‘]? ((?:[A-Z][\w’'-]+)(?:\s[A-Z][\w’'-]+)*)"""
)
_SHORT = re.compile(r"\s+[(\[]([A-Z][A-Z.]{1,7})[)\]]")
CODE_NAME = re.compile(r"[A-Z]{1,2}-?\d{1,3}")
_NUMBERS = frozenset(("no", "no.", "number", "nr"))
_THINGS = frozenset(("FAC", "ORG", "PRODUCT"))
_AFTER = "events/object_names: the number, code or name after the noun"


def called_things(
    hits: dict[int, Hit[TargetEntry]], things: Sequence[Token]
) -> Iterator[Hit[TargetEntry]]:
    """Yield the targets that stand behind a name or number that is their head.

    "School No. 4" hangs on "No", "Camp Zamzam" on "Zamzam", and "M10, the biggest
    hospital" on "M10".
    """
    for token in things:
        if token.i not in hits:
            for child in token.children:
                if child.i in hits and _is_called(hits[child.i], token):
                    yield hits[child.i]


def _is_called(hit: Hit[TargetEntry], name: Token) -> bool:
    """Does the noun of a thing stand before its name, or explain it?"""
    if hit.entry.id not in object_words("lasting"):
        return False
    if hit.head.i > name.i:
        return hit.head.dep_ == "appos" and _is_thing(name)
    return _stands_before(hit.head, name, hit.entry.id)


def _is_thing(name: Token) -> bool:
    if CODE_NAME.fullmatch(name.text):
        return True
    return name.ent_type_ in _THINGS and name.pos_ == "PROPN" and not is_person(name)


def _stands_before(noun: Token, name: Token, kind: str) -> bool:
    """Is it "School No", "Hospital Rosales" or "Camp Zamzam"?"""
    if noun.dep_ != "compound" or not noun.text[0].isupper():
        return False
    if name.lower_ in _NUMBERS or _is_thing(name):
        return True
    return kind == "camp" and name.i == noun.i + 1 and name.pos_ == "PROPN"


def with_name(target: Target, head: Token) -> Target:
    """Return a target with the name that follows its noun, if it has none yet."""
    if target.name is not None:
        return target
    name = _name_after(head)
    given("target", target.start, "name", name, _AFTER, head)
    return target if name is None else replace(target, name=name)


def short_name(head: Token) -> str | None:
    """Return the letters in brackets after a noun: "(SMH)"."""
    match = _SHORT.match(_after(head))
    return match[1].replace(".", "") if match else None


def _after(head: Token) -> str:
    sentence = sentence_of(head)
    return sentence.text[head.idx + len(head) - sentence.start_char :]


def _name_after(head: Token) -> str | None:
    after = _after(head)
    if code := _in_apposition(head):
        return code
    if match := _NUMBERED.match(after):
        return f"{head.text} No. {match[1]}"
    if head.text[0].isupper() and (match := _BARE_NUMBER.match(after)):
        return f"{head.text} {match[1]}"
    if match := _CODED.match(after) or _CALLED.match(after):
        return match[1]
    return _in_one_entity(head)


def _in_apposition(head: Token) -> str | None:
    """Return what explains a noun, or what it explains: "M10, the biggest hospital"."""
    other = next((c for c in head.children if c.dep_ == "appos"), None)
    if head.dep_ == "appos":
        other = head.head
    if other is None or not _is_thing(other):
        return None
    if CODE_NAME.fullmatch(other.text):
        return other.text
    words = [w for w in other.subtree if w.i <= other.i and w.ent_type_ in _THINGS]
    first = min((w.i for w in words), default=other.i)
    name = head.doc[first : other.i + 1].text
    return None if other.lower_ in _NUMBERS else name


def _in_one_entity(head: Token) -> str | None:
    """Return "Hospital Rosales" where the names after the noun are one with it."""
    doc, last = head.doc, head.i
    if head.pos_ != "PROPN" or not head.text[0].isupper():
        return None
    if head.dep_ == "compound" and head.head.i > head.i:
        last = head.head.i if head.head.lower_ not in _NUMBERS else last
        return None if last == head.i else doc[head.i : last + 1].text
    while (
        last + 1 < sentence_of(head).end
        and doc[last + 1].ent_iob_ == "I"
        and doc[last + 1].pos_ == "PROPN"
    ):
        last += 1
    return None if last == head.i else doc[head.i : last + 1].text
