"""Quotations that do what they say: "We condemn the killing", "I will answer".

Whoever is quoted with "we condemn" condemns, whatever the verb beside the quotation;
with "if they come back, we will answer" he promises.
"""

from dataclasses import replace

from spacy.tokens import Token

from tollbook.model import Stance

from .drafts import Draft
from .grammar import child, is_negated
from .layout import Layout

_PERFORMS = {
    "condemn": Stance.ACCUSES,
    "accuse": Stance.ACCUSES,
    "blame": Stance.ACCUSES,
    "denounce": Stance.ACCUSES,
    "deny": Stance.DENIES,
    "reject": Stance.DENIES,
    "demand": Stance.DEMANDS,
    "urge": Stance.DEMANDS,
    "promise": Stance.PROMISES,
    "vow": Stance.PROMISES,
}
_ASSURES = frozenset(["assure", "reassure"])
_FIRST = frozenset(["i", "we"])
_WILL = frozenset(["will", "shall", "'ll", "’ll"])


def perform(draft: Draft, layout: Layout) -> Draft:
    """Return a draft with the stance that its own words take, if they take one."""
    if draft.negated or draft.entry.stance not in (Stance.ASSERTS, Stance.PREDICTS):
        return draft
    stance = _performed(draft, layout)
    if draft.entry.word in _ASSURES and _is_ahead(draft, layout):
        stance = Stance.PROMISES
    if stance is None:
        return draft
    return replace(draft, entry=replace(draft.entry, stance=stance))


def _is_ahead(draft: Draft, layout: Layout) -> bool:
    """Is it "assured her that they would be fed"?"""
    return any(layout.tokens[i].lower_ in (*_WILL, "would") for i in draft.content)


def _performed(draft: Draft, layout: Layout) -> Stance | None:
    """Return the stance that a quotation takes by its own first verb, if any."""
    if layout.quotation_at[draft.content[0]] < 0 or draft.entry.manner != "speech":
        return None
    for i in draft.content:
        token = layout.tokens[i]
        if token.lower_ not in _FIRST or token.dep_ != "nsubj":
            continue
        verb = token.head
        if verb.tag_ == "VBP" and not is_negated(verb):
            return _PERFORMS.get(verb.lemma_)
        told = draft.entry.stance is Stance.ASSERTS
        return Stance.PROMISES if told and _is_threat(verb, draft, layout) else None
    return None


def _is_threat(verb: Token, draft: Draft, layout: Layout) -> bool:
    """Is it "if they shell us again, we will answer"?"""
    opener = layout.tokens[draft.content[min(1, len(draft.content) - 1)]]
    helper = child(verb, "aux")
    return opener.lower_ == "if" and helper is not None and helper.lower_ in _WILL
