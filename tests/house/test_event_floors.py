"""What is read of the invented passages on events and counts stays above its floors."""

import subprocess
import sys
from pathlib import Path

import pytest

BENCH = Path(__file__).parents[2] / "bench"


@pytest.mark.parametrize("passages", [[], ["--held-out"]])
def test_the_conflict_passages_are_read_as_well_as_before(passages):
    measured = subprocess.run(
        [sys.executable, BENCH / "conflict_events.py", *passages],
        check=True,
        capture_output=True,
        text=True,
    )
    checked = subprocess.run(
        [sys.executable, BENCH / "check.py"],
        input=measured.stdout,
        check=False,
        capture_output=True,
        text=True,
    )
    assert checked.returncode == 0, checked.stdout
    assert checked.stdout.count("kept") >= 10
