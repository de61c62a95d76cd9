"""Event weights can be learnt from reports that people have marked, the same each time."""

import importlib
from pathlib import Path

import pytest

from tollbook.registers.event_weights import load_event_weights, write_event_weights

BENCH = Path(__file__).parents[2] / "bench"
PLACES = ("Orveda", "Halmar", "Tarsk", "Vel", "Moruna", "Istal")


def filler(*strings: str) -> dict:
    return {"strings": list(strings), "optional": False}


def marked(number: int, place: str) -> dict:
    """An invented report of a bombing, with its key."""
    text = (
        f"Guerrillas set off a bomb at the bank in {place} on Monday. "
        f"The explosion killed the cashier, police in {place} said."
    )
    cashier = {"names": [], "descriptions": ["CASHIER"], "optional": False}
    template = {
        "optional": False,
        "incident_type_alternatives": ["BOMBING"],
        "perp": {"individuals": [filler("GUERRILLAS")], "orgs": []},
        "phys_targets": [filler("BANK")],
        "hum_targets": [cashier],
        "instruments": [filler("BOMB")],
    }
    return {"id": f"told {number}", "text": text, "templates": [template]}


def unmarked(number: int, place: str) -> dict:
    """An invented report that holds no incident for the record."""
    text = (
        f"The parliament in {place} debated a law on dairy prices on Monday. "
        "The minister feared that a strike of farmers would follow."
    )
    return {"id": f"none {number}", "text": text, "templates": []}


@pytest.fixture
def train_events(monkeypatch):
    monkeypatch.syspath_prepend(str(BENCH))
    return importlib.import_module("train_events")


def test_the_script_learns_weights_from_marked_reports(train_events, tools, tmp_path):
    rows = [
        make(number, place)
        for number, place in enumerate(PLACES * 2)
        for make in (marked, unmarked)
    ]
    lessons = train_events.lessons_of(rows, tools)
    for name in ("one", "other"):
        write_event_weights(train_events.train(lessons), tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "other").read_bytes()
    weights = load_event_weights(tmp_path / "one")
    assert weights.report.weights["word bomb"] > 0
    assert weights.report.weights["word minister"] < 0
    assert weights.roles["target"].weights["lemma bank"] > 0
    assert weights.roles["victim"].weights["lemma cashier"] > 0


def test_a_word_of_few_reports_is_not_learnt(train_events, tools):
    rows = [marked(number, "Orveda") for number in range(train_events.SEEN - 1)]
    rows += [unmarked(number, "Halmar") for number in range(train_events.SEEN)]
    weights = train_events.train(train_events.lessons_of(rows, tools))
    assert "word halmar" in weights.report.weights
    assert "word orveda" not in weights.report.weights
