"""Read where: toponyms, resolved to gazetteer entries."""

from .read import read_places, resolve_spans

__all__ = ["read_places", "resolve_spans"]
