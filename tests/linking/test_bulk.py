from hypothesis import given, settings
from hypothesis import strategies as st

from telling_draws import many_tellings
from tollbook.linking._splink import Pair, score_pairs
from tollbook.linking.bulk import link_bulk
from tollbook.linking.clusters import Group, join
from tollbook.linking.tellings import Telling


def keys(groups: list[Group]) -> list[list[str]]:
    return [[telling.key for telling in group] for group in groups]


def best(groups: list[Group], pairs: list[Pair]) -> list[tuple[str, str]]:
    home = {telling.key: group[0].key for group in groups for telling in group}
    found: dict[str, Pair] = {}
    for pair in sorted(pairs, key=lambda pair: -pair.match_probability):
        if home[pair.left] == home[pair.right]:
            found.setdefault(pair.left, pair)
            found.setdefault(pair.right, pair)
    return sorted({(pair.left, pair.right) for pair in found.values()})


@given(many_tellings, st.randoms())
@settings(deadline=None, max_examples=12)
def test_linking_in_bulk_makes_the_groups_that_comparing_all_at_once_makes(
    tellings: list[Telling], dice
) -> None:
    pairs = score_pairs(tellings)
    groups = join(tellings, pairs)
    dice.shuffle(tellings)
    in_bulk, ties = link_bulk(tellings)
    assert keys(in_bulk) == keys(groups)
    assert [(tie.left, tie.right) for tie in ties] == best(groups, pairs)


def test_nothing_links_to_nothing() -> None:
    assert link_bulk([]) == ([], [])
