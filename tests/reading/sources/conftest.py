"""Who is read where: shared by the tables of sources."""

import re
from collections.abc import Callable

import pytest

from tollbook.reading import Page
from tollbook.reading.statements import read_statements

type Row = tuple[str, str | None, str | None, bool | None]


@pytest.fixture
def told(page_of: Callable[..., Page]) -> Callable[..., list[Row]]:
    """Read a text; return for some of its words, in order, who is read to speak.

    Each is (words, name, kind, named), all None but the words where nobody is.
    """

    def read(text: str, asked: list[str]) -> list[Row]:
        found = [s.source for s in read_statements(page_of(text)) if s.source]
        rows: list[Row] = []
        at = 0
        for words in asked:
            match = re.compile(rf"\b{re.escape(words)}(?!\w)").search(text, at)
            assert match is not None, words
            at = match.end()
            source = next(
                (s for s in found if s.start < at and s.end > match.start()), None
            )
            rows.append(
                (words, None, None, None)
                if source is None
                else (words, source.name, str(source.kind), source.named)
            )
        return rows

    return read
