"""Where chains of claims start, and how many independent origins stand behind them."""

from .counting import independent, with_keys
from .echoes import echoes_of
from .reasons import with_reasons
from .tellers import NO_OUTLET
from .voiced import Voiced, voiced_of
from .voices import Voice, is_of, voice_of

__all__ = [
    "NO_OUTLET",
    "Voice",
    "Voiced",
    "echoes_of",
    "independent",
    "is_of",
    "voice_of",
    "voiced_of",
    "with_keys",
    "with_reasons",
]
