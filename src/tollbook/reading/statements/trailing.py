"""Cut what is said where the outlet goes on in its own voice.

"… no bodies at the mill, which contradicts photographs taken that morning", "61 bodies
had come in, a figure that could not be checked", "the road was open; by nine all were
dead": a clause or a noun hung on by a comma is the outlet's, and so is what stands
behind a semicolon. Inside quotation marks nothing is cut.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from tollbook.reading.words import sentence_of
from tollbook.registers.claim_words import claim_words

from .drafts import Draft
from .grammar import trimmed
from .layout import Layout

_FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])
_RESULTS = claim_words("comes of it")
_AGAIN = frozenset(["when", "although", "though", "while"])
_FRONTED = frozenset(["although", "though", "while", "whereas"])


def cut_trailing(drafts: Sequence[Draft], layout: Layout) -> list[Draft]:
    """Return the drafts without what trails behind their contents."""
    return [_cut(draft, drafts, layout) for draft in drafts]


def _cut(draft: Draft, drafts: Sequence[Draft], layout: Layout) -> Draft:
    if draft.content[-1] < draft.head or draft.entry.word == ":":
        return draft
    ends = [
        end
        for end in _ends(draft, drafts, layout)
        if max(draft.content[0], draft.head) < end <= draft.content[-1]
        and layout.quotation_at[end] < 0
    ]
    if not ends:
        return draft
    kept = trimmed((i for i in draft.content if i < min(ends)), layout.tokens)
    return replace(draft, content=kept) if kept else draft


def _ends(draft: Draft, drafts: Sequence[Draft], layout: Layout) -> Iterator[int]:
    """Yield each token at which the content may end."""
    yield from _relative_ends(draft, layout)
    last = draft.content[-1]
    nested = any(draft.head in other.content for other in drafts if other is not draft)
    for i in draft.content:
        word = layout.tokens[i]
        if i <= draft.head or word.text not in (",", ";"):
            continue
        comment = word.text == ";" or _is_comment(i, last, layout) or _is_result(word)
        if comment or (nested and _joins_outer(i, last, layout)):
            yield i
    if _is_fronted(draft, layout):
        yield from _main_clause(draft, layout)


def _relative_ends(draft: Draft, layout: Layout) -> Iterator[int]:
    """Yield the commas of relative clauses: the cue's own, or one that trails."""
    last = draft.content[-1]
    for clause in layout.relatives:
        if clause.start <= draft.head < clause.end:
            yield clause.end
        elif draft.head < clause.start <= last and clause.end > last:
            yield clause.start
        elif draft.head < clause.start and clause.end <= last:
            opener = layout.tokens[min(clause.end + 1, last)].lower_
            if clause.resumed < 0 and opener in _AGAIN:
                yield clause.start


def _is_comment(comma: int, last: int, layout: Layout) -> bool:
    """Is it ", a figure that could not be checked", to the end?"""
    tokens = layout.tokens
    if comma + 3 > last or tokens[comma + 1].lower_ not in ("a", "an"):
        return False
    noun = next(
        (i for i in range(comma + 2, min(comma + 5, last)) if tokens[i].pos_ == "NOUN"),
        None,
    )
    if noun is None:
        return False
    follows = tokens[noun + 1]
    clause = follows.lower_ in ("that", "which") and follows.tag_ in ("WDT", "IN")
    clause = clause or (follows.lower_ == "so" and tokens[noun + 2].pos_ == "ADJ")
    return clause and "," not in {t.text for t in tokens[comma + 1 : last + 1]}


def _is_result(comma: Token) -> bool:
    """Is it ", prompting hundreds to flee": what came of it, in the outlet's voice?"""
    after = comma.nbor(1) if comma.i + 1 < len(comma.doc) else comma
    return after.tag_ == "VBG" and after.lemma_.lower() in _RESULTS


def _joins_outer(comma: int, last: int, layout: Layout) -> bool:
    """Is it ", and that …": the outer speaker goes on?"""
    words = [t.lower_ for t in layout.tokens[comma + 1 : min(comma + 3, last)]]
    return len(words) == 2 and words[0] in ("and", "but") and words[1] == "that"  # noqa: PLR2004


def _is_fronted(draft: Draft, layout: Layout) -> bool:
    """Does its sentence open with "Although", and is the cue in that first clause?"""
    sentence = sentence_of(layout.tokens[draft.head])
    return layout.tokens[sentence.start].lower_ in _FRONTED


def _main_clause(draft: Draft, layout: Layout) -> Iterator[int]:
    """Yield the comma behind which the main clause begins."""
    tokens = layout.tokens
    said = [i for i in draft.content if i > draft.head]
    for i in said:
        before = any(tokens[k].tag_ in _FINITE for k in said if k < i)
        after = any(tokens[k].tag_ in _FINITE for k in said if k > i)
        if tokens[i].text == "," and before and after and tokens[i + 1].dep_ != "cc":
            yield i
