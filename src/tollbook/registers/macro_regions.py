"""Regions wider or looser than a country or a province, and seas."""

from dataclasses import dataclass
from typing import Literal

from ._lists import load_entries


@dataclass(frozen=True, slots=True, kw_only=True)
class MacroRegion:
    """One region, with the point that stands for it."""

    name: str
    names: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    lat: float
    lon: float
    geonameid: int | None = None
    country: str | None = None
    """The one country it lies in, by the code that GeoNames uses."""
    kind: Literal["region", "sea"] = "region"


def macro_regions() -> tuple[MacroRegion, ...]:
    """Return the regions, as listed."""
    return load_entries("macro_regions", MacroRegion)
