"""The words of a page by number, property by property, looked up once a page.

A token makes a new string each time it is asked for its lemma, and `token.sent` walks
to both ends of the sentence; the rules ask the same words the same things some dozen
times.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property, lru_cache, wraps
from itertools import accumulate
from typing import Any

from spacy.tokens import Doc, Span, Token


@dataclass(frozen=True, eq=False)
class Words:
    """The words of a parse: each property as a list, by token number."""

    doc: Doc
    answers: dict[object, dict[int, Any]] = field(default_factory=dict)
    """What questions have been answered of each word: see once_a_page."""

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """All tokens: indexing a tuple is faster than indexing a Doc."""
        return tuple(self.doc)

    @cached_property
    def lower(self) -> list[str]:
        """Each word in lower case."""
        return self._column("LOWER")

    @cached_property
    def lemma(self) -> list[str]:
        """The lemma of each word, in lower case."""
        return [lemma.lower() for lemma in self._column("LEMMA")]

    @cached_property
    def tag(self) -> list[str]:
        """The tag of each word: "NNS"."""
        return self._column("TAG")

    @cached_property
    def pos(self) -> list[str]:
        """The part of speech of each word: "NOUN"."""
        return self._column("POS")

    @cached_property
    def dep(self) -> list[str]:
        """The relation of each word to its head: "nsubj"."""
        return self._column("DEP")

    @cached_property
    def entity(self) -> list[str]:
        """The kind of name that each word is part of: "GPE", or ""."""
        return self._column("ENT_TYPE")

    @cached_property
    def head(self) -> list[int]:
        """The number of the word that each word hangs on; a root hangs on itself."""
        away = self.doc.to_array("HEAD").astype("int64").tolist()
        return [at + step for at, step in enumerate(away)]

    @cached_property
    def children(self) -> list[list[int]]:
        """The numbers of the words that hang on each word, in order."""
        found: list[list[int]] = [[] for _ in self.head]
        for at, above in enumerate(self.head):
            if above != at:
                found[above].append(at)
        return found

    @cached_property
    def sentences_before(self) -> list[int]:
        """How many sentences have begun before each word, and before the end."""
        begun = (bool(t.is_sent_start) and not t.is_space for t in self.tokens)
        return [0, *accumulate(map(int, begun))]

    @cached_property
    def sentence(self) -> list[Span]:
        """The sentence that each word stands in."""
        return [one for one in self.doc.sents for _ in range(len(one))]

    def _column(self, name: str) -> list[str]:
        numbers = self.doc.to_array(name).tolist()
        strings = self.doc.vocab.strings
        known = {number: strings[number] for number in set(numbers)}
        return list(map(known.__getitem__, numbers))


def once_a_page[T](ask: Callable[[Token], T]) -> Callable[[Token], T]:
    """Remember what a question has been answered of each word of the page now read.

    Only for what hangs on the word's page alone, and tells no ground of its answer.
    """

    @wraps(ask)
    def asked(token: Token) -> T:
        answers = words_of(token.doc).answers.setdefault(asked, {})
        if token.i not in answers:
            answers[token.i] = ask(token)
        answer: T = answers[token.i]
        return answer

    return asked


@lru_cache(maxsize=1)
def words_of(doc: Doc) -> Words:
    """Return the words of a parse; those of the page now read are kept."""
    return Words(doc)


def sentence_of(token: Token) -> Span:
    """Return the sentence of a word."""
    return words_of(token.doc).sentence[token.i]
