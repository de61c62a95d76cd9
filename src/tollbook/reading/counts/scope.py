"""Tell what a figure covers: one incident, a tally over time, or a statistic."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Span, Token

from tollbook.model import Measure, PlaceRef, Scope, TimeRef

_TALLY = re.compile(
    r"\b(?:so\s+far|to\s+date|in\s+total|since|this\s+year|in\s+the\s+(?:past|last)|"
    r"over\s+the\s+(?:past|last|course)|during\s+the\s+(?:past|last|war|conflict|offensive|campaign|fighting)|"
    r"bring(?:s|ing)?\s+(?:the|to)|brought\s+the|in\s+the\s+(?:war|conflict)|throughout|altogether|"
    r"(?:the\s+)?(?:overall|total|cumulative)\s+(?:death\s+)?toll|until\s+now|up\s+to\s+now)\b",
    re.IGNORECASE,
)
_STATISTIC = re.compile(
    r"\b(?:global(?:ly)?|worldwide|world-wide|on\s+average|annually|every\s+(?:year|month|day|week)|"
    r"each\s+(?:year|month|day|week)|a\s+(?:year|month|day)\s+on\s+average|per\s+(?:year|month|day)|"
    r"genocide|anniversary|holocaust|world\s+war)\b|\bbetween\s+\d{4}\s+and\s+\d{4}\b|\bfrom\s+\d{4}\s+to\s+\d{4}\b",
    re.IGNORECASE,
)
_CLAUSES = {"ROOT", "ccomp", "advcl", "relcl", "acl", "parataxis"}
_STOCKS = {Measure.BESIEGED, Measure.IN_NEED}
_OLD_AFTER_YEARS = 2


@dataclass(frozen=True, slots=True)
class Cover:
    """What a figure covers, from when, until when."""

    scope: Scope
    since: str | None = None
    until: str | None = None
    since_text: str | None = None


def cover_of(
    trigger: Token,
    measure: Measure,
    times: Sequence[TimeRef],
    published_year: int | None,
) -> Cover:
    """Return the scope of a figure by the clause of its word of harm."""
    clause = _clause_of(trigger)
    words = clause.text
    inside = [t for t in times if clause.start_char <= t.start < clause.end_char]
    if _STATISTIC.search(words) or _is_long_ago(inside, words, published_year):
        return Cover(Scope.BACKGROUND)
    if measure in _STOCKS:
        return Cover(Scope.CUMULATIVE)
    since = _since(trigger, inside)
    if since is not None:
        return since
    if _TALLY.search(words):
        return Cover(Scope.CUMULATIVE)
    return Cover(Scope.INCIDENT)


def _clause_of(trigger: Token) -> Span:
    """The stretch of the sentence that hangs on the trigger's own verb."""
    top = trigger
    while top.head != top and top.dep_ not in _CLAUSES:
        top = top.head
    within = list(top.subtree)
    return trigger.doc[within[0].i : within[-1].i + 1]


def _since(trigger: Token, times: Sequence[TimeRef]) -> Cover | None:
    joined = {trigger, *trigger.conjuncts}
    for token in trigger.sent:
        if token.lower_ != "since":
            continue
        clause = token.head if token.dep_ in {"mark", "advmod"} else token
        hung_on = clause.head
        if joined & {hung_on, *hung_on.ancestors} or hung_on in trigger.ancestors:
            return _from(token, clause, times)
    return None


def _from(since: Token, clause: Token, times: Sequence[TimeRef]) -> Cover:
    end = max(token.idx + len(token) for token in clause.subtree)
    when = next((t for t in times if since.idx < t.start < since.idx + 25), None)
    if when is not None:
        end = max(end, when.end)
    said = _clause_text(since.sent, since.idx, end)
    return Cover(Scope.CUMULATIVE, when.edtf if when else None, None, said)


def _clause_text(sentence: Span, start: int, end: int) -> str:
    words = sentence.doc.text[start:end]
    return re.split(r"[,;.](?=\s|$)| - ", words)[0].strip()


def _is_long_ago(
    times: Sequence[TimeRef], words: str, published_year: int | None
) -> bool:
    if published_year is None:
        return False
    years = [time.interval[1].year for time in times if time.interval is not None]
    if not years:
        years = [
            int(year) for year in re.findall(r"\b(?:in|of)\s+((?:19|20)\d\d)\b", words)
        ]
    return bool(years) and max(years) <= published_year - _OLD_AFTER_YEARS


def area_of(at: int, sentence: Span, places: Sequence[PlaceRef]) -> str | None:
    """Return the id of the place a figure is about: the nearest in its sentence."""
    inside = [
        place
        for place in places
        if sentence.start_char <= place.start < sentence.end_char and not place.demonym
    ]
    after = [place for place in inside if place.start >= at]
    if after:
        return min(after, key=lambda place: place.start - at).id
    return max(inside, key=lambda place: place.start).id if inside else None
