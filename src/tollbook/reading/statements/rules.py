"""What the rules read: family by family, then whose words, and where they end."""

from collections import Counter
from collections.abc import Callable, Sequence
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
from .steps import Families, tell_found, tell_step
from .supposed import supposed_drafts
from .tallies import tally_drafts
from .trailing import cut_trailing
from .transcripts import transcript_drafts
from .ultimatums import ultimatum_drafts
from .unsure import unsure_drafts
from .verbs import verb_drafts

_STEPS: tuple[tuple[str, Callable[[list[Draft], Layout], list[Draft]]], ...] = (
    ("statements/chains: who is quoted, and who passes it on", follow_chains),
    ("statements/orders: an order or request, and to whom", read_orders),
    ("statements/joining: verbs joined to one speaker", join_verbs),
    ("statements/sharing: a speaker shared with the verb beside it", share_speakers),
    ("statements/cutting: where what is said ends", cut_drafts),
    ("statements/ellipses: what is left out is filled in", fill_ellipses),
    ("statements/trailing: what trails behind is not said", cut_trailing),
    ("statements/lines: a line that is no sentence", read_lines),
    ("statements/continuations: a quotation that goes on", continue_quotations),
)
"""What is asked of all drafts, one thing after the other."""


def rule_drafts(layout: Layout) -> list[Draft]:
    """Return what the rules alone read."""
    general = [
        *verb_drafts(layout),
        *noun_drafts(layout),
        *phrase_drafts(layout),
    ]
    whole = settle(_preferred(general, layout))
    for rule, step in _STEPS:
        before, whole = whole, step(whole, layout)
        tell_step(rule, before, whole, layout)
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
    special: Families = {
        "statements/figures: a figure that somebody puts": [*figure_drafts(layout)],
        "statements/unsure: what is not sure": [*unsure_drafts(layout)],
        "statements/adjectives: alleged, suspected, ...": [*adjective_drafts(layout)],
        "statements/tallies: who keeps a tally": [*tally_drafts(layout)],
        "statements/supposed: what is supposed": [*supposed_drafts(layout)],
        "statements/ultimatums: an ultimatum": [*ultimatum_drafts(layout)],
        "statements/quotatives: a verb that quotes": [
            *quotative_drafts(layout, general)
        ],
    }
    misread: Families = {
        "statements/mistagged: a verb that the parse misreads": [
            *mistagged_drafts(layout),
            *counting_drafts(layout),
            *joined_drafts(layout),
        ],
        "statements/banners: a line over or under a report": [
            *banner_drafts(layout),
            *closing_drafts(layout),
        ],
    }
    headlines = [one for one in headline_drafts(layout) if one.head not in colons]
    pointing = [*adverb_drafts(layout), *pointing_drafts(layout)]
    found = [*turns, *general, *pointing, *headlines]
    preferred = prefer(_flat(special), found, _flat(misread))
    kept = leave_nameless(preferred, layout)
    plain: Families = {
        "statements/transcripts: who speaks next": turns,
        "statements/verbs: a word of saying, by the register": general,
        "statements/hearsay: an adverb or words that point": pointing,
        "statements/headlines: a headline's own way of saying who": headlines,
    }
    tell_found((plain, special, misread), kept, layout)
    return kept


def _flat(families: Families) -> list[Draft]:
    """Return the drafts of some families, in order."""
    return [draft for family in families.values() for draft in family]
