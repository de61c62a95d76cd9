"""Parts of a figure, nouns left out, and one person told of: invented rows."""

from collections.abc import Callable

import pytest

from tollbook.model import Reading

type Read = Callable[..., Reading]
type Part = tuple[str, str | None]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        # a list after "among them": each is a part of the whole
        (
            "The raid killed 31 people, among them four children and two nurses.",
            [("31 people", None), ("four children", "c1"), ("two nurses", "c1")],
        ),
        # brackets that count them out
        (
            "Nine villagers were killed (four women, three children, two men).",
            [
                ("Nine villagers", None),
                ("four women", "c1"),
                ("three children", "c1"),
                ("two men", "c1"),
            ],
        ),
        # some of the wounded are of all the wounded, not of a part of them
        (
            "Shells injured 31, among them two nurses. Ten of the injured are in hospital.",
            [("31", None), ("two nurses", "c1"), ("Ten of the injured", "c1")],
        ),
        # "two of them" are of the part just told of
        (
            "Nine people died, including five children, two of them girls.",
            [("Nine people", None), ("five children", "c1"), ("two of them", "c2")],
        ),
    ],
)
def test_a_part_is_of_the_whole_that_its_words_go_back_to(
    text: str, parts: list[Part], reading_of: Read
) -> None:
    assert [(c.text, c.part_of) for c in reading_of(text).counts] == parts


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        # the noun left out is that of the figure before
        ("Five civilians were killed and 37 injured.", ["civilians", "civilians"]),
        ("Two soldiers died and 14 were wounded.", ["combatants", "combatants"]),
        # not over a semicolon: another voice, another count
        (
            "Two soldiers were killed in Orda; the mayor put the toll at 30.",
            ["combatants", "all"],
        ),
        # one person lends no noun to several
        ("A nurse was killed and 12 were wounded.", ["medical_personnel", "all"]),
        # kin by blood or marriage
        ("Three brothers were killed.", ["family"]),
        ("Her husband was killed.", ["family"]),
        ("Two novices and an abbot were arrested.", ["religious_personnel"] * 2),
        ("Three army auxiliaries were killed.", ["combatants"]),
        # a name, by what stands beside it
        ("Ana Kovba, a nurse, was killed.", ["medical_personnel"]),
    ],
)
def test_the_group_is_said_by_the_noun_or_by_the_one_it_leaves_out(
    text: str, groups: list[str], reading_of: Read
) -> None:
    assert [c.group for c in reading_of(text).counts] == groups


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # whom a pronoun stands for, in the clause above
        (
            "A volunteer, Alina Kovba, 22, was handing out tea when she was killed.",
            [("A volunteer", "killed", "aid_workers")],
        ),
        (
            "A man was walking home when he was shot in the leg.",
            [("A man", "killed_or_injured", "men")],
        ),
        # whose body was found
        ("The driver's body was found at dawn.", [("The driver", "killed", "all")]),
        # people of any trade, and the name that says who they were
        (
            "Gunmen killed a tea seller, Hava Idra, and her daughter.",
            [("a tea seller", "killed", "all"), ("her daughter", "killed", "family")],
        ),
        # a name beside "the imam" is the imam's
        (
            "The imam, Bubu Dikko, 71, and a girl of five were among the dead.",
            [
                ("The imam", "killed", "religious_personnel"),
                ("a girl", "killed", "children"),
            ],
        ),
        # killed by what tore them apart
        ("Two boys on a roof were torn apart.", [("Two boys", "killed", "children")]),
        # none at all
        (
            "The station was shelled twice, without casualties.",
            [("without casualties", "killed_or_injured", "all")],
        ),
        # nobody was without injuries of which none is told
        ("The bridge was hit without warning.", []),
    ],
)
def test_one_person_is_told_of_by_whatever_names_them(
    text: str, told: list[tuple[str, str, str]], reading_of: Read
) -> None:
    counts = reading_of(text).counts
    assert [(c.text, c.measure, c.group) for c in counts] == told
