import pytest

from tollbook.registers.outlook_senses import acts_in, matters_in
from tollbook.registers.vague_lengths import days_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("will run out of food", "stocks may be exhausted"),
        ("the wells are drying up", "the wells dried up"),
        ("to take the town", "the town may be captured"),
        ("will be razed", "would be reduced to rubble"),
        ("will flee", "could be displaced"),
        ("vows to free captives", "will release them"),
    ],
)
def test_other_words_for_the_same_share_a_sense(one: str, other: str):
    assert acts_in(one) & acts_in(other)


@pytest.mark.parametrize(
    ("one", "other"), [("flour", "the wells"), ("the dam", "a bridge")]
)
def test_other_things_share_none(one: str, other: str):
    assert matters_in(one)
    assert matters_in(other)
    assert not matters_in(one) & matters_in(other)


def test_stocks_may_be_of_anything():
    assert matters_in("the stocks and supplies") == frozenset()


def test_a_few_of_a_unit_end_before_the_next_unit_would_be_said():
    days = [days_of(unit) for unit in "HDWM"]
    assert days == sorted(days, key=lambda day: day or 0)
    assert days_of("Y") is None
