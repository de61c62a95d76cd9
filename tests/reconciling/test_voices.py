from dataclasses import replace

from told import Told
from tollbook.model import Reading, SourceKind
from tollbook.reconciling.voices import voice_of

TEXT = "The doctor told the broadcaster that the family said she died. It was said."


def chain() -> Reading:
    return (
        Told(TEXT)
        .statement("The doctor told", "the doctor", kind=SourceKind.MEDICAL)
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
