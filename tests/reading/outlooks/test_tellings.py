"""A headline hardens what its body says, and it is the same outlook; or it is not."""

from collections.abc import Callable

import pytest

from tollbook.model import Reading

type ReadingOf = Callable[..., Reading]

TOLD_TWICE = [
    # Food and stocks of one town; a name for "UN official"; before Easter, by Easter.
    (
        "UN official warns Tarsk will run out of food by Easter",
        (
            "Ms Ines Duarte, who coordinates United Nations aid in the province, said on "
            "Wednesday that the stocks of Tarsk may be exhausted before Easter."
        ),
        "may",
    ),
    # The headline names no town. The body's condition stays.
    (
        "UN official warns town will run out of food by Easter",
        (
            "The food of Tarsk, a town of 30,000, may be gone before Easter if no convoy is "
            "let in, said Ines Duarte, the UN's aid coordinator."
        ),
        "may",
    ),
    # A spokesman of the body that the headline names.
    (
        "Siege will starve Tarsk by December, Red Cross says",
        (
            '"Unless trucks get in, people in Tarsk could starve by December," said Paul Ott, '
            "a spokesman for the Red Cross."
        ),
        "could",
    ),
    # To take is to capture; his troops are his; "at most" is "within".
    (
        "General vows to take Tarsk within a month",
        (
            "General Karim Sal said on Tuesday that his troops would capture Tarsk in a month "
            "at most."
        ),
        "would",
    ),
    # A pronoun in the body; within days, in the coming days.
    (
        "Dam will burst within days, engineer warns",
        (
            "An engineer at the dam, Leo Brandt, warned that it might give way in the coming "
            "days."
        ),
        "might",
    ),
    # "May have fallen" by a day to come; a mayor and Mayor Costa.
    (
        "Mayor: Tarsk will fall by Christmas",
        '"By Christmas this town may have fallen," Mayor Ana Costa said.',
        "may",
    ),
    # An offer: to lead out is to accompany; the fighters are those it is made to.
    (
        "UN envoy offers to lead fighters out of Tarsk",
        (
            "'If you decide to leave with your weapons, I am personally ready to accompany "
            "you,' the envoy, Jan Holm, said in an appeal to the fighters."
        ),
        None,
    ),
    # Hostages and captives; within a week, by next Thursday.
    (
        "Army vows to free hostages within a week",
        (
            '"We will release every captive by next Thursday," said Colonel Ivo Lenz, who '
            "speaks for the army."
        ),
        "will",
    ),
    # An aid group by its name; this week, by Sunday.
    (
        "Aid group: Tarsk's last hospital will shut this week",
        "The last hospital of Tarsk could close by Sunday, the charity Open Ward said.",
        "could",
    ),
    # To flee is to be displaced; thousands are no other number than 5,000.
    (
        "Thousands will flee Tarsk before winter, UN says",
        (
            "The United Nations said up to 5,000 people could be displaced from Tarsk before "
            "winter."
        ),
        "could",
    ),
    # "People here" are those of the town that the headline names.
    (
        "UN aid chief: Tarsk will starve by Easter",
        (
            '"If nothing gets in, people here may be starving before Easter," Ines '
            "Duarte, the UN's aid chief in Tarsk, told the council."
        ),
        "may",
    ),
    # An ultimatum; rebel chief and the rebels' chief.
    (
        "Rebel chief threatens to shell port if truce fails",
        (
            "The rebels' chief, Tor Vance, said his men would shell the port if the truce "
            "failed."
        ),
        "would",
    ),
    # The verb before the headline's speaker; an infinitive; bread and flour.
    (
        "Bread will be gone in ten days, warns mayor of Tarsk",
        "Mayor Ana Costa warned that the town's flour might run out in ten days.",
        "might",
    ),
    (
        "Cholera to spread in Tarsk camps, doctors warn",
        "Doctors warned that cholera could spread through the camps within weeks.",
        "could",
    ),
    # The same words, softened.
    (
        "Peace talks will resume on Monday, envoy says",
        "The UN envoy, Jan Holm, said the talks could resume on Monday.",
        "could",
    ),
]

TOLD_APART = [
    # Food, water.
    (
        "UN official warns Tarsk will run out of food by Easter",
        "Ines Duarte, a UN official, said that the water of Tarsk may run out by Easter.",
    ),
    # Another speaker, another town.
    (
        "Mayor says Tarsk will fall by Christmas",
        "The governor, Ivo Lenz, said Oriva would fall by Christmas.",
    ),
    # The same speaker, another town; the body names the headline's, too.
    (
        "Mayor says Tarsk will fall by Christmas",
        "Mayor Ana Costa said Oriva may fall by Christmas, and that Tarsk would hold.",
    ),
    # The road, the airport; homes, schools; the dam, the bridge.
    (
        "Army says it will open the road on Monday",
        "The army said it would open the airport on Monday.",
    ),
    (
        "Government will pay for homes, minister says",
        "The minister said the government would pay for schools.",
    ),
    (
        "Engineer warns dam will burst within days",
        "The engineer, Leo Brandt, warned that the bridge could collapse within days.",
    ),
    # The opposite.
    (
        "Minister warns Tarsk will fall by Friday",
        "The minister said Tarsk would not fall by Friday.",
    ),
    # Another speaker of another role, though the words are the same.
    (
        "Minister says Tarsk will fall by Friday",
        "The mayor said Tarsk could fall by Friday.",
    ),
    # Two sides.
    ("Army vows to take Tarsk", "The rebels vowed to take Tarsk."),
    # Two numbers; two things that befall people.
    (
        "UN warns 10,000 will be displaced by Easter",
        "The UN said that 3,000 people may be displaced by Easter.",
    ),
    (
        "UN warns 10,000 will flee Tarsk by Easter",
        "The UN said that 10,000 people may be killed in Tarsk by Easter.",
    ),
    # Two days.
    (
        "Envoy says talks will resume on Monday",
        "The envoy said the talks could resume on 20 December.",
    ),
    # A promise, and what another foresees; a demand, and a promise.
    (
        "Army vows to take Tarsk by Friday",
        "The army could take Tarsk by Friday, an analyst said.",
    ),
    (
        "UN demands access to Tarsk",
        "The UN said it would send trucks to Tarsk by Monday.",
    ),
    # One day is not enough to make them one.
    (
        "Doctors warn of cholera by June",
        "The doctors said that stocks would be gone by June.",
    ),
]


@pytest.mark.parametrize(("headline", "body", "modality"), TOLD_TWICE)
def test_a_headline_in_other_words_is_a_telling_and_the_body_holds(
    reading_of: ReadingOf, headline: str, body: str, modality: str | None
):
    reading = reading_of(f"{headline}\n\n{body}")
    (outlook,) = reading.outlooks
    assert outlook.start > len(headline)
    assert outlook.modality == modality
    assert [telling.start < len(headline) for telling in outlook.tellings] == [True]


@pytest.mark.parametrize(("headline", "body"), TOLD_APART)
def test_two_outlooks_are_never_made_one(
    reading_of: ReadingOf, headline: str, body: str
):
    found = reading_of(f"{headline}\n\n{body}").outlooks
    assert [outlook.start > len(headline) for outlook in found] == [False, True]
    assert not any(outlook.tellings for outlook in found)


def test_of_two_outlooks_of_the_body_the_headline_tells_the_one_it_means(
    reading_of: ReadingOf,
):
    reading = reading_of(
        "Water will run out by Sunday, council warns\n\n"
        "The council warned that fuel could run out by Sunday. It said water could run "
        "out by Sunday, too."
    )
    fuel, water = reading.outlooks
    assert (fuel.tellings, len(water.tellings)) == ((), 1)


def test_a_telling_keeps_the_longer_horizon_of_the_speakers_own_words(
    reading_of: ReadingOf,
):
    reading = reading_of(
        "Envoy: southern Tarsk will be emptied in three months\n\n"
        "The UN's special envoy, Jan Holm, said that in maximum three months the southern "
        "part of Tarsk may be wholly emptied.\n\n"
        "'My fear is that in maximum three months, four at most, southern Tarsk may be "
        "wholly emptied', Mr Holm told a news conference."
    )
    (outlook,) = reading.outlooks
    assert outlook.modality == "may"
    assert len(outlook.tellings) == 2


MISREAD = [
    pytest.param(
        "Army to open road on Monday",
        "The army said it would open the road to Tarsk on Monday.",
        marks=pytest.mark.xfail(
            strict=True, reason="a headline without a speaker is no statement"
        ),
    ),
]


@pytest.mark.parametrize(("headline", "body"), MISREAD)
def test_headlines_that_no_statement_is_read_from_are_tellings_too(
    reading_of: ReadingOf, headline: str, body: str
):
    (outlook,) = reading_of(f"{headline}\n\n{body}").outlooks
    assert len(outlook.tellings) == 1
