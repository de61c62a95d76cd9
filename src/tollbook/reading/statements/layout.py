"""A page laid out for finding statements: paragraphs and quotations, by token."""

from bisect import bisect_left
from collections.abc import Container, Iterator
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Doc, Token

from tollbook.model import Passage, Role
from tollbook.reading.page import Page
from tollbook.reading.words import Words, words_of

from .quotes import find_quotations
from .set_off import RELATIVE_WORDS, Relative, find_relatives


@dataclass(frozen=True, slots=True)
class Quotation:
    """Quoted words with their marks, as tokens [start, end)."""

    start: int
    end: int
    closed: bool

    def __len__(self) -> int:
        return self.end - self.start


@dataclass(frozen=True)
class Layout:
    """The parse of a page, with each token's paragraph and quotation."""

    page: Page
    paragraphs: tuple[tuple[int, int], ...]
    """Tokens [start, end) of each passage that is read."""
    paragraph_at: tuple[int, ...]
    """For each token the index of its paragraph; -1 where nothing is read."""
    quotations: tuple[Quotation, ...]
    quotation_at: tuple[int, ...]
    """For each token the index of its quotation, -1 outside any."""

    @property
    def doc(self) -> Doc:
        """The parse."""
        return self.page.doc

    @cached_property
    def words(self) -> Words:
        """The words of the page, property by property."""
        return words_of(self.page.doc)

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """All tokens: indexing a tuple is faster than indexing a Doc."""
        return self.words.tokens

    @cached_property
    def heads(self) -> dict[tuple[int, ...], Token | None]:
        """Which word governs some words, as far as it has been asked: see head_of."""
        return {}

    @cached_property
    def relatives(self) -> tuple[Relative, ...]:
        """All relative clauses set off by commas."""
        openers = sorted(token.i for token in self.with_lemma(RELATIVE_WORDS))
        return find_relatives(self.tokens, [(i, self.paragraph(i)) for i in openers])

    @cached_property
    def resumed(self) -> dict[int, int]:
        """The verb that goes on behind a relative clause, and its subject."""
        return {c.resumed: c.antecedent for c in self.relatives if c.resumed >= 0}

    @cached_property
    def headlines(self) -> frozenset[int]:
        """The numbers of the paragraphs that are headlines."""
        count = len(self.paragraphs)
        return frozenset(n for n in range(count) if self._is_headline(n))

    def _is_headline(self, number: int) -> bool:
        start, end = self.paragraphs[number]
        words = [t for t in self.tokens[start:end] if not t.is_space]
        if not words or len(words) > _LONGEST_HEADLINE:
            return False
        passage = self.page.passage_at(words[0].idx)
        named = passage is not None and passage.role is Role.HEADLINE
        return named or words[-1].is_alpha or words[-1].like_num

    @cached_property
    def by_lemma(self) -> dict[str, tuple[Token, ...]]:
        """The tokens that are read, by lemma in lower case."""
        found: dict[str, list[Token]] = {}
        for token, lemma, paragraph in zip(
            self.tokens, self.words.lemma, self.paragraph_at, strict=True
        ):
            if paragraph >= 0:
                found.setdefault(lemma, []).append(token)
        return {lemma: tuple(tokens) for lemma, tokens in found.items()}

    def with_lemma(self, words: Container[str]) -> Iterator[Token]:
        """Yield the tokens that are read whose lemma is one of these words."""
        if isinstance(words, frozenset) and len(words) < len(self.by_lemma):
            for word in sorted(words):
                yield from self.by_lemma.get(word, ())
            return
        for lemma, tokens in self.by_lemma.items():
            if lemma in words:
                yield from tokens

    def is_quoted(self, at: int) -> bool:
        """Does the token stand in a quotation longer than a scare quote?"""
        quotation = self.quotation_at[at]
        return quotation >= 0 and len(self.quotations[quotation]) > _SCARE

    def paragraph(self, at: int) -> tuple[int, int]:
        """Return the paragraph of a token as tokens [start, end)."""
        return self.paragraphs[self.paragraph_at[at]]


_LONGEST_HEADLINE = 22
_SCARE = 5
"""Two marks and up to three words: 'a ceasefire' holds no statement."""


def lay_out(page: Page) -> Layout:
    """Find the paragraphs and quotations of a page."""
    starts = page.doc.to_array("IDX").tolist()
    paragraphs = list(_paragraphs(page, starts))
    quotations = [
        quotation
        for passage, (first, last) in paragraphs
        for quotation in _quotations(page.text, passage, starts, (first, last))
    ]
    paragraph_at = [-1] * len(starts)
    for number, (_, (first, last)) in enumerate(paragraphs):
        paragraph_at[first:last] = [number] * (last - first)
    quotation_at = [-1] * len(starts)
    for number, one in enumerate(quotations):
        quotation_at[one.start : one.end] = [number] * len(one)
    return Layout(
        page,
        tuple(tokens for _, tokens in paragraphs),
        tuple(paragraph_at),
        tuple(quotations),
        tuple(quotation_at),
    )


def _paragraphs(
    page: Page, starts: list[int]
) -> Iterator[tuple[Passage, tuple[int, int]]]:
    """Yield each passage that is read, with its tokens [start, end)."""
    lengths = page.doc.to_array("LENGTH").tolist()
    at = 0
    for passage in page.passages:
        while at < len(starts) and starts[at] + lengths[at] <= passage.start:
            at += 1
        first = at
        while at < len(starts) and starts[at] < passage.end:
            at += 1
        if passage.is_read and first < at:
            yield passage, (first, at)


def _quotations(
    text: str, passage: Passage, starts: list[int], tokens: tuple[int, int]
) -> Iterator[Quotation]:
    """Yield the quotations of a passage."""
    for (start, end), closed in find_quotations(text, passage.start, passage.end):
        first = bisect_left(starts, start, *tokens)
        last = bisect_left(starts, end, *tokens)
        if first < last:
            yield Quotation(first, last, closed)
