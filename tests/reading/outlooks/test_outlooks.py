"""What somebody says will, may or must come, seen from Thursday 2016-10-06."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tollbook.model import Outlook, Reading, Source, Stance, Statement
from tollbook.reading import Page
from tollbook.reading.outlooks import read_outlooks
from tollbook.reading.times import read_times

type ReadingOf = Callable[..., Reading]


def outlooks_in(reading_of: ReadingOf, text: str) -> tuple[Outlook, ...]:
    return reading_of(text).outlooks


def due_text(outlook: Outlook) -> str | None:
    if outlook.due is None:
        return None
    return "..".join("" if day is None else day.isoformat() for day in outlook.due)


@pytest.mark.parametrize(
    ("sentence", "kind", "due"),
    [
        # A prediction says what will or may come to pass.
        (
            "The mayor predicted that the bridge would fall by Christmas.",
            "prediction",
            "..2016-12-25",
        ),
        (
            "The aid agency said food would run out in three weeks.",
            "prediction",
            "2016-10-27..2016-10-27",
        ),
        (
            "Aid groups warned that hundreds could die by the end of the month.",
            "prediction",
            "..2016-10-31",
        ),
        (
            "Talks will resume in Geneva on 20 October, the minister said.",
            "prediction",
            "2016-10-20..2016-10-20",
        ),
        # Fewer days than a week, or the week would be said.
        (
            "The mayor warned that the bridge would fall within days.",
            "prediction",
            "..2016-10-13",
        ),
        # A promise is about the speaker's own acts.
        (
            "The president vowed to rebuild the port within two years.",
            "promise",
            "..2018-10-06",
        ),
        ("The ministry said it would not use barrel bombs again.", "promise", None),
        (
            "The army announced it would halt its raids on Monday.",
            "promise",
            "2016-10-10..2016-10-10",
        ),
        # A truce binds whoever announces it or agrees to it.
        ("The rebels agreed to a truce until 12 October.", "promise", "..2016-10-12"),
        ("The army announced a ceasefire from Monday.", "promise", "2016-10-10.."),
        # An ultimatum joins a harm to a condition.
        (
            "The rebels threatened to kill the hostages unless the prisoners were freed by Monday.",
            "ultimatum",
            "..2016-10-10",
        ),
        (
            "The army gave the fighters until Friday to leave the port.",
            "ultimatum",
            "..2016-10-07",
        ),
        # What a speaker grants if others act is an offer, too.
        (
            "“If the army opens the road, we will release all three,” the group said.",
            "offer",
            None,
        ),
        # An offer joins an act to another's.
        (
            '"If you hand over your weapons, we will open the road," the commander said.',
            "offer",
            None,
        ),
        # A demand asks another to act.
        (
            '"All fighters must leave by Friday," the governor said.',
            "demand",
            "..2016-10-07",
        ),
        ("The UN urged both sides to spare the hospital.", "demand", None),
        # A question is a demand by the one who asks.
        (
            '"Are you ready to open the road?" the envoy asked the rebel leaders.',
            "demand",
            None,
        ),
    ],
)
def test_a_statement_about_the_future_has_a_kind_and_a_horizon(
    reading_of: ReadingOf, sentence: str, kind: str, due: str | None
):
    (outlook,) = outlooks_in(reading_of, sentence)
    assert (outlook.kind.value, due_text(outlook)) == (kind, due)


@pytest.mark.parametrize(
    "sentence",
    [
        # What has been, even if it is only guessed.
        "The army said that rebels may have fired the shells.",
        "The hospital could be seen from the road, a resident said.",
        # A wish, an order that was obeyed, a will.
        "The boy said he wanted to go home.",
        "The colonel ordered the arrest of the priest.",
        "The minister said the attack was against the will of the people.",
        # The date has passed.
        "The mayor said the school was hit on Monday.",
        # What was going to be and was not; what would be, if.
        ("The guard said that he was going to shout but the door fell."),
        ("Such a raid would be a mistake, analysts say."),
        # A question that asks nothing of anybody.
        ('"Have you counted the dead?" the priest asked.'),
        # A hope is no prediction, a crime committed no promise.
        ("We only hope that the rain will stop, the driver said."),
        ("The court said that they had committed crimes."),
        # Allegiance is no act.
        ("The gunman pledged his allegiance to the group."),
        # A truce that is over binds nobody.
        ("The army declared the ceasefire over."),
        # In order to is no order.
        "They crossed the river in order to reach the port, he said.",
    ],
)
def test_what_does_not_look_ahead_is_no_outlook(reading_of: ReadingOf, sentence: str):
    assert outlooks_in(reading_of, sentence) == ()


@pytest.mark.parametrize(
    "sentence",
    [
        # The condition stands in a sentence of its own.
        '"Leave the port. Then we can talk about the road," the mayor said.',
    ],
)
@pytest.mark.xfail(strict=True, reason="not read yet")
def test_these_are_promises_and_offers_too(reading_of: ReadingOf, sentence: str):
    assert [
        o.kind.value in {"promise", "offer"} for o in outlooks_in(reading_of, sentence)
    ] == [True]


def test_two_lengths_named_together_are_the_ends_of_the_horizon(reading_of: ReadingOf):
    text = (
        "'In maximum one month, one and a half months, the old port at this pace may be "
        "rubble', the envoy told reporters."
    )
    (outlook,) = outlooks_in(reading_of, text)
    assert outlook.due == (date(2016, 11, 6), date(2016, 11, 21))
    assert (outlook.modality, outlook.basis and outlook.basis.text) == (
        "may",
        "at this pace",
    )


def test_a_headline_that_hardens_its_body_is_a_telling_of_the_same_outlook(
    reading_of: ReadingOf,
):
    text = (
        "Red Cross warns that the old port will be destroyed by Christmas\n\n"
        "The Red Cross warned that the old port could be destroyed by Christmas.\n\n"
        "It has been shelled for a month."
    )
    (outlook,) = outlooks_in(reading_of, text)
    assert outlook.modality == "could"
    assert [telling.start for telling in outlook.tellings] < [outlook.start]
    assert "will be destroyed" in outlook.tellings[0].text


def test_the_opposite_foreseen_is_a_negated_prediction(reading_of: ReadingOf):
    (outlook,) = outlooks_in(
        reading_of, "The town will not fall within two to three weeks, the mayor said."
    )
    assert outlook.negated
    assert due_text(outlook) == "..2016-10-27"


def test_an_offer_keeps_its_condition_and_to_whom_it_was_made(reading_of: ReadingOf):
    text = (
        "'Please hear me', Ms Lindt said in an appeal to rebel leaders.\n\n"
        "'If you leave the port with your weapons... I am ready to walk with you,' "
        "Ms Lindt said."
    )
    outlook = outlooks_in(reading_of, text)[-1]
    assert outlook.kind.value == "offer"
    assert outlook.condition is not None
    assert outlook.condition.text == "If you leave the port with your weapons"
    assert outlook.addressee is not None
    assert outlook.addressee.text == "rebel leaders"


def test_asked_if_they_are_ready_nobody_has_promised(reading_of: ReadingOf):
    text = (
        "In an appeal to Russia, the envoy asked if it was ready to stop its raids if the "
        "rebels left."
    )
    (outlook,) = outlooks_in(reading_of, text)
    assert outlook.kind.value == "demand"
    assert outlook.condition is not None
    assert outlook.condition.text == "if the rebels left"


def test_without_a_day_of_publication_a_length_sets_no_day(reading_of: ReadingOf):
    text = "The aid agency said food would run out in three weeks."
    (outlook,) = reading_of(text, published=None).outlooks
    assert outlook.due is None


def make_statement(page: Page, content: str, cue: str, stance: Stance) -> Statement:
    """Make a statement by hand, so that the test hangs on no other reader."""
    start, cue_start = page.text.index(content), page.text.index(cue)
    return Statement(
        id="s1",
        source=Source(start=0, end=8, text=page.text[:8], name="the mayor"),
        cue=((cue_start, cue_start + len(cue)),),
        content=((start, start + len(content)),),
        stance=stance,
        quoted=False,
    )


def test_the_outlook_names_the_statement_it_was_read_from(page_of: Callable[..., Page]):
    page = page_of("Mr Haddad warned that the dam will break.")
    statement = make_statement(page, "the dam will break", "warned", Stance.PREDICTS)
    (outlook,) = read_outlooks(page, read_times(page), [statement])
    assert (outlook.statement, outlook.text) == ("s1", "the dam will break")


def test_a_denial_is_no_outlook(page_of: Callable[..., Page]):
    page = page_of("Mr Haddad denied that the dam will break.")
    statement = make_statement(page, "the dam will break", "denied", Stance.DENIES)
    assert read_outlooks(page, read_times(page), [statement]) == ()


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    words=st.lists(
        st.sampled_from(
            [
                "if you leave",
                "unless",
                "we will",
                "by Friday",
                "within two weeks",
                ",",
                "the town",
                "may fall",
                "?",
                ".",
                "'",
                "must",
                "to attack",
                "not",
                "...",
                "at this rate",
                "until",
                "in three months",
                "are you ready",
                "U.S.",
            ]
        ),
        min_size=1,
        max_size=14,
    ),
    stance=st.sampled_from(Stance),
    cue=st.sampled_from(["said", "warned", "asked", "vowed", "threatened", "urged"]),
)
def test_every_quote_of_an_outlook_is_in_the_text(
    page_of: Callable[..., Page], words: list[str], stance: Stance, cue: str
):
    content = " ".join(words)
    page = page_of(f"Mr Haddad {cue} {content}")
    statement = make_statement(page, content, cue, stance)
    for outlook in read_outlooks(page, read_times(page), [statement]):
        for quote in (outlook, outlook.condition, outlook.basis, *outlook.tellings):
            if quote is not None:
                quote.check(page.report)
