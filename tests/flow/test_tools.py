"""Event weights are handed in by a file, and the reader says which."""

from pathlib import Path

import pytest

from tollbook.errors import RegisterError
from tollbook.flow import with_event_weights
from tollbook.registers.event_weights import EventWeights, Scale, write_event_weights
from tollbook.settings import event_weights_file


def test_the_reader_is_named_after_the_weights(tools, tmp_path):
    file = tmp_path / "events.gz"
    yes = Scale(bias=1.0, least=0.5, weights={})
    write_event_weights(EventWeights(report=yes, kinds={}, roles={}), file)
    weighed = with_event_weights(tools, file)
    assert weighed.event_weights is not None
    name = f"event weights {weighed.event_weights.name}"
    assert weighed.reader.model == f"{tools.reader.model}, {name}"


def test_a_file_that_is_not_there_is_an_error(tools, tmp_path):
    with pytest.raises(RegisterError, match="train_events"):
        with_event_weights(tools, tmp_path / "none")


def test_the_file_is_named_in_the_environment(monkeypatch):
    monkeypatch.delenv("TOLLBOOK_RULES_ALONE", raising=False)
    monkeypatch.delenv("TOLLBOOK_EVENT_WEIGHTS", raising=False)
    assert event_weights_file() is None
    monkeypatch.setenv("TOLLBOOK_EVENT_WEIGHTS", "events.gz")
    assert event_weights_file() == Path("events.gz")


def test_rules_alone_are_alone(monkeypatch):
    monkeypatch.setenv("TOLLBOOK_EVENT_WEIGHTS", "events.gz")
    monkeypatch.setenv("TOLLBOOK_RULES_ALONE", "1")
    assert event_weights_file() is None
