"""The lists people keep: hedges, harm words, actors, weapons, places, treaties."""

from ._lexicon import Lexicon, by_alias
from ._lists import LeftOut, Register, list_names, load_entries, load_register

__all__ = [
    "LeftOut",
    "Lexicon",
    "Register",
    "by_alias",
    "list_names",
    "load_entries",
    "load_register",
]
