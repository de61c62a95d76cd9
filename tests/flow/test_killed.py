"""`tollbook add` itself, killed while it keeps, reads and links, and run again."""

import os
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from random import Random

from sqlalchemy import select

from tollbook.book import Book, verify_book
from tollbook.book.tables import PROJECTED

ROOT = Path(__file__).parents[2]
MOMENTS = 6
"""Kills, spread over the entries that an undisturbed add makes."""
PATIENCE = 60
"""Seconds to wait for a moment, on the slowest machine."""


def start(*words: str) -> subprocess.Popen[bytes]:
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src")}
    command = [sys.executable, "-m", "tollbook", *words]
    return subprocess.Popen(
        command,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def add(record: Path) -> subprocess.Popen[bytes]:
    return start("add", "--record", str(record), str(ROOT / "examples"))


def entries(record: Path) -> int:
    with closing(sqlite3.connect(record / "book.db")) as connection:
        [[number]] = connection.execute("SELECT count(*) FROM ledger")
    return int(number)


def wait_for(record: Path, number: int, running: subprocess.Popen[bytes]) -> None:
    """Wait until a record holds so many entries, or nobody writes to it."""
    until = time.monotonic() + PATIENCE
    while entries(record) < number and running.poll() is None:
        assert time.monotonic() < until
        time.sleep(0.005)


def tables_of(record: Path) -> dict[str, list[list[object]]]:
    """Return every row that was made from the ledger, less when it was captured."""
    found = {}
    with Book.open(record) as book, book.engine.connect() as connection:
        for table in PROJECTED:
            columns = [c for c in table.columns if c.name != "captured_at"]
            rows = connection.execute(select(*columns).order_by(*table.primary_key))
            found[table.name] = [list(row) for row in rows]
    return found


def test_add_killed_at_any_moment_and_run_again_loses_and_doubles_nothing(
    tmp_path: Path,
):
    calm, killed = tmp_path / "calm", tmp_path / "killed"
    for record in (calm, killed):
        assert start("init", str(record), "--title", "Examples").wait() == 0
    assert add(calm).wait() == 0
    last = entries(calm)
    dice = Random(20161006)  # noqa: S311 - moments, not secrets
    for kill in range(1, MOMENTS + 1):
        running = add(killed)
        wait_for(killed, last * kill // (MOMENTS + 1), running)
        time.sleep(dice.random() / 20)
        running.kill()
        running.wait()
    assert entries(killed) < last, "nothing was killed in time"
    assert add(killed).wait() == 0
    assert entries(killed) == last
    assert tables_of(killed) == tables_of(calm)
    with Book.open(killed) as book:
        verify_book(book)
