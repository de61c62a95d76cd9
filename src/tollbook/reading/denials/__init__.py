"""Link each denial to what it denies: events, counts and statements of the report."""

from .link import link_denials

__all__ = ["link_denials"]
