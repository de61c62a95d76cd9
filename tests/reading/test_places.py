"""Which words name places, and which places they mean."""

from collections.abc import Callable

import pytest

from tollbook.model import PlaceRef
from tollbook.reading import Page, Tools
from tollbook.reading.places import read_places

type PlacesOf = Callable[[str], tuple[PlaceRef, ...]]


@pytest.fixture(scope="session")
def places_of(page_of: Callable[..., Page], tools: Tools) -> PlacesOf:
    def read(text: str) -> tuple[PlaceRef, ...]:
        return read_places(page_of(text), tools.gazetteer)

    return read


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # A city, by the country that the page names.
        (
            "Shells fell on Aleppo on Monday, Syria's state television said.",
            [("Aleppo", "SY", 170063), ("Syria", "SY", 163843)],
        ),
        # The city, not the province of its name.
        ("The envoy spoke in Geneva.", [("Geneva", "CH", 2660646)]),
        # The country behind the comma decides.
        (
            "A car bomb went off in Tripoli, Lebanon.",
            [("Tripoli", "LB", 266826), ("Lebanon", "LB", 272103)],
        ),
        (
            "A car bomb went off in Tripoli, Libya.",
            [("Tripoli", "LY", 2210247), ("Libya", "LY", 2215636)],
        ),
        # A direction is not part of the name.
        ("Fighting went on in eastern Aleppo.", [("Aleppo", "SY", 170063)]),
        ("Residents fled east Aleppo.", [("Aleppo", "SY", 170063)]),
        # Unless the name is a country's own.
        ("He was killed in South Sudan.", [("South Sudan", "SS", 7909807)]),
        # Capitals that stand for governments are places still.
        (
            "Moscow and Damascus rejected the charge.",
            [("Moscow", "RU", 524901), ("Damascus", "SY", 170654)],
        ),
    ],
)
def test_a_name_is_resolved_with_the_page_around_it(
    places_of: PlacesOf,
    sentence: str,
    expected: list[tuple[str, str | None, int | None]],
):
    found = places_of(sentence)
    assert [(p.text, p.country, p.geonameid) for p in found] == expected


def test_a_word_for_a_people_points_to_its_country_and_says_so(places_of: PlacesOf):
    (place,) = places_of("Two Syrian civilians were wounded.")
    assert (place.text, place.country, place.demonym) == ("Syrian", "SY", True)


@pytest.mark.parametrize(
    "sentence",
    [
        "Three people died in Mosul, Iraq, and two in the Syrian town of Kobani.",
        "“Homs” was hit; so was the U.N. compound near Hama’s old town.",
    ],
)
def test_offsets_find_their_words(
    page_of: Callable[..., Page], tools: Tools, sentence: str
):
    page = page_of(sentence)
    for place in read_places(page, tools.gazetteer):
        place.check(page.report)
