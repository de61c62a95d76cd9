"""Commands are typed as a recorder types them."""

from collections.abc import Callable

import pytest
from typer.testing import CliRunner, Result

from tollbook.cli import app

type Typed = Callable[..., Result]


@pytest.fixture(scope="session")
def tollbook() -> Typed:
    def typed(*words: str, stdin: bytes | None = None) -> Result:
        return CliRunner(env={"COLUMNS": "120"}).invoke(app, list(words), input=stdin)

    return typed
