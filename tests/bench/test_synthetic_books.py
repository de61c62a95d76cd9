from dataclasses import replace
from itertools import islice

import pytest
from synthetic_books import entries, readings

from tollbook.linking.tellings import Told, tell


@pytest.fixture(scope="module")
def two_hundred() -> list[tuple[Told, ...]]:
    return [entry.told for entry in islice(entries(10_000), 200)]


def test_the_same_seed_gives_the_same_book(two_hundred) -> None:
    again = [entry.told for entry in islice(entries(10_000), 200)]
    assert again == two_hundred
    other = [entry.told for entry in islice(entries(10_000, seed=6), 200)]
    assert other != two_hundred


def test_each_mention_has_its_truth_beside_it() -> None:
    book = list(entries(3_000))
    assert 3_000 <= sum(len(entry.told) for entry in book) < 3_010
    assert all(len(entry.told) == len(entry.truth) for entry in book)
    happened = [
        true is not None
        for entry in book
        for told, true in zip(entry.told, entry.truth, strict=True)
        if told.happened
    ]
    assert all(happened)


def test_every_quote_of_a_synthetic_reading_stands_where_it_says() -> None:
    for reading, truth in readings(300):
        assert len(truth) == len(reading.events)
        report = reading.report
        for event in reading.events:
            event.check(report)
            for part in event.actors + event.targets + event.victims:
                part.check(report)
        for quote in reading.times + reading.places + reading.counts:
            quote.check(report)
        for statement in reading.statements:
            statement.source.check(report)


def test_what_is_told_at_once_is_what_the_reading_tells(two_hundred) -> None:
    read = (tell(reading) for reading, _ in readings(250))
    in_words = [told for told in read if told]
    for one, other in zip(in_words, two_hundred, strict=False):
        assert [replace(told, report="", at=0) for told in one] == [
            replace(told, report="", at=0) for told in other
        ]
