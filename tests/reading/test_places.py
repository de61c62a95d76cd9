"""Which words name places, and which places they mean."""

from collections.abc import Callable

import pytest

from tollbook.model import PlaceRef, Role
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
        # "In" and a direction may stand before the country.
        (
            "Two boys died near Beja, in southern Portugal.",
            [("Beja", "PT", 2270985), ("Portugal", "PT", 2264397)],
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


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # "In" and two wider places, one inside the other.
        (
            "The school stood in Austin, in Scott County, Indiana.",
            ("Austin", "US", "Indiana"),
        ),
        # The short form of a state behind a dateline's town.
        (
            "GLADSTONE, Mo. -- A man was shot on Monday.",
            ("GLADSTONE", "US", "Missouri"),
        ),
        # The page's other places lie in one province.
        (
            "Police in Dallas and Houston, Texas, sought him; he hid in Paris.",
            ("Paris", "US", "Texas"),
        ),
        # Which part of the wider place it lies in changes nothing.
        ("A mine went off in Beja in the south of Portugal.", ("Beja", "PT", "Beja")),
        ("A mine went off near Beja, northern Tunisia.", ("Beja", "TN", "Beja")),
        # The province, where the text says so.
        ("Clashes spread across Idlib province, Syria.", ("Idlib", "SY", "Idlib")),
        # A town that the parse takes for something else, before its kind.
        ("Rebels shelled Dabanga town in Sudan.", ("Dabanga", None, None)),
        # A camp bears its name without its kind.
        (
            "Israeli soldiers entered Balata Refugee Camp.",
            ("Balata", "PS", "West Bank"),
        ),
    ],
)
def test_the_words_around_a_name_say_which_place_it_is(
    places_of: PlacesOf, sentence: str, expected: tuple[str, str | None, str | None]
):
    found = [(p.text, p.country, p.admin1) for p in places_of(sentence)]
    assert expected in found


@pytest.mark.parametrize(
    ("sentence", "name", "described_as"),
    [
        # Behind the name.
        ("Mortars hit Baskoy village on Monday.", "Baskoy", "village"),
        # Before it.
        ("They left the village of Baskoy.", "Baskoy", "village"),
        # A town in the gazetteer that the text calls a neighbourhood keeps both.
        (
            "Bombs fell on the Darat Izza neighbourhood of Aleppo, Syria.",
            "Darat Izza",
            "neighbourhood",
        ),
        # Nothing is said.
        ("Shells fell on Aleppo.", "Aleppo", None),
    ],
)
def test_what_the_text_calls_a_place_is_kept(
    places_of: PlacesOf, sentence: str, name: str, described_as: str | None
):
    places = {place.text: place for place in places_of(sentence)}
    assert places[name].described_as == described_as


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        # Nobody knows it.
        ("Mortars hit Qazzurta village on Monday.", "Qazzurta"),
        # Villages of that name lie elsewhere, and the text says where this one lies.
        ("Troops shelled Baskoy village in Aleppo, Syria.", "Baskoy"),
    ],
)
def test_a_name_that_fits_nowhere_is_kept_without_a_place(
    places_of: PlacesOf, sentence: str, name: str
):
    place = next(place for place in places_of(sentence) if place.text == name)
    assert (place.geonameid, place.lat, place.confidence) == (None, None, 0.0)


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        # Another vowel and the article.
        ("Syria's army took Atareb, near Aleppo.", "Atareb", "Al Atārib"),
        # Another transcription altogether.
        ("In Yemen, the port of Hodeidah was bombed.", "Hodeidah", "Al Ḩudaydah"),
        # Spelled nearly so, and the right town: described as something else.
        ("Syria: smoke over the Darat Izza district.", "Darat Izza", "Dārat ‘Izzah"),
    ],
)
def test_a_near_spelling_is_found_in_a_country_the_page_is_about(
    places_of: PlacesOf, text: str, name: str, expected: str
):
    place = next(place for place in places_of(text) if place.text == name)
    assert place.name == expected
    assert place.confidence < 1


@pytest.mark.parametrize(
    "sentence",
    [
        # A surname that is a city.
        "Maria Trapani was hurt. Trapani said that she saw the car.",
        # A title makes a person.
        "Mr Lincoln denied it, and Lincoln left.",
        # A calendar's word with a capital letter.
        "The siege began in March and ended in August.",
        # A newspaper, not the city in its name.
        "He told the New York Times about it.",
        # A building that stands for a government.
        "The White House condemned the strike.",
        # A direction alone is no name.
        "Troops moved from the North to the South.",
    ],
)
def test_what_is_no_place_is_not_read_as_one(places_of: PlacesOf, sentence: str):
    assert places_of(sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        # The people in the name of a body.
        ("The Russian Army fired.", ["Russian"]),
        # The city in the name of a body.
        ("Aleppo Media Centre posted a film of it.", ["Aleppo"]),
        # An adjective and its country, both.
        ("Turkish jets crossed from Turkey.", ["Turkish", "Turkey"]),
        # A small word inside a name, which the parse cuts up.
        (
            "Gunmen stopped a van near Alcácer do Sal on Monday.",
            ["Alcácer do Sal"],
        ),
        # Two of them.
        (
            "They drove from Rio de Janeiro to Vila Nova de Gaia.",
            ["Rio de Janeiro", "Vila Nova de Gaia"],
        ),
        # All in capitals.
        ("A BOMB WENT OFF IN MEDELLIN, COLOMBIA.", ["MEDELLIN", "COLOMBIA"]),
    ],
)
def test_every_name_of_a_place_is_found(
    places_of: PlacesOf, sentence: str, names: list[str]
):
    assert [place.text for place in places_of(sentence)] == names


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        # Nobody is "in" another: the parse makes a person or a body of each.
        ("Nine villagers were massacred in Tulembo on Monday.", ["Tulembo"]),
        ("Rockets hit their home in Qasr Halun late on Monday.", ["Qasr Halun"]),
        # What fell or stood "at" it.
        ("Mortars fell on the cattle market at Kel Orash.", ["Kel Orash"]),
        # The siege, the shelling, the people of it.
        ("Five people died in the shelling of Vorokert on Monday.", ["Vorokert"]),
        ("The raid on Beit Shalun lasted an hour.", ["Beit Shalun"]),
        # What is stormed or fled is a place where it is nobody known.
        ("Hundreds of families fled Wadi Hashun.", ["Wadi Hashun"]),
    ],
)
def test_a_village_that_no_list_has_is_known_by_what_it_hangs_on(
    places_of: PlacesOf, sentence: str, names: list[str]
):
    assert [place.text for place in places_of(sentence)] == names


@pytest.mark.parametrize(
    "sentence",
    [
        # Faith is in a person.
        "She said that her trust in Maria Trapanova was gone.",
        # What is fired or shouted at is a person.
        "Gunmen fired at Maria Trapanova.",
        "The raid on Monday lasted an hour.",
    ],
)
def test_a_person_behind_in_or_at_is_no_village(places_of: PlacesOf, sentence: str):
    assert places_of(sentence) == ()


def test_a_name_means_what_its_own_words_once_said(places_of: PlacesOf):
    text = "A mine went off near Beja, in southern Portugal. Beja was quiet on Tuesday."
    found = [place.country for place in places_of(text) if place.text == "Beja"]
    assert found == ["PT", "PT"]


def test_nothing_is_read_from_furniture(page_of: Callable[..., Page], tools: Tools):
    page = page_of("Bombs fell on Aleppo.", role=Role.FURNITURE)
    assert read_places(page, tools.gazetteer) == ()


def test_a_doubtful_name_names_its_runners_up(places_of: PlacesOf):
    (place,) = places_of("A man was shot in Springfield.")
    assert place.confidence < 0.7
    assert 1 <= len(place.alternatives) <= 3
    assert len({place.geonameid, *(a.geonameid for a in place.alternatives)}) > 1


def test_saying_where_a_place_lies_makes_it_surer(places_of: PlacesOf):
    (bare,) = places_of("A man was shot in Springfield.")
    told = places_of("A man was shot in Springfield, Illinois.")[0]
    assert told.confidence > bare.confidence
    assert told.admin1 == "Illinois"


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
