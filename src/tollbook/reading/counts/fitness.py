"""Refuse a figure that a word of harm governs, but does not count.

"The suspect fled" displaces nobody, "no arrests" is no head count, and "the
police" who died out of a job are not dead: each refusal has its reason here.
"""

from tollbook.model import Measure

from .measures import Harm
from .people import People
from .unreal import is_unreal

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
_UNTOLD = {"report", "word", "information", "sign", "evidence", "immediate"}


def fits(people: People, harm: Harm) -> bool:
    """Does the harm count these people?"""
    if is_unreal(harm.trigger) and people.low:
        return False
    if _is_natural(harm) or (people.single and _is_asked(harm)):
        return False
    if people.low == people.high == 0:
        return harm.measure in _ASSERTED_ZERO and not _is_untold(people)
    if harm.measure is Measure.DISPLACED:
        return not people.single and _is_flight(people, harm)
    return not (people.single and harm.measure is Measure.AFFECTED)


def _is_natural(harm: Harm) -> bool:
    """Did they die of an illness or of age, which is no harm by arms?"""
    return harm.measure is Measure.KILLED and any(
        child.lower_ in {"of", "from"}
        and any(token.lower_ in _ILLNESSES for token in child.subtree)
        for child in harm.trigger.children
    )


def _is_asked(harm: Harm) -> bool:
    return bool(harm.trigger.sent.text.rstrip(" \"'”’").endswith("?"))


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
