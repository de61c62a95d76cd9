"""Short names that a report gives beside the long one: "… for Rights (SOR)".

>>> acronyms("The Sadria Observatory for Rights (SOR) said it rained.")
{'sor': 'Sadria Observatory for Rights'}
>>> acronyms("SDLR, the Sadrian Doctors' League for Relief, agreed.")
{}
>>> acronyms("Police (KPD) of the Harran Front (H.F.) came.")
{'hf': 'Harran Front'}
"""

import re

_BRACKETED = re.compile(r"[(\[]([A-Z][A-Za-z.&’'-]{1,11})[)\]]")
_STOP = re.compile(r"[().\n]")
_FAR = 120
"""Characters that a long name may have."""
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_SMALL = frozenset(
    ["of", "the", "and", "for", "to", "in", "on", "de", "la", "des", "y"]
)
_INSIDE = re.compile(r"(?<=[a-z])-(?=[A-Za-z])")


def acronyms(text: str) -> dict[str, str]:
    """Return short name in lower case -> the long name it stands beside."""
    found: dict[str, str] = {}
    for match in _BRACKETED.finditer(text):
        short = match[1].replace(".", "")
        letters = [letter.lower() for letter in short if letter.isupper()]
        before = text[max(0, match.start() - _FAR) : match.start()]
        long = _spelt(_STOP.split(before)[-1], letters)
        if long is not None:
            found.setdefault(short.lower(), long)
    return found


def stands_for(short: str, long: str) -> bool:
    """Do the letters of a short name begin the words of a long one, all of them?"""
    letters = [letter.lower() for letter in short if letter.isalpha()]
    return len(letters) > 2 and _spelt(long, letters) == long  # noqa: PLR2004


def _spelt(before: str, letters: list[str]) -> str | None:
    """Return the end of a text whose words begin with the letters, None if none."""
    if len(letters) < 2:  # noqa: PLR2004
        return None
    words = list(_WORD.finditer(_INSIDE.sub(" ", before)))
    left = list(letters)
    start = None
    for word in reversed(words):
        if not left:
            break
        initial = word[0][0]
        if initial.lower() == left[-1] and (initial.isupper() or word[0] in _SMALL):
            left.pop()
            start = word.start()
        elif word[0].lower() not in _SMALL:
            return None
    return before[start:].strip() if not left and start is not None else None
