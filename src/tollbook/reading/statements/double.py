"""Two subjects on one verb: the parse of "Three, says the colonel" and of headlines.

The nearer one speaks. The farther one, cut off by a comma, is what is said: "No proof
of gas use, inspectors say".
"""

from collections.abc import Collection

from spacy.tokens import Token

from tollbook.registers.speech_cues import SpeechCue

from .grammar import child, subtree
from .layout import Layout

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def other_subject(
    verb: Token, cue: SpeechCue, stop: Collection[int], layout: Layout
) -> list[int]:
    """Return the words of the subject that does not speak, none if there is one."""
    if "clause" not in cue.takes or child(verb, "ccomp", "dobj") is not None:
        return []
    found = [
        c
        for c in verb.children
        if c.dep_ in _SUBJECTS and c.i < verb.i and not set(subtree(c)) & set(stop)
    ]
    if len(found) != 1:
        return []
    after = found[0].right_edge.i + 1
    if layout.tokens[after].text not in (",", "’", "'", '"', "”"):
        return []
    return subtree(found[0])
