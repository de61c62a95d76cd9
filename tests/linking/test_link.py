import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from told import Told
from tollbook.linking import link_mentions
from tollbook.model import Reading, Realis


def strike(
    outlet: str,
    day: str | None = "2016-10-03",
    town: str = "Aleppo",
    kind: str = "air_strike",
    killed: int | None = None,
    target: tuple[str, str | None] | None = None,
    victim: tuple[str, str | None, int, str] | None = None,
    realis: Realis = Realis.ACTUAL,
) -> Reading:
    told = Told(f"An air strike hit the place in {town}, {outlet} says.", outlet).event(
        "air strike",
        kind,
        day,
        town,
        target=("the place", *target) if target else None,
        victim=victim,
        realis=realis,
    )
    return (told.count("hit", killed) if killed else told).reading


def groups(*readings: Reading) -> list[list[str]]:
    outlets = {reading.report.id: reading.report.outlet for reading in readings}
    return sorted(
        sorted({outlets[link.report] for link in cluster.members})
        for cluster in link_mentions(readings)
    )


def test_two_reports_of_one_strike_are_one_incident() -> None:
    assert groups(strike("A"), strike("B")) == [["A", "B"]]


def test_a_link_says_why() -> None:
    (cluster,) = link_mentions([strike("A", killed=12), strike("B", killed=14)])
    link = cluster.members[0]
    assert link.match_probability > 0.8
    assert set(link.because) == {
        "same place",
        "same day",
        "both air strike",
        "killed 12 and 14: ranges differ",
    }


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Another town, forty kilometres away.
        (strike("A"), strike("B", town="Idlib")),
        # Another country.
        (strike("A"), strike("B", town="Mosul")),
        # A week later.
        (strike("A"), strike("B", day="2016-10-10")),
        # A shooting is no air strike.
        (strike("A"), strike("B", kind="shooting")),
        # A market and a hospital on one day in one town.
        (
            strike("A", target=("market", None)),
            strike("B", target=("hospital", None)),
        ),
        # Two hospitals, each by its name.
        (
            strike("A", target=("hospital", "M10"), killed=12),
            strike("B", target=("hospital", "M2"), killed=12),
        ),
        # One killed in each, a girl of four and a man of sixty.
        (
            strike("A", killed=1, victim=("the place", None, 4, "f")),
            strike("B", killed=1, victim=("the place", None, 60, "m")),
        ),
    ],
)
def test_two_strikes_stay_apart(one: Reading, other: Reading) -> None:
    assert groups(one, other) == [["A"], ["B"]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # The day after, same named hospital.
        (
            strike("A", target=("hospital", "M10")),
            strike("B", day="2016-10-04", target=("hospital", "the M10 hospital")),
        ),
        # One only says that something exploded.
        (strike("A", killed=12), strike("B", kind="explosion", killed=12)),
        # The date is missing, the victim is the same.
        (
            strike("A", victim=("the place", None, 4, "f")),
            strike("B", day=None, victim=("the place", None, 4, "f")),
        ),
    ],
)
def test_two_tellings_of_one_event_link(one: Reading, other: Reading) -> None:
    assert groups(one, other) == [["A", "B"]]


@pytest.mark.parametrize("realis", [Realis.COMPARATOR, Realis.HYPOTHETICAL])
def test_a_comparison_links_to_nothing(realis: Realis) -> None:
    assert groups(strike("A"), strike("B", realis=realis)) == [["A"]]


def test_background_joins_an_incident_and_is_none_by_itself() -> None:
    told = strike("B", realis=Realis.BACKGROUND)
    assert groups(strike("A"), told) == [["A", "B"]]
    assert groups(told) == []


def test_a_siege_is_no_incident_but_a_denied_attack_is_one() -> None:
    assert groups(strike("A", kind="ceasefire")) == []
    assert groups(strike("A", realis=Realis.DENIED)) == [["A"]]


def test_a_mention_without_a_day_must_say_more_than_that_there_was_an_attack() -> None:
    assert groups(strike("A", day=None, kind="attack")) == []
    assert groups(strike("A", day=None)) == [["A"]]
    assert groups(strike("A", day=None, kind="attack", target=("market", None))) == [
        ["A"]
    ]


def test_a_mention_without_day_and_place_is_left_out() -> None:
    told = Told("Several hospitals were attacked.", "A").event("attacked", "attack")
    assert groups(told.reading) == []


def test_a_report_that_tells_two_strikes_apart_keeps_them_apart() -> None:
    two = (
        Told("A strike hit the market in Aleppo. Later a raid hit the clinic.", "A")
        .event(
            "strike",
            "air_strike",
            "2016-10-03",
            "Aleppo",
            target=("market", "market", None),
        )
        .event(
            "raid",
            "air_strike",
            "2016-10-03",
            "Aleppo",
            target=("clinic", "clinic", None),
        )
        .reading
    )
    assert len(link_mentions([two])) == 2
    assert len(link_mentions([two, strike("B", target=("market", None))])) == 2


def test_one_report_tells_one_strike_several_times() -> None:
    thrice = (
        Told("A strike hit Aleppo. The raid on Monday. That attack. Its bombs.", "A")
        .event("strike", "air_strike", "2016-10-03", "Aleppo")
        .event("raid", "air_strike", "2016-10-03", "Aleppo")
        .event("attack", "attack", same_as="e1")
        .reading
    )
    (cluster,) = link_mentions([thrice])
    assert [link.event for link in cluster.members] == ["e1", "e2", "e3"]
    assert cluster.members[2].because == ("told again in the same report",)


def test_a_chain_of_likely_links_does_not_pull_far_days_together() -> None:
    days = [f"2016-10-0{day}" for day in range(1, 9)]
    named = [
        strike(f"R{n}", day=day, killed=12, target=("hospital", None))
        for n, day in enumerate(days)
    ]
    for cluster in link_mentions(named):
        assert len({link.report for link in cluster.members}) <= 4


MANY = [
    strike("A", killed=12),
    strike("B", killed=14),
    strike("C", day="2016-10-04", killed=12),
    strike("D", kind="explosion"),
    strike("E", target=("hospital", "M10")),
    strike("F", day=None, target=("hospital", "M10")),
    strike("G", town="Darat Izza"),
]


@settings(max_examples=12, deadline=None)
@given(st.permutations(MANY))
def test_the_order_of_the_reports_makes_no_difference(readings: list[Reading]) -> None:
    assert link_mentions(readings) == link_mentions(MANY)


def test_reading_never_loads_splink() -> None:
    import subprocess
    import sys

    code = (
        "import tollbook.linking, tollbook.flow, tollbook.cli, sys;"
        "sys.exit('splink' in sys.modules or 'duckdb' in sys.modules)"
    )
    env = {"PYTHONPATH": "src", "PATH": ""}
    assert (
        subprocess.run([sys.executable, "-c", code], env=env, check=False).returncode
        == 0
    )


def test_a_mention_without_place_links_when_its_report_names_the_town() -> None:
    text = "The mayor of Aleppo spoke. An air strike on Monday killed 12."
    told = Told(text, "B")
    told.place("Aleppo")
    unplaced = told.event("air strike", "air_strike", "2016-10-03").count(
        "killed 12", 12
    )
    assert groups(strike("A", killed=12), unplaced.reading) == [["A", "B"]]
    alone = Told(text, "B").event("air strike", "air_strike", "2016-10-03")
    assert groups(strike("A", killed=12), alone.count("killed 12", 12).reading) == [
        ["A"],
        ["B"],
    ]


def test_an_undated_mention_links_when_it_was_reported_in_those_days() -> None:
    told = (
        Told("An air strike on Aleppo killed 12.", "B", published="2016-10-04")
        .event("air strike", "air_strike", None, "Aleppo")
        .count("killed 12", 12)
    )
    late = (
        Told("An air strike on Aleppo killed 12.", "C", published="2016-10-25")
        .event("air strike", "air_strike", None, "Aleppo")
        .count("killed 12", 12)
    )
    assert groups(strike("A", killed=12), told.reading) == [["A", "B"]]
    assert groups(strike("A", killed=12), late.reading) == [["A"], ["C"]]
