"""Event weights come back from their file as they were, or say why not."""

from dataclasses import replace

import pytest

from tollbook.errors import RegisterError
from tollbook.registers.event_weights import (
    EventWeights,
    Scale,
    load_event_weights,
    write_event_weights,
)


def scale(**weights: float) -> Scale:
    return Scale(bias=-0.5, least=0.4, weights=weights)


WEIGHTS = EventWeights(
    report=scale(bomb=1.5),
    kinds={"attack": scale(gun=2.0), "arson": scale(fire=1.0)},
    roles={"victim": scale(man=0.3)},
    again=scale(report=0.8),
)


def test_weights_come_back_as_written(tmp_path):
    file = tmp_path / "weights.json.gz"
    write_event_weights(WEIGHTS, file)
    told = load_event_weights(file)
    assert told.name
    assert replace(told, name="") == WEIGHTS


def test_weights_that_judge_a_report_only_once_are_read_too(tmp_path):
    file = tmp_path / "weights.json.gz"
    write_event_weights(replace(WEIGHTS, again=None), file)
    assert load_event_weights(file).again is None


def test_the_same_weights_give_the_same_bytes(tmp_path):
    one, other = tmp_path / "one", tmp_path / "other"
    turned = replace(WEIGHTS, kinds=dict(reversed(WEIGHTS.kinds.items())))
    write_event_weights(WEIGHTS, one)
    write_event_weights(turned, other)
    assert one.read_bytes() == other.read_bytes()


@pytest.mark.parametrize("written", [None, b"no gzip", b""])
def test_a_file_without_weights_is_an_error_that_names_it(tmp_path, written):
    file = tmp_path / "weights"
    if written is not None:
        file.write_bytes(written)
    with pytest.raises(RegisterError, match="no event weights"):
        load_event_weights(file)


def test_no_chance_is_outside_zero_to_one():
    assert scale(bomb=900.0).chance({"bomb": 1.0}) <= 1.0
    assert scale(bomb=-900.0).chance({"bomb": 1.0}) >= 0.0
