"""A report cut into passages and parsed: what every phenomenon is read from.

The parse has the report's own offsets: `doc[i].idx` counts characters of
`report.text`. A sentence never runs over the end of a passage.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from tollbook.errors import CannotRead
from tollbook.model import Passage, Report

LONGEST = 1_000_000
"""Characters; the parser needs about 1 GB for each 100,000 of them."""

_NO_WORDS = re.compile(r"[^\w\s]{2000,}")
"""Signs with no letter between them: the tokenizer takes them off one by one, each time
from the start. 3,000 take a second, 50,000 four minutes; prose has no such thing."""

_ODD_SPACE = re.compile(r"\s")


@dataclass(frozen=True, slots=True)
class Page:
    """A report, its passages, and the parse of its text."""

    report: Report
    passages: tuple[Passage, ...]
    doc: Doc

    @property
    def text(self) -> str:
        """The report's text."""
        return self.report.text

    def passage_at(self, at: int) -> Passage | None:
        """Return the passage that covers a character, None between passages."""
        for passage in self.passages:
            if passage.start <= at < passage.end:
                return passage
        return None

    def sentences(self) -> Iterator[tuple[Passage, Span]]:
        """Yield each sentence that claims may be read from, with its passage.

        Furniture and copies are left out.
        """
        spans = iter(self.doc.sents)
        sentence = next(spans, None)
        for passage in self.passages:
            while sentence is not None and sentence.start_char < passage.end:
                if passage.is_read and sentence.end_char > passage.start:
                    yield passage, sentence
                sentence = next(spans, None)

    def is_read(self, at: int) -> bool:
        """May claims be read from this character?"""
        passage = self.passage_at(at)
        return passage is not None and passage.is_read


def make_doc(report: Report, passages: tuple[Passage, ...], nlp: Language) -> Doc:
    """Tokenize a report so that no sentence runs over a passage's end.

    Line breaks and odd spaces become plain spaces, one for one: offsets hold.

    Raises:
        CannotRead: the report is longer than the parser can hold, or holds what is
            no prose.
    """
    if found := _NO_WORDS.search(report.text):
        raise CannotRead(
            f"{report.id[:14]}: {found.end() - found.start():,} signs without a letter "
            f"or space, from character {found.start():,} on; if the rest is an "
            "article, take them out"
        )
    if len(report.text) > LONGEST:
        raise CannotRead(
            f"{report.id[:14]}: {len(report.text):,} characters, more than the "
            f"{LONGEST:,} that can be parsed at once; split it"
        )
    doc = nlp.make_doc(_ODD_SPACE.sub(" ", report.text))
    starts = iter(sorted({passage.start for passage in passages}))
    start = next(starts, None)
    for token in doc:
        if start is not None and _starts_passage(token, start):
            token.is_sent_start = True
            while start is not None and start < token.idx + len(token):
                start = next(starts, None)
    return doc


def _starts_passage(token: Token, start: int) -> bool:
    return not token.is_space and token.idx + len(token) > start


def parse_page(report: Report, passages: tuple[Passage, ...], nlp: Language) -> Page:
    """Parse a report whose passages are known."""
    return Page(report, passages, nlp(make_doc(report, passages, nlp)))
