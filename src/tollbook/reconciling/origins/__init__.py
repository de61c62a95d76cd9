"""Where chains of claims start, and how many independent origins stand behind them."""

from .counting import independent, sole_voices, with_keys
from .echoes import echoes_of
from .reasons import with_reasons
from .voiced import Voiced, voiced_of
from .voices import Voice, is_of, voice_of

__all__ = [
    "Voice",
    "Voiced",
    "echoes_of",
    "independent",
    "is_of",
    "sole_voices",
    "voice_of",
    "voiced_of",
    "with_keys",
    "with_reasons",
]
