"""What is read of the invented conflict sentences stays above its floors."""

import subprocess
import sys
from pathlib import Path

import pytest

BENCH = Path(__file__).parents[2] / "bench"


@pytest.mark.parametrize("build", [[], ["--rules-alone"]])
@pytest.mark.parametrize("sentences", [[], ["--held-out"]])
def test_the_conflict_sentences_are_read_as_well_as_before(sentences, build):
    measured = subprocess.run(
        [sys.executable, BENCH / "conflict_statements.py", *sentences, *build],
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
    assert checked.stdout.count("kept") >= 3
