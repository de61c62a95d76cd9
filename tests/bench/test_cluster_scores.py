import pytest
from _cluster_scores import cluster_scores


def test_all_apart_finds_no_link_and_mixes_nothing() -> None:
    scores = cluster_scores("aabb", "1234")
    assert scores["b_cubed_precision"] == 1
    assert scores["b_cubed_recall"] == 0.5
    assert scores["muc_f1"] == 0


def test_the_alignment_is_the_best_there_is() -> None:
    # a is found as 1 and 2, b as 2: a takes 1 though 2 is the larger, b takes 2.
    scores = cluster_scores("aaabbb", "112222")
    expected = (2 * 2 / (3 + 2) + 2 * 3 / (3 + 4)) / 2
    assert scores["ceaf_e_f1"] == pytest.approx(expected, abs=1e-4)
