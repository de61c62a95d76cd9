"""What the rules read: family by family, then whose words, and where they end."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from .according import leave_nameless
from .adjectives import adjective_drafts
from .banners import banner_drafts, closing_drafts, quoted_before_colon
from .chains import follow_chains
from .continuations import continue_quotations
from .cutting import cut_drafts
from .drafts import Draft
from .ellipses import fill_ellipses
from .figures import figure_drafts
from .headlines import headline_drafts
from .hearsay import (
    adverb_drafts,
    phrase_drafts,
    pointing_drafts,
)
from .joining import join_verbs
from .labels import label_drafts
from .layout import Layout
from .lines import read_lines
from .mistagged import counting_drafts, mistagged_drafts
from .nesting import settle
from .nouns import noun_drafts
from .orders import read_orders
from .performing import perform
from .preferring import prefer
from .quotatives import quotative_drafts
from .sharing import joined_drafts, share_speakers
from .supposed import supposed_drafts
from .tallies import tally_drafts
from .trailing import cut_trailing
from .transcripts import transcript_drafts
from .ultimatums import ultimatum_drafts
from .unsure import unsure_drafts
from .verbs import verb_drafts


def rule_drafts(layout: Layout) -> list[Draft]:
    """Return what the rules alone read."""
    general = [
        *verb_drafts(layout),
        *noun_drafts(layout),
        *phrase_drafts(layout),
    ]
    chained = follow_chains(settle(_preferred(general, layout)), layout)
    ordered = join_verbs(read_orders(chained, layout), layout)
    shared = share_speakers(ordered, layout)
    cut = cut_trailing(fill_ellipses(cut_drafts(shared, layout), layout), layout)
    whole = continue_quotations(read_lines(cut, layout), layout)
    plain = {(one.head, one.speaker) for one in general}
    heads = Counter(draft.head for draft in whole)
    return [
        done
        if (draft.head, draft.speaker) in plain and heads[draft.head] == 1
        else replace(done, exact=True)
        for draft in whole
        for done in (perform(draft, layout),)
    ]


def _preferred(general: Sequence[Draft], layout: Layout) -> list[Draft]:
    """Return what is found by word, and what one construction shows to be otherwise."""
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
        *quotative_drafts(layout, general),
    ]
    misread = [*mistagged_drafts(layout), *counting_drafts(layout)]
    misread += joined_drafts(layout)
    misread += [*banner_drafts(layout), *closing_drafts(layout)]
    headlines = (one for one in headline_drafts(layout) if one.head not in colons)
    pointing = [*adverb_drafts(layout), *pointing_drafts(layout)]
    found = [*turns, *general, *pointing, *headlines]
    return leave_nameless(prefer(special, found, misread), layout)
