"""What "what" stands for: "what residents called a massacre", "what he denies is that".

The pronoun is no words of anybody's: they stand behind the verb, or behind the "is"
that follows it.
"""

from collections.abc import Collection

from spacy.tokens import Token

from tollbook.reading.words import sentence_of

from .grammar import child, subtree
from .layout import Layout

_CLAUSE_ENDS = frozenset([",", ";", ".", "!", "?", ":"])


def without_what(verb: Token, content: Collection[int], layout: Layout) -> set[int]:
    """Return what is said without a "what" before the verb, or what it stands for."""
    found = set(content)
    whats = [i for i in found if i < verb.i and layout.tokens[i].tag_ == "WP"]
    pronoun = next((i for i in sorted(whats) if _is_what(i, verb, layout)), None)
    if pronoun is None:
        return found
    be = layout.tokens[verb.i + 1] if verb.i + 1 < len(layout.tokens) else verb
    if verb.dep_ == "csubj" and be.lemma_ == "be":
        return set(range(be.i + 1, _end(be.i, layout)))
    rest = found - {pronoun}
    joint = next((c for c in verb.children if c.lower_ == "as" and c.i > verb.i), None)
    named = child(joint, "pobj", "pcomp", "amod") if joint is not None else None
    if not rest and named is not None:
        return set(subtree(named))
    return rest or found


def _is_what(at: int, verb: Token, layout: Layout) -> bool:
    token = layout.tokens[at]
    asks = layout.tokens[sentence_of(verb).end - 1].text == "?"
    return token.lower_ == "what" and not asks


def _end(start: int, layout: Layout) -> int:
    end = min(layout.paragraph(start)[1], sentence_of(layout.tokens[start]).end)
    for i in range(start + 1, end):
        if layout.tokens[i].text in _CLAUSE_ENDS and layout.quotation_at[i] < 0:
            return i
    return end
