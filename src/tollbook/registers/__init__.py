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
from .event_types import EventType, event_types, narrower, same_kind, wider_types
from .grades import Grade, grade_by_id, grades
from .linking import Weight, linking_rules, linking_weights

__all__ = [
    "Actor",
    "CcmStanding",
    "CcmState",
    "CcmStatus",
    "CcmTotals",
    "EventType",
    "Grade",
    "LeftOut",
    "Lexicon",
    "Register",
    "Weight",
    "actor_by_id",
    "actor_lexicon",
    "actors",
    "adjective_lexicon",
    "by_alias",
    "ccm_bound",
    "ccm_states",
    "ccm_status",
    "ccm_totals",
    "event_types",
    "find_actor",
    "grade_by_id",
    "grades",
    "is_metonym",
    "linking_rules",
    "linking_weights",
    "list_names",
    "load_entries",
    "load_register",
    "narrower",
    "same_kind",
    "same_origin",
    "wider_types",
]
