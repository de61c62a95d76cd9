"""Parses kept on disk, so that a bench run again does not parse again.

What is kept is keyed by the model and by all that the parser is given: a changed
cutting into passages, or another model, is parsed anew.
"""

import os
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from tollbook.reading import Tools


class KeptParses(Language):
    """A language model that looks in a folder before it parses."""

    def __init__(self, nlp: Language, folder: Path) -> None:
        """Take over a loaded model; the folder is made where there is none."""
        self.__dict__.update(nlp.__dict__)
        self._parser, self._folder = nlp, folder
        self._name = f"{nlp.meta['name']} {nlp.meta['version']}"
        folder.mkdir(parents=True, exist_ok=True)

    def __call__(self, text: str | Doc, **_: object) -> Doc:  # type: ignore[override]
        """Return the parse, the kept one where there is one."""
        doc = self._parser.make_doc(text) if isinstance(text, str) else text
        starts = [int(token.is_sent_start or 0) for token in doc]
        key = sha256(f"{self._name}\n{doc.text}\n{starts}".encode()).hexdigest()
        kept = self._folder / key[:2] / key
        if kept.exists():
            return Doc(self.vocab).from_bytes(kept.read_bytes())
        parsed = self._parser(doc)
        kept.parent.mkdir(exist_ok=True)
        written = kept.with_suffix(f".{os.getpid()}")
        written.write_bytes(parsed.to_bytes(exclude=["tensor", "user_data"]))
        written.replace(kept)
        return parsed


def keeping(tools: Tools, folder: Path | None) -> Tools:
    """Return the tools with a parser that keeps its parses in a folder."""
    if folder is None:
        return tools
    return replace(tools, nlp=KeptParses(tools.nlp, folder))
