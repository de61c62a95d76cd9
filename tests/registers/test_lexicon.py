"""Finding a register's words in running text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tollbook.registers import Lexicon

WORDS = {
    "bomb": "bomb",
    "cluster bomb": "cluster",
    "US": "usa",
    "al-Nusra": "nusra",
    "U.S.": "usa",
    "People's Army": "army",
    "ox": "ox",
    "oxes' yard": "yard",
}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # The longest phrase wins; a plural is found with its ending.
        ("Cluster bombs fell.", [("Cluster bombs", "cluster")]),
        ("Cluster-bomb parts", [("Cluster-bomb", "cluster")]),
        # A word inside a word is not found, nor one behind a hyphen.
        ("bombers", []),
        ("anti-bomb", []),
        # What follows a hyphen is free.
        ("a US-led raid", [("US", "usa")]),
        ("U.S.-led", [("U.S.", "usa")]),
        # Capitals count, word by word.
        ("They told us.", []),
        ("Al-Nusra and al Nusra", [("Al-Nusra", "nusra"), ("al Nusra", "nusra")]),
        # Apostrophes are printed in several ways.
        ("the People’s Army", [("People’s Army", "army")]),
        ("the Peoples Army", [("Peoples Army", "army")]),
        ("the bomb's crater", [("bomb's", "bomb")]),
        ("bombs' craters", [("bombs", "bomb")]),
        # A phrase runs over a line break.
        ("cluster\nbombs", [("cluster\nbombs", "cluster")]),
        # A shorter word whose plural starts a longer phrase.
        ("oxes and oxes' yards", [("oxes", "ox"), ("oxes' yards", "yard")]),
    ],
)
def test_words_are_found_as_printed(sentence: str, expected: list[tuple[str, str]]):
    found = Lexicon.of(WORDS).find(sentence)
    assert [(sentence[start:end], entry) for (start, end), entry in found] == expected


@given(st.lists(st.sampled_from([*WORDS, "and", "Bombs,", "\n", "-"]), max_size=12))
def test_spans_are_in_order_and_stand_for_themselves(parts: list[str]):
    lexicon = Lexicon.of(WORDS)
    text = " ".join(parts)
    last = 0
    for (start, end), entry in lexicon.find(text):
        assert last <= start < end
        assert lexicon.get(text[start:end]) == entry
        last = end


def test_only_the_stretch_between_start_and_end_is_searched():
    lexicon = Lexicon.of(WORDS)
    text = "bomb bomb bomb"
    assert [span for span, _ in lexicon.find(text, 1, 9)] == [(5, 9)]
    assert [span for span, _ in lexicon.find(text, 1, 8)] == []


def test_without_plural_only_the_word_itself_is_found():
    lexicon = Lexicon.of({"bomb": 1}, plural=False)
    assert lexicon.get("bomb") == 1
    assert lexicon.get("bombs") is None
    assert lexicon.get("") is None


def test_an_empty_lexicon_finds_nothing():
    assert list(Lexicon[int].of({}).find("bombs")) == []


def test_words_must_start_with_a_letter_or_digit():
    with pytest.raises(ValueError, match="letter or digit"):
        Lexicon.of({"(x)": 1})
