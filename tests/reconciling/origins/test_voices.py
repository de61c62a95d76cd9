from dataclasses import replace

from told import Told
from tollbook.model import Reading, SourceKind
from tollbook.reconciling.origins import voice_of

TEXT = "The doctor told the broadcaster that the family said she died. It was said."


def chain() -> Reading:
    return (
        Told(TEXT)
        .statement(
            "The doctor told", "the doctor", kind=SourceKind.MEDICAL, named=False
        )
        .statement(
            "the family said",
            "the family",
            kind=SourceKind.WITNESS,
            named=False,
            inside="s1",
        )
        .statement("It was said", "nobody", inside="s1")
        .reading
    )


def test_the_origin_is_the_first_hop_and_the_rest_passed_it_on() -> None:
    voice = voice_of(chain(), "s2", {})
    assert voice.name == "the family"
    assert voice.origin == "the family, to The Example"
    assert voice.via == ("the doctor",)


def test_a_passive_inside_a_statement_is_its_speakers() -> None:
    reading = chain()
    passive = replace(reading.statements[2], source=None)
    reading = replace(reading, statements=(*reading.statements[:2], passive))
    assert voice_of(reading, "s3", {}).name == "the doctor"


def test_a_passive_without_a_source_is_the_outlets() -> None:
    reading = chain()
    passive = replace(reading.statements[2], source=None, inside=None)
    reading = replace(reading, statements=(*reading.statements[:2], passive))
    voice = voice_of(reading, "s3", {})
    assert (voice.name, voice.is_outlet) == ("The Example", True)


def test_an_unnamed_source_is_known_through_the_nearest_hop_with_a_name() -> None:
    reading = chain()
    doctor = reading.statements[0]
    named = replace(doctor, source=replace(doctor.source, name="Dr Haddad", named=True))
    reading = replace(reading, statements=(named, *reading.statements[1:]))
    voice = voice_of(reading, "s2", {})
    assert voice.origin == "the family, to Dr Haddad"
    assert voice.stands_with == voice_of(reading, "s1", {}).stands_with


def test_what_a_resident_told_an_agency_is_the_agencys_in_every_outlet() -> None:
    text = "12 people died, a resident told Reuters."
    voices = [
        voice_of(
            Told(text, outlet)
            .statement("a resident told", "a resident", named=False)
            .via("Reuters", "Reuters", "reuters")
            .reading,
            "s1",
            {},
        )
        for outlet in ("The Daily", "The Weekly")
    ]
    assert {voice.origin for voice in voices} == {"a resident, to Reuters"}
    assert {voice.stands_with for voice in voices} == {"reuters"}
    assert voices[0].via == ("Reuters",)


def test_text_credited_to_an_agency_is_told_by_it() -> None:
    text = "ALEPPO, Oct 6 (Xinhua) - 12 people died, residents said."
    reading = (
        Told(text, "The Daily")
        .statement("residents said", "residents", named=False)
        .credit("Xinhua", "Xinhua", "xinhua")
        .reading
    )
    own, residents = voice_of(reading, None, {}), voice_of(reading, "s1", {})
    assert (own.name, own.origin, own.stands_with) == ("Xinhua", "China", "china")
    assert own.is_party
    assert (residents.origin, residents.stands_with) == (
        "residents, to Xinhua",
        "china",
    )
    assert residents.via == ("Xinhua",)


def test_a_chain_leads_from_the_outlet_to_the_origin_with_the_words_that_show_it() -> (
    None
):
    text = "ALEPPO (AFP) - 12 people died, a resident told Orient News."
    reading = (
        Told(text, "The Daily")
        .credit("AFP", "Agence France-Presse", "afp")
        .statement("a resident told", "a resident", named=False)
        .via("Orient News", "Orient News", "orient_news")
        .reading
    )
    hops = voice_of(reading, "s1", {}).hops
    assert [(hop.step.value, hop.name) for hop in hops] == [
        ("printed", "The Daily"),
        ("credited", "Agence France-Presse"),
        ("quoted", "Orient News"),
        ("quoted", "a resident"),
    ]
    assert all(text[hop.start : hop.end] == hop.text for hop in hops if hop.text)


def test_an_agency_that_prints_itself_is_credited_to_nobody_else() -> None:
    text = "BOSTON (Reuters) - 12 people died."
    reading = Told(text, "reuters.com").credit("Reuters", "Reuters", "reuters").reading
    voice = voice_of(reading, None, {})
    assert voice.teller.credit is None
    assert (voice.name, voice.stands_with) == ("Reuters", "reuters")


def test_a_stations_own_call_sign_credits_nobody_else() -> None:
    reading = Told("OGDEN (WKRN) - 12 people died.", "wkrn.com").credit("WKRN", "WKRN")
    assert voice_of(reading.reading, None, {}).name == "wkrn.com"
    other = Told("OGDEN (WKRN) - 12 people died.", "wjhl.com").credit("WKRN", "WKRN")
    voice = voice_of(other.reading, None, {})
    assert (voice.name, voice.stands_with) == ("WKRN", "wkrn")
