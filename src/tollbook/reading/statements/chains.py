"""Who passed it on: "was quoted as saying", "reported, citing officials".

The source is the first who said it; whoever carried it stands in `passed_on`.
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from .authors import name_authors
from .carriers import add_carriers
from .citing import follow_citations
from .drafts import Draft
from .grammar import agent_of, child
from .hearing import name_tellers
from .layout import Layout
from .relays import add_relays
from .speakers import speaker_words, subject_of

_CITES = frozenset(["cite", "quote"])


def follow_chains(drafts: Sequence[Draft], layout: Layout) -> list[Draft]:
    """Return the drafts with their sources moved to the first who said it.

    One that is left with nothing said, because another took it over, goes.
    """
    found = [_quoted_as_saying(draft, layout) for draft in drafts]
    found = [draft for draft in found if not _is_said_elsewhere(draft, found, layout)]
    found = name_tellers(name_authors(found, layout), layout)
    carried = follow_citations(add_relays(add_carriers(found, layout), layout), layout)
    merged = _merge_estimates(carried, layout)
    return [draft for draft in merged if draft.content]


def _quoted_as_saying(draft: Draft, layout: Layout) -> Draft:
    """Read "X was quoted by Y as saying" as X's words, through Y."""
    verb = layout.tokens[draft.head]
    if verb.dep_ != "pcomp" or verb.head.lower_ != "as":
        return draft
    quoted = verb.head.head
    subject = child(quoted, "nsubjpass") or child(quoted, "dobj")
    told = quoted.lemma_.lower() in (*_CITES, "report") and quoted.i < verb.i
    if not told or subject is None:
        return draft
    agent = agent_of(quoted)
    carrier = child(agent, "pobj") if agent is not None else _quoter(quoted)
    via = (speaker_words(carrier, quoted, layout),) if carrier is not None else ()
    cue = tuple(i for i in range(quoted.i, verb.i + 1) if i not in draft.content)
    return replace(
        draft,
        speaker=speaker_words(subject, quoted, layout),
        passed_on=(*via, *draft.passed_on),
        cue=cue if agent is None and carrier is None else (quoted.i, verb.i),
    )


def _quoter(quoted: Token) -> Token | None:
    """Return who quotes: the own subject, or that of "AFP reported, quoting X as"."""
    return subject_of(quoted) if quoted.tag_ == "VBG" else child(quoted, "nsubj")


def _is_said_elsewhere(draft: Draft, drafts: list[Draft], layout: Layout) -> bool:
    """Is it the "quoted" of "quoted as saying", which its "saying" stands for?"""
    if draft.entry.word not in _CITES:
        return False
    return any(
        layout.tokens[other.head].head.lower_ == "as"
        and layout.tokens[other.head].head.head.i == draft.head
        for other in drafts
    )


def _merge_estimates(drafts: list[Draft], layout: Layout) -> list[Draft]:
    """Make "It is estimated that …, the group has stated" one statement."""
    found = list(drafts)
    for draft in drafts:
        verb = layout.tokens[draft.head]
        subject = child(verb, "nsubjpass")
        if draft.speaker or subject is None or subject.lower_ != "it":
            continue
        outer = next(
            (
                other
                for other in found
                if other.content and subject.i == other.content[0] and other.speaker
            ),
            None,
        )
        if outer is None or outer is draft:
            continue
        found[found.index(outer)] = replace(
            outer,
            cue=tuple(sorted({*outer.cue, *draft.cue})),
            entry=draft.entry,
            content=draft.content,
        )
        found = [other for other in found if other is not draft]
    return found
