"""Munitions that come down, mines driven over, people led away: invented sentences."""

from collections.abc import Callable

import pytest

from tollbook.model import Reading

type Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        # a munition is the subject of a verb of impact
        ("The shell came through the kitchen.", ["shelling"]),
        ("A rocket tore into a bus in Orda.", ["rocket"]),
        ("A second salvo rained on the flats.", ["attack"]),
        # aircraft and gunmen land and fall of themselves
        ("A helicopter landed at the hospital. A gunman fell.", []),
        # what is driven over or set off was planted
        ("Their carrier ran over an improvised explosive device.", ["ied"]),
        ("A shepherd stepped on a mine near Orda.", ["landmine"]),
        ("Their cart set off a mine.", ["landmine"]),
        # under fire, of guns and of words
        ("An aid convoy came under fire near Orda.", ["shooting"]),
        ("The minister came under fire for the cuts.", []),
        # people taken by armed people
        ("Fighters seized 38 schoolgirls in Orda.", ["abduction"]),
        ("Gunmen marched off two nurses.", ["abduction"]),
        ("Police seized three kilos of hashish.", []),
        ("We are held hostage to a map.", []),
        # a crowd flees, and is displaced; a suspect only runs
        ("Hundreds of people fled Orda on Tuesday.", ["displacement"]),
        ("The suspect fled on foot.", []),
        # bombed by what flies
        ("Warplanes bombed a wedding tent.", ["air_strike"]),
    ],
)
def test_a_verb_tells_of_an_event_by_what_it_is_said_of(
    text: str, kinds: list[str], reading_of: Read
) -> None:
    assert [event.type for event in reading_of(text).events] == kinds


def test_a_flight_told_with_its_day_is_actual(reading_of: Read) -> None:
    (event,) = reading_of("Hundreds of people fled Orda on Tuesday.").events
    assert (event.realis, event.actors) == ("actual", ())
