"""Tell a newspaper, agency or broadcaster by its name, known to the register or not.

"Radio Okara", "the Morning Herald", "the state news agency NAVA": the name's own word
or the noun before it says that it is a medium. "State television" has no name of its
own, and "the television tower" is none.
"""

from collections.abc import Sequence

from spacy.tokens import Token

from tollbook.registers.claim_words import claim_words

_LAST = claim_words("ends a medium's name")
"""Words that end the name of a medium: "the Lakeside Tribune"."""
_FIRST = claim_words("opens a medium's name")
"""Words that open one: "Radio Okara"."""
_BEFORE = claim_words("before a medium's name")
"""Nouns before the name of a medium: "the news agency NAVA"."""
_ALONE = claim_words("a medium's name alone")


def medium_name(words: Sequence[Token]) -> list[Token]:
    """Return the words of a medium's name, empty where no medium is named."""
    kept = [token for token in words if not token.is_space]
    while kept and kept[0].tag_ in ("DT", "PRP$"):
        kept = kept[1:]
    names = [token for token in kept if token.text[:1].isupper()]
    if not names or any(token.pos_ in ("VERB", "PRON") for token in kept):
        return []
    said_before = any(
        token.lower_ in _BEFORE and token.i < names[-1].i and token not in names
        for token in kept
    )
    if said_before:
        return _run_at_end(kept)
    whole = len(names) == len(kept)
    if not whole:
        return []
    first, last = kept[0].lower_, kept[-1].lower_
    alone = len(kept) == 1
    if (not alone and (last in _LAST or first in _FIRST)) or (alone and last in _ALONE):
        return kept
    return []


def _run_at_end(words: Sequence[Token]) -> list[Token]:
    found: list[Token] = []
    for token in reversed(words):
        if not token.text[:1].isupper():
            break
        found.insert(0, token)
    return found
