"""The lists people keep: hedges, harm words, actors, weapons, places, treaties."""

from ._lexicon import Lexicon, by_alias
from ._lists import LeftOut, Register, list_names, load_entries, load_register
from .actor_words import ActorWord, actor_words
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
from .agencies import Agency, agencies, credit_names, credited, outlet_actor
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
from .comparators import Comparator, comparators
from .event_triggers import (
    EventTrigger,
    HarmVerbEntry,
    event_triggers,
    harm_verbs,
    lone_triggers,
    phrase_starts,
)
from .event_types import EventType, event_types, narrower, same_kind, wider_types
from .event_words import word_set
from .grades import (
    AIRWARS,
    Grade,
    SourceStanding,
    grade_by_id,
    grades,
    schemes,
    source_standing,
)
from .independence import independence_rules
from .linking import Weight, linking_rules, linking_weights
from .local_offices import LocalOffice, local_office, local_offices
from .means import MeansEntry, means_entries, means_lexicon, means_of_acts
from .object_names import (
    ObjectName,
    object_words,
    plain_object_name,
    same_object_name,
)
from .targets import TargetEntry, target_entries, target_lexicon

__all__ = [
    "AIRWARS",
    "Actor",
    "ActorWord",
    "Agency",
    "CcmStanding",
    "CcmState",
    "CcmStatus",
    "CcmTotals",
    "Comparator",
    "EventTrigger",
    "EventType",
    "Grade",
    "HarmVerbEntry",
    "LeftOut",
    "Lexicon",
    "LocalOffice",
    "MeansEntry",
    "ObjectName",
    "Register",
    "SourceStanding",
    "TargetEntry",
    "Weight",
    "actor_by_id",
    "actor_lexicon",
    "actor_words",
    "actors",
    "adjective_lexicon",
    "agencies",
    "by_alias",
    "ccm_bound",
    "ccm_states",
    "ccm_status",
    "ccm_totals",
    "comparators",
    "credit_names",
    "credited",
    "event_triggers",
    "event_types",
    "find_actor",
    "grade_by_id",
    "grades",
    "harm_verbs",
    "independence_rules",
    "is_metonym",
    "linking_rules",
    "linking_weights",
    "list_names",
    "load_entries",
    "load_register",
    "local_office",
    "local_offices",
    "lone_triggers",
    "means_entries",
    "means_lexicon",
    "means_of_acts",
    "narrower",
    "object_words",
    "outlet_actor",
    "phrase_starts",
    "plain_object_name",
    "same_kind",
    "same_object_name",
    "same_origin",
    "schemes",
    "source_standing",
    "target_entries",
    "target_lexicon",
    "wider_types",
    "word_set",
]
