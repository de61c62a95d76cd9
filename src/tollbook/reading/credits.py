"""Read whose words a report says it prints: agencies' credit lines.

A dateline ("ALEPPO, Oct 6 (Reuters) -"), a byline ("By Jane Doe, Associated
Press") and an endline ("Source: AFP", "(Reporting by A; Editing by B)") make the
text the agency's. "AFP contributed to this report" and "(CBS/AP) -" make part of
it the agency's, and nobody says which part. Picture credits say nothing of this.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from tollbook.model import Credit, CreditForm, Passage, Report, Role, SourceKind, Span
from tollbook.registers import (
    Actor,
    Agency,
    agencies,
    credit_names,
    credited,
    find_actor,
)

HEAD, TAIL = 8, 6
"""Lines at either end of a text where a line that is only a name credits."""
LONGEST_LINE = 16
"""Words of a byline or endline."""

_DATELINE = re.compile(
    r"(?P<place>[A-Z][^()\n]{1,60}?)?\s*\((?P<names>[^()\n]{2,40})\)\s?(?:[-–—:|]|--)+(?=\s|$)"
)
_CALL_SIGN = re.compile(r"[A-Z]{3,6}(?: ?\d{1,2})?")
_SHOUTED = re.compile(r"[A-Z]{3}|[A-Z]\. ?[A-Z]|[A-Z]{2}[ ,]")
_BYLINE = re.compile(
    r"\W*(?:By|BY|From|FROM|Written by|Text by)\b(?! [Ss]taff (?:and|&))"
)
_SOURCE = re.compile(r"\W*(?:Sources?|Via|Text|Agency)\s*[:–—-]\s*", re.IGNORECASE)
_DESK = re.compile(r"\(?\s*(?:Additional r|R)eporting by [^()\n]{3,200};\s*\w+ing by ")
_RIGHTS = re.compile(
    r"(?:copyright|©|\(c\))\s*(?:\(c\)|©)?\s*\d{0,4},?\s*(?:by )?", re.IGNORECASE
)
_CONTRIBUTED = re.compile(
    r"\bcontribut(?:ed|es) (?:to (?:this|the) (?:report|story|article)|reporting)\b"
)
_SHARED = re.compile(
    r"\bContributing:(?P<listed>[^.\n]{2,80})"
    r"|\b[Ww]ith (?:additional |further )?"
    r"(?:reporting|reports|inputs?|files|information|material) (?:by|from) "
    r"(?P<given>[^.\n]{2,80})"
    r"|(?:^|\()With (?P<bare>[^.()\n]{2,40})(?:\)|$)"
    r"|\b[Ii]nformation (?:provided )?(?:by|from) "
    r"(?P<used>[^.\n]{2,80}) (?:was|were) used"
    r"|\b[Aa]dditional reporting by (?P<more>[^.;\n]{2,80})"
    r"|\b(?:[Ff]rom |[Cc]ompiled from |[Bb]y )?[Ss]taff (?:and|&) "
    r"(?P<wires>[^.\n]{2,40})",
    re.MULTILINE,
)
_GROUPS = ("listed", "given", "bare", "used", "more", "wires")
_BETWEEN = re.compile(r"\s*(?:/|,|&|\band\b|\||;)\s*")
_ENDS = re.compile(r"[.!?”\"’']\s*(?:\(|[-–—]+)\s*(?P<names>[^()\n.]{2,40})\)?\W*$")


def read_credits(report: Report, passages: tuple[Passage, ...]) -> tuple[Credit, ...]:
    """Return the credits of a report, in order, each agency once for each form."""
    found: dict[tuple[str, CreditForm], Credit] = {}
    lines = [line for line in _lines(report.text) if not _is_caption(line, passages)]
    for number, line in enumerate(lines):
        edge = number < HEAD or number >= len(lines) - TAIL
        last = number >= len(lines) - TAIL
        for credit in _in_line(report.text, line, at_edge=edge, at_end=last):
            found.setdefault((credit.name, credit.form), credit)
    return tuple(sorted(found.values(), key=lambda credit: (credit.start, credit.end)))


def _lines(text: str) -> list[Span]:
    return [match.span() for match in re.finditer(r"[^\s][^\n]*", text)]


def _is_caption(line: Span, passages: tuple[Passage, ...]) -> bool:
    return any(
        passage.role is Role.CAPTION and passage.start <= line[0] < passage.end
        for passage in passages
    )


def _in_line(text: str, line: Span, *, at_edge: bool, at_end: bool) -> Iterator[Credit]:
    yield from _dateline(text, line)
    if len(text[slice(*line)].split()) <= LONGEST_LINE:
        yield from _byline(text, line)
        if at_edge:
            yield from _lone(text, line, at_end=at_end)
    if at_end:
        yield from _endline(text, line)
    if at_edge:
        yield from _opening(text, line)
        yield from _contributions(text, line)


def _dateline(text: str, line: Span) -> Iterator[Credit]:
    match = _DATELINE.match(text, *line)
    if match is None:
        return
    names = list(_listed(text, match.span("names")))
    known = [credited(text[slice(*name)]) for name in names]
    if not any(known) and not (
        len(names) == 1
        and _CALL_SIGN.fullmatch(match["names"].strip())
        and (match["place"] is None or _SHOUTED.match(match["place"]))
    ):
        return
    for name, agency in zip(names, known, strict=True):
        if agency or _CALL_SIGN.fullmatch(text[slice(*name)]):
            yield _credit(
                text, name, CreditForm.DATELINE, agency, shared=len(names) > 1
            )


def _opening(text: str, line: Span) -> Iterator[Credit]:
    """Yield the credit of a line that opens "AFP, Beirut -" or "BEIRUT, AFP -".

    Only by full names: without brackets "PITTSBURGH, PA -" is a place.
    """
    if match := _opener().match(text, *line):
        agency = credit_names()[match["name"]]
        yield _credit(text, match.span("name"), CreditForm.DATELINE, agency)


def _byline(text: str, line: Span) -> Iterator[Credit]:
    if _BYLINE.match(text, *line) and (match := _last_name().search(text, *line)):
        agency = credit_names()[match["name"]]
        yield _credit(text, match.span("name"), CreditForm.BYLINE, agency)


def _lone(text: str, line: Span, *, at_end: bool) -> Iterator[Credit]:
    """Yield the credits of a line that is nothing but names: "AFP", "Source: AFP".

    Above a text it may also be the credit of a picture.
    """
    start, end = line
    source = _SOURCE.match(text, start, end)
    start = source.end() if source else start
    names = list(_listed(text, (start, end)))
    known = [credited(text[slice(*name)]) for name in names]
    for name, agency in zip(names, known, strict=True):
        if agency is not None and all(known):
            shared = not at_end or len(names) > 1
            yield _credit(text, name, CreditForm.ENDLINE, agency, shared=shared)


def _endline(text: str, line: Span) -> Iterator[Credit]:
    if match := _ENDS.search(text, *line):
        for name in _listed(text, match.span("names")):
            if agency := credited(text[slice(*name)]):
                yield _credit(text, name, CreditForm.ENDLINE, agency)
    if desk := _DESK.match(text, *line):
        yield _credit(text, desk.span(), CreditForm.ENDLINE, credited("Reuters"))
    if (rights := _RIGHTS.search(text, *line)) and (
        match := _first_name().match(text, rights.end(), line[1])
    ):
        agency = credit_names()[match["name"]]
        yield _credit(text, match.span("name"), CreditForm.ENDLINE, agency)


def _contributions(text: str, line: Span) -> Iterator[Credit]:
    for match in _CONTRIBUTED.finditer(text, *line):
        sentence = text.rfind(". ", line[0], match.start())
        yield from _parts(text, (max(line[0], sentence), match.start()))
    for match in _SHARED.finditer(text, *line):
        for group in _GROUPS:
            if match[group]:
                yield from _parts(text, match.span(group))


def _parts(text: str, span: Span) -> Iterator[Credit]:
    for name in _any_name().finditer(text, *span):
        agency = credit_names()[name["name"]]
        at = name.span("name")
        yield _credit(text, at, CreditForm.CONTRIBUTION, agency, shared=True)


def _listed(text: str, span: Span) -> Iterator[Span]:
    """Yield the names of a list such as "CBS/AP" or "Reuters and AFP"."""
    at = span[0]
    for between in [*_BETWEEN.finditer(text, *span), None]:
        end = between.start() if between else span[1]
        words = text[at:end]
        bare = words.strip(" \t\r().,;:*–—-|")
        if bare:
            start = at + words.index(bare)
            yield start, start + len(bare)
        at = between.end() if between else end


def _credit(
    text: str,
    span: Span,
    form: CreditForm,
    agency: Agency | None,
    *,
    shared: bool = False,
) -> Credit:
    words = text[slice(*span)]
    actor = None if agency else _body(words)
    return Credit(
        start=span[0],
        end=span[1],
        text=words,
        name=agency.title if agency else actor.name if actor else words,
        register=agency.actor if agency else actor.id if actor else None,
        form=form,
        shared=shared,
    )


def _body(words: str) -> Actor | None:
    """Return the body a dateline names; a force's short name is a call sign too."""
    actor = find_actor(words)
    return None if actor is None or actor.kind is SourceKind.PARTY else actor


@cache
def _any_name() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?P<name>{_alternatives()})(?!\w)")


@cache
def _opener() -> re.Pattern[str]:
    place = r"[A-Z][^\W\d_]{2,}(?:[ -][A-Z][^\W\d_]+){0,2}"
    short = {words for agency in agencies() for words in agency.credits}
    names = _alternatives(set(credit_names()) - short)
    return re.compile(
        rf"(?:(?P<place>{place})(?:, | / | [-–—|]{{1,2}} ))?"
        rf"(?P<name>{names})"
        rf"(?:,? {place})? (?:[-–—|]|--) (?=[A-Z\d“\"‘'])"
    )


@cache
def _first_name() -> re.Pattern[str]:
    return re.compile(rf"(?:[Tt]he )?(?P<name>{_alternatives()})(?!\w)")


@cache
def _last_name() -> re.Pattern[str]:
    """Return what finds a name at a line's end, also where a tag between was lost."""
    return re.compile(rf"(?P<name>{_alternatives()})\W*$")


def _alternatives(names: Iterable[str] | None = None) -> str:
    known = sorted(names or credit_names(), key=lambda name: (-len(name), name))
    return "|".join(map(re.escape, known))
