"""The whole reading of statements, rule family by rule family."""

from tollbook.model import Statement
from tollbook.reading.page import Page
from tollbook.reading.sources import Cast, Speech

from .chains import follow_chains
from .continuations import continue_quotations
from .cutting import cut_drafts
from .drafts import Draft
from .grammar import spans
from .headlines import headline_drafts
from .hearsay import (
    adverb_drafts,
    clarity_drafts,
    phrase_drafts,
    pointing_drafts,
)
from .layout import Layout, lay_out
from .nesting import parents, settle
from .nouns import noun_drafts
from .stances import stance_of
from .transcripts import transcript_drafts
from .verbs import verb_drafts


def read_statements(page: Page) -> tuple[Statement, ...]:
    """Return the statements of a page, in order, with resolved sources."""
    layout = lay_out(page)
    turns = list(transcript_drafts(layout))
    colons = {turn.head for turn in turns}
    found = [
        *turns,
        *verb_drafts(layout),
        *noun_drafts(layout),
        *phrase_drafts(layout),
        *adverb_drafts(layout),
        *clarity_drafts(layout),
        *pointing_drafts(layout),
        *(draft for draft in headline_drafts(layout) if draft.head not in colons),
    ]
    settled = follow_chains(settle(found), layout)
    drafts = continue_quotations(cut_drafts(settled, layout), layout)
    reported_in = parents(drafts)
    speeches = [Speech(draft.speaker, draft.head, draft.content) for draft in drafts]
    cast = Cast(page, speeches)
    return tuple(
        _statement(number, draft, reported_in[number], layout, cast)
        for number, draft in enumerate(drafts)
    )


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
