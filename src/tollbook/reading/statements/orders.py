"""Orders put by words that otherwise only tell: "told them to leave", "be sunk".

"Tell", "warn" and their like order where an infinitive follows the hearer, and the
order is for the hearer: "them to leave". "Insisted they be sunk" orders by its mood,
and so does a quotation that opens with a bare verb ("Give us the names").
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from tollbook.model import Stance
from tollbook.reading.words import sentence_of

from .drafts import Draft
from .grammar import child, is_passive, subtree, trimmed
from .layout import Layout

_TELLS = frozenset(["tell", "warn", "advise", "remind", "radio", "shout", "signal"])
_OPEN = frozenset({Stance.ASSERTS, Stance.PREDICTS})
_AHEAD = frozenset({Stance.DEMANDS, Stance.PROMISES, Stance.OFFERS})
_REQUIRES = frozenset(["insist", "recommend", "suggest", "propose", "stipulate"])
_NO_ORDERS = frozenset(["let", "thank", "suppose", "say", "look", "bless", "god"])


def read_orders(drafts: Sequence[Draft], layout: Layout) -> list[Draft]:
    """Return the drafts with orders as demands, without what is only demanded."""
    found = [_as_order(draft, layout) for draft in drafts]
    return [draft for draft in found if not _is_yet_to_be_said(draft, found, layout)]


def _as_order(draft: Draft, layout: Layout) -> Draft:
    verb = layout.tokens[draft.head]
    if draft.entry.stance not in _OPEN or draft.negated:
        return _to_the_act(draft, verb, layout)
    if called := _called_to(draft, verb, layout):
        entry = replace(draft.entry, stance=Stance.DEMANDS)
        return replace(draft, entry=entry, content=called)
    hearer = _ordered(draft, verb)
    if hearer is not None:
        content = trimmed({*draft.content, *subtree(hearer)}, layout.tokens)
        return replace(
            draft, entry=replace(draft.entry, stance=Stance.DEMANDS), content=content
        )
    if _is_subjunctive(verb) or _is_imperative(draft, layout):
        return replace(draft, entry=replace(draft.entry, stance=Stance.DEMANDS))
    return draft


def _called_to(draft: Draft, verb: Token, layout: Layout) -> tuple[int, ...]:
    """Return the "him to raise his hands" of "shouted at him to raise his hands"."""
    joint = layout.tokens[verb.i + 1] if verb.i + 1 < len(layout.tokens) else verb
    hearer = child(joint, "pobj") if joint.lower_ in ("at", "to") else None
    if hearer is None or draft.entry.manner != "speech" or not draft.speaker:
        return ()
    done = _infinitive_behind(hearer.right_edge.i, verb, layout)
    if done is None:
        near = next((t for t in hearer.subtree if t.tag_ == "VB"), None)
        done = near if near is not None and child(near, "aux") is not None else None
    if done is None:
        return ()
    last = min(max(subtree(done)), sentence_of(done).end - 1)
    return trimmed(range(joint.i + 1, last + 1), layout.tokens)


def _infinitive_behind(at: int, verb: Token, layout: Layout) -> Token | None:
    """Return the verb of a "to leave" right behind a word, wherever it is hung."""
    if at + 2 >= min(sentence_of(verb).end, layout.paragraph(verb.i)[1]):
        return None
    to, act = layout.tokens[at + 1], layout.tokens[at + 2]
    return act if to.lower_ == "to" and act.tag_ == "VB" else None


def _to_the_act(draft: Draft, verb: Token, layout: Layout) -> Draft:
    """Take in the "to spare them" of "begged both sides to spare them"."""
    last = draft.content[-1]
    asks = draft.entry.stance is Stance.DEMANDS and "infinitive" in draft.entry.takes
    if not asks or last < verb.i or child(verb, "xcomp", "ccomp") is not None:
        return draft
    act = _infinitive_behind(last, verb, layout)
    if act is None or any(layout.tokens[i].tag_ == "VB" for i in draft.content):
        return draft
    return replace(draft, content=(*draft.content, last + 1, *_after(act, last + 1)))


def _after(act: Token, to: int) -> range:
    """Return the words from an infinitive to its last."""
    return range(to + 1, min(max(subtree(act)), sentence_of(act).end - 1) + 1)


def _ordered(draft: Draft, verb: Token) -> Token | None:
    """Return who is told to do something, where an infinitive says what."""
    if draft.entry.word not in _TELLS:
        return None
    done = child(verb, "xcomp")
    if done is None or done.tag_ != "VB" or done.i not in draft.content:
        return None
    if not any(c.lower_ == "to" and c.dep_ == "aux" for c in done.children):
        return None
    return child(verb, "nsubjpass") if is_passive(verb) else child(verb, "dobj")


def _is_subjunctive(verb: Token) -> bool:
    """Is it "insisted they be sunk"?"""
    clause = child(verb, "ccomp")
    if clause is None or clause.i < verb.i:
        return False
    helpers = [c for c in clause.children if c.dep_ in ("aux", "auxpass")]
    alone = clause.lower_ == "be" and not helpers
    bare = [c.lower_ for c in helpers] == ["be"] or alone or _is_bare(clause, verb)
    return bare and child(clause, "nsubj", "nsubjpass") is not None


def _is_bare(clause: Token, verb: Token) -> bool:
    """Is it "insisted that he sign": the bare form for one person?"""
    subject = child(clause, "nsubj", "nsubjpass")
    one = subject is not None and (
        subject.lower_ in ("he", "she", "it") or subject.tag_ in ("NN", "NNP")
    )
    plain = clause.tag_ in ("VB", "VBP") and child(clause, "aux", "auxpass") is None
    return verb.lemma_ in _REQUIRES and plain and one


def _is_imperative(draft: Draft, layout: Layout) -> bool:
    """Does a quotation open with a bare verb that nobody does: "Give us …"?"""
    if layout.quotation_at[draft.content[0]] < 0 or draft.entry.manner != "speech":
        return False
    words = [layout.tokens[i] for i in draft.content if layout.tokens[i].is_alpha]
    words = (
        words[1:] if words and words[0].lower_ in ("please", "do", "just") else words
    )
    if not words or words[0].tag_ not in ("VB", "VBP") or words[0].pos_ != "VERB":
        return False
    first = words[0]
    alone = child(first, "nsubj", "nsubjpass", "aux") is None
    return alone and first.lower_ not in _NO_ORDERS and layout.tokens[-1].i > first.i


def _is_yet_to_be_said(draft: Draft, drafts: Sequence[Draft], layout: Layout) -> bool:
    """Is it the "explain" of "demanded that they explain why": nothing is said yet?"""
    verb = layout.tokens[draft.head]
    bare = verb.tag_ in ("VB", "VBP") and verb.pos_ == "VERB"
    if not bare or draft.entry.stance in _AHEAD or verb.dep_ not in ("xcomp", "ccomp"):
        return False
    if verb.tag_ == "VBP" and not _is_bare_third(verb):
        return False
    above = next((one for one in drafts if one.head == verb.head.i), None)
    return above is not None and above.entry.stance in _AHEAD and not above.negated


def _is_bare_third(verb: Token) -> bool:
    """Is it "that the general explain", a plural form for one person, or after that?"""
    return child(verb, "mark") is not None
