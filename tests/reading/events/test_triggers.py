"""Which words tell of an event, and which do not: a table of invented sentences."""

from collections.abc import Callable

import pytest

from tollbook.model import Reading

TOLD = [
    # Two words, one kind.
    ("An air strike hit the old town on Tuesday.", ["air_strike"]),
    # One word, the same kind.
    ("Airstrikes killed nine people in Idlib on Tuesday.", ["air_strike"]),
    # A strike is of aircraft where the report speaks of aircraft.
    ("Warplanes were heard at dawn. A strike killed six people.", ["air_strike"]),
    # The drone decides.
    ("A drone strike killed a driver near Marib.", ["drone_strike"]),
    # A verb with a weapon as its subject.
    ("Barrel bombs hit a bakery in Daraya.", ["air_strike"]),
    # Shells and their verb.
    ("Troops shelled the village for two hours.", ["shelling"]),
    # The gun is named.
    ("Artillery fire wounded a shepherd.", ["artillery"]),
    # Mortars as subject.
    ("Mortar rounds struck a school in Taiz.", ["mortar"]),
    # Rockets launched.
    ("Rebels fired rockets at the airport on Monday.", ["rocket"]),
    # A missile attack.
    ("A missile attack damaged a power station in Kharkiv.", ["missile"]),
    # A car bomb that went off.
    ("A car bomb exploded near a mosque in Baghdad.", ["car_bomb"]),
    # "Went off" with a bomb.
    ("A roadside bomb went off as the bus passed.", ["roadside_bomb"]),
    # The reflexive makes it a suicide bombing.
    ("A man blew himself up at the gate.", ["suicide_bombing"]),
    # A mine trodden on.
    ("A farmer stepped on a landmine near Mosul.", ["landmine"]),
    # A submunition picked up later is a remnant, not a strike.
    ("A boy died after picking up a cluster bomblet in a field.", ["cluster_remnant"]),
    # Unexploded ordnance.
    ("Unexploded ordnance exploded in a field, wounding a girl.", ["uxo"]),
    # A grenade thrown.
    ("Attackers threw a grenade into a cafe.", ["grenade"]),
    # Gas.
    ("A chlorine gas attack hit the suburb.", ["chemical_attack"]),
    # The plain verb.
    ("Gunmen shot a teacher in Quetta.", ["shooting"]),
    # Fire opened.
    ("Soldiers opened fire on a crowd.", ["shooting"]),
    # A sniper.
    ("Sniper fire killed a nurse.", ["sniping"]),
    # Murder of no stated kind.
    ("Two brothers were murdered in Cali.", ["killing"]),
    # A chosen victim.
    ("The mayor was assassinated outside his home.", ["assassination"]),
    # A massacre.
    ("Militiamen massacred 40 villagers.", ["massacre"]),
    # A killing of captives.
    ("The militants beheaded two hostages.", ["execution"]),
    # A blade.
    ("A student was stabbed in a market.", ["stabbing"]),
    # Armed sides.
    ("Clashes between soldiers and rebels left 12 dead.", ["armed_clash"]),
    # People taken.
    ("Armed men kidnapped two aid workers in Ghor.", ["abduction"]),
    # Taken hostage.
    ("Rebels took eight villagers hostage.", ["abduction"]),
    # Made to disappear.
    ("Three students were forcibly disappeared in 2015.", ["disappearance"]),
    # Fire set.
    ("Militants set fire to a clinic.", ["arson"]),
    # Goods taken.
    ("Fighters looted the warehouse.", ["looting"]),
    # An authority.
    ("Police arrested three doctors.", ["arrest"]),
    # A siege.
    ("The siege of the town is in its third year.", ["siege"]),
    # Not harm.
    ("The two sides agreed on a ceasefire.", ["ceasefire"]),
    # Harm alone tells of an event where nothing else does.
    ("Five civilians were killed in Daraa on Sunday.", ["killing"]),
    # A trigger and its verb are one telling.
    ("An explosion hit the market, killing ten.", ["explosion"]),
    # Two events in one sentence.
    ("Shells hit a school and gunmen shot a guard.", ["shelling", "shooting"]),
    # Names are no triggers, but the fight is.
    ("The army came under fire near Homs.", ["shooting"]),
    pytest.param(
        "Bangs were heard and smoke rose over the port.",
        ["explosion"],
        marks=pytest.mark.xfail(strict=True, reason="told by its sound only"),
    ),
]
NOT_TOLD = [
    # News that surprises.
    "The minister dropped a bombshell on Friday.",
    # Talk that is fired.
    "Reporters bombarded the envoy with questions.",
    # The press room.
    "The mayor came under fire from critics.",
    # A policy holds nobody.
    "The economy is held hostage by the central bank.",
    # Quotes of its own.
    "He accused the fighters of holding 'hostage' the families.",
    # Sport.
    "The striker shot wide and the team attacked again.",
    # Dismissed.
    "The company fired its director.",
    # Workers.
    "Rail workers went on strike over pay.",
    # Health.
    "He suffered a heart attack in Geneva.",
    # Growth.
    "The population explosion worries planners.",
    # Anger.
    "The crowd exploded in anger.",
    # A film.
    "The crew is shooting a film in Jordan.",
    # A deal struck.
    "The two firms struck a deal.",
    # Weather.
    "A storm hit the coast on Monday.",
    # Illness.
    "The poet died of cancer at 80.",
    # An accident.
    "Six people were killed in a car crash.",
    # An earthquake.
    "The earthquake killed 200 people.",
    # A court's fight.
    "The legal battle over the will goes on.",
    # Nobody was hurt.
    "The guards were not injured.",
    # Criticism.
    "The senator attacked the bill.",
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_a_sentence_tells_of_the_events_its_words_name(
    reading_of: Callable[..., Reading], text: str, expected: list[str]
):
    assert [event.type for event in reading_of(text).events] == expected


@pytest.mark.parametrize("text", NOT_TOLD)
def test_figures_of_speech_and_other_harm_tell_of_no_event(
    reading_of: Callable[..., Reading], text: str
):
    assert [(e.type, e.text) for e in reading_of(text).events] == []
