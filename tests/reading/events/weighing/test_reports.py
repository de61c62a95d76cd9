"""What of a whole report is told to the weights."""

import pytest

from tollbook.reading.events.weighing.reports import report_features
from tollbook.reading.read import read_page

BOMBED = "A bomb exploded at the mill in Orveda on Monday and killed Ana Poole."
TALK = "The council met on Monday. The mayor spoke of the harvest."


@pytest.fixture
def features(tools, page_of):
    def told(text: str) -> dict[str, float]:
        page = page_of(text)
        return report_features(page, read_page(page, tools).events)

    return told


def test_a_report_of_an_event_tells_how_early_and_what_was_hit(features):
    told = features(f"{TALK} {BOMBED}")
    assert told["first event 2"] == 1.0
    assert {"named victim", "hit and settled", "event exploded"} <= told.keys()


def test_a_report_of_no_event_tells_of_none(features):
    told = features(TALK)
    assert told["first event none"] == 1.0
    assert not [name for name in told if name.startswith("event ")]


def test_words_of_the_first_sentences_are_told_apart(features):
    told = features(f"{TALK} {TALK} {BOMBED}")
    assert {"early harvest", "word harvest", "word bomb"} <= told.keys()
    assert "early bomb" not in told


def test_words_weigh_as_much_together_in_a_short_report_as_in_a_long_one(features):
    for text in (TALK, f"{TALK} {BOMBED}"):
        words = [v for name, v in features(text).items() if name.startswith("word ")]
        assert sum(v * v for v in words) == pytest.approx(64.0)
