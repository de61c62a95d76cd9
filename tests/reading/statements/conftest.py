"""Statements as short lines, for tables of sentences."""

import pytest

from tollbook.model import Statement
from tollbook.reading.statements import read_statements


@pytest.fixture
def said_in(page_of):
    """Return "source (stance) content", with "in …" and "via …" where there are any."""

    return lambda text: _lines(read_statements(page_of(text)), text)


def _lines(statements: tuple[Statement, ...], text: str) -> list[str]:
    names = {s.id: s.source.text if s.source else "-" for s in statements}
    return [
        f"{names[s.id]} ({s.stance.value}) "
        + " … ".join(text[a:b] for a, b in s.content)
        + (f" | in {names[s.inside]}" if s.inside else "")
        + (f" | via {', '.join(v.text for v in s.via)}" if s.via else "")
        for s in statements
    ]
