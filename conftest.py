"""Values every docstring example may use."""

from datetime import date

import pytest

from tollbook.model import Quote, Report

# Alembic runs it, with a connection in hand.
collect_ignore = ["src/tollbook/book/migrations/env.py"]

TEXT = "At least 23 people were killed and some 20 were wounded. It began in 2012."


@pytest.fixture(autouse=True)
def _examples(doctest_namespace: dict[str, object]) -> None:
    report = Report(
        id="sha256:" + "0" * 64,
        outlet="example",
        published=date(2016, 4, 28),
        text=TEXT,
    )
    doctest_namespace.update(report=report, quote=Quote.of(report, 0, 56))
