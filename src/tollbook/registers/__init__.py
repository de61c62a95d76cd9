"""The lists people keep: hedges, harm words, actors, weapons, places, treaties."""

from ._lexicon import Lexicon, by_alias
from ._lists import LeftOut, Register, list_names, load_entries, load_register
from .actors import (
    Actor,
    actor_by_id,
    actor_lexicon,
    actors,
    adjective_lexicon,
    find_actor,
    is_metonym,
    same_origin,
)
from .ccm import (
    CcmStanding,
    CcmState,
    CcmStatus,
    CcmTotals,
    ccm_bound,
    ccm_states,
    ccm_status,
    ccm_totals,
)

__all__ = [
    "Actor",
    "CcmStanding",
    "CcmState",
    "CcmStatus",
    "CcmTotals",
    "LeftOut",
    "Lexicon",
    "Register",
    "actor_by_id",
    "actor_lexicon",
    "actors",
    "adjective_lexicon",
    "by_alias",
    "ccm_bound",
    "ccm_states",
    "ccm_status",
    "ccm_totals",
    "find_actor",
    "is_metonym",
    "list_names",
    "load_entries",
    "load_register",
    "same_origin",
]
