"""Tell what a figure covers: one incident, a tally over time, or a statistic."""

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Doc, Span, Token

from tollbook.model import Measure, Scope, TimeRef
from tollbook.reading.words import sentence_of, words_of
from tollbook.registers.scope_signals import scope_signals

_YEARS = re.compile(
    r"\b(?:between|from)\s+\d{4}\s+(?:and|to|until)\s+\d{4}\b", re.IGNORECASE
)
_CLAUSES = {"ROOT", "ccomp", "advcl", "relcl", "acl", "parataxis", "appos"}
_NEXT = 25
"""Characters after "since" within which a day stands beside it."""
_BEGINNINGS = {
    *("begin", "start", "launch", "erupt", "open", "collapse", "resume", "restart"),
    *("end", "break", "fail", "seize", "take"),
}
_TOLLS = {"toll", "number", "total", "count", "tally", "figure"}
_BRINGS = {"bring", "take", "push"}
_RAISES = {"bring", "take", "raise", "push"}
_PERIODS = {"quarter", "season", "year"}
_WITHIN = re.compile(r"\b(?:in|during|throughout|over|for|through)\s+$", re.IGNORECASE)
_HOURS = re.compile(
    r"\b(?:in|over|within|during|for)\s+the\s+(?:past|last)\s+[\w-]+\s+hours\b",
    re.IGNORECASE,
)
"""Hours back from the report are its own day, and no time of a tally."""
_JOINS = re.compile(r"\s+(?:and|to|until|till|through)\s+", re.IGNORECASE)
_LOOK_BACK = 12
_DAYS_OF_A_WEEK = 7
_DAYS = {"day", "time", "week"}
_BEFORE_CLAUSE = 14
"""Characters before a clause in which its year may stand ("2014, when 70 died")."""
_STOCKS = {Measure.BESIEGED, Measure.IN_NEED}
_OLD_AFTER_YEARS = 2
_EARLIEST = 1900
"""A number below it that looks like a year is a house number or a clock time."""


_BETWEEN = "counts/scope: told between two times"
_OVER = "counts/scope: told over a period"
_SINCE = "counts/scope: told since some day or deed"


@dataclass(frozen=True, slots=True)
class Cover:
    """What a figure covers, from when, until when."""

    scope: Scope
    since: str | None = None
    until: str | None = None
    since_text: str | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class _Clause:
    """The words that hang on a trigger's own verb, without clauses of their own."""

    tokens: tuple[Token, ...]

    @classmethod
    def of(cls, trigger: Token) -> "_Clause":
        top = trigger
        while top.head != top and top.dep_ not in _CLAUSES:
            top = top.head
        up = {trigger.i, *(above.i for above in trigger.ancestors)}
        return cls(tuple(t for t in top.subtree if not _is_apart(t, top, up)))

    @property
    def text(self) -> str:
        return "".join(token.text_with_ws for token in self.tokens)

    def times_in(self, times: Sequence[TimeRef]) -> list[TimeRef]:
        """Times in the clause, and one just before it ("2014, when 70 died")."""
        start = self.tokens[0].idx
        stand = {token.idx for token in self.tokens}
        return [
            time
            for time in times
            if start - _BEFORE_CLAUSE <= time.start < start or time.start in stand
        ]


def _is_apart(token: Token, top: Token, up: Container[int]) -> bool:
    """Does a token belong to a clause under the top that does not tell of harm?

    Args:
        token: A word under the top.
        top: What governs the clause.
        up: The word of harm and what is above it.
    """
    words, at = words_of(token.doc), token.i
    while at != top.i:
        if words.dep[at] in _CLAUSES and at not in up:
            return True
        at = words.head[at]
    return False


def cover_of(
    trigger: Token,
    measure: Measure,
    times: Sequence[TimeRef],
    published_year: int | None,
    *,
    single: bool = False,
) -> Cover:
    """Return the scope of a figure by the clause of its word of harm.

    Args:
        trigger: The word of harm.
        measure: A stock of people at a date (besieged, in need) is a tally.
        times: The report's time expressions.
        published_year: None where it is not known; nothing is then long ago.
        single: One person told of without a number is never a tally.
    """
    clause = _Clause.of(trigger)
    inside = clause.times_in(times)
    words = clause.text
    said = _HOURS.sub("", words)
    signals = {signal for _, signal in scope_signals().find(said)}
    if _is_long_ago(inside, words, published_year):
        return Cover(Scope.BACKGROUND, rule="counts/scope: years before the report")
    if single:
        return Cover(Scope.INCIDENT, rule="counts/scope: one person is no tally")
    if "background" in signals or _YEARS.search(words):
        return Cover(Scope.BACKGROUND, rule="counts/scope: words of a statistic")
    return _tally(trigger, measure, times, inside) or (
        Cover(Scope.CUMULATIVE, rule="counts/scope: words of a running total")
        if signals
        else Cover(Scope.INCIDENT, rule="counts/scope: no word of a tally")
    )


def _tally(
    trigger: Token,
    measure: Measure,
    times: Sequence[TimeRef],
    inside: Sequence[TimeRef],
) -> Cover | None:
    """Return what a running total covers, None where grammar shows none."""
    if measure in _STOCKS:
        return Cover(Scope.CUMULATIVE, rule="counts/scope: a stock of people at a date")
    if _is_brought_to(trigger):
        return Cover(
            Scope.CUMULATIVE, rule="counts/scope: a toll brought to its figure"
        )
    return _since(trigger, times) or _period(inside, trigger.doc)


def _is_brought_to(trigger: Token) -> bool:
    """Is it a toll that something brings to its figure?"""
    own = trigger.lemma_ in _TOLLS
    return any(
        (own and verb.lemma_ == "bring")
        or (
            verb.lemma_ in _BRINGS
            and verb.i < trigger.i
            and any(c.dep_ == "dobj" and c.lemma_ in _TOLLS for c in verb.children)
        )
        for verb in trigger.ancestors
    )


def _period(times: Sequence[TimeRef], doc: Doc) -> Cover | None:
    """A figure told between two times, or over a year, is a tally of that time.

    A month alone is not a period: "in March a clinic was hit" dates one incident.
    """
    told = [time for time in times if time.interval]
    text = doc.text if told else ""
    for first, last in pairwise(told):
        before = text[max(0, first.start - _LOOK_BACK) : first.start].lower()
        if before.endswith(("between ", "from ")) and _JOINS.fullmatch(
            text[first.end : last.start]
        ):
            if _is_within_a_week(first, last):
                return None
            return Cover(Scope.CUMULATIVE, first.edtf, last.edtf, rule=_BETWEEN)
    if any(time.precision in _DAYS for time in told):
        return None
    for time in told:
        before = text[max(0, time.start - _LOOK_BACK) : time.start]
        own = time.text.lower().startswith("this ")
        if own or (time.precision in _PERIODS and _WITHIN.search(before)):
            return Cover(Scope.CUMULATIVE, time.edtf, time.edtf, rule=_OVER)
    return None


def _is_within_a_week(first: TimeRef, last: TimeRef) -> bool:
    """Is it one stretch of fighting ("between Sunday and Tuesday")?"""
    if first.interval is None or last.interval is None:
        return False
    return (last.interval[1] - first.interval[0]).days <= _DAYS_OF_A_WEEK


def _since(trigger: Token, times: Sequence[TimeRef]) -> Cover | None:
    words, sentence = words_of(trigger.doc), sentence_of(trigger)
    told = range(sentence.start, sentence.end)
    found = [words.tokens[at] for at in told if words.lower[at] == "since"]
    if not found:
        return None
    joined = {trigger, *trigger.conjuncts}
    above = {*_Clause.of(trigger).tokens} & {*trigger.ancestors}
    for token in found:
        clause = token.head if token.dep_ in {"mark", "advmod"} else token
        hung_on = clause.head
        if _is_of_raised_toll(hung_on, trigger):
            continue
        if joined & {hung_on, *hung_on.ancestors} or hung_on in above:
            return _from(token, clause, times)
    return None


def _is_of_raised_toll(hung_on: Token, trigger: Token) -> bool:
    """Does "since" date only the toll that the harm brings to its figure?"""
    for token in (hung_on, *hung_on.ancestors):
        if token == trigger:
            return False
        if token.lemma_ in _RAISES and token.dep_ in {"advcl", "xcomp", "conj"}:
            return trigger not in {*token.subtree}
    return False


def _from(since: Token, clause: Token, times: Sequence[TimeRef]) -> Cover:
    end = max(token.idx + len(token) for token in clause.subtree)
    told = [t for t in times if since.idx < t.start < end]
    when = next((t for t in told if t.start < since.idx + _NEXT), None)
    if when is None and clause.lemma_ in _BEGINNINGS and len(told) == 1:
        when = told[0]
    if when is not None:
        end = max(end, when.end)
    said = _clause_text(sentence_of(since), since.idx, end)
    return Cover(Scope.CUMULATIVE, when.edtf if when else None, None, said, _SINCE)


def _clause_text(sentence: Span, start: int, end: int) -> str:
    words = sentence.doc.text[start:end]
    return re.split(r"[,;.](?=\s|$)| - ", words)[0].strip()


def _is_long_ago(
    times: Sequence[TimeRef], words: str, published_year: int | None
) -> bool:
    if published_year is None:
        return False
    ends = [time.interval[1].year for time in times if time.interval is not None]
    years = [year for year in ends if year >= _EARLIEST]
    if not years:
        years = [
            int(year) for year in re.findall(r"\b(?:in|of)\s+((?:19|20)\d\d)\b", words)
        ]
    return bool(years) and max(years) <= published_year - _OLD_AFTER_YEARS
