"""Read figures by the words beside them, where the parse gives no answer.

Headlines drop verbs ("23 dead in market strike"), and second halves of
sentences drop nouns ("40 villagers had been killed, over 90 injured").
"""

from spacy.tokens import Span, Token

from tollbook.registers.harm_words import Construction

from .harms import is_participle, matched
from .measures import Harm
from .people import People

_READ_OVER = {
    "were",
    "was",
    "are",
    "is",
    "have",
    "has",
    "had",
    "been",
    "be",
    "being",
    "more",
    "others",
    "other",
    "also",
    "reportedly",
    "people",
    "seriously",
    "critically",
    "severely",
    "badly",
    "slightly",
    "lightly",
    "reported",
    "confirmed",
    "feared",
    "believed",
    "still",
    "left",
    "allegedly",
    "fatally",
    "of",
    "them",
    "whom",
    "later",
    "presumed",
    "remain",
    "remained",
    "get",
    "got",
    "either",
    "gravely",
    "mortally",
    "found",
}
_AFTER = "counts/headlines: beside a word of harm, where the parse shows none"
_PARTS = {"including", "among"}
_NEARBY = 5


def harms_beside(people: People, sentence: Span) -> tuple[Harm, ...]:
    """Return the harm that the next or the previous words tell of."""
    if people.single or (people.noun is not None and not people.sure):
        return ()
    return _after(people, sentence) or _before(people, sentence)


def _after(people: People, sentence: Span) -> tuple[Harm, ...]:
    start = _past_parts(people.last.i + 1, sentence)
    for token in sentence.doc[start : min(start + _NEARBY, sentence.end)]:
        word = matched(token, Construction.DESCRIBES)
        if word is None and not _is_active(token):
            word = matched(token, Construction.ACTS_ON)
        if word is None:
            word = matched(token, Construction.BEFALLS)
        if word is None and people.noun is None:
            word = matched(token, Construction.NAMES)
        if word is not None:
            return (Harm(word.measure, token, _AFTER),)
        if token.lower_ not in _READ_OVER:
            return ()
    return ()


def _past_parts(at: int, sentence: Span) -> int:
    """Step over ", including two boys," to the word of harm behind it."""
    doc, end = sentence.doc, sentence.end
    if at + 1 >= end or doc[at].lower_ != "," or doc[at + 1].lower_ not in _PARTS:
        return at
    behind = (i + 1 for i in range(at + 1, end) if doc[i].lower_ == ",")
    return next(behind, at)


def _is_active(token: Token) -> bool:
    if is_participle(token) and not any(c.dep_ == "dobj" for c in token.children):
        return False
    if token.tag_ in {"VBZ", "VBP", "VBG", "VB"}:
        return True
    return any(child.dep_ == "dobj" for child in token.children)


def _before(people: People, sentence: Span) -> tuple[Harm, ...]:
    first = sentence.doc.char_span(people.start, people.end, alignment_mode="expand")
    if first is None or first.start <= sentence.start:
        return ()
    token = sentence.doc[first.start - 1]
    while (
        token.lower_ in {"dead", "death", "to", "down", "up"}
        and token.i > sentence.start
    ):
        token = token.nbor(-1)
    if any(child.dep_ == "auxpass" for child in token.children):
        return ()
    word = matched(token, Construction.ACTS_ON)
    if word is None or token.pos_ not in {"VERB", "NOUN", "PROPN", "ADJ"}:
        return ()
    return (Harm(word.measure, token, _AFTER),)
