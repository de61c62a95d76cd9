"""The published rule of ranges, case by case."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tollbook.reconciling import likely_range
from tollbook.reconciling.tolls import Basis, Figure, Toll

figures = st.builds(
    lambda number, basis: Figure(0 if basis is Basis.SILENT else max(1, number), basis),
    st.integers(0, 60),
    st.sampled_from(Basis),
)


@pytest.mark.parametrize(
    ("killed", "injured", "in_danger", "expected"),
    [
        # Nobody in danger: the silence about the dead stands.
        (
            Figure(0, Basis.SILENT),
            Figure(1, Basis.TOLD),
            False,
            ((0, 0), (1, 1)),
        ),
        # In critical condition, one of the injured may die.
        (
            Figure(0, Basis.SILENT),
            Figure(1, Basis.TOLD),
            True,
            ((0, 1), (0, 1)),
        ),
        # A number of several may be one off; many wounded hardly become more.
        (
            Figure(2, Basis.STATED),
            Figure(3, Basis.STATED),
            False,
            ((1, 3), (2, 4)),
        ),
        (
            Figure(0, Basis.SILENT),
            Figure(9, Basis.STATED),
            False,
            ((0, 0), (8, 9)),
        ),
        # Beside several dead, as many wounded may go untold, up to three.
        (
            Figure(5, Basis.STATED),
            Figure(0, Basis.SILENT),
            False,
            ((4, 6), (0, 3)),
        ),
    ],
)
def test_a_range_follows_what_the_figure_stands_on(
    killed: Figure,
    injured: Figure,
    *,
    in_danger: bool,
    expected: tuple[tuple[int, int], tuple[int, int]],
) -> None:
    assert likely_range(Toll(killed, injured, (), in_danger=in_danger)) == expected


@given(figures, figures, st.tuples(st.booleans(), st.booleans()))
def test_a_range_holds_its_figure_and_never_runs_backwards(
    killed: Figure, injured: Figure, words: tuple[bool, bool]
) -> None:
    danger, wounded = words
    toll = Toll(killed, injured, (), in_danger=danger, speaks_of_wounded=wounded)
    ranges = likely_range(toll)
    for figure, (low, high) in zip((killed, injured), ranges, strict=True):
        assert 0 <= low <= figure.number <= high
