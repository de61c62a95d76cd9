"""Small random tellings that often speak of one incident, for property tests."""

from hypothesis import strategies as st

from tollbook.linking.tellings import Spot, Telling, Told

DAY = 736_240
SPOTS = (
    None,
    Spot(None),
    Spot("SY"),
    Spot("IQ"),
    Spot("SY", 170063, 36.20, 37.16, 6),
    Spot("SY", 170899, 36.28, 36.85, 6),
    Spot("SY", 169389, 35.93, 36.63, 6),
    Spot("SY", None, 36.21, 37.14, 2),
    Spot("SY", 5, 36.1, 37.0, 60),
    Spot("IQ", 99072, 36.34, 43.13, 6),
)
_DAYS = st.integers(DAY, DAY + 12)


def _few(*words: object) -> st.SearchStrategy[frozenset[object]]:
    return st.frozensets(st.sampled_from(words), max_size=2)


told = st.builds(
    Told,
    report=st.sampled_from([f"r{number}" for number in range(12)]),
    event=st.just("e1"),
    at=st.integers(0, 10_000),
    type=st.sampled_from(["air_strike", "shelling", "attack", "bombing", "shooting"]),
    same_as=st.none(),
    happened=st.booleans(),
    days=st.none()
    | st.tuples(_DAYS, st.sampled_from([0, 0, 0, 6, 27])).map(
        lambda days: (days[0], days[0] + days[1])
    ),
    published=st.none() | st.integers(DAY, DAY + 60),
    spot=st.sampled_from(SPOTS),
    near=_few(170063, 169389, 99072),
    targets=_few("hospital", "market"),
    target_names=_few("m10", "kindi"),
    actors=_few("syria", "russia"),
    killed=st.sampled_from([None, (1, 1), (12, 12), (12, None), (14, 14), (90, 90)]),
    victims=_few("4f", "30m"),
    names=_few("mina zadi", "ilo vanu"),
)

many_tellings = st.lists(
    told, max_size=14, unique_by=lambda one: (one.report, one.at)
).map(lambda some: [Telling.of([one]) for one in some])
