"""Which kind of statement about the future it is, if it is one.

The test is who acts: what the speaker will do is a promise, what will come to
pass is a prediction, what another must do a demand; an act that hangs on
another's is an offer, and a harm that does an ultimatum. A question ("are you
ready to ...?") is a demand by the one who asks, never a promise by the one asked.
"""

import re
from datetime import date

from tollbook.model import OutlookKind, Role, Source, SourceKind, Stance
from tollbook.registers.outlook_cues import (
    find_phrase,
    find_words,
    kind_of_cue,
)

from .drafts import Due, Unit
from .moods import condition_in, is_question, modal_at, modality_of, perfect_of
from .offers import is_ready, own_arms_in
from .orders import is_insisted_on, is_last_word, is_order
from .plans import is_own_plan, is_plan_told, plan_in, shifted_plan
from .verbs import is_helpless, is_idle

_OF_STANCE = {
    Stance.PREDICTS: OutlookKind.PREDICTION,
    Stance.PROMISES: OutlookKind.PROMISE,
    Stance.OFFERS: OutlookKind.OFFER,
    Stance.DEMANDS: OutlookKind.DEMAND,
}
_FIRST_PERSON = re.compile(
    r"\b(?:i|we)(?:['’]ll|['’]m|['’]re|\s+(?:\w+\s+){0,2}?(?:will|shall|am|are|would))\b",
    re.IGNORECASE,
)
_WILL = re.compile(
    r"\b(?:i|we)(?:['’]ll|\s+(?:\w+\s+)?(?:will|shall))\b", re.IGNORECASE
)
_PRONOUN_FIRST = re.compile(
    r"\W*(?:that\s+)?(?:it|they|he|she|we|i)\b(?=['’]|\W+(?:\w+ly\s+|also\s+|soon\s+)?"
    r"(?:will|would|shall|is|are|was|were|had|has|have)\b)",
    re.IGNORECASE,
)
_PRONOUN_WILL = re.compile(
    r"(?<!\bif\s)\b(?:it|they|he|she|we|i)\W+(?:will|would|shall)\b", re.IGNORECASE
)
_REQUEST = re.compile(r"\b(?:(?:will|would|can|could) you|please)\b", re.IGNORECASE)
_NOT_SAID = re.compile(
    r"\b(?:would|could|should|might|not|never|refuse\w*|hope\w*|wish\w*)\b|n['’]t\b",
    re.IGNORECASE,
)
_NOBODY = frozenset(("who", "which", "that", "you", "nobody", "no one", "none"))
_BACK_SHIFTED = re.compile(r"(?:ed|said|told|swore|thought|knew)\b", re.IGNORECASE)
_HAS_DECIDED = re.compile(r"\b(?:has|have)\b", re.IGNORECASE)
_DECIDES = re.compile(r"\b(?:decid|decision|resolv)", re.IGNORECASE)
_WAS = re.compile(r"\b(?:was|were|be|been)\s+(?:\w+\s+)?$", re.IGNORECASE)
_YOU = re.compile(r"\b(?:you|your)\b", re.IGNORECASE)
_TO_DO = re.compile(
    r"\W*(?:not\s+)?to\s+(?!(?:the|an?|his|her|its|their|this|that)\b)(?P<verb>[a-z]+)",
    re.IGNORECASE,
)
_NOT_DONE = re.compile(
    r"\b(?:unless|refuse|fail|not|n['’]t|otherwise)\b", re.IGNORECASE
)
_SOMEBODY_TO_DO = re.compile(
    r"(?![\"“'‘]|\W*that\b)(?:\S+\s+){0,9}?to\s+"
    r"(?!(?:the|an?|his|her|its|their|this|that)\b)[a-z]+",
    re.IGNORECASE,
)
_STRONG = re.compile(
    r"\b(?:demand|appeal|plea|plead|urg|beg|implor)\w*\b", re.IGNORECASE
)
_CALLS = re.compile(r"\bcall(?:s|ed|ing)?\b", re.IGNORECASE)
_FOR = re.compile(r"\W*for\b", re.IGNORECASE)
_WANTS = re.compile(r"\b(?:want|warn)(?:s|ed|ing)?\b", re.IGNORECASE)
_ABOUT = re.compile(r"\b(?:about|against|over|of)\b", re.IGNORECASE)
_EXPECTS = re.compile(
    r"\b(?:expect|predict|forecast|project|anticipat|foresee)\w*", re.IGNORECASE
)
_MUST = re.compile(
    r"(?<!\bwho\s)(?<!\bwhich\s)(?<!\bthat\s)\b(?:must|has to|have to|ought to)\b"
    r"(?!\s+(?:have|be\s+(?:an?|the|\w+(?<!ed)(?<!en))\b))",
    re.IGNORECASE,
)
_SHOULD = re.compile(r"(?<!\bwho\s)(?<!\bwhich\s)\bshould\b(?!\s+have)", re.IGNORECASE)
_IN_ORDER = re.compile(r"\border$", re.IGNORECASE)
_PAST = re.compile(r"\b(?:had|has|have) been\b", re.IGNORECASE)


def kind_of(unit: Unit, due: Due | None, published: date | None) -> OutlookKind | None:
    """Return the kind of a unit, None if it does not speak of the future.

    Args:
        unit: What is said.
        due: By when it shows, if it says so.
        published: The day of publication; what is due by then is no outlook.
    """
    stance = unit.statement.stance if unit.statement else None
    if stance in {Stance.DENIES, Stance.DOUBTS} and not _ASKED.search(unit.cue):
        return None
    if _NOT_SAID.search(unit.cue):
        return None
    if due is not None and published and due[1] is not None and due[1] <= published:
        due = None
    if unit.speaker is not None and _is_whoever(unit.speaker):
        return None
    kind = _kind(unit, due)
    if kind is OutlookKind.PREDICTION:
        named = unit.speaker is not None or kind_of_cue(unit.cue) is kind
        return kind if named else None
    return kind if unit.speaker is not None else None


_ASKED = re.compile(r"\bask", re.IGNORECASE)


def _is_whoever(speaker: Source) -> bool:
    return speaker.name.lower() in _NOBODY


def _kind(unit: Unit, due: Due | None) -> OutlookKind | None:
    if is_question(unit.text, unit.cue):
        asks = _REQUEST.search(unit.text) or find_words("ready", unit.text)
        return OutlookKind.DEMAND if asks else None
    return _kind_at_once(unit, due) or _kind_by_cue(unit, due)


def _kind_at_once(unit: Unit, due: Due | None) -> OutlookKind | None:
    """Return the kind where what is said, or a word of planning, tells it."""
    if is_last_word(unit, due):
        return OutlookKind.ULTIMATUM
    if _WANTS.search(unit.cue) and _is_demand(unit):
        return OutlookKind.DEMAND
    conditional = _kind_of_conditional(unit, due)
    if conditional is None and (is_order(unit) or is_insisted_on(unit)):
        return OutlookKind.DEMAND
    if conditional is None and is_plan_told(unit) and not _is_told_by_another(unit):
        return OutlookKind.PROMISE
    return conditional


def _kind_by_cue(unit: Unit, due: Due | None) -> OutlookKind | None:
    """Return the kind that the word of saying gives, if what is said bears it out."""
    said = _kind_said(unit)
    if said in _CHECKS and _CHECKS[said](unit):
        return said
    if _is_promise_of_speaker(unit) or shifted_plan(unit):
        return OutlookKind.PROMISE
    if is_ready(unit):
        return OutlookKind.OFFER
    if planned := _planned(unit, due):
        return planned
    if said is OutlookKind.PREDICTION:
        return said if _looks_forward(unit, due) else None
    return OutlookKind.PREDICTION if _foretells(unit, due) else _demanded(unit)


def _planned(unit: Unit, due: Due | None) -> OutlookKind | None:
    """A plan told of another is foreseen if it has a day, or is being prepared."""
    plan = plan_in(unit.text)
    if plan and is_own_plan(unit):
        return OutlookKind.PROMISE
    foreseen = plan is not None and (due is not None or plan == "prepare")
    return OutlookKind.PREDICTION if foreseen else None


def _is_told_by_another(unit: Unit) -> bool:
    return unit.statement is not None and unit.statement.inside is not None


def _kind_said(unit: Unit) -> OutlookKind | None:
    by_cue = kind_of_cue(unit.cue)
    by_stance = _OF_STANCE.get(unit.statement.stance) if unit.statement else None
    if by_cue is OutlookKind.ULTIMATUM:
        return by_cue
    return by_stance or by_cue


def _kind_of_conditional(unit: Unit, due: Due | None) -> OutlookKind | None:
    """Tell an offer from an ultimatum, where the speaker's act hangs on another's."""
    span = condition_in(unit.text)
    if _is_final(unit.text, due):
        return OutlookKind.ULTIMATUM
    if span is None:
        return None
    condition = unit.text[slice(*span)]
    rest = f"{unit.text[: span[0]]} {unit.text[span[1] :]}"
    acts = _FIRST_PERSON.search(rest) or _PRONOUN_FIRST.match(rest.strip())
    is_ahead = modality_of(rest) or find_words("ready", rest)
    if not is_ahead or not (acts or own_arms_in(unit)):
        return None
    if find_words("force", rest) or _NOT_DONE.search(condition):
        return OutlookKind.ULTIMATUM
    grants = find_words("ready", rest) or find_words("yield", rest)
    if grants or _YOU.search(condition):
        return OutlookKind.OFFER
    return None


def _is_final(words: str, due: Due | None) -> bool:
    """Does it say "or face arrest", "last chance", or name an ultimatum and its day?"""
    phrase = find_phrase(words)
    if phrase is None or phrase[0] is not OutlookKind.ULTIMATUM or _PAST.search(words):
        return False
    named = words[slice(*phrase[1])].lower() in {"ultimatum", "deadline"}
    return due is not None or not named


def _is_promise(unit: Unit) -> bool:
    """Does the speaker say what the speaker will do?"""
    if kind_of_cue(unit.cue) is not OutlookKind.PROMISE:
        return _is_promise_of_speaker(unit)
    if _DECIDES.search(unit.cue) and not _is_fresh(unit):
        return False
    if _TO_DO.match(unit.text):
        return _BINDS.search(unit.cue) is not None or not is_helpless(unit.text)
    if find_words("pause", unit.text) and modality_of(unit.text) is None:
        return _OVER.search(unit.text) is None
    return _is_bound(unit) or _is_promise_of_speaker(unit)


def _is_bound(unit: Unit) -> bool:
    """Does the word of saying bind the speaker: "agreed", "committed itself to"?"""
    if unit.statement is None or unit.statement.stance is not Stance.PROMISES:
        return False
    if _COMMITS.search(unit.cue):
        return _DOING.match(unit.text) is not None
    binds = _BINDS.search(unit.cue) is not None
    return binds and _ALLEGIANCE.search(unit.text) is None


def _is_fresh(unit: Unit) -> bool:
    """Is a decision told as news, not as what was decided long ago?"""
    inside = unit.statement is not None and unit.statement.inside is not None
    return inside or _HAS_DECIDED.search(unit.cue) is not None


_OVER = re.compile(
    r"\b(?:end(?:ed|s)?|over|broken|violat\w*|collaps\w*)\b", re.IGNORECASE
)
_ALLEGIANCE = re.compile(r"\b(?:allegiance|loyalty|support)\b", re.IGNORECASE)
_COMMITS = re.compile(r"\bcommit", re.IGNORECASE)
_DOING = re.compile(r"\W*(?:to\s+)?\w+ing\b", re.IGNORECASE)
_BINDS = re.compile(
    r"\b(?:agree|promise|pledge|vow|guarantee|swor|swear)", re.IGNORECASE
)


def _is_promise_of_speaker(unit: Unit) -> bool:
    phrase = find_phrase(unit.text)
    by_first = _WILL.search(unit.text) is not None
    by_pronoun = _PRONOUN_FIRST.match(unit.text) is not None
    first_modal = _PRONOUN_WILL.search(unit.text)
    is_first = first_modal is not None and first_modal.end() == modal_at(unit.text)
    if own_arms_in(unit) and modality_of(unit.text) in {"will", "would", "shall"}:
        return not is_helpless(unit.text)
    if by_first or (is_first and not unit.in_quotes):
        return not is_helpless(unit.text)
    decided = phrase is not None and phrase[0] is OutlookKind.PROMISE
    is_party = unit.speaker is not None and unit.speaker.kind is SourceKind.PARTY
    return decided and (by_pronoun or is_party or _says_we(unit.text))


def _says_we(words: str) -> bool:
    return re.search(r"\b(?:we|our)\b", words, re.IGNORECASE) is not None


def _has_act(unit: Unit) -> bool:
    return _TO_DO.search(unit.text) is not None or modality_of(unit.text) is not None


def _is_demand(unit: Unit) -> bool:
    """Is another asked to act, by a word of asking?"""
    if _WANTS.search(unit.cue) and not _TO_DO.match(unit.text):
        found = _SOMEBODY_TO_DO.match(unit.text)
        if found is None or _ABOUT.search(found[0]):
            return False
        return find_words("listener", found[0]) is not None
    if kind_of_cue(unit.cue) is not OutlookKind.DEMAND or _IN_ORDER.search(unit.cue):
        return False
    if _SOMEBODY_TO_DO.match(unit.text) or _MUST.search(unit.text):
        return True
    if _SHOULD.search(unit.text):
        return True
    stance = unit.statement.stance if unit.statement else None
    is_strong = _STRONG.search(unit.cue) is not None
    calls_for = _CALLS.search(unit.cue) and _FOR.match(unit.lead)
    return stance is Stance.DEMANDS and (is_strong or calls_for is not None)


def _looks_forward(unit: Unit, due: Due | None) -> bool:
    foretold = _phrase_ahead(unit) is not None
    is_to_come = unit.role is Role.HEADLINE or _EXPECTS.search(unit.cue)
    if is_to_come and _TO_COME.match(unit.text):
        return True
    if due is not None and perfect_of(unit.text):
        return True
    modality = modality_of(unit.text)
    if modality == "would" and kind_of_cue(unit.cue) is not OutlookKind.PREDICTION:
        return _foretells(unit, due)
    if modality in _OPEN and kind_of_cue(unit.cue) is not OutlookKind.PREDICTION:
        return foretold or due is not None
    return modality is not None or foretold or due is not None


_OPEN = frozenset({"may", "might", "could", "can"})
"""Said with these and no date, it may as well be a guess about what has been."""


def _foretells(unit: Unit, due: Due | None) -> bool:
    """Is it foretold without a word of warning: it will, it is about to?"""
    modality = modality_of(unit.text)
    at = modal_at(unit.text)
    if at is not None and _HOPES.search(unit.text[:at]):
        return False
    if modality in {"will", "shall"} or (due is not None and perfect_of(unit.text)):
        return True
    if modality == "would":
        reported = not unit.in_quotes and _BACK_SHIFTED.search(unit.cue) is not None
        return due is not None or (reported and not is_idle(unit.text))
    if modality in {"may", "might", "could"}:
        return due is not None
    phrase = _phrase_ahead(unit)
    if phrase:
        return due is not None or not phrase.startswith(("risk", "fac"))
    return due is not None and _WITHIN.search(unit.text) is not None


def _phrase_ahead(unit: Unit) -> str | None:
    """Return the phrase of the future, unless it tells what was going to be."""
    phrase = find_phrase(unit.text)
    if phrase is None or phrase[0] is not OutlookKind.PREDICTION:
        return None
    before = unit.text[: phrase[1][0]]
    if _WAS.search(before) or _AS.search(before):
        return None
    return unit.text[slice(*phrase[1])].lower()


_TO_COME = re.compile(r"\W*(?:[\w,-]+\s+){1,5}?to\s+[a-z]+\b", re.IGNORECASE)
"""A headline's future, and what is expected: "cholera to spread in the camps"."""
_AS = re.compile(r"\bas\s+$", re.IGNORECASE)
_HOPES = re.compile(r"\b(?:hope|hopes|hoping|wish|pray)\b[^,;]*$", re.IGNORECASE)
_WITHIN = re.compile(r"\bwithin\b", re.IGNORECASE)


def _demanded(unit: Unit) -> OutlookKind | None:
    """Take "all fighters must leave" for a demand, if somebody says it."""
    if unit.statement is None or not _MUST.search(unit.text):
        return None
    return None if _says_we(unit.text) else OutlookKind.DEMAND


_CHECKS = {
    OutlookKind.PROMISE: _is_promise,
    OutlookKind.OFFER: _has_act,
    OutlookKind.DEMAND: _is_demand,
    OutlookKind.ULTIMATUM: _has_act,
}
