"""The whole reading of statements, rule family by rule family."""

from dataclasses import replace

from tollbook.model import Statement
from tollbook.reading.page import Page
from tollbook.reading.sources import Cast, Speech
from tollbook.registers.statement_weights import StatementWeights

from .according import leave_nameless
from .adjectives import adjective_drafts
from .banners import banner_drafts
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
from .weighing import weigh_drafts


def read_statements(
    page: Page, weights: StatementWeights | None = None
) -> tuple[Statement, ...]:
    """Return the statements of a page, in order, with resolved sources.

    Without weights the rules read alone.
    """
    layout = lay_out(page)
    drafts = rule_drafts(layout)
    if weights is not None:
        drafts = continue_quotations(weigh_drafts(drafts, layout, weights), layout)
    reported_in = parents(drafts)
    speeches = [Speech(draft.speaker, draft.head, draft.content) for draft in drafts]
    cast = Cast(page, speeches)
    return tuple(
        _statement(number, draft, reported_in[number], layout, cast)
        for number, draft in enumerate(drafts)
    )


def rule_drafts(layout: Layout) -> list[Draft]:
    """Return what the rules alone read."""
    turns = [*transcript_drafts(layout), *label_drafts(layout)]
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
    misread += banner_drafts(layout)
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
    shared = share_speakers(read_orders(chained, layout), layout)
    cut = cut_trailing(fill_ellipses(cut_drafts(shared, layout), layout), layout)
    whole = continue_quotations(read_lines(cut, layout), layout)
    plain = {(one.head, one.speaker) for one in general}
    return [
        replace(perform(draft, layout), exact=(draft.head, draft.speaker) not in plain)
        for draft in whole
    ]


def _statement(
    number: int, draft: Draft, parent: int | None, layout: Layout, cast: Cast
) -> Statement:
    stance, certainty = stance_of(draft, layout)
    content = spans(draft.content, layout.tokens)
    via = tuple(
        medium
        for words in draft.passed_on
        if (medium := cast.medium(words)) is not None
    )
    return Statement(
        id=f"s{number + 1}",
        source=cast.source(number),
        cue=spans(draft.cue, layout.tokens),
        content=content,
        stance=stance,
        quoted=any(layout.quotation_at[i] >= 0 for i in draft.content),
        inside=None if parent is None else f"s{parent + 1}",
        via=(*cast.via(number), *via) or None,
        certainty=certainty,
    )
