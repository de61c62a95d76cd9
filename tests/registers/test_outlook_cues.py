"""Words of statements about the future."""

import pytest

from tollbook.registers.outlook_cues import find_words, kind_of_cue


@pytest.mark.parametrize(
    ("cue", "kind"),
    [
        ("had warned", "prediction"),
        ("vows", "promise"),
        ("begged", "demand"),
        ("was threatening", "ultimatum"),
        ("offers", "offer"),
        ("said", None),
        # A longer word that only begins like a cue.
        ("orderly", None),
    ],
)
def test_a_word_of_saying_gives_the_kind(cue: str, kind: str | None):
    found = kind_of_cue(cue)
    assert (found.value if found else None) == kind


def test_a_basis_is_found_where_it_stands():
    assert find_words("basis", "it may fall at this rate") == (12, 24)
