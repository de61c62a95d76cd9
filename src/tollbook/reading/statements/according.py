"""How far "according to X" reaches: its own clause, and no farther.

In a relative clause ("the raid, in which, according to residents, two died") it speaks
of that clause alone; a semicolon ends it. "According to one version" names nobody.
"""

from dataclasses import replace

from spacy.tokens import Token

from tollbook.reading.words import sentence_of
from tollbook.registers.claim_words import claim_words

from .drafts import Draft
from .grammar import child, subtree
from .layout import Layout
from .speakers import head_of

_HEARD = claim_words("heard")
_VAGUE = claim_words("vague account")
_RELATIVE = frozenset(["which", "whom", "that", "who", "whose", "where"])


def clause_around(phrase: Token, layout: Layout) -> list[int]:
    """Return the clause that a phrase speaks of: its own part of the sentence."""
    first, last = _half(phrase, layout)
    relative = _relative(phrase)
    if relative is not None:
        return [i for i in _inside(relative, phrase) if first <= i < last]
    return [i for i in _own(phrase, layout) if first <= i < last]


def names_nobody(source: Token) -> bool:
    """Is it "one version", "another", "some reports": words without a speaker?"""
    if source.lower_ == "another":
        return True
    if any(c.lower_ in _VAGUE for c in source.children):
        return source.lemma_.lower() in _HEARD
    owned = any(
        c.dep_ in ("poss", "compound", "nmod")
        or (c.dep_ == "prep" and c.lower_ in ("by", "from", "of", "in"))
        or (c.dep_ == "det" and c.lower_ in ("the", "a", "this", "that"))
        for c in source.children
    )
    return source.lemma_.lower() in _HEARD and not owned


def leave_nameless(drafts: list[Draft], layout: Layout) -> list[Draft]:
    """Return the drafts: "unconfirmed reports" name nobody, an "and" is no name."""
    found = []
    for draft in drafts:
        head = head_of(draft.speaker, layout)
        vague = head is not None and head.pos_ == "NOUN" and names_nobody(head)
        joined = bool(draft.speaker) and layout.tokens[draft.speaker[0]].dep_ == "cc"
        speaker = () if vague else draft.speaker[int(joined) :]
        changed = speaker != draft.speaker
        found.append(replace(draft, speaker=speaker) if changed else draft)
    return found


def _half(phrase: Token, layout: Layout) -> tuple[int, int]:
    """Return where the half of the sentence between two semicolons begins and ends."""
    start, end = layout.paragraph(phrase.i)
    first, last = (
        max(start, sentence_of(phrase).start),
        min(end, sentence_of(phrase).end),
    )
    for i in range(first, last):
        if layout.tokens[i].text != ";" or layout.quotation_at[i] >= 0:
            continue
        if i < phrase.i:
            first = i + 1
        else:
            return first, i
    return first, last


def _relative(phrase: Token) -> Token | None:
    """Return the relative clause whose relative word stands right before the phrase."""
    for above in phrase.ancestors:
        if above.dep_ != "relcl":
            continue
        words = phrase.doc[above.left_edge.i : phrase.i]
        near = words[-2:] if words else words
        return above if any(t.lower_ in _RELATIVE for t in near) else None
    return None


def _inside(relative: Token, phrase: Token) -> list[int]:
    """Return a relative clause; "in which" joins it and is not said by anybody."""
    words = subtree(relative)
    opener = [i for i in words if i < phrase.i]
    joins = opener and phrase.doc[opener[0]].pos_ == "ADP"
    return [i for i in words if i > phrase.i] if joins else words


def _own(phrase: Token, layout: Layout) -> list[int]:
    sentence = sentence_of(phrase)
    verb = phrase.head
    while verb.dep_ not in ("ROOT", "conj", "ccomp") and verb.head.i != verb.i:
        verb = verb.head
    own = subtree(verb)
    if verb.dep_ == "conj" and child(verb, "nsubj", "nsubjpass") is not None:
        return own
    start, end = layout.paragraph(phrase.i)
    stop = {
        c.i
        for c in verb.children
        if c.dep_ == "conj"
        and c.i > phrase.i
        and child(c, "nsubj", "nsubjpass") is not None
    }
    away = {i for far in stop for i in subtree(layout.tokens[far])}
    return [
        i
        for i in range(max(start, sentence.start), min(end, sentence.end))
        if i not in away
    ]
