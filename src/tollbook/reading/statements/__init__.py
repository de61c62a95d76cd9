"""Read who says what: source, cue, content, stance, and what stands inside what."""

from .read import read_attributions, read_statements

__all__ = ["read_attributions", "read_statements"]
