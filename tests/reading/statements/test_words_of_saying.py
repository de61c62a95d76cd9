"""Words of saying, kind by kind: each kind has one row, its synonyms follow."""

import pytest

ROWS = [
    # A voice or a mood: the verb says how, and that something was said.
    (
        '"They shot the goats too," sobbed the widow.',
        ['the widow (asserts) "They shot the goats too,"'],
    ),
    ("The clerk ventured that the gate was open.", ["asserts"]),
    # A hearer between the verb and its clause.
    ("The coordinator briefed the council that nine trucks had burned.", ["asserts"]),
    # Reasoned, not seen.
    ("Engineers surmised that the device was home-made.", ["asserts"]),
    ("The panel deduced that mortars were used.", ["asserts"]),
    # A guess with a figure estimates it.
    ("The foreman guessed that forty men had come.", ["estimates"]),
    # What must be done is demanded, whatever the verb.
    ("The envoy stressed that the road must be opened.", ["demands"]),
    # Not to own to a thing denies it.
    ("The army would not admit that it had fired.", ["denies"]),
    # A claim thrown back.
    (
        '"This is a fabrication from start to finish," the general replied.',
        ["denies"],
    ),
    # Fears of what has been are reports.
    ("Relatives fear that the boys were drowned.", ["asserts"]),
    # Foreseen.
    ("The agency projected that 90,000 people will flee.", ["predicts"]),
    # Blamed.
    ("Elders reproached the mediators for leaving early.", ["accuses"]),
    ("The bishop deplored the raid on the mill.", ["accuses"]),
    # Laughed away, or not owned.
    ("The general rubbished a report by monitors.", ["denies"]),
    ("The militia disavows the attack.", ["denies"]),
    ("The colonel poured scorn on the tally.", ["denies"]),
    # Ordered.
    ("The governor decreed that shops be shut.", ["demands"]),
    ("The sultan has forbidden doctors to speak.", ["demands"]),
    # Bets on what is so.
    ("Ministers are betting that the villagers got out.", ["asserts"]),
    # Pressed for a thing, which presses nothing.
    ("The agency pressed for a corridor.", ["demands"]),
    # With a companion.
    ("The driver let on that he had made six trips.", ["asserts"]),
    ("The envoy cast doubt on the tally.", ["doubts"]),
    # Offered.
    ("The prefect volunteered to take in forty orphans.", ["offers"]),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_the_word_tells_the_stance(said_in, text, expected):
    found = said_in(text)
    assert len(found) == len(expected)
    for line, told in zip(found, expected, strict=True):
        assert line == told or f"({told})" in line
