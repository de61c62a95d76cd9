"""The people of an incident, each on one line; no name unless it is asked for."""

from collections.abc import Callable, Sequence

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from tollbook.model import Group, IncidentVictim
from tollbook.publish import in_quotes, plain

from ._console import table_of

_NOUNS = {
    ("f", True): "a girl",
    ("m", True): "a boy",
    (None, True): "a child",
    ("f", False): "a woman",
    ("m", False): "a man",
    (None, False): "a person",
}
_SAID_BY_NOUN = {Group.ALL, Group.CHILDREN, Group.WOMEN, Group.MEN, Group.FAMILY}
_CHILD = 18


def person_in_words(victim: IncidentVictim) -> str:
    """Return "a girl, 4" or "a man, 34, medical personnel": never a name."""
    is_child = victim.group is Group.CHILDREN
    if victim.age is not None:
        is_child = victim.age < _CHILD
    words = [_NOUNS[victim.sex, is_child]]
    if victim.age is not None:
        words.append(str(victim.age))
    if victim.group not in _SAID_BY_NOUN:
        words.append(plain(victim.group))
    return ", ".join(words)


def print_people(
    console: Console,
    victims: Sequence[IncidentVictim],
    shield: Callable[[str], str],
    printed_in: Callable[[str], str],
) -> None:
    """Print each person once, with who tells of them and in how many sources."""
    if not victims:
        return
    console.print()
    console.print(Text("People told of, each once", style="bold"))
    rows = [[shield(cell) for cell in _cells(victim, printed_in)] for victim in victims]
    columns = ("Person", "What befell", "Sources", "In these words", "Printed in")
    console.print(Padding(table_of(columns, rows), (0, 0, 0, 2)))


def _cells(victim: IncidentVictim, printed_in: Callable[[str], str]) -> tuple[str, ...]:
    words = dict.fromkeys(in_quotes(told.text) for told in victim.told)
    printed = dict.fromkeys(printed_in(told.report) for told in victim.told)
    sources = f"{len(victim.sources)}: {'; '.join(victim.sources)}"
    return (
        person_in_words(victim),
        plain(victim.harm) if victim.harm else "not said",
        sources,
        ", ".join(words),
        "; ".join(printed),
    )
