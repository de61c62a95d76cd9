"""Words that tell of a death without telling who died: "a deadly shooting".

A report that is all about a homicide, and counts nobody, is about one death at
least. "Attempted murder", "deadly weapon" and "homicide detectives" are not.
"""

import re

_DEATH = re.compile(
    r"\b(?:deadly|fatal)\b(?! (?:weapon|force|conduct|dose|accident))"
    r"|(?<!attempted )(?<!attempt )(?<!attempting )\b(?:homicide|suicide)\b"
    r"(?! (?:unit|squad|bureau|division|section|team|task|detective|investigator|note))"
    r"|(?<!attempted )(?<!attempt )(?<!to )\bmurder\b(?! suspect| weapon)"
    r"|\bshooting deaths?\b|\bdeath of\b|\bfatally shot\b|\bwas dead\b|\bdeceased\b"
    r"|\bbrain dead\b",
    re.IGNORECASE,
)

_DANGER = re.compile(
    r"\bcritical(?:ly)?\b|(?<!non-)(?<!non )(?<!not )\blife[- ]threatening\b"
    r"|\bgrave (?:condition|injur)|\bgravely\b|\blife support\b",
    re.IGNORECASE,
)

_WOUNDED = re.compile(
    r"\b(?:injur(?:ed|ies|ing)|wounded|hurt|surviv\w+|recover\w*)\b", re.IGNORECASE
)


def tells_of_wounded(text: str) -> bool:
    """Does any word speak of wounds, survivors or recovery?"""
    return _WOUNDED.search(text) is not None


def tells_of_danger(text: str) -> bool:
    """Is somebody in critical condition or near death?

    >>> tells_of_danger("Her wounds are not life-threatening.")
    False
    """
    return _DANGER.search(text) is not None


def tells_of_death(text: str) -> bool:
    """Do the words speak of a death that happened?

    >>> tells_of_death("Police look into a deadly shooting.")
    True
    >>> tells_of_death("He is charged with attempted murder.")
    False
    """
    return _DEATH.search(text) is not None
