"""The shipped gazetteer: what it holds, and that it is what its metadata says."""

import json
from hashlib import sha256
from importlib.resources import files
from string import ascii_letters

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tollbook.model import PlacePrecision
from tollbook.registers.country_names import country_points
from tollbook.registers.demonyms import demonyms
from tollbook.registers.gazetteer import fold, load_gazetteer
from tollbook.registers.gazetteer.names import pack_name, unpack_name
from tollbook.registers.gazetteer.spellings import near_spellings
from tollbook.registers.gazetteer.table import Place, PlaceTable, pack_places
from tollbook.registers.macro_regions import macro_regions
from tollbook.registers.place_abbreviations import PlaceAbbreviation
from tollbook.registers.place_words import place_words

DATA = files("tollbook.registers.gazetteer") / "data"
GAZETTEER = load_gazetteer()


def test_the_shipped_files_are_those_the_metadata_describes():
    told = json.loads((DATA / "metadata.json").read_text("utf-8"))
    for name, digest in told["files"].items():
        found = sha256((DATA / name).read_bytes()).hexdigest()
        assert f"sha256:{found}" == digest, name


def test_the_table_holds_as_many_places_as_the_metadata_says():
    told = json.loads((DATA / "metadata.json").read_text("utf-8"))
    table = PlaceTable((DATA / "places.bin").read_bytes())
    assert len(table) == sum(told["places"].values())


@pytest.mark.parametrize(
    ("name", "country", "geonameid"),
    [
        # A city under its English name, a foreign one and an old one.
        ("Aleppo", "SY", 170063),
        ("Haleb", "SY", 170063),
        ("Kiev", "UA", 703448),
        # Signs that newspapers drop make no difference.
        ("Dar'a", "SY", 170905),
        # A country under a short form and under its full name.
        ("U.S.", "US", 6252001),
        ("Democratic Republic of Congo", "CD", 203312),
        # A region in several countries has no country.
        ("Middle East", None, 6269133),
    ],
)
def test_a_name_means_the_place_it_is_known_for(
    name: str, country: str | None, geonameid: int
):
    found = GAZETTEER.candidates(name)
    assert (country, geonameid) in [(c.country, c.geonameid) for c in found]


def test_candidates_come_most_populous_first():
    people = [c.population for c in GAZETTEER.candidates("San José")]
    assert len(people) > 10
    assert people == sorted(people, reverse=True)


def test_a_name_that_nobody_bears_means_nothing():
    assert GAZETTEER.candidates("Qqxzzy") == ()
    assert GAZETTEER.candidates("…") == ()
    assert GAZETTEER.country("ZZ") is None


@pytest.mark.parametrize(
    ("name", "country", "expected"),
    [
        # Another vowel, and the article that the gazetteer writes.
        ("Atareb", "SY", "Al Atārib"),
        # Another vowel.
        ("Darat Izza", "SY", "Dārat ‘Izzah"),
        # Vowels, article and doubled letters of another transcription.
        ("Maaret al-Numan", "SY", "Ma‘arrat an Nu‘mān"),
        ("Hodeidah", "YE", "Al Ḩudaydah"),
    ],
)
def test_a_near_spelling_is_found_in_its_country(
    name: str, country: str, expected: str
):
    assert expected in [c.name for c in GAZETTEER.respelled(name, country)]


def test_a_near_spelling_is_never_found_in_another_country():
    assert all(c.country == "SE" for c in GAZETTEER.respelled("Darat Izza", "SE"))


def test_every_country_with_a_point_is_in_the_gazetteer_near_its_places():
    for code, point in country_points().items():
        country = GAZETTEER.country(code)
        assert country is not None or code in {"AN", "CS"}, code
        if country:
            assert (round(country.lat, 2), round(country.lon, 2)) == (
                round(point.lat, 2),
                round(point.lon, 2),
            )


def test_every_demonym_points_to_a_place_that_the_gazetteer_knows():
    regions = {region.name for region in macro_regions()}
    for word in demonyms().values():
        if word.is_country:
            assert GAZETTEER.country(word.place), word
        else:
            assert word.place in regions, word


def test_every_member_state_of_the_un_with_people_has_a_demonym():
    told = {word.place for word in demonyms().values() if word.is_country}
    # Shares its word with a larger neighbour; see the register's left_out.
    shared = {"CG", "DM"}
    missing = {
        code
        for code in country_points()
        if (country := GAZETTEER.country(code)) and country.population > 1_000_000
    } - told
    assert missing <= shared


def test_the_adjective_is_told_from_the_people():
    assert demonyms()["Danish"].adjective_only
    assert not demonyms()["Syrian"].adjective_only
    assert not demonyms()["Danes"].adjective_only


def test_every_word_of_kind_stands_somewhere():
    assert all(word.before or word.after for word in place_words().values())


def test_every_abbreviation_names_a_place_of_its_country():
    from tollbook.registers import load_entries

    for row in load_entries("place_abbreviations", PlaceAbbreviation):
        found = {c.country for c in GAZETTEER.candidates(row.name)}
        assert row.country in found, row


@given(st.text(max_size=40))
def test_folding_twice_folds_no_further(name: str):
    once = fold(name)
    if not once.startswith("the "):
        assert fold(once) == once


@given(number=st.integers(0, 2**23 - 1), is_own=st.booleans())
def test_a_packed_name_unpacks_to_itself(number: int, *, is_own: bool):
    assert unpack_name(pack_name(number, is_own=is_own)) == (number, is_own)


@given(st.text(ascii_letters, min_size=5, max_size=12))
def test_a_name_is_not_a_near_spelling_of_itself_alone(name: str):
    assert len(set(near_spellings(name))) > 100


places = st.builds(
    Place,
    geonameid=st.none() | st.integers(1, 2**32 - 1),
    name=st.text(st.characters(exclude_characters="\0", codec="utf-8"), min_size=1),
    country=st.none() | st.sampled_from(["SY", "IQ", "US"]),
    admin1=st.none() | st.sampled_from(["Aleppo", "Ninawá"]),
    lat=st.integers(-9_000_000, 9_000_000).map(lambda n: n / 100_000),
    lon=st.integers(-18_000_000, 18_000_000).map(lambda n: n / 100_000),
    kind=st.sampled_from(PlacePrecision),
    population=st.integers(0, 2**32 - 1),
)


@given(st.lists(places, max_size=5))
def test_packed_places_unpack_to_themselves(packed: list[Place]):
    table = PlaceTable(pack_places(packed))
    assert [table[number] for number in range(len(table))] == packed


def test_a_table_cut_short_is_refused():
    whole = pack_places([])
    with pytest.raises(ValueError, match="not a whole table"):
        PlaceTable(whole + b"x")
