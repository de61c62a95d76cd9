"""Whose verb "and …" joins: the sayer's, or that of somebody inside what is said.

"The command swears that it will strike and warns the villagers" goes on with the
command, "the report records that both sides agreed and promised" with both sides. The
parse guesses; the tenses tell.
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from .drafts import Draft
from .grammar import SUBJECTS, child, is_negated, subtree, trimmed
from .layout import Layout
from .speakers import is_person, speaker_words

_FINITE = frozenset(["VBD", "VBZ", "VBP"])


def join_verbs(drafts: Sequence[Draft], layout: Layout) -> list[Draft]:
    """Return the drafts, each joined verb with the speaker whose tense it has."""
    found = list(drafts)
    by_head = {draft.head: number for number, draft in enumerate(found)}
    for number, draft in enumerate(found):
        verb = layout.tokens[draft.head]
        if verb.dep_ != "conj" or child(verb, *SUBJECTS, "nsubjpass", "auxpass"):
            continue
        if layout.quotation_at[verb.i] >= 0 or verb.pos_ not in ("VERB", "AUX"):
            continue
        first = _first(verb)
        outer = by_head.get(first.i)
        clause = child(first, "ccomp") if outer is not None else None
        if clause is None:
            outer, clause = by_head.get(first.head.i), first
        if outer is None or outer == number or not clause.i < verb.i:
            continue
        above = found[outer]
        if clause.dep_ != "ccomp" or clause.i < above.head or not above.speaker:
            continue
        side = _side(verb, clause, layout.tokens[above.head], layout)
        if side == "outer":
            found[number] = replace(draft, speaker=above.speaker)
            found[outer] = _without(above, verb, layout)
        elif side == "inner":
            found[number], found[outer] = _inside(draft, above, clause, layout)
    return found


def _first(verb: Token) -> Token:
    here = verb
    while here.dep_ == "conj" and here.head.pos_ in ("VERB", "AUX"):
        here = here.head
    return here


def _side(verb: Token, clause: Token, above: Token, layout: Layout) -> str:
    """Return whose tense a joined verb has: outer, inner, or neither's alone."""
    joined = "VBP" if verb.tag_ == "VB" and above.tag_ == "VBP" else verb.tag_
    if child(verb, "aux") is not None or joined not in _FINITE:
        return ""
    helpers = [c for c in clause.children if c.dep_ in ("aux", "auxpass")]
    inner = helpers[0].tag_ if helpers else clause.tag_
    comma = any(t.text == "," for t in layout.tokens[verb.i - 2 : verb.i])
    subject = child(clause, *SUBJECTS, "nsubjpass")
    mute = subject is None or not is_person((subject.i,), layout)
    if joined == above.tag_:
        sure = inner != joined and not (helpers and helpers[0].lemma_ == "have")
        return "outer" if sure or comma or is_negated(clause) or mute else ""
    return "inner" if joined == inner and not helpers and not mute else ""


def _without(above: Draft, verb: Token, layout: Layout) -> Draft:
    """Return the sayer's draft, ended where the sayer's own next verb is joined."""
    at = verb.i
    while at > above.head and layout.tokens[at].dep_ != "cc":
        at -= 1
    words = trimmed((i for i in above.content if i < at), layout.tokens)
    return replace(above, content=words) if words and at > above.head else above


def _inside(
    draft: Draft, above: Draft, clause: Token, layout: Layout
) -> tuple[Draft, Draft]:
    """Return a joined verb with the inner speaker, and the words around it."""
    subject = child(clause, *SUBJECTS)
    if subject is None:
        return draft, above
    words = speaker_words(subject, clause, layout)
    last = max(*draft.content, *subtree(layout.tokens[draft.head]))
    content = trimmed(range(above.content[0], last + 1), layout.tokens)
    return replace(draft, speaker=words), replace(above, content=content)
