"""Find somebody's words in a report, exactly where they stand.

Words copied from a screen come with other line breaks and other quotation marks;
what is returned is what the report says, letter by letter.
"""

import re

from tollbook.errors import CannotMark
from tollbook.model import Quote, Report

_MARKS = dict.fromkeys('"“”„«»', '["“”„«»]') | dict.fromkeys("'‘’`", "['‘’`]")


def find_words(report: Report, words: str) -> Quote:
    """Return the words where they stand in a report.

        >>> find_words(report, "23  people").span
        (9, 18)

    Args:
        report: The report.
        words: As somebody typed them; spaces and quotation marks may differ.

    Raises:
        CannotMark: they do not stand there, or in more than one place.
    """
    name = report.id[:19]
    asked = " ".join(words.split())
    if not asked:
        raise CannotMark(f"no words to look for in {name}; leave --words out")
    places = [match.span() for match in _pattern(asked).finditer(report.text)]
    if not places:
        raise CannotMark(
            f"{name} does not say {_short(asked)}; copy the words from the report as "
            "they stand"
        )
    exact = [span for span in places if report.text[slice(*span)] == asked]
    if len(exact or places) > 1:
        raise CannotMark(
            f"{_short(asked)} stands in {len(exact or places)} places of {name}; quote "
            "more of the words around it"
        )
    return Quote.of(report, *(exact or places)[0])


def _pattern(words: str) -> re.Pattern[str]:
    """Return what finds the words, whole at both ends."""
    letters = "".join(
        r"\s+" if letter == " " else _MARKS.get(letter, re.escape(letter))
        for letter in words
    )
    before = r"(?<!\w)" if words[0].isalnum() else ""
    after = r"(?!\w)" if words[-1].isalnum() else ""
    return re.compile(f"{before}{letters}{after}")


def _short(words: str) -> str:
    return repr(words if len(words) <= 60 else f"{words[:59]}…")  # noqa: PLR2004
