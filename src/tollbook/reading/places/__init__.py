"""Read where: toponyms, resolved to gazetteer entries."""

from .read import read_places

__all__ = ["read_places"]
