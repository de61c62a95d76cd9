"""The gazetteer: compiled once from GeoNames' data, shipped, read where it lies."""

from .folding import fold
from .gazetteer import CompiledGazetteer, load_gazetteer
from .spellings import ARTICLES

__all__ = ["ARTICLES", "CompiledGazetteer", "fold", "load_gazetteer"]
