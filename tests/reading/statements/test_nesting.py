"""What stands inside what, and who passed it on."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tollbook.reading.statements import read_statements

SENTENCES = [
    # One reports what another denied.
    (
        "Officials said the army denied that it had shelled the market.",
        [("Officials", None, ()), ("the army", "Officials", ())],
    ),
    # A doctor, through a broadcaster, on what the family said.
    (
        "The doctor told ITV that the family had said the boy was alive.",
        [("The doctor", None, ("ITV",)), ("the family", "The doctor", ())],
    ),
    # Reporters are nobody in particular: nothing is passed on by name.
    (
        "The mayor told reporters that nine people died.",
        [("The mayor", None, ())],
    ),
    # A denied claim stands inside the denial.
    (
        "The mayor rejected the army's claim that nobody had died.",
        [("The mayor", None, ()), ("the army", "The mayor", ())],
    ),
    # An agency that quotes is the carrier, not the source.
    (
        "Karim Haddad was quoted by Reuters as saying that 14 people had died.",
        [("Karim Haddad", None, ("Reuters",))],
    ),
    (
        "Reuters reported that nine children were killed, citing hospital officials.",
        [("hospital officials", None, ("Reuters",))],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_each_hop_of_a_chain_is_kept(page_of, text, expected):
    statements = read_statements(page_of(text))
    names = {s.id: s.source.text if s.source else "-" for s in statements}
    assert [
        (
            names[s.id],
            names[s.inside] if s.inside else None,
            tuple(v.name for v in s.via or ()),
        )
        for s in statements
    ] == expected


@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    st.lists(
        st.sampled_from(
            [
                "The army said",
                "nine people died",
                "'",
                '"',
                "“",
                "”",
                ",",
                ". ",
                "\n\n",
                ": ",
                " - ",
                "according to the mayor",
                "he denied it",
                "reportedly",
                "It is estimated that",
                "accused the rebels of",
                "Amal:",
                "é",
                "🙂",
                "who said",
                "as saying",
                "citing",
                "?",
            ]
        ),
        max_size=14,
    )
)
def test_spans_hold_on_any_text(page_of, parts):
    text = " ".join(parts)
    for statement in read_statements(page_of(text)):
        assert statement.cue
        assert statement.content
        for start, end in (*statement.cue, *statement.content):
            assert 0 <= start < end <= len(text)
            assert text[start:end] == text[start:end].strip()
        if statement.source is not None:
            source = statement.source
            assert text[source.start : source.end] == source.text


def test_the_same_page_reads_the_same_twice(page_of):
    page = page_of("The army denied it. 'We saw them,' said Amal. She left.")
    assert read_statements(page) == read_statements(page)


def test_a_sentence_whose_root_has_another_label_is_read_to_its_end(page_of):
    """The parse of these scraps has a token that is its own head but no ROOT."""
    text = (
        'nine people died It is estimated that " accused the rebels of " nine people '
        "died , \n\n .  accused the rebels of nine people died"
    )
    assert isinstance(read_statements(page_of(text)), tuple)
