"""Read in what state a bomb or a shell was: laid for somebody, or left unexploded.

"A bomb" says nothing of how it came; "a bomb hidden in a cart" was laid, and so is
an improvised device. "An undetonated shell" is ordnance that is left over, whatever
fired it.
"""

from spacy.tokens import Token

from tollbook.registers import MeansEntry, means_entries, word_set

LAID = word_set("laid")
"""What is done with a bomb that waits for somebody."""
THROWN = word_set("thrown")
THROWN_WITH = ("with", "by", "of", "using")
UNEXPLODED = frozenset(("unexploded", "undetonated", "unspent"))
FIRED = frozenset(
    (
        "explosive", "shelling", "artillery", "mortar", "rocket", "rpg", "missile",
        "grenade", "aerial_bomb", "air_missile", "barrel_bomb",
    )
)  # fmt: skip
"""Kinds of which a single one may be left over."""


def in_its_state(head: Token, entry: MeansEntry) -> MeansEntry | None:
    """Return the kind of means that words are, seen what stands beside them.

    None where it is a weapon only when thrown, and nobody throws it: a rock, acid.
    """
    if head.lemma_.lower() in entry.thrown or head.lower_ in entry.thrown:
        return entry if _is_thrown(head) else None
    if entry.id not in FIRED:
        return entry
    if any(
        child.lower_ in UNEXPLODED and child.dep_ in ("amod", "compound", "nmod")
        for child in head.children
    ):
        return means_entries()["uxo"]
    if entry.id == "explosive" and any(map(_is_laid, head.children)):
        return means_entries()["ied"]
    return entry


def _is_thrown(head: Token) -> bool:
    """Is it thrown, or somebody attacked with it?"""
    above = head.head
    while above.dep_ in ("conj", "pobj", "prep", "agent") and above.pos_ != "VERB":
        if above.dep_ == "prep" and above.lower_ not in THROWN_WITH:
            return False
        above = above.head
    return above.lemma_.lower() in THROWN


def _is_laid(child: Token) -> bool:
    return (
        child.dep_ in ("acl", "relcl", "amod")
        and child.lemma_.lower() in LAID
        and child.tag_ in ("VBN", "VBD", "JJ")
    )
