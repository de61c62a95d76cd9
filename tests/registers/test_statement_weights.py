"""The file of weights: written and read back, and left out."""

from tollbook.registers.statement_weights import (
    StatementWeights,
    load_statement_weights,
    write_statement_weights,
)

WEIGHTS = StatementWeights(
    words=frozenset({"say/V", "claim/N"}),
    cue_bias=-1.5,
    cue={"l=say/V": 2.0},
    speaker={"rule": 0.5},
    content={"n=ccomp>": 1.25},
)


def test_weights_are_read_back_as_written(tmp_path):
    path = tmp_path / "weights" / "statements.json.gz"
    write_statement_weights(WEIGHTS, path)
    read = load_statement_weights(path)
    assert read is not None
    assert (read.words, read.cue_bias) == (WEIGHTS.words, WEIGHTS.cue_bias)
    assert (read.cue, read.speaker, read.content) == (
        WEIGHTS.cue,
        WEIGHTS.speaker,
        WEIGHTS.content,
    )
    assert len(read.name) == 8


def test_the_same_weights_are_the_same_bytes(tmp_path):
    for name in ("one", "two"):
        write_statement_weights(WEIGHTS, tmp_path / name / "w.json.gz")
    one, two = ((tmp_path / n / "w.json.gz").read_bytes() for n in ("one", "two"))
    assert one == two


def test_a_package_without_the_file_has_no_weights(tmp_path):
    assert load_statement_weights(tmp_path / "none.json.gz") is None
