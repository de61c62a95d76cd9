"""Refuse a figure that a word of harm governs, but does not count.

"The suspect fled" displaces nobody, "no arrests" is no head count, and "the
police" who died out of a job are not dead: each refusal has its reason here.
"""

from spacy.tokens import Token

from tollbook.model import Measure
from tollbook.reading.grounds import refused
from tollbook.reading.words import sentence_of

from .measures import Harm
from .people import People
from .unreal import UNREAL, is_unreal

_ASSERTED_ZERO = {
    Measure.KILLED,
    Measure.INJURED,
    Measure.KILLED_OR_INJURED,
    Measure.MISSING,
}
_FLIGHT = {"home", "house", "village", "town", "country", "border", "city", "camp"}
_A_CROWD = 20
"""Fewer people than this who flee, with no home named, are mostly suspects."""
_NOT_HARMED = {"suspect", "gunman", "attacker", "assailant", "perpetrator", "shooter"}
_ILLNESSES = {
    *("cancer", "illness", "disease", "pneumonia", "stroke", "covid-19", "malaria"),
    *("natural", "age", "heart", "complications", "aids", "diabetes", "cholera"),
}
_CARRIES = {"take", "transport", "rush", "airlift", "fly", "send"}
_WARDS = {"hospital", "hospitals", "center", "centre"}
_ACCIDENTS = {"overturn", "capsize", "derail"}
"""What lorries, boats and trains do of themselves."""
_UNTOLD = {"report", "word", "information", "sign", "evidence", "immediate"}


def fits(people: People, harm: Harm) -> bool:
    """Does the harm count these people?"""
    rule = _refusal(people, harm)
    if rule is not None:
        refused("count", (people.start, people.end), rule, harm.trigger)
    return rule is None


def _refusal(people: People, harm: Harm) -> str | None:
    """Return why the harm does not count these people, None where it does."""
    if people.noun is None and sentence_of(people.word).text.count("|") > 1:
        return "counts/fitness: a cell of a table, whose heading is not read"
    if is_unreal(harm.trigger) and people.low:
        return UNREAL
    if _is_natural(harm):
        return "counts/fitness: dead of an illness or of age"
    if people.single and (why := _refusal_of_one(harm)) is not None:
        return why
    if harm.trigger.lemma_ in _CARRIES and not _is_carried_off(people, harm.trigger):
        return "counts/fitness: a patient driven, not somebody hurt"
    return _refusal_by_number(people, harm)


def _refusal_of_one(harm: Harm) -> str | None:
    if harm.trigger.lemma_ == "bury":
        return "counts/fitness: a funeral, whatever they died of"
    return "counts/fitness: only asked" if _is_asked(harm) else None


def _refusal_by_number(people: People, harm: Harm) -> str | None:
    if people.low == people.high == 0:
        if _is_untold(people):
            return "counts/fitness: nobody has told yet"
        known = harm.measure in _ASSERTED_ZERO
        return None if known else "counts/fitness: none of what is no casualty"
    if harm.measure is Measure.DISPLACED:
        flight = not people.single and _is_flight(people, harm)
        return None if flight else "counts/fitness: a flight that displaces nobody"
    if people.single and harm.measure is Measure.AFFECTED:
        return "counts/fitness: one person affected is no figure"
    return None


def _is_natural(harm: Harm) -> bool:
    """Did they die of an illness or of age, which is no harm by arms?"""
    return harm.measure is Measure.KILLED and any(
        (
            child.lower_ in {"of", "from"}
            and any(token.lower_ in _ILLNESSES for token in child.subtree)
        )
        or (child.dep_ == "nsubj" and child.lower_ in _ILLNESSES)
        or (child.dep_ == "advcl" and child.lemma_ in _ACCIDENTS)
        for child in harm.trigger.children
    )


def _is_carried_off(people: People, verb: Token) -> bool:
    """Is somebody taken to a hospital, not a patient whom an ambulance drives?"""
    if people.noun is not None and people.noun.lemma_ == "patient":
        return False
    if verb.lemma_ != "send" and verb.tag_ not in {"VBN", "VBD"}:
        return False
    return any(
        child.lower_ == "to" and any(g.lower_ in _WARDS for g in child.children)
        for child in verb.children
    )


def _is_asked(harm: Harm) -> bool:
    return bool(sentence_of(harm.trigger).text.rstrip(" \"'”’").endswith("?"))


def _is_flight(people: People, harm: Harm) -> bool:
    if harm.trigger.lemma_ != "flee":
        return True
    if people.noun is not None and people.noun.lemma_ in _NOT_HARMED:
        return False
    named = any(token.lemma_ in _FLIGHT for token in harm.trigger.subtree)
    return named or people.high is None or people.high >= _A_CROWD


def _is_untold(people: People) -> bool:
    """Is it only that nobody has told ("no reports of casualties")?"""
    return people.noun is not None and people.noun.lemma_ in _UNTOLD
