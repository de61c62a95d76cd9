from itertools import combinations

from hypothesis import given, settings

from telling_draws import many_tellings
from tollbook.linking.blocking import columns_of, near_pairs
from tollbook.linking.distance import gap_km
from tollbook.linking.tellings import Telling, Told
from tollbook.linking.within import days_apart
from tollbook.registers import linking_rules


def stretch(told: Told) -> tuple[int, int] | None:
    if told.days or told.published is None:
        return told.days
    return told.published - int(linking_rules()["undated"]), told.published


def in_days(one: Told, other: Told) -> bool:
    left, right = stretch(one), stretch(other)
    window = linking_rules()["window"]
    if left is None or right is None:
        return False
    return left[0] <= right[1] + window and right[0] <= left[1] + window


def near(one: Told, other: Told) -> bool:
    """What a pair must be to be compared, by asking every pair there is."""
    countries = [told.spot.country if told.spot else None for told in (one, other)]
    found = bool(one.near & other.near or one.names & other.names)
    return (
        one.report != other.report
        and in_days(one, other)
        and (found if None in countries else countries[0] == countries[1])
        and days_apart(one, other) <= linking_rules()["span"]
        and gap_km(one.spot, other.spot) <= linking_rules()["distance"]
    )


@given(many_tellings)
@settings(deadline=None, max_examples=200)
def test_a_sweep_finds_the_pairs_that_asking_every_pair_finds(
    tellings: list[Telling],
) -> None:
    swept = [
        tuple(sorted(pair))
        for left, right in near_pairs(columns_of(tellings))
        for pair in zip(left.tolist(), right.tolist(), strict=True)
    ]
    asked = [
        (one, other)
        for one, other in combinations(range(len(tellings)), 2)
        if near(tellings[one].sums, tellings[other].sums)
    ]
    assert sorted(swept) == asked
