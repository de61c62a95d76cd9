"""Read where: toponyms, resolved to gazetteer entries."""

from tollbook.model import PlaceRef

from .page import Page
from .tools import Gazetteer


def read_places(page: Page, gazetteer: Gazetteer) -> tuple[PlaceRef, ...]:
    """Return the toponyms of a page, in order."""
    del page, gazetteer
    return ()
