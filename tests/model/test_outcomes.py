import pytest

from tollbook.model import OUTCOMES, Outcome, OutcomeSource, OutlookKind, Quote


def test_every_kind_of_outlook_has_outcomes_and_every_outcome_a_kind():
    assert set(OUTCOMES) == set(OutlookKind)
    assert {one for fitting in OUTCOMES.values() for one in fitting} == set(Outcome)


@pytest.mark.parametrize("kind", list(OutlookKind))
def test_any_outlook_can_be_open_unclear_or_come_out_in_part(kind: OutlookKind):
    assert {Outcome.OPEN, Outcome.UNCLEAR, Outcome.PARTLY} <= set(OUTCOMES[kind])


def test_only_what_is_open_or_cannot_be_told_needs_no_source():
    bare = {outcome for outcome in Outcome if not outcome.needs_source}
    assert bare == {Outcome.OPEN, Outcome.UNCLEAR}


QUOTE = Quote(start=0, end=4, text="fell")


@pytest.mark.parametrize(
    "parts",
    [
        # Nothing, both, words out of nowhere, an empty citation.
        {},
        {"report": "sha256:aa", "citation": "a page"},
        {"citation": "a page", "quote": QUOTE},
        {"citation": " "},
    ],
)
def test_a_source_is_a_report_or_a_citation(parts: dict[str, object]):
    with pytest.raises(ValueError, match=r"source|quoted|empty"):
        OutcomeSource(**parts)  # type: ignore[arg-type]
    assert OutcomeSource(report="sha256:aa", quote=QUOTE).citation is None
