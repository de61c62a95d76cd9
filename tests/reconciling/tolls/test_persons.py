"""Which mentions of one person are one person: invented mentions in order."""

import pytest

from tollbook.model import Count, Measure, Qualifier, Scope
from tollbook.reconciling.tolls.persons import persons_of


def told(*mentions: str) -> tuple[list[tuple[Count, int]], str]:
    """Counts of one killed person each, a sentence apart; "&" keeps a sentence."""
    text, found, sentence = "", [], -1
    for mention in mentions:
        sentence += not mention.startswith("&")
        words = mention.removeprefix("& ")
        text += " and " if mention.startswith("&") else ". "
        count = Count(
            start=len(text),
            end=len(text) + len(words),
            text=words,
            id=f"c{len(found) + 1}",
            measure=Measure.KILLED,
            low=1,
            high=1,
            qualifier=Qualifier.EXACT,
            scope=Scope.INCIDENT,
        )
        text += words
        found.append((count, sentence))
    return found, text


@pytest.mark.parametrize(
    ("mentions", "number"),
    [
        # A headline's noun, its article, a pronoun.
        (("Man", "A man", "he"), 1),
        # "The victim" points back.
        (("A 24-year-old woman", "The victim", "she"), 1),
        # Another age, another sex, another name.
        (("a 24-year-old man", "a 30-year-old man"), 2),
        (("a man", "a woman"), 2),
        (("Ada Moore", "Lena Hale"), 2),
        # A name told again, in part.
        (("Ada Moore", "Moore"), 1),
        # An age in words and in figures.
        (("a five-year-old girl", "the 5-year-old"), 1),
        # Side by side they are two, and "another" is always new, but once.
        (("a man", "& a man"), 2),
        (("a boy", "another boy", "the other boy"), 2),
        # "His wife and himself" are two; a man who shot himself is one.
        (("his wife", "& himself"), 2),
        (("a man", "himself"), 1),
        # "Her brother" is a man.
        (("her brother", "a man"), 1),
    ],
)
def test_a_mention_is_somebody_new_only_where_the_words_say_so(
    mentions: tuple[str, ...], number: int
) -> None:
    counts, text = told(*mentions)
    assert len(persons_of(counts, text)) == number
