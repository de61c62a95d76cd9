"""Read where: toponyms, resolved to gazetteer entries."""

from dataclasses import replace

from tollbook.model import PlaceRef
from tollbook.reading.page import Page
from tollbook.reading.tools import Gazetteer

from .confidence import confidence_of
from .descriptions import described_as
from .names import Names
from .recognition import find_toponyms
from .resolution import Resolved, resolve
from .spellings import with_near_spellings
from .toponym import Match, Toponym

RUNNERS_UP = 3


def read_places(page: Page, gazetteer: Gazetteer) -> tuple[PlaceRef, ...]:
    """Return the toponyms of a page, in order, each with the place it means.

    A name that nobody knows is returned all the same, without a place.
    """
    names = Names(gazetteer)
    toponyms = [
        Toponym(start, end, text := page.text[start:end], names.meanings(text))
        for start, end in find_toponyms(page, names)
    ]
    toponyms = with_near_spellings(toponyms, names)
    resolved = resolve(page.text, toponyms, names)
    return tuple(_to_place(page, one, f"p{n}") for n, one in enumerate(resolved, 1))


def _to_place(page: Page, resolved: Resolved, number: str) -> PlaceRef:
    toponym = resolved.toponym
    place = PlaceRef(
        start=toponym.start,
        end=toponym.end,
        text=toponym.text,
        id=number,
        name=toponym.text,
        described_as=described_as(page.text, (toponym.start, toponym.end)),
        demonym=toponym.meanings.match is Match.DEMONYM,
    )
    if not resolved.ranked:
        return place
    best, *others = resolved.ranked
    return replace(
        place,
        name=best.place.name,
        country=best.place.country,
        admin1=best.place.admin1,
        geonameid=best.place.geonameid,
        lat=best.place.lat,
        lon=best.place.lon,
        precision=best.place.precision,
        confidence=confidence_of(resolved.ranked, toponym.meanings.match),
        alternatives=tuple(
            replace(other.place, score=round(other.score, 3))
            for other in others[:RUNNERS_UP]
        ),
    )
