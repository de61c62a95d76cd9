"""Read a speaker who ends a sentence: "…, the coordinator, Ann Lee, said on Monday".

After a long sentence the parser hangs such a verb on the clause before it and takes
that clause's subject for the speaker. The commas say otherwise.
"""

from collections.abc import Sequence

from spacy.tokens import Token

from tollbook.reading.words import sentence_of
from tollbook.registers.source_roles import role_of

from .layout import Layout

_FINITE = ("VBD", "VBZ", "VBP")
_LONGEST_AFTER = 6
"""Words of time and place that may still follow the verb of saying."""
_LONGEST_SPEAKER = 12

type Tail = tuple[tuple[int, ...], frozenset[int]]


def tail_of(verb: Token, layout: Layout) -> Tail | None:
    """Return the speaker and what is said, where the sentence ends with its speaker."""
    own = any(c.dep_ in ("ccomp", "dobj") for c in verb.children)
    if verb.tag_ not in _FINITE or own:
        return None
    sentence = sentence_of(verb)
    after = [t for t in layout.tokens[verb.i + 1 : sentence.end] if not t.is_punct]
    plain = all(t.pos_ not in ("VERB", "AUX", "PRON") for t in after)
    if not plain or len(after) > _LONGEST_AFTER:
        return None
    stretches = _stretches(layout.tokens[sentence.start : verb.i])
    speaker = _speaker(stretches)
    if not speaker:
        return None
    subjects = [c for c in verb.children if c.dep_ == "nsubj"]
    if any(not speaker[0].i <= c.i <= speaker[-1].i for c in subjects):
        return None
    said = [t for t in layout.tokens[sentence.start : speaker[0].i] if not t.is_space]
    while said and said[-1].text == ",":
        said.pop()
    if not any(t.pos_ in ("VERB", "AUX") for t in said):
        return None
    return tuple(t.i for t in speaker), frozenset(t.i for t in said)


def named_before(verb: Token, layout: Layout) -> tuple[int, ...]:
    """Return ", the family's lawyer, Ann Lee," right before a verb without subject."""
    start = max(layout.paragraph(verb.i)[0], sentence_of(verb).start)
    if verb.i <= start or layout.tokens[verb.i - 1].text != ",":
        return ()
    speaker = _speaker(_stretches(layout.tokens[start : verb.i]))
    return tuple(token.i for token in speaker)


def _stretches(tokens: Sequence[Token]) -> list[list[Token]]:
    """Cut the words before the verb at their commas, the last stretch first."""
    found: list[list[Token]] = [[]]
    for token in tokens:
        if token.text == ",":
            found.append([])
        else:
            found[-1].append(token)
    return [stretch for stretch in reversed(found) if stretch]


def _speaker(stretches: list[list[Token]]) -> list[Token]:
    """Return a name before the verb, with the role that stands before the name."""
    if len(stretches) < 2 or not _is_phrase(stretches[0]):  # noqa: PLR2004
        return []
    name, before = stretches[0], stretches[1]
    if any(t.ent_type_ == "PERSON" for t in name):
        whole = before if _is_phrase(before) and _is_definite(before) else name
        return list(name[0].doc[whole[0].i : name[-1].i + 1])
    return name if _has_role(name) and name[0].pos_ in ("DET", "PROPN") else []


def _is_phrase(words: list[Token]) -> bool:
    return len(words) <= _LONGEST_SPEAKER and not any(
        t.pos_ in ("VERB", "AUX", "SCONJ") or t.like_num for t in words
    )


def _is_definite(words: list[Token]) -> bool:
    """Is it "the …", "its …", "Oxfam's …": who the name is, and not where or when?"""
    return words[0].pos_ in ("DET", "PRON") or any(t.tag_ == "POS" for t in words)


def _has_role(words: list[Token]) -> bool:
    return any(role_of(t.lemma_.lower()) is not None for t in words)


def clause_around(word: Token, subject: Token, layout: Layout) -> list[int]:
    """Return the clause around ", she was certain,", both halves."""
    start, end = layout.paragraph(word.i)
    start, end = max(start, sentence_of(word).start), min(end, sentence_of(word).end)
    before, after = subject.left_edge.i - 1, word.i + 1
    if before <= start or after >= end:
        return []
    if {layout.tokens[before].text, layout.tokens[after].text} != {","}:
        return []
    first = before
    while first > start and layout.tokens[first - 1].lower_ not in ("that", ","):
        first -= 1
    if first > start and layout.tokens[first - 1].lower_ == "that":
        first -= 1
    return [i for i in range(first, end) if not before <= i <= after]
