"""What must hold of counts whatever a report says."""

from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tollbook.model import Reading

SUBJECTS = st.sampled_from(
    [
        "At least 12 people",
        "A nurse",
        "Dozens",
        "Two or three boys",
        "Nobody",
        "300 cows",
    ]
)
HARMS = st.sampled_from(
    ["were killed", "was wounded and later died", "fled their homes", "signed a treaty"]
)
SENTENCES = st.builds(lambda who, what: f"{who} {what}.", SUBJECTS, HARMS)
PARAGRAPHS = st.lists(
    st.lists(SENTENCES, min_size=1, max_size=3).map(" ".join), max_size=4
)
FEW = settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@FEW
@given(PARAGRAPHS)
def test_words_stand_where_a_count_says(
    reading_of: Callable[..., Reading], paragraphs: list[str]
) -> None:
    text = "\n\n".join(paragraphs)
    for count in reading_of(text).counts:
        assert text[count.start : count.end] == count.text
        assert count.high is None or 0 <= count.low <= count.high


@FEW
@given(PARAGRAPHS)
def test_the_same_report_gives_the_same_counts(
    reading_of: Callable[..., Reading], paragraphs: list[str]
) -> None:
    text = "\n\n".join(paragraphs)
    assert reading_of(text).counts == reading_of(text).counts


@FEW
@given(PARAGRAPHS)
def test_the_order_of_paragraphs_does_not_change_a_figure(
    reading_of: Callable[..., Reading], paragraphs: list[str]
) -> None:
    def figures(text: str) -> set[tuple[object, ...]]:
        # A copy of a passage is not read again, so that a set is what must hold.
        return {(c.measure, c.group, c.low, c.high) for c in reading_of(text).counts}

    assert figures("\n\n".join(paragraphs)) == figures("\n\n".join(paragraphs[::-1]))
