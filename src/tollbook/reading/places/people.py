"""Tell the people of a page from the places of the same names.

Reports give a full name once and a surname after: "Maria Trapani … Trapani
said". Most surnames are towns somewhere, so a name that the page has shown to
be a person's is a place only where it stands like one.
"""

import re

from spacy.tokens import Doc

from tollbook.registers.place_words import name_words

_TITLES = "|".join(sorted(word.capitalize() for word in name_words("title")))
_TITLED = re.compile(rf"\b(?:{_TITLES})\.? ((?:[A-Z][\w'’-]+ ?){{1,3}})")


def names_of_people(doc: Doc) -> frozenset[str]:
    """Return the names, first names and surnames that the page gives to people."""
    names: set[str] = set()
    for words in doc.ents:
        if words.label_ == "PERSON":
            parts = words.text.removesuffix("'s").removesuffix("’s").split()
            if len(parts) > 1:
                names.update((words.text, parts[0], parts[-1], " ".join(parts[1:])))
    return frozenset(names) | _titled(doc.text)


def _titled(text: str) -> set[str]:
    names: set[str] = set()
    for match in _TITLED.finditer(text):
        parts = match[1].split()
        names.update((parts[0], parts[-1]))
    return names
