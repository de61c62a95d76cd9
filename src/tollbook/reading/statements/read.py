"""The whole reading of statements, rule family by rule family."""

from collections import Counter
from dataclasses import dataclass, replace

from tollbook.model import Statement
from tollbook.reading.page import Page
from tollbook.reading.sources import Cast, Speech
from tollbook.registers.statement_weights import StatementWeights

from .according import leave_nameless
from .adjectives import adjective_drafts
from .banners import banner_drafts, closing_drafts, quoted_before_colon
from .chains import follow_chains
from .continuations import continue_quotations
from .cutting import cut_drafts
from .drafts import Draft
from .ellipses import fill_ellipses
from .figures import figure_drafts
from .grammar import spans
from .headlines import headline_drafts
from .hearsay import (
    adverb_drafts,
    phrase_drafts,
    pointing_drafts,
)
from .joining import join_verbs
from .labels import label_drafts
from .layout import Layout, lay_out
from .lines import read_lines
from .mistagged import counting_drafts, mistagged_drafts
from .nesting import parents, settle
from .nouns import noun_drafts
from .orders import read_orders
from .performing import perform
from .preferring import prefer
from .quotatives import quotative_drafts
from .sharing import joined_drafts, share_speakers
from .stances import stance_of
from .supposed import supposed_drafts
from .tallies import tally_drafts
from .trailing import cut_trailing
from .transcripts import transcript_drafts
from .ultimatums import ultimatum_drafts
from .unsure import unsure_drafts
from .verbs import verb_drafts
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
    number = len(drafts)
    drafts = [*drafts, *positions]
    reported_in = [*parents(drafts[:number]), *parents(drafts)[number:]]
    speeches = [Speech(draft.speaker, draft.head, draft.content) for draft in drafts]
    cast = Cast(page, speeches)
    names = [f"s{n + 1}" for n in range(number)]
    names += [f"p{n + 1}" for n in range(len(positions))]
    inside = [None if parent is None else names[parent] for parent in reported_in]
    read = _Read(layout, cast, names, inside)
    found = tuple(_statement(n, draft, read) for n, draft in enumerate(drafts))
    return found[:number], found[number:]


def rule_drafts(layout: Layout) -> list[Draft]:
    """Return what the rules alone read."""
    turns = [*transcript_drafts(layout), *label_drafts(layout)]
    turns += quoted_before_colon(layout)
    colons = {turn.head for turn in turns}
    special = [
        *figure_drafts(layout),
        *unsure_drafts(layout),
        *adjective_drafts(layout),
        *tally_drafts(layout),
        *supposed_drafts(layout),
        *ultimatum_drafts(layout),
    ]
    misread = [*mistagged_drafts(layout), *counting_drafts(layout)]
    misread += joined_drafts(layout)
    misread += [*banner_drafts(layout), *closing_drafts(layout)]
    general = [
        *verb_drafts(layout),
        *noun_drafts(layout),
        *phrase_drafts(layout),
        *adverb_drafts(layout),
        *pointing_drafts(layout),
    ]
    special += quotative_drafts(layout, general)
    headlines = (one for one in headline_drafts(layout) if one.head not in colons)
    found = [*turns, *general, *headlines]
    preferred = leave_nameless(prefer(special, found, misread), layout)
    chained = follow_chains(settle(preferred), layout)
    ordered = join_verbs(read_orders(chained, layout), layout)
    shared = share_speakers(ordered, layout)
    cut = cut_trailing(fill_ellipses(cut_drafts(shared, layout), layout), layout)
    whole = continue_quotations(read_lines(cut, layout), layout)
    plain = {(one.head, one.speaker) for one in general}
    heads = Counter(draft.head for draft in whole)
    return [
        replace(
            perform(draft, layout),
            exact=heads[draft.head] > 1 or (draft.head, draft.speaker) not in plain,
        )
        for draft in whole
    ]


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
    return Statement(
        id=read.names[number],
        source=cast.source(number),
        cue=spans(draft.cue, layout.tokens),
        content=content,
        stance=stance,
        quoted=any(layout.quotation_at[i] >= 0 for i in draft.content),
        inside=read.inside[number],
        via=(*cast.via(number), *via) or None,
        certainty=certainty,
    )
