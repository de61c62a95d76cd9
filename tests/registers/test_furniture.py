"""Words that mark a block of a page as no part of the report."""

from tollbook.registers.furniture import find_furniture


def test_a_long_block_is_never_silenced_by_how_it_starts():
    assert find_furniture("Read more of it") is not None
    assert find_furniture("Read more of it, " + "and more, " * 20) is None


def test_words_must_stand_where_the_register_says():
    assert find_furniture("Advertisement") is not None
    assert find_furniture("The advertisement named a village.") is None
