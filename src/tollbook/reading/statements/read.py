"""The whole reading of statements, rule family by rule family."""

from dataclasses import dataclass

from tollbook.model import Statement
from tollbook.reading.grounds import READ, given
from tollbook.reading.page import Page
from tollbook.reading.sources import Cast, Speech
from tollbook.registers.statement_weights import StatementWeights

from .continuations import continue_quotations
from .drafts import Draft
from .grammar import spans
from .layout import Layout, lay_out
from .nesting import parents
from .rules import rule_drafts
from .stances import stance_of
from .steps import tell_step
from .weighing import POSITION, weigh_drafts


def read_statements(
    page: Page, weights: StatementWeights | None = None
) -> tuple[Statement, ...]:
    """Return the statements of a page, in order, with resolved sources.

    Without weights the rules read alone.
    """
    return read_attributions(page, weights)[0]


def read_attributions(
    page: Page, weights: StatementWeights | None = None
) -> tuple[tuple[Statement, ...], tuple[Statement, ...]]:
    """Return the statements of a page, and the positions: each in order.

    A position is what somebody backs, signs or opposes by an act or an attitude; only
    weights find them. It claims nothing, so it stands apart from what is said.
    """
    layout = lay_out(page)
    drafts = rule_drafts(layout)
    positions: list[Draft] = []
    if weights is not None:
        weighed = weigh_drafts(drafts, layout, weights)
        positions = [one for one in weighed if one.entry.manner == POSITION]
        said = [one for one in weighed if one.entry.manner != POSITION]
        drafts = continue_quotations(said, layout)
        tell_step(_GOES_ON, said, drafts, layout)
    number = len(drafts)
    reported_in = parents(drafts)
    if positions:
        drafts = [*drafts, *positions]
        reported_in += parents(drafts)[number:]
    speeches = [Speech(draft.speaker, draft.head, draft.content) for draft in drafts]
    cast = Cast(page, speeches)
    names = [f"s{n + 1}" for n in range(number)]
    names += [f"p{n + 1}" for n in range(len(positions))]
    inside = [None if parent is None else names[parent] for parent in reported_in]
    read = _Read(layout, cast, names, inside)
    found = tuple(_statement(n, draft, read) for n, draft in enumerate(drafts))
    return found[:number], found[number:]


_GOES_ON = "statements/continuations: a quotation that goes on"
_NAMED = "statements/read: in the order of their words"
_INSIDE = "statements/nesting: the innermost statement that reports its word"
_CARRIED = "sources/cast: who carries the document that says it"


@dataclass(frozen=True, slots=True)
class _Read:
    """What is known of all drafts of a page when each is written down."""

    layout: Layout
    cast: Cast
    names: list[str]
    inside: list[str | None]


def _statement(number: int, draft: Draft, read: _Read) -> Statement:
    layout, cast = read.layout, read.cast
    stance, certainty = stance_of(draft, layout)
    content = spans(draft.content, layout.tokens)
    via = tuple(
        medium
        for words in draft.passed_on
        if (medium := cast.medium(words)) is not None
    )
    at = layout.tokens[draft.head]
    given("statement", at, "id", read.names[number], _NAMED)
    given("statement", at, "inside", read.inside[number], _INSIDE, at)
    if carried := cast.via(number):
        given("statement", at, "via", READ, _CARRIED, *(one.span for one in carried))
    return Statement(
        id=read.names[number],
        source=cast.source(number),
        cue=spans(draft.cue, layout.tokens),
        content=content,
        stance=stance,
        quoted=any(layout.quotation_at[i] >= 0 for i in draft.content),
        inside=read.inside[number],
        via=(*carried, *via) or None,
        certainty=certainty,
    )
