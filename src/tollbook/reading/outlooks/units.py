"""Cut what is said into the sentences that may look ahead."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from tollbook.model import Role, Source, Span, Statement, TimeRef
from tollbook.reading.page import Page

from .drafts import Unit

FARTHEST = 30
"""Characters between what is said and its time (starting value)."""

_CONDITION_FOLLOWS = re.compile(
    r",?\s+(?:if|unless|provided)\b[^.!?;\"“”]+", re.IGNORECASE
)
_TIME_FOLLOWS = re.compile(
    r"\s+(?:until|till|by|before|within|from|on|in|no later than)\s(?:the\s)?",
    re.IGNORECASE,
)
_SAID_ON = re.compile(
    r"(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\s+(?=that\b|to\s+[a-z])"
)
"""The day of saying, which a content may begin with: "promised on Tuesday to ..."."""
_SENTENCE_END = re.compile(
    r"(?<!\.)(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bGen)(?<!\bSt)(?<!\bCol)(?<!\b[A-Z])"
    r"[.!?][\"'”’)]*\s+(?=[\"'“‘(]*[A-Z])"
)


def units_of(
    page: Page, statements: Sequence[Statement], times: Sequence[TimeRef]
) -> Iterator[Unit]:
    """Yield each sentence of what each statement says, with who says it."""
    starts = [time.start for time in times]
    by_id = {statement.id: statement for statement in statements}
    for statement in statements:
        speaker = _speaker_of(statement, by_id)
        cue = " ".join(page.text[start:end] for start, end in statement.cue)
        for span in statement.content:
            for start, end in _sentences(page.text, span):
                passage = page.passage_at(start)
                if passage is None or not passage.is_read:
                    continue
                last = end
                if end == span[1]:
                    last = _extend(page.text, start, end, passage.end, times, starts)
                yield Unit(
                    start=start,
                    end=last,
                    text=page.text[start:last],
                    statement=statement,
                    cue=cue,
                    speaker=speaker,
                    in_quotes=page.text[span[0]] in "\"'“‘`",
                    role=passage.role,
                    lead=_lead(page.text, statement.cue, start),
                    beside=_beside(page, speaker, span),
                )


def _extend(  # noqa: PLR0913, PLR0917
    text: str,
    start: int,
    end: int,
    limit: int,
    times: Sequence[TimeRef],
    starts: Sequence[int],
) -> int:
    """Take in the condition or the time that follows what is said.

    "Threatened [to kill the hostages] unless they were freed by Monday".
    """
    if text[end - 1] in ".!?\"'”’":
        return end
    condition = _CONDITION_FOLLOWS.match(text, end, limit)
    if condition and _SENTENCE_END.search(text, start, condition.end()) is None:
        return condition.end()
    at = bisect_left(starts, end)
    if at < len(times) and times[at].end <= limit:
        between = text[end : times[at].start]
        if len(between) < FARTHEST and _TIME_FOLLOWS.fullmatch(between):
            return times[at].end
    return end


def _speaker_of(statement: Statement, by_id: dict[str, Statement]) -> Source | None:
    """Return the source, or that of the statement it stands in."""
    seen = set()
    while statement.source is None and statement.inside and statement.id not in seen:
        seen.add(statement.id)
        outer = by_id.get(statement.inside)
        if outer is None:
            return None
        statement = outer
    return statement.source


def _lead(text: str, cue: Sequence[Span], start: int) -> str:
    """Return the words between the saying and what is said, where it comes first."""
    ends = [end for _, end in cue if end <= start]
    return text[max(ends) : start][-FARTHEST:] if ends else ""


def _beside(page: Page, speaker: Source | None, content: Span) -> str:
    """Return the speaker's sentence without what is said in it."""
    if speaker is None:
        return ""
    found = page.doc.char_span(speaker.start, speaker.end, alignment_mode="expand")
    if found is None:
        return ""
    start, end = found.sent.start_char, found.sent.end_char
    before = page.text[start : min(end, max(start, content[0]))]
    return f"{before} {page.text[max(start, min(content[1], end)) : end]}"


def _sentences(text: str, span: Span) -> Iterator[Span]:
    start, end = span
    at = start
    for found in _SENTENCE_END.finditer(text, start, end):
        if found.end() < end:
            yield _trim(text, at, found.end())
            at = found.end()
    if text[at:end].strip():
        last = _trim(text, at, end)
        if last[0] < last[1]:
            yield last


def _trim(text: str, start: int, end: int) -> Span:
    day = _SAID_ON.match(text, start, end)
    start = day.end() if day else start
    while end > start and text[end - 1].isspace():
        end -= 1
    while start < end and (text[start].isspace() or text[start] in ",;:"):
        start += 1
    return start, end


def role_rank(role: Role) -> int:
    """Body before summary before headline: a headline hardens what it tells."""
    return {Role.BODY: 0, Role.FACTBOX: 1, Role.CAPTION: 2, Role.SUMMARY: 3}.get(
        role, 4
    )
