from collections import defaultdict

import pytest

from tollbook.linking.comparisons import questions
from tollbook.registers import linking_weights


def test_the_answers_to_a_question_are_all_that_can_be_given() -> None:
    sums: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0])
    for (name, _), weight in linking_weights().items():
        sums[name][0] += weight.m
        sums[name][1] += weight.u
    for name, (m, u) in sums.items():
        assert m == pytest.approx(1), name
        assert u == pytest.approx(1), name


def test_every_answer_has_a_weight_and_every_weight_an_answer() -> None:
    asked = {(q.name, level) for q in questions() for level in [*q.answers, "else"]}
    assert asked == set(linking_weights())


def test_every_weight_says_why_and_that_it_is_not_measured() -> None:
    assert all(
        "Starting value" in weight.reason for weight in linking_weights().values()
    )
