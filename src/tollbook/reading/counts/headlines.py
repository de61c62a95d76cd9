"""Read figures by the words beside them, where the parse gives no answer.

Headlines drop verbs ("23 dead in market strike"), and second halves of
sentences drop nouns ("40 villagers had been killed, over 90 injured").
"""

from spacy.tokens import Span, Token

from tollbook.model import Measure
from tollbook.reading.words import sentence_of
from tollbook.registers.harm_words import Construction

from .groups import person_group
from .harms import is_harm_noun, is_participle, matched
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
_FATE = "counts/headlines: an adverb alone says what became of some of them"
_AFTER = "counts/headlines: beside a word of harm, where the parse shows none"
_PARTS = {"including", "among"}
_FATES = {
    "fatally": Measure.KILLED,
    "mortally": Measure.KILLED,
    "critically": Measure.INJURED,
    "seriously": Measure.INJURED,
    "gravely": Measure.INJURED,
}
"""Adverbs that alone say what became of some of those shot ("one fatally")."""
_BEARS = {"NOUN", "PROPN", "PRON", "DET", "NUM"}
_AIMS = {"at", "into", "toward", "towards", "back"}
_NEARBY = 5


def harms_beside(people: People, sentence: Span) -> tuple[Harm, ...]:
    """Return the harm that the next or the previous words tell of."""
    if people.single:
        return _to_one(people, sentence)
    if people.noun is not None and not people.sure:
        return ()
    return _after(people, sentence) or _before(people, sentence)


def fate_of(people: People, sentence: Span) -> tuple[Harm, ...]:
    """Return what an adverb alone says of some: "two shot, one of them fatally"."""
    at = people.last.i + 1
    if people.single or at >= sentence.end:
        return ()
    word, after = sentence.doc[at], sentence.doc[at + 1 : min(at + 2, sentence.end)]
    measure = _FATES.get(word.lower_)
    if measure is None or any(matched(t, Construction.ACTS_ON) for t in after):
        return ()
    return (Harm(measure, word, _FATE),)


def _to_one(people: People, sentence: Span) -> tuple[Harm, ...]:
    """What a headline says right after one person: "Man shot in park"."""
    if people.word.dep_ == "pobj":
        return ()
    for token in sentence.doc[_past_age(people.last, sentence) : sentence.end]:
        if token.lower_.endswith("ly"):
            continue
        word = matched(token, Construction.ACTS_ON)
        if word is None or not is_participle(token):
            word = matched(token, Construction.BEFALLS)
            return (Harm(word.measure, token, _AFTER),) if word else ()
        return () if _is_done_to_others(token) else (_worst(word.measure, token),)
    return ()


def _past_age(last: Token, sentence: Span) -> int:
    """Where the words after "Boy, 7," start."""
    doc, at = sentence.doc, last.i + 1
    if at + 2 >= sentence.end:
        return at
    aged = doc[at].lower_ == doc[at + 2].lower_ == "," and doc[at + 1].like_num
    return at + 3 if aged else at


def _is_done_to_others(verb: Token) -> bool:
    """Does somebody or something that bears the deed stand after the verb?

    Also after one that is joined to it: "the man shot and killed his wife".
    """
    joined = (verb, *verb.conjuncts)
    if any(c.dep_ in {"dobj", "dative"} for other in joined for c in other.children):
        return True
    at = verb.i + 1
    while at < sentence_of(verb).end and (
        verb.doc[at].lower_ in {"and", ",", "&"} or is_participle(verb.doc[at])
    ):
        at += 1
    if at >= sentence_of(verb).end:
        return False
    after = verb.doc[at]
    if after.lower_ == "at":
        aimed = [t for t in after.children if t.dep_ == "pobj"]
        return not aimed or any(person_group(t) is not None for t in after.subtree)
    bears = at == verb.i + 1 or is_participle(after.nbor(-1))
    return (bears and after.pos_ in _BEARS) or after.lower_ in _AIMS


def _worst(measure: Measure, verb: Token) -> Harm:
    """Who was "shot, killed" was killed."""
    for token in verb.doc[verb.i + 1 : min(verb.i + 4, sentence_of(verb).end)]:
        if token.lower_ not in {",", "and", "&", "then"}:
            word = matched(token, Construction.ACTS_ON)
            if word is not None and word.measure is Measure.KILLED:
                return Harm(word.measure, token, _AFTER)
            break
    return Harm(measure, verb, _AFTER)


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
    if is_participle(token) and not any(
        c.dep_ == "dobj" and not is_harm_noun(c) for c in token.children
    ):
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
