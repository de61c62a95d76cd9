"""Fold a name to the letters it is looked up by.

Newspapers drop the signs that gazetteers write: one prints Darʿā, another
Dar'a, a third Dara. Folding keeps plain letters and digits, with one space
between words.

    >>> fold("Dar'ā"), fold("Saint-Étienne"), fold("the U.S.")
    ('dara', 'saint etienne', 'us')
"""

import re

from anyascii import anyascii

_SILENT = re.compile(r"[.'`\"]")
_GAP = re.compile(r"[^a-z0-9]+")


def fold(name: str) -> str:
    """Return the folded name; empty when nothing can be read aloud."""
    plain = anyascii(name.replace("’", "'")).lower()
    plain = plain.strip().removesuffix("'s")
    plain = _GAP.sub(" ", _SILENT.sub("", plain)).strip()
    return plain.removeprefix("the ")


def is_latin(name: str) -> bool:
    """Is a name written in Latin letters?

    >>> is_latin("Ḩalab"), is_latin("حلب")
    (True, False)
    """
    letters = [letter for letter in name if letter.isalpha()]
    return bool(letters) and all(_is_latin_letter(letter) for letter in letters)


def _is_latin_letter(letter: str) -> bool:
    return letter < "ɐ" or "Ḁ" <= letter <= "ỿ" or letter in "ʿʾʻʼ"
