"""Read where: toponyms, resolved to gazetteer entries."""

from collections.abc import Sequence
from dataclasses import replace

from tollbook.model import PlaceCandidate, PlaceRef, Span
from tollbook.reading.grounds import READ, given, listening
from tollbook.reading.page import Page
from tollbook.reading.tools import Gazetteer

from .confidence import BELIEVED_FROM, confidence_of
from .contexts import stands_like_a_place
from .descriptions import described_as, of_kind
from .names import Names
from .recognition import find_toponyms
from .resolution import Resolved, resolve
from .scoring import Scored
from .spellings import with_near_spellings
from .toponym import Match, Meanings, Toponym
from .unheard import is_told_of_as_a_place

RUNNERS_UP = 3


def read_places(page: Page, gazetteer: Gazetteer) -> tuple[PlaceRef, ...]:
    """Return the toponyms of a page, in order, each with the place it means.

    A name that nobody knows is returned all the same, without a place.
    """
    names = Names(gazetteer)
    toponyms = _toponyms(page, find_toponyms(page, names), names)
    known = [
        toponym
        for toponym in toponyms
        if toponym.meanings
        or stands_like_a_place(page.text, (toponym.start, toponym.end), names)
        or _is_told_of_as_a_place(page, toponym)
    ]
    return _resolved(page, known, names)


def _is_told_of_as_a_place(page: Page, toponym: Toponym) -> bool:
    words = page.doc.char_span(toponym.start, toponym.end)
    return words is not None and is_told_of_as_a_place(words)


def resolve_spans(
    page: Page, spans: Sequence[Span], gazetteer: Gazetteer
) -> tuple[PlaceRef, ...]:
    """Return the places that the names at given spans mean; spans in order."""
    names = Names(gazetteer)
    return _resolved(page, _toponyms(page, spans, names), names)


def _toponyms(page: Page, spans: Sequence[Span], names: Names) -> list[Toponym]:
    toponyms = []
    for span in spans:
        text = page.text[slice(*span)]
        meant, kind = names.meanings(text), described_as(page.text, span)
        fitting = of_kind(meant.candidates, kind)
        tells = kind if fitting != meant.candidates else None
        meant = Meanings(fitting, meant.match)
        toponyms.append(Toponym(*span, text, meant, tells))
    return with_near_spellings(toponyms, names)


def _resolved(
    page: Page, toponyms: Sequence[Toponym], names: Names
) -> tuple[PlaceRef, ...]:
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
    confidence = confidence_of(resolved)
    if listening():
        given("place", place.start, "name", READ, _rule(resolved, confidence))
    if confidence < BELIEVED_FROM:
        return replace(
            place,
            country=_shared_country(resolved),
            alternatives=_runners_up(resolved.ranked),
        )
    best = resolved.ranked[0].place
    return replace(
        place,
        name=best.name,
        country=best.country,
        admin1=best.admin1,
        geonameid=best.geonameid,
        lat=best.lat,
        lon=best.lon,
        precision=best.precision,
        confidence=confidence,
        alternatives=_runners_up(resolved.ranked[1:]),
    )


def _rule(resolved: Resolved, confidence: float) -> str:
    """Return how a name came to its place, or to none."""
    if not resolved.ranked:
        return "places/names: the gazetteer knows no such name"
    if confidence < BELIEVED_FROM:
        return (
            f"places/confidence: {confidence:.2f} is less than {BELIEVED_FROM}, "
            "so it stays unresolved"
        )
    many = len(resolved.ranked)
    if resolved.is_told:
        how = "the words beside it say which"
    elif many == 1:
        how = "the only one of that name"
    else:
        how = f"likeliest of {many} by people living there and the report's places"
    return f"places/resolution: {how}, {confidence:.2f} sure"


def _shared_country(resolved: Resolved) -> str | None:
    """Return the country that all candidates share: known where the place is not."""
    countries = {scored.place.country for scored in resolved.ranked}
    is_told = len(countries) == 1 and not resolved.is_denied
    return countries.pop() if is_told else None


def _runners_up(ranked: Sequence[Scored]) -> tuple[PlaceCandidate, ...]:
    return tuple(
        replace(scored.place, score=round(scored.score, 3))
        for scored in ranked[:RUNNERS_UP]
    )
