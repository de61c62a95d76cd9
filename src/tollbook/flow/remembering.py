"""Parts of speech, forms and lemmas, worked out once for each word as it is used.

The language model asks some 180 patterns about every token, though the answer hangs
only on the word, its tag and its relation and, for a few pairs such as "there is", on
the neighbours. Remembering the answers gives the very same parse in less time.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from spacy.language import Language
from spacy.matcher import Matcher
from spacy.tokens import Doc

NAME = "tollbook_remembering"

_PARTS = ("attribute_ruler", "lemmatizer")
"""The parts of a model that are remembered, one right after the other."""

_MOST = 500_000
"""Answers kept; beyond it all are forgotten, so that memory stays level."""

_NOWHERE: frozenset[int] = frozenset()

_USE: list[int | str] = ["ORTH", "TAG", "DEP"]

_SET: list[int | str] = ["POS", "LEMMA", "TAG", "DEP"]
"""What is set for all tokens at once; a form is set for each."""

type _Use = tuple[int, int, int]
"""A word, its tag and its relation, as the vocabulary's numbers."""

type _Seen = tuple[frozenset[int], _Use, frozenset[int]]
"""A use, with the places in patterns of several words that its neighbours may fill."""

type _Key = _Use | _Seen
"""What an answer hangs on: the use alone, where it may fill no such place itself."""


class _Answer(NamedTuple):
    columns: bytes
    """Part of speech, lemma, tag and relation, as the vocabulary's numbers."""
    form: Any
    lemma: str


def remember(nlp: Language) -> None:
    """Let a language model answer from memory, in the place of two of its parts.

    A model that is made of other parts, or has patterns over more than two words,
    stays as it is.
    """
    names = nlp.pipe_names
    if not set(_PARTS) <= set(names):
        return
    if names.index(_PARTS[1]) != names.index(_PARTS[0]) + 1:
        return
    if max(map(len, _patterns(nlp))) > 2:  # noqa: PLR2004
        return
    _index_by_hash(nlp)
    Language.component(NAME, func=Remembering(nlp))
    nlp.add_pipe(NAME, before=_PARTS[0])
    for name in _PARTS:
        nlp.disable_pipe(name)


def _index_by_hash(nlp: Language) -> None:
    """Make sets of the lemmatizer's word lists: it asks 57,000 nouns one by one."""
    lemmatizer: Any = nlp.get_pipe(_PARTS[1])
    if lemmatizer.lookups.has_table("lemma_index"):
        index = lemmatizer.lookups.get_table("lemma_index")
        for part_of_speech, words in list(index.items()):
            index[part_of_speech] = frozenset(words)


def _patterns(nlp: Language) -> list[list[dict[str, Any]]]:
    ruler: Any = nlp.get_pipe(_PARTS[0])
    return [pattern for rule in ruler.patterns for pattern in rule["patterns"]]


class Remembering:
    """Sets what the attribute ruler and the lemmatizer would set."""

    def __init__(self, nlp: Language) -> None:
        """Take the two parts of a model; they are asked what is not known yet."""
        self._vocab = nlp.vocab
        self._parts: list[Any] = [nlp.get_pipe(name) for name in _PARTS]
        self._answers: dict[_Key, _Answer] = {}
        self._places: dict[_Use, frozenset[int]] = {}
        """Which places in a pattern of two words a use may fill: few may any."""
        self._pairs = Matcher(nlp.vocab)
        for number, pattern in enumerate(_patterns(nlp)):
            if len(pattern) > 1:
                for place, word in enumerate(pattern):
                    self._pairs.add(f"{number} {place}", [[word]])

    def __call__(self, doc: Doc) -> Doc:
        """Annotate a parsed text in place."""
        if len(self._answers) > _MOST:
            self._answers.clear()
            self._places.clear()
        uses: list[_Use] = list(map(tuple, doc.to_array(_USE).tolist()))
        self._learn_places(
            [use for use in dict.fromkeys(uses) if use not in self._places]
        )
        keys = self._keys(uses)
        self._learn(keys, uses)
        answers = list(map(self._answers.__getitem__, keys))
        for lemma in {answer.lemma for answer in answers}:
            self._vocab.strings.add(lemma)  # a batch's end may have taken it away
        columns = bytearray().join([answer.columns for answer in answers])
        numbers: Any = np.frombuffer(columns, dtype=np.uint64)
        doc.from_array(_SET, numbers.reshape(len(answers), len(_SET)))
        token: Any  # the library's stubs do not know of set_morph
        for token, answer in zip(doc, answers, strict=True):
            token.set_morph(answer.form)
        return doc

    def _keys(self, uses: list[_Use]) -> list[_Key]:
        places = [*map(self._places.__getitem__, uses), _NOWHERE]  # [-1]: before all
        keys: list[_Key] = list(uses)
        for at, use in enumerate(uses):
            if places[at]:
                keys[at] = (places[at - 1], use, places[at + 1])
        return keys

    def _learn_places(self, uses: Sequence[_Use]) -> None:
        if not uses:
            return
        filled: list[set[int]] = [set() for _ in uses]
        for place, start, _ in self._pairs(self._doc(uses)):
            filled[start].add(place)
        self._places.update(zip(uses, map(frozenset, filled), strict=True))

    def _learn(self, keys: Sequence[_Key], uses: Sequence[_Use]) -> None:
        """Ask about the new: together what stands alone, the rest one by one."""
        new = {key: at for at, key in enumerate(keys) if key not in self._answers}
        alone = [at for key, at in new.items() if key is uses[at]]
        if alone:
            answers = self._ask([uses[at] for at in alone])
            self._answers.update(zip([keys[at] for at in alone], answers, strict=True))
        for key, at in new.items():
            if key is not uses[at]:
                start = max(0, at - 1)
                near = self._ask(uses[start : at + 2])
                self._answers[key] = near[at - start]

    def _ask(self, uses: Sequence[_Use]) -> list[_Answer]:
        doc = self._doc(uses)
        for part in self._parts:
            doc = part(doc)
        columns: Any = doc.to_array(_SET)
        return [
            _Answer(numbers.tobytes(), token.morph, token.lemma_)
            for numbers, token in zip(columns, doc, strict=True)
        ]

    def _doc(self, uses: Sequence[_Use]) -> Doc:
        """Return a text of some words as they are used."""
        strings = self._vocab.strings
        words, tags, relations = (
            [strings[part] for part in parts] for parts in zip(*uses, strict=True)
        )
        heads = [0] * len(uses)
        return Doc(self._vocab, words=words, tags=tags, deps=relations, heads=heads)
