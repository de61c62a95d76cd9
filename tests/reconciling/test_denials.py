import pytest

from told import Told
from tollbook.flow.incidents import make_record
from tollbook.model import Denial, Realis, SourceKind, Stance

TEXT = (
    "Warplanes struck a clinic in Aleppo. Hospitals and houses were hit for months. "
    "The army denied responsibility for such attacks."
)


def denials(
    whole: tuple[str, str, None],
    *,
    actor: str | None = None,
    town: str = "Aleppo",
    what: str = "responsibility for such attacks",
) -> tuple[Denial, ...]:
    told = (
        Told(
            TEXT.replace("Aleppo", town).replace(
                "responsibility for such attacks", what
            )
        )
        .statement(
            "The army denied",
            "The army",
            Stance.DENIES,
            SourceKind.PARTY,
            content=what,
            denies=("e2",),
        )
        .event(
            "struck",
            "air_strike",
            "2016-10-03",
            town,
            target=("clinic", "hospital", None),
            actor=actor,
        )
        .event("hit", "attack", target=whole, realis=Realis.BACKGROUND)
    )
    (incident,) = make_record([told.reading]).incidents
    return incident.denials


def test_a_denial_of_a_whole_kind_is_heard_for_each_of_that_kind() -> None:
    (denial,) = denials(("Hospitals", "hospital", None))
    assert (denial.source, denial.what) == ("The army", "responsibility")


def test_a_denial_of_another_kind_is_not() -> None:
    assert denials(("houses", "residential", None)) == ()


@pytest.mark.parametrize(("actor", "heard"), [("The army", 1), (None, 0)])
def test_civilian_targets_are_denied_only_by_whom_is_blamed(actor, heard) -> None:
    whole = ("houses", "civilian_object", None)
    assert len(denials(whole, actor=actor, what="hitting civilian targets")) == heard


def test_who_says_it_did_not_happen_blames_nobody() -> None:
    told = (
        Told(
            "Warplanes struck a clinic in Aleppo. Our air force carried out no strike."
        )
        .event("struck", "air_strike", "2016-10-03", "Aleppo")
        .event(
            "strike",
            "air_strike",
            "2016-10-03",
            "Aleppo",
            actor="Our air force",
            realis=Realis.DENIED,
        )
    )
    (incident,) = make_record([told.reading]).incidents
    assert incident.actors == ()
