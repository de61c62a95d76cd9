"""Weights can be learnt from what is in the repository alone."""

import subprocess
import sys
from pathlib import Path

from tollbook.registers.statement_weights import load_statement_weights

BENCH = Path(__file__).parents[2] / "bench"


def test_the_script_learns_weights_from_the_invented_sentences(tmp_path):
    out = tmp_path / "weights" / "statements.json.gz"
    subprocess.run(
        [
            *(sys.executable, BENCH / "train_statements.py", "--out", out),
            *("--invented", BENCH / "training" / "conflict_statements_4.yaml"),
        ],
        check=True,
        capture_output=True,
    )
    weights = load_statement_weights(out)
    assert weights is not None
    assert {"say/V", "tell/V"} <= weights.words
    assert weights.speaker["rule"] > 0
    assert weights.content["rule"] > 0
