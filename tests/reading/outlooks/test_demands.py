"""Ultimatums, offers and demands: what hangs on another, and who that is.

Seen from Thursday 2016-10-06. A row says all that is read of a sentence: the kind,
whether the opposite is foreseen, the modal or plan, the days, the condition, what it
rests on and to whom it is said.
"""

from collections.abc import Callable

import pytest

from outlooks_told import told
from tollbook.model import Reading

type ReadingOf = Callable[..., Reading]

ULTIMATUMS = [
    # An order, a day, and what follows.
    (
        '"Leave by Sunday or we will bomb you," the leaflets said.',
        "ultimatum (will) ..2016-10-09",
    ),
    # A length given is the time there is.
    (
        "The militia gave residents 48 hours to leave the village.",
        "ultimatum ..2016-10-08 to: residents",
    ),
    # A harm that hangs on a condition.
    (
        "The general threatened to flood the valley if the dam was attacked.",
        "ultimatum if: if the dam was attacked",
    ),
    # Until something is done is a condition.
    (
        "The group said it would kill a hostage every day until its demands were met.",
        "ultimatum (would) if: until its demands were met",
    ),
    # Nobody says so: it is set.
    (
        "The president set a deadline of 15 October for the rebels to disarm.",
        "ultimatum 2016-10-15..2016-10-15",
    ),
    # Or face arrest; told to whoever is told to act.
    (
        "The junta told the strikers to return to work by Monday or face arrest.",
        "ultimatum ..2016-10-10 to: the strikers",
    ),
    # No comma between the condition and what follows.
    (
        '"If they do not surrender within 24 hours we will storm the building," the colonel said.',
        "ultimatum (will) ..2016-10-07 if: If they do not surrender within 24 hours",
    ),
    # Those who have until then.
    (
        "The rebels have until midnight on Friday to leave the quarter, the governor said.",
        "ultimatum ..2016-10-07",
    ),
    # Given a length of time.
    (
        "The kidnappers gave the family three days to pay.",
        "ultimatum ..2016-10-09 to: the family",
    ),
    # Or we will.
    (
        '"Hand over the mayor by tonight or we will burn the mill," the note said.',
        "ultimatum (will) ..2016-10-06",
    ),
    # A condition with a day.
    (
        "If the port is not opened within ten days, we will sink every ship, the captain warned.",
        "ultimatum (will) ..2016-10-16 if: If the port is not opened within ten days",
    ),
]

OFFERS = [
    # An act offered.
    ("The mayor offered to open the schools to the displaced.", "offer"),
    # Readiness on a condition.
    (
        '"If they stop the shelling, we are ready to talk," the rebel leader said.',
        "offer if: If they stop the shelling",
    ),
    # In exchange for something; the speaker's own men act.
    (
        "The commander said his men would leave the town in exchange for safe passage.",
        "offer (would) if: in exchange for safe passage",
    ),
    # An act offered, without a condition.
    ("Jordan offered to treat the wounded.", "offer"),
    # The condition follows.
    (
        '"We will hand over the bodies if the Red Cross comes for them," the fighter said.',
        "offer (will) if: if the Red Cross comes for them",
    ),
    # Prepared, in reported speech.
    (
        "The government said it was prepared to free 200 prisoners if the pilots were returned.",
        "offer if: if the pilots were returned",
    ),
    # Willing, without a condition.
    (
        "The president said he was willing to meet the rebels without conditions.",
        "offer",
    ),
    # What is granted if others act.
    (
        '"If the shelling stops for one day, we will let the children out," said the rebel spokesman.',
        "offer (will) if: If the shelling stops for one day",
    ),
    # Its leader speaks for it.
    (
        "In return for fuel, the militia would reopen the bridge, its leader said.",
        "offer (would) if: In return for fuel",
    ),
]

DEMANDS = [
    # Called on.
    (
        "The UN called on the government to lift the siege immediately.",
        "demand to: the government",
    ),
    # Begged.
    (
        "The mother begged the kidnappers to let her son go.",
        "demand to: the kidnappers",
    ),
    # An order in direct speech.
    ('"Stop the bombing now," the mayor said.', "demand"),
    # A thing demanded, within hours.
    (
        "The council demanded an end to the raids within 72 hours.",
        "demand ..2016-10-09",
    ),
    # A duty of others, said by somebody.
    (
        "The minister said the fighters must hand in their weapons by Friday.",
        "demand (must) ..2016-10-07",
    ),
    # Called for a thing.
    ("Paris called for a 48-hour truce.", "demand"),
    # Appealed for a thing.
    ("Doctors appealed for blood.", "demand"),
    # Plurals in -ies are known.
    (
        "The Red Cross urged the warring parties to let its teams reach the wounded.",
        "demand to: the warring parties",
    ),
    # Asked to act.
    (
        "The envoy asked the generals to keep the road open during the harvest.",
        "demand to: the generals",
    ),
    # To whom the letter goes.
    (
        '"Please let us leave," a woman said in a letter to the governor.',
        "demand to: the governor",
    ),
    # Insisted that it be done.
    ("The commission insisted that those responsible be brought to justice.", "demand"),
    # Wanted of somebody, by a feast.
    (
        "The families want the army to return the bodies by Eid al-Adha.",
        "demand ..2017-09-02",
    ),
    # A time asked for.
    ('"Give us until Monday," the rebel commander said.', "demand ..2016-10-10"),
    # Asked of a body.
    (
        "The doctors' union asked the ministry to send ten surgeons by Monday.",
        "demand ..2016-10-10 to: the ministry",
    ),
    # What others must not do.
    (
        '"You must not leave the wounded behind," the priest told the officers.',
        "demand of the opposite (must) to: the officers",
    ),
    # Ordered, on the day of publication at the latest.
    (
        "The council ordered all men over 16 to report by Thursday.",
        "demand ..2016-10-06 to: all men",
    ),
    # An order not to.
    (
        '"Do not fire on the ferries," the harbour master pleaded.',
        "demand of the opposite",
    ),
    # Appealed to.
    (
        "The pope appealed to both armies to stop fighting over Christmas.",
        "demand to: both armies",
    ),
    # A question that asks for an act.
    (
        '"Would you please let the ambulances through?" the medic asked the guards.',
        "demand to: the guards",
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), [*ULTIMATUMS, *OFFERS, *DEMANDS])
def test_what_hangs_on_another_says_all_this(
    reading_of: ReadingOf, sentence: str, expected: str
):
    assert [told(outlook) for outlook in reading_of(sentence).outlooks] == [expected]
