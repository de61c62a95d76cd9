"""How many the incident that a report is mainly about killed and injured."""

from .ranges import likely_range
from .toll import Basis, Figure, Toll, main_toll

__all__ = ["Basis", "Figure", "Toll", "likely_range", "main_toll"]
