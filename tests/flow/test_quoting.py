import pytest

from tollbook.errors import CannotMark
from tollbook.flow.quoting import find_words
from tollbook.model import Report

TEXT = (
    "The road “was opened\nat noon”, he said. The road was shut at dusk. "
    "It's open, they said. It’s open, they said again."
)
REPORT = Report(id=f"sha256:{'0' * 64}", text=TEXT)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("was shut at dusk", "was shut at dusk"),
        # A line break and other quotation marks: what the report says is kept.
        ('"was opened at noon"', "“was opened\nat noon”"),
        ("  was   opened ", "was opened"),
        # Letter for letter decides between two that differ in their marks only.
        ("It's open, they said", "It's open, they said"),
    ],
)
def test_words_are_found_where_they_stand(words: str, found: str):
    quote = find_words(REPORT, words)
    assert quote.text == found == TEXT[quote.start : quote.end]


@pytest.mark.parametrize(
    ("words", "trouble"),
    [
        ("was closed at dusk", "does not say 'was closed at dusk'; copy the words"),
        # Other letters are other words; part of a word is none.
        ("WAS SHUT", "does not say"),
        ("ush", "does not say"),
        ("The road", "stands in 2 places of sha256:0{12}; quote more"),
        (" ", "no words to look for"),
        (f"gone {'x' * 99}", "does not say 'gone x+…'"),
    ],
)
def test_words_that_are_not_to_be_found_are_one_clear_line(words: str, trouble: str):
    with pytest.raises(CannotMark, match=trouble):
        find_words(REPORT, words)
