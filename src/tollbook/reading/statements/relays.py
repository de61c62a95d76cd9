"""Who passed on a speaker's words: "survivors interviewed by", "a channel relayed by".

The participle hangs on the speaker ("two sources, cited by an agency, think …"), on
the pictures or the paper that speak, or the words themselves are what a medium
carried: "Radio Okara aired a recording in which a man admits …".
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from tollbook.registers.claim_words import claim_words

from .carriers import is_medium
from .drafts import Draft
from .grammar import agent_of, child, subtree, trimmed
from .layout import Layout
from .speakers import head_of, speaker_words, subject_of

_MEETS = claim_words("meets a speaker")
_CARRIES = claim_words("carries words")
_TALKS = frozenset(["speak", "talk", "write"])
_STEPS = 5

type _Hop = tuple[Token, tuple[int, ...]]


def add_relays(drafts: Sequence[Draft], layout: Layout) -> list[Draft]:
    """Return the drafts with who passed them on, without those that only pass on."""
    found: list[Draft] = []
    passing: set[int] = set()
    for draft in drafts:
        carried = list(_carried(draft, layout))
        met = list(_met(draft, layout))
        hops = [*carried, *met]
        passing.update(part.i for part, _ in hops)
        away = {i for part, _ in met for i in subtree(part)}
        said = trimmed((i for i in draft.content if i not in away), layout.tokens)
        via = tuple(words for _, words in hops if words not in draft.passed_on)
        changed = replace(
            draft, content=said or draft.content, passed_on=(*via, *draft.passed_on)
        )
        found.append(changed if hops else draft)
    return [draft for draft in found if draft.head not in passing]


def _met(draft: Draft, layout: Layout) -> Iterator[_Hop]:
    """Yield "interviewed by dpa", "speaking to Radio Okara" on the speaker."""
    head = head_of(draft.speaker, layout)
    if head is None:
        return
    own = [c for c in head.children if c.dep_ == "acl" and c.i > head.i]
    for part in own or _behind(draft, layout):
        lemma = part.lemma_.lower()
        if part.tag_ in ("VBN", "VBD") and (lemma in _MEETS or lemma in _CARRIES):
            joint = agent_of(part)
        elif part.tag_ == "VBG" and lemma in _TALKS:
            joint = next((c for c in part.children if c.lower_ in ("to", "with")), None)
        else:
            continue
        yield from _hop(part, joint, layout)


def _behind(draft: Draft, layout: Layout) -> list[Token]:
    """Return the "cited" of "the monitor, cited by", wherever the parse hung it."""
    at = draft.speaker[-1] + 2
    part = layout.tokens[min(at, len(layout.tokens) - 1)]
    set_off = layout.tokens[at - 1].text == "," if at <= part.i else False
    return [part] if set_off and part.tag_ == "VBN" else []


def _hop(part: Token, joint: Token | None, layout: Layout) -> Iterator[_Hop]:
    named = child(joint, "pobj") if joint is not None else None
    if named is None:
        return
    away = {
        i
        for c in named.children
        if c.dep_ == "prep" and c.lower_ != "of"
        for i in subtree(c)
    }
    words = tuple(i for i in speaker_words(named, part, layout) if i not in away)
    if words and is_medium(words, layout):
        yield part, words


def _carried(draft: Draft, layout: Layout) -> Iterator[_Hop]:
    """Yield the "aired" of "Radio Okara aired a recording in which a man admits …"."""
    noun = _noun(draft, layout)
    for _ in range(_STEPS):
        if noun is None or noun.dep_ not in ("pobj", "prep", "agent"):
            break
        noun = noun.head
    if noun is None or noun.dep_ != "dobj":
        return
    verb = noun.head
    if verb.lemma_.lower() not in _CARRIES or verb.i >= draft.head:
        return
    subject = subject_of(verb)
    words = speaker_words(subject, verb, layout) if subject is not None else ()
    if words and is_medium(words, layout) and words != draft.speaker:
        yield verb, words


def _noun(draft: Draft, layout: Layout) -> Token | None:
    """Return the noun of saying, or the one that the verb's clause is about."""
    here = layout.tokens[draft.head]
    if here.pos_ == "NOUN":
        return here
    while here.dep_ in ("conj", "xcomp"):
        here = here.head
    return here.head if here.dep_ == "relcl" else None
