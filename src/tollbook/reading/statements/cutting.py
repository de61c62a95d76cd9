"""Cut what is said where somebody else begins to speak.

"The ministry put the toll at 22, while residents said 14 died" is two statements,
and ", adding that …" or ", as Russia claimed" opens a new one too.
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from tollbook.model import Stance

from .drafts import Draft
from .grammar import child, subtree, trimmed
from .layout import Layout
from .semicolons import cut_at_semicolons
from .speakers import is_source, mate_of, subject_of

_CONTRAST = frozenset(["while", "whereas", "although", "though", "but", "as"])
_AGAINST = frozenset(["against", "despite", "unlike", "versus", "contrary"])
_TURNS = frozenset(["while", "whereas", "but"])
_OBJECTED = frozenset({Stance.ACCUSES, Stance.DENIES, Stance.DEMANDS, Stance.ESTIMATES})
_ADDING = frozenset(["add", "continue", "conclude"])
_FINITE = frozenset(["VBD", "VBZ", "VBP"])
_DASHES = frozenset(["-", "–", "—"])


def cut_drafts(drafts: Sequence[Draft], layout: Layout) -> list[Draft]:
    """Return the drafts, each without the clauses in which another speaks."""
    found = cut_at_semicolons(drafts, layout)
    for number, draft in enumerate(found):
        inside = set(draft.content)
        away: set[int] = set()
        for other, later in enumerate(found):
            if other == number or later.head not in inside or later.head < draft.head:
                continue
            if layout.quotation_at[later.head] >= 0:
                continue
            verb = _top(later, layout)
            joined = _adds(verb, later, draft, layout) or _joins(verb, later, draft)
            if _goes_on(verb) or joined:
                away.update(subtree(verb))
                found[other] = replace(later, speaker=draft.speaker)
            elif (clause := _other_clause(verb, later, inside)) is not None:
                away.update(subtree(clause))
        away.update(_before(draft, found, layout))
        away.update(_aside(draft, layout))
        away.update(_set_against(inside, found, layout))
        kept = trimmed(inside - away, layout.tokens)
        if away and kept:
            found[number] = replace(found[number], content=kept)
    return found


def _before(draft: Draft, drafts: list[Draft], layout: Layout) -> set[int]:
    """Return what others say before a cue that has its own object behind it.

    "The army blames smugglers, the smugglers blame the army": not one inside the other.
    Also what stands before ", whereas the clinic treated 34, its director said".
    """
    first = min((*draft.cue, *draft.speaker))
    early = {i for i in draft.content if i < first}
    others = [d for d in drafts if d is not draft and d.head in early and d.speaker]
    if not others or any(layout.quotation_at[i] >= 0 for i in early):
        return set()
    if draft.content[-1] > draft.head and draft.entry.stance in _OBJECTED:
        return early
    last = max(other.head for other in others)
    turn = [
        i
        for i in early
        if i > last and layout.tokens[i].lower_ in _TURNS and i - 1 in early
    ]
    turns = [i for i in turn if layout.tokens[i - 1].text == ","]
    return {i for i in early if i <= turns[-1]} if turns else set()


def _top(draft: Draft, layout: Layout) -> Token:
    """Return the verb of a cue that the rest of it hangs on ("declined to say")."""
    cue = set(draft.cue)
    here = layout.tokens[draft.head]
    while here.head.i in cue and here.head.i != here.i:
        here = here.head
    return here


def _set_against(inside: set[int], drafts: list[Draft], layout: Layout) -> set[int]:
    """Return ", against the army's estimate of one": another's figure beside it."""
    away: set[int] = set()
    for other in drafts:
        noun = layout.tokens[other.head]
        before = noun.head
        if other.head not in inside or noun.pos_ != "NOUN" or noun.dep_ != "pobj":
            continue
        set_off = layout.tokens[before.i - 1].text == "," if before.i else False
        if set_off and before.lower_ in _AGAINST:
            away.update(i for i in inside if i >= before.i)
    return away


def _goes_on(verb: Token) -> bool:
    """Is it ", adding …": the same speaker goes on?"""
    if verb.tag_ != "VBG" or any(c.dep_ in ("nsubj", "aux") for c in verb.children):
        return False
    if verb.dep_ == "conj" and verb.head.tag_ == "VBG":
        return _goes_on(verb.head)
    if (mate := mate_of(verb)) is not None:
        return _goes_on(mate)
    before = verb.doc[verb.left_edge.i - 1] if verb.left_edge.i else verb
    return verb.dep_ in ("advcl", "acl", "dep", "xcomp") and before.text == ","


def _adds(verb: Token, later: Draft, draft: Draft, layout: Layout) -> bool:
    """Is it "said he will stay, and insisted that …": joined to the wrong verb?

    Also "reminded them that there was a war and promised to write".
    """
    if (
        verb.dep_ != "conj"
        or verb.tag_ not in _FINITE
        or later.entry.manner != "speech"
    ):
        return False
    if any(c.dep_ in ("nsubj", "nsubjpass", "auxpass") for c in verb.children):
        return False
    if verb.tag_ != "VBD" and layout.tokens[draft.head].tag_ != verb.tag_:
        return False
    if verb.head.tag_ != verb.tag_ or later.entry.word in _ADDING:
        return True
    beside = subject_of(verb.head)
    silent = beside is not None and not is_source((beside.i,), layout)
    return silent and layout.tokens[draft.head].tag_ == verb.tag_


def _joins(verb: Token, later: Draft, draft: Draft) -> bool:
    """Is it "expect it to last, and think that …": one speaker, joined too deep?"""
    shared = later.speaker and later.speaker == draft.speaker
    if verb.dep_ != "conj" or not shared or set(later.speaker) & set(draft.content):
        return False
    if child(verb, "nsubj", "nsubjpass") is not None:
        return False
    beside = subject_of(verb.head)
    return beside is not None and beside.i not in draft.speaker


def _other_clause(verb: Token, later: Draft, inside: set[int]) -> Token | None:
    """Return the clause with another speaker, where a joining word opens it."""
    if not later.speaker:
        return None
    here = verb.head if verb.dep_ == "prep" else verb
    if here.dep_ == "acl" and here.head.dep_ == "conj" and later.head == here.i:
        return _joined_noun(here.head)
    while here.i in inside:
        opens = _opener(here)
        if opens is not None and opens.lower_ in _CONTRAST and opens.i in inside:
            return here if here.i == verb.i else None
        if here.dep_ == "relcl":
            return _relative(here, later)
        if here.dep_ != "conj" or here.head.i == here.i:
            break
        if _joined_by_comma(here) and child(here, "nsubj") is not None:
            return here
        here = here.head
    return None


def _relative(clause: Token, later: Draft) -> Token | None:
    """Return ", which residents denied" or ", a charge they denied", set off."""
    if not _is_set_off(clause):
        noun = clause.head
        named = noun.i in later.content and noun.i < later.head and _is_set_off(noun)
        return noun if named else None
    first = clause.left_edge.i + 1
    tells = later.content[0] <= first or clause.i in later.content
    return clause if tells else None


def _joined_noun(noun: Token) -> Token | None:
    """Return the "an official" of ", and an official, …, denied", joined to a verb."""
    joined = noun.head.pos_ in ("VERB", "AUX") and _joined_by_comma(noun)
    return noun if joined else None


def _is_set_off(clause: Token) -> bool:
    first = clause.left_edge.i
    return first > 0 and clause.doc[first - 1].text == ","


def _opener(verb: Token) -> Token | None:
    if verb.dep_ == "advcl":
        return child(verb, "mark")
    return None


def _joined_by_comma(verb: Token) -> bool:
    first = verb.left_edge.i
    doc = verb.doc
    return first > 1 and (doc[first - 1].text == "," or doc[first - 2].text == ",")


def _aside(draft: Draft, layout: Layout) -> set[int]:
    """Return what follows a lone dash with "as", "while" or "a day after"."""
    inside = [i for i in draft.content if layout.quotation_at[i] < 0]
    dashes = [i for i in inside if _is_spaced_dash(layout.tokens[i])]
    if len(dashes) != 1:
        return set()
    after = [i for i in draft.content if i > dashes[0]]
    opener = {layout.tokens[i].lower_ for i in after[:3]}
    if opener & {"as", "while", "after", "before", "when", "where"}:
        return {dashes[0], *after}
    return set()


def _is_spaced_dash(token: Token) -> bool:
    if token.text not in _DASHES or token.i == 0:
        return False
    return bool(token.whitespace_) and bool(token.nbor(-1).whitespace_)
