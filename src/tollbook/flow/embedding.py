"""Word embeddings, worked out once for each word.

The language model embeds every token before it looks at its neighbours: six tables and
a layer over them, which hang on the word, its norm and whether a space follows. That is
two fifths of what its reading of the neighbours costs, and the model does it twice, for
the parse and for the names. Remembering each word's numbers gives the very same ones:
each row of the layer is worked out by itself, whatever rows stand beside it.
"""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import Model

_MOST = 50_000
"""Words kept for each embedding, 30 MB; beyond it all are forgotten, so that memory
stays level."""

_USE: list[int | str] = ["ORTH", "NORM", "SPACY"]
"""What an embedding hangs on. The rest (prefix, suffix, shape, whether it is a space)
is the word's own; its norm may be the tokenizer's, such as "not" for "n't"."""

type _Use = tuple[int, int, int]
type _Rows = NDArray[np.float32]
"""The embeddings of a text's tokens, one below the other."""


def remember_embeddings(nlp: Language) -> None:
    """Let every embedding of a language model answer from memory."""
    for _, part in nlp.pipeline:
        model = getattr(part, "model", None)
        if not isinstance(model, Model):
            continue
        for node in list(model.walk()):
            if node.has_ref("embed") and (embed := node.get_ref("embed")):
                model.replace_node(embed, _remembering(embed))


def _remembering(embed: Model[Any, Any]) -> Model[Any, Any]:
    return Model(
        f"remembering({embed.name})",
        _Remembering(),
        layers=[embed],
        dims={name: embed.maybe_get_dim(name) for name in embed.dim_names},
    )


class _Remembering:
    """Embeds texts as the one layer of its model would."""

    def __init__(self) -> None:
        self._rows: dict[_Use, bytes] = {}

    def __call__(
        self, model: Model[Any, Any], docs: Sequence[Doc], *, is_train: bool
    ) -> tuple[list[_Rows], Callable[[list[_Rows]], Any]]:
        embed = model.layers[0]
        if is_train:
            return embed(docs, is_train)
        return [self._embedded(embed, doc) for doc in docs], _no_training

    def _embedded(self, embed: Model[Any, Any], doc: Doc) -> _Rows:
        if len(self._rows) > _MOST:
            self._rows.clear()
        uses: list[_Use] = list(map(tuple, doc.to_array(_USE).tolist()))
        new = {use: at for at, use in enumerate(uses) if use not in self._rows}
        if new:
            (rows,) = embed.predict([_Picked(doc, list(new.values()))])
            for use, row in zip(new, rows, strict=True):
                self._rows[use] = row.tobytes()
        joined = bytearray().join(map(self._rows.__getitem__, uses))
        width = embed.get_dim("nO")
        return np.frombuffer(joined, dtype=np.float32).reshape(len(uses), width)


class _Picked:
    """Some tokens of a text, for an embedding, which asks for no more than this."""

    def __init__(self, doc: Doc, at: list[int]) -> None:
        self.vocab = doc.vocab
        self._doc = doc
        self._at = at

    def __len__(self) -> int:
        return len(self._at)

    def to_array(self, attributes: list[int | str] | int) -> NDArray[Any]:
        return self._doc.to_array(attributes)[self._at]


def _no_training(_: list[_Rows]) -> None:
    raise TypeError("what is remembered cannot be trained")
