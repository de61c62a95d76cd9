"""What sentences say of how many people: one row a rule, all sentences invented."""

from collections.abc import Callable

import pytest

from tollbook.model import Reading

type Read = Callable[..., Reading]


def figures(reading: Reading) -> list[str]:
    """Each count as "measure group low..high qualifier", exact and all left unsaid."""
    return [
        " ".join(
            [
                str(count.measure),
                *([str(count.group)] if count.group != "all" else []),
                f"{count.low}..{'' if count.high is None else count.high}",
                *([str(count.qualifier)] if count.qualifier != "exact" else []),
            ]
        )
        for count in reading.counts
    ]


def misread(sentence: str, *expected: str, why: str) -> object:
    return pytest.param(
        sentence, list(expected), marks=pytest.mark.xfail(reason=why, strict=True)
    )


TABLE = [
    # Bullets and gunfire strike people; where, says that it was people.
    ("Four people were hit by gunfire.", ["killed_or_injured 4..4"]),
    (
        "A girl was struck in the hand by a stray bullet.",
        ["killed_or_injured children 1..1"],
    ),
    # Shot, and no more told: a gunshot wound may have killed.
    ("They found two people with gunshot wounds.", ["killed_or_injured 2..2"]),
    # Whoever is taken to a hospital is hurt; a patient who is driven is not.
    ("Four people were taken to a hospital.", ["injured 4..4"]),
    ("Medics were transporting a patient to a hospital.", []),
    # An adverb alone says what became of some.
    (
        "Five people were shot, two of them fatally.",
        ["killed_or_injured 5..5", "killed 2..2"],
    ),
    # A deed that says how many it struck.
    ("Police called it a double homicide.", ["killed 2..2"]),
    ("It was a murder-suicide.", ["killed 2.. at_least"]),
    # Nobody.
    ("No one was hurt.", ["injured 0..0"]),
    # Whoever turns the gun on himself is one of the dead.
    (
        "A man shot and killed his wife before turning the gun on himself.",
        ["killed women 1..1", "killed 1..1"],
    ),
    # A head on somebody's shoulders is nobody.
    ("My head hurt.", []),
    # "At least" leaves the upper end open; "some" owns to being rough.
    (
        "At least 23 people were killed and some 20 were wounded.",
        ["killed 23.. at_least", "injured 20..20 about"],
    ),
    # The second half of a sentence drops its noun and its verb.
    (
        "They said 37 people had been killed and more than 120 injured.",
        ["killed 37..37", "injured 121.. more_than"],
    ),
    # A vague word is the range of the register.
    ("Dozens of people died when shells hit the market.", ["killed 24..99 vague"]),
    ("Hundreds have been displaced by fighting.", ["displaced 200..999 vague"]),
    ("Some people were injured.", ["injured 3..19 vague"]),
    # Ages in words are no people.
    (
        "Two brothers aged seven and nine were killed by a mine.",
        ["killed family 2..2"],
    ),
    ("A child, a girl of six, was injured.", ["injured children 1..1"]),
    ("Boys of nine and eleven were killed.", []),
    ("Two girls, six and eight years old, were hurt.", ["injured children 2..2"]),
    (
        "Three boys, six, eight and ten years old, were hurt.",
        ["injured children 3..3"],
    ),
    ("Two boys, nine and eleven, were killed.", ["killed children 2..2"]),
    # "Another" and "a third" are one more of those just counted.
    (
        "The shell killed two women and wounded a third.",
        ["killed women 2..2", "injured women 1..1"],
    ),
    (
        "The blast killed two children and injured another.",
        ["killed children 2..2", "injured children 1..1"],
    ),
    # Who speaks is not who was harmed.
    (
        "A mine killed two farmers and hurt another, Mine Watch, a group, said.",
        ["killed 2..2", "injured 1..1"],
    ),
    (
        "Seven people were killed, according to the clinic's director, Paulo Seabra.",
        ["killed 7..7"],
    ),
    # More people than there are is no head count, and costs the rest nothing.
    (
        "99999999999999999999 people were killed; 12 people were hurt.",
        ["injured 12..12"],
    ),
    # A couple are two; a family is a range.
    ("A couple were shot dead in their car.", ["killed 2..2"]),
    ("An entire family was killed in the night.", ["killed 3..9 vague"]),
    # The size of a family takes the place of the vague word.
    ("A family of seven died when a shell hit their house.", ["killed 7..7"]),
    # Both parents are two; their son is one.
    (
        "Both parents were killed and their son was wounded.",
        ["killed family 2..2", "injured family 1..1"],
    ),
    # Ranges.
    (
        "Between 40 and 60 fighters were killed in the ambush.",
        ["killed combatants 40..60 range"],
    ),
    ("Two or three villagers were killed.", ["killed 2..3 range"]),
    ("Up to 50 people are feared dead.", ["killed 0..50 up_to"]),
    ("As many as 90 miners remain trapped.", ["trapped 0..90 up_to"]),
    ("Fewer than 10 people were hurt.", ["injured 0..10 up_to"]),
    # One person told of by a noun is one.
    (
        "A five-year-old boy died after he picked up a bomblet.",
        ["killed children 1..1"],
    ),
    (
        "A doctor and two nurses were killed in the strike.",
        ["killed medical_personnel 1..1", "killed medical_personnel 2..2"],
    ),
    ("The 16-year-old was killed by a sniper.", ["killed children 1..1"]),
    ("A 34-year-old man was shot dead.", ["killed men 1..1"]),
    # The age stands after the noun.
    ("The boy, aged 12, died in hospital.", ["killed children 1..1"]),
    # A list: each part, and no total that the text does not give.
    (
        "The blast killed a man, his wife and three children.",
        ["killed men 1..1", "killed women 1..1", "killed children 3..3"],
    ),
    (
        "A teacher, two pupils and the school guard were killed.",
        ["killed teachers 1..1", "killed students 2..2", "killed teachers 1..1"],
    ),
    (
        "The raid killed a senior commander, two bodyguards and a passer-by.",
        ["killed combatants 1..1", "killed 2..2", "killed civilians 1..1"],
    ),
    # A part of a whole is told beside it.
    (
        "Twelve people, including three children, were killed.",
        ["killed 12..12", "killed children 3..3"],
    ),
    (
        "The raid killed 14 people, five of them women.",
        ["killed 14..14", "killed women 5..5"],
    ),
    (
        "The strike killed 12 people, eight of whom were civilians.",
        ["killed 12..12", "killed civilians 8..8"],
    ),
    (
        "The clinic reported 23 dead, 11 of them children.",
        ["killed 23..23", "killed children 11..11"],
    ),
    # Men and women are all; women and children are a group of their own.
    (
        "Fifteen women and children were killed at the well.",
        ["killed women_and_children 15..15"],
    ),
    # An assertion of none is a figure.
    ("There were no casualties.", ["killed_or_injured 0..0"]),
    ("Nobody was hurt in the blast.", ["injured 0..0"]),
    ("No injuries were reported.", ["injured 0..0"]),
    ("None of the passengers was injured.", ["injured 0..0"]),
    ("The driver escaped unharmed.", ["killed_or_injured 0..0"]),
    # That nobody has told yet is silence.
    ("There were no immediate reports of casualties.", []),
    # Headlines drop their verbs.
    ("23 dead in market strike", ["killed 23..23"]),
    (
        "Air strike kills 12, wounds dozens",
        ["killed 12..12", "injured 24..99 vague"],
    ),
    ("Two killed in car bomb", ["killed 2..2"]),
    ("3 dead, 12 hurt in blast", ["killed 3..3", "injured 12..12"]),
    ("Eight aid workers shot dead at clinic", ["killed aid_workers 8..8"]),
    ("Army says 30 militants killed", ["killed combatants 30..30"]),
    ("Toll in bus attack rises to 9", ["killed 9..9"]),
    ("Police arrest 23 after protest", ["detained 23..23"]),
    # Tolls.
    ("The death toll rose to 31 on Friday.", ["killed 31..31"]),
    ("The number of wounded climbed to 112.", ["injured 112..112"]),
    ("The toll stands at 19 dead and 60 wounded.", ["killed 19..19", "injured 60..60"]),
    (
        "Bringing the toll to 45, two more people died of their wounds.",
        ["killed 45..45", "killed 2..2"],
    ),
    # Harm nouns.
    ("Its report counts 1,450 civilian deaths.", ["killed civilians 1450..1450"]),
    ("The attack claimed the lives of 15 civilians.", ["killed civilians 15..15"]),
    ("The shooting of three teenagers shocked us.", ["killed_or_injured 3..3"]),
    ("Global casualties exceed 60,000.", ["killed_or_injured 60000..60000"]),
    # Small clauses.
    (
        "The shelling left 12 people dead and 30 wounded.",
        ["killed 12..12", "injured 30..30"],
    ),
    ("The bombing left at least 30 dead, he said.", ["killed 30.. at_least"]),
    (
        "Two women and three children were among the dead.",
        ["killed women 2..2", "killed children 3..3"],
    ),
    # Deadly wounds: who died of them is dead, and the wounded stay told.
    ("Five of the 14 wounded later died.", ["killed 5..5", "injured 14..14"]),
    # Undivided: killed or injured.
    ("Some 40 people were killed or injured.", ["killed_or_injured 40..40 about"]),
    # Shot dead is killed; shot alone does not say.
    (
        "Gunmen shot dead a priest and wounded two worshippers.",
        ["killed religious_personnel 1..1", "injured 2..2"],
    ),
    ("Three students were shot by police.", ["killed_or_injured students 3..3"]),
    # Other measures.
    (
        "Soldiers rounded up about 150 young men.",
        ["detained men 150..150 about"],
    ),
    ("Gunmen abducted three aid workers.", ["abducted aid_workers 3..3"]),
    ("The militia took 24 passengers hostage.", ["abducted 24..24"]),
    ("Eighteen students have gone missing.", ["missing students 18..18"]),
    ("Some 15,000 people fled their homes.", ["displaced 15000..15000 about"]),
    ("Nine bodies were found in a mass grave.", ["bodies_recovered 9..9"]),
    (
        "The bodies of eleven men were recovered from the river.",
        ["bodies_recovered men 11..11"],
    ),
    (
        "Rescuers pulled four children alive from the ruins.",
        ["rescued children 4..4"],
    ),
    (
        "The UN estimates that 40,000 civilians are under siege there.",
        ["besieged civilians 40000..40000"],
    ),
    (
        "At least 20,000 people are besieged in the old town.",
        ["besieged 20000.. at_least"],
    ),
    ("Roughly 3.5 million people need food aid.", ["in_need 3500000..3500000 about"]),
    # Where somebody works puts a general noun in a group.
    (
        "An ambulance driver for the clinic was beaten.",
        ["injured medical_personnel 1..1"],
    ),
    ("Two drivers of an aid agency were detained.", ["detained aid_workers 2..2"]),
    # Nationalities are people.
    ("Six Dornans were killed at the border.", ["killed 6..6"]),
    # Who does it is not who suffers it.
    ("Two gunmen killed four people.", ["killed 4..4"]),
    # Distances, money, years, ages, ranks, machines: not people.
    ("Such rockets fly 3,700 km (2,300 miles).", []),
    ("The fund spent $14.5 million (13 million euros) in 2015.", []),
    ("In 2012 the town had 30,000 inhabitants.", []),
    ("Since 2009, 61 countries have joined the pact.", []),
    ("The column of 300 soldiers and 20 tanks entered the town.", []),
    ("The army fired 40 rockets at the camp.", []),
    ("The X-101 destroyed the M10 hospital in the 20th minute.", []),
    ("Sixty-two per cent of the wounded were women.", []),
    (
        "The villagers lost 30 cows and 12 people were wounded.",
        ["injured 12..12"],
    ),
    ("The commander of the 20th battalion was killed.", ["killed combatants 1..1"]),
    # An age in commas, and the children of a father of three.
    ("A farmer, 34, was killed.", ["killed 1..1"]),
    ("The father of three was killed.", ["killed men 1..1"]),
    # Who is told of twice in one breath is one.
    ("Anna Petrova, a nurse, was killed.", ["killed medical_personnel 1..1"]),
    # An illness is no harm by arms.
    ("His father died of cancer.", []),
    # One of a number is not the number.
    (
        "He is one of 40 people killed by mines.",
        ["killed 40..40"],
    ),
    # Words between: a part in commas, and a headline.
    (
        "Four people, including two boys, injured in blast",
        ["injured 4..4", "injured children 2..2"],
    ),
    ("2 dead, 4 wounded in shooting", ["killed 2..2", "injured 4..4"]),
    # Beaten and killed is killed; killed and injured is undivided.
    ("A teacher was beaten and killed.", ["killed teachers 1..1"]),
    # Texts all in capitals.
    ("THE GUERRILLAS TOOK HOSTAGES.", []),
    # Households are no heads.
    ("The shells left 200 families homeless.", []),
    # What might be, or was not, is no figure.
    ("The army could kill thousands if it shells the town.", []),
    ("Some 40 people were not hurt.", []),
    ("The mine did not kill anyone.", []),
    ("The rebels threatened to kill 30 farmers.", []),
    # A suspect who flees is not displaced.
    ("The suspect fled the scene.", []),
    # Not yet read right.
    misread(
        "Two men opened fire, killing three.",
        "killed 3..3",
        "injured 0..0",
        why="the row asks for silence to be read as none, which we will not do",
    ),
    misread(
        "The siege has trapped 12,000 people, half of them children.",
        "trapped 12000..12000",
        "trapped children 6000..6000",
        why="fractions of a whole are not computed",
    ),
    misread(
        "The families of the 12 killed miners wept as 200 mourners sang.",
        why="the figure of a described group is read again as a count",
    ),
    misread(
        "The attack killed 21 and wounded twice as many.",
        "killed 21..21",
        "injured 42..42",
        why="multiples are not computed",
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), TABLE)
def test_a_sentence_counts_whom_it_says_were_harmed(
    sentence: str, expected: list[str], reading_of: Read
) -> None:
    assert figures(reading_of(sentence)) == expected
