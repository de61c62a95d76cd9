"""Weights over the rules: small ones made by hand, so that each effect is seen alone."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tollbook.reading.statements import read_attributions
from tollbook.reading.statements.layout import lay_out
from tollbook.reading.statements.rules import rule_drafts
from tollbook.reading.statements.weighing.content_choices import content_choices
from tollbook.reading.statements.weighing.cues import cue_features, may_be_cue
from tollbook.reading.statements.weighing.scene import scene_of
from tollbook.reading.statements.weighing.speaker_choices import speaker_choices
from tollbook.registers.statement_weights import StatementWeights

NONE = StatementWeights(frozenset(), 0.0, {}, {}, {})
TEXT = "The army said on Monday that nine people had died, and the mayor mended the bridge."


def _told(page, found) -> list[tuple[str | None, str, str]]:
    return [
        (
            one.source.text if one.source else None,
            " ".join(page.text[a:b] for a, b in one.cue),
            " … ".join(page.text[a:b] for a, b in one.content),
        )
        for one in found
    ]


def test_without_weights_the_rules_read_alone(page_of):
    page = page_of(TEXT)
    statements, positions = read_attributions(page)
    assert [one.cue for one in statements] == list(_cues(page))
    assert positions == ()


def _cues(page) -> list[tuple[tuple[int, int], ...]]:
    layout = lay_out(page)
    return [
        tuple(
            (layout.tokens[i].idx, layout.tokens[i].idx + len(layout.tokens[i]))
            for i in draft.cue
        )
        for draft in rule_drafts(layout)
    ]


def test_a_rule_draft_falls_where_the_weights_speak_against_it(page_of):
    page = page_of(TEXT)
    against = replace(NONE, cue_bias=-9.0)
    assert read_attributions(page, against) == ((), ())


def test_a_word_no_register_knows_is_a_position_and_claims_nothing(page_of):
    page = page_of(TEXT)
    weights = replace(
        NONE,
        words=frozenset({"mend/V"}),
        cue_bias=9.0,
        speaker={"n=nsubj": 1.0},
        content={"n=dobj>": 1.0},
    )
    statements, positions = read_attributions(page, weights)
    assert [one.id for one in statements] == ["s1"]
    assert _told(page, positions) == [("the mayor", "mended", "the bridge")]
    assert [(one.id, one.certainty) for one in positions] == [("p1", "probable")]


@pytest.mark.parametrize(
    ("weights", "said"),
    [
        ({"rule": 1.0}, "that nine people had died"),
        (
            {"n=rest": 1.0},
            "on Monday that nine people had died, and the mayor mended the bridge",
        ),
    ],
)
def test_what_is_said_is_chosen_by_weight(page_of, weights, said):
    page = page_of(TEXT)
    heavy = replace(NONE, cue_bias=9.0, speaker={"rule": 1.0}, content=weights)
    (statement,), _ = read_attributions(page, heavy)
    assert _told(page, [statement]) == [("The army", "said", said)]


def test_what_a_rule_for_one_construction_has_read_is_left_as_it_stands(page_of):
    page = page_of("PRESENTER: Who fired on the market?\nCOLONEL: Nobody did.")
    against = replace(NONE, cue_bias=-9.0)
    assert len(read_attributions(page, against)[0]) == 2


_WORDS = st.sampled_from(
    [
        "the",
        "army",
        "said",
        "that",
        "he",
        "was",
        "told",
        "by",
        "medics",
        ",",
        "“",
        "we",
        "died",
        "”",
        "who",
        "denied",
        "it",
        ".",
        "and",
        "of",
    ]
)


@given(st.lists(_WORDS, min_size=1, max_size=25))
def test_every_choice_stands_in_the_text_and_never_holds_the_cue(page_of, words):
    page = page_of(" ".join(words))
    layout = lay_out(page)
    scene = scene_of(layout, rule_drafts(layout))
    known = frozenset(map(scene.columns.key, range(len(layout.tokens))))
    for at in range(len(layout.tokens)):
        if not may_be_cue(at, scene, known):
            continue
        assert cue_features(at, scene)
        for speaker in speaker_choices(at, scene):
            assert at not in speaker or at in scene.drafts
            assert list(speaker) == sorted(set(speaker))
            for said in content_choices(at, {at}, speaker, scene):
                assert said
                assert list(said) == sorted(set(said))
