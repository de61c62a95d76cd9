"""A page as columns: each property of its words as a list, by token number.

Features are asked for some hundred times a sentence; a list answers ten times as fast
as a token does.
"""

from dataclasses import dataclass
from itertools import accumulate, pairwise

from spacy.tokens import Token

from tollbook.reading.statements.layout import Layout
from tollbook.registers.source_roles import role_of


@dataclass(frozen=True, slots=True)
class Columns:
    """The words of a page, property by property."""

    tokens: tuple[Token, ...]
    lower: list[str]
    lemma: list[str]
    tag: list[str]
    pos: list[str]
    dep: list[str]
    entity: list[str]
    head: list[int]
    children: list[list[int]]
    sentence: list[tuple[int, int]]
    """Tokens [start, end) of the sentence, cut at the paragraph's ends."""
    quotation: tuple[int, ...]
    """Number of the quotation a token stands in, -1 outside any."""
    words: list[bool]
    """Is there a letter or digit in it?"""
    words_before: list[int]
    """How many words stand before each token, and before the end."""
    verbs_before: list[int]
    """The same for verbs."""
    quoted_before: list[int]
    """The same for words in quotation marks."""
    seams_before: list[int]
    """The same for words at which a quotation begins or has just ended."""

    def __len__(self) -> int:
        return len(self.lower)

    def under(self, at: int) -> range:
        """Return the tokens under one, itself included."""
        token = self.tokens[at]
        return range(token.left_edge.i, token.right_edge.i + 1)

    def left(self, at: int) -> int:
        """Return the first token under one."""
        return self.tokens[at].left_edge.i

    def key(self, at: int) -> str:
        """Return the lemma with the first letter of its part of speech: "say/V"."""
        pos = self.pos[at]
        return f"{self.lemma[at]}/{'V' if pos == 'AUX' else pos[0]}"

    def kind(self, at: int) -> str:
        """Return what a word may be as a speaker: a pronoun, an entity, a role."""
        if self.pos[at] == "PRON":
            return self.lower[at]
        if self.entity[at]:
            return self.entity[at]
        role = role_of(self.lemma[at])
        return self.pos[at] if role is None else f"role {role.sort.value}"


def columns_of(layout: Layout) -> Columns:
    """Return a page's columns."""
    told = layout.words
    lower, pos = told.lower, told.pos
    letters = {word: any(map(str.isalnum, word)) for word in set(lower)}
    words = [letters[word] for word in lower]
    quotation = layout.quotation_at
    seams = [a != b for a, b in pairwise(quotation)]
    return Columns(
        tokens=layout.tokens,
        lower=lower,
        lemma=told.lemma,
        tag=told.tag,
        pos=pos,
        dep=told.dep,
        entity=told.entity,
        head=told.head,
        children=told.children,
        sentence=_sentences(layout),
        quotation=quotation,
        words=words,
        words_before=_running(words),
        verbs_before=_running([one in ("VERB", "AUX") for one in pos]),
        quoted_before=_running([one >= 0 for one in quotation]),
        seams_before=_running([False, *seams][: len(quotation)]),
    )


def _running(marks: list[bool]) -> list[int]:
    """Return for each place how many marks stand before it.

    >>> _running([True, False, True])
    [0, 1, 1, 2]
    """
    return [0, *accumulate(map(int, marks))]


def _sentences(layout: Layout) -> list[tuple[int, int]]:
    found = [(0, 0)] * len(layout.tokens)
    for sentence in layout.doc.sents:
        at = sentence.start
        while at < sentence.end:
            paragraph = layout.paragraph_at[at]
            start, end = (
                layout.paragraphs[paragraph] if paragraph >= 0 else (at, at + 1)
            )
            span = max(start, sentence.start), min(end, sentence.end)
            found[at : span[1]] = [span] * (span[1] - at)
            at = span[1]
    return found
