"""Figures, groups and lists in the words that reasons and flags are made of.

>>> figure(12, None), listed(["a", "b", "c"]), measure_in_words(Measure.KILLED)
('12 or more', 'a, b and c', 'killed')
"""

from collections.abc import Iterable

from tollbook.model import Group, Measure

_MARKS = "\"'‘’“”,; "
_MEASURES = {Measure.KILLED_OR_INJURED: "killed or injured", Measure.IN_NEED: "in need"}


def figure(low: int, high: int | None) -> str:
    """Return a range: "12", "12 to 14", "12 or more"."""
    if high is None:
        return f"{low:,} or more"
    return f"{low:,}" if low == high else f"{low:,} to {high:,}"


def measure_in_words(measure: Measure) -> str:
    """Return "killed or injured" for killed_or_injured."""
    return _MEASURES.get(measure, measure.replace("_", " "))


def group_in_words(group: Group) -> str:
    """Return "medical personnel" for medical_personnel, "people" for everybody."""
    return "people" if group is Group.ALL else group.replace("_", " ")


def harm_in_words(measure: Measure, group: Group) -> str:
    """Return "people killed" or "children injured"."""
    return f"{group_in_words(group)} {measure_in_words(measure)}"


def quoted(words: str) -> str:
    """Return somebody's words on one line, in one pair of quotation marks."""
    return f"“{' '.join(words.split()).strip(_MARKS)}”"


def listed(words: Iterable[str]) -> str:
    """Return "a", "a and b" or "a, b and c"."""
    *rest, last = list(words)
    return f"{', '.join(rest)} and {last}" if rest else last
