"""How the future is put: modality, negation, condition, basis, question.

>>> words = "if you leave, we may not follow"
>>> modality_of(words), is_negated(words), words[slice(*condition_in(words))]
('may', True, 'if you leave')
>>> is_question("Are you ready to halt the raids?", "asked")
True
"""

import re
from functools import lru_cache

from tollbook.model import Span
from tollbook.registers.outlook_cues import find_phrase, find_words

_MODAL = re.compile(
    r"(?<![\w])(?<!\bthe\s)(?<!\bof\s)(?<!['’]s\s)(?<!\bfree\s)(?<!\bpolitical\s)"
    r"(?<!\bwhich\s)(?<!\bwho\s)(?<!\bthat\s)(?P<modal>will|would|may|might|could|can|shall|should|must|won['’]t|"
    r"wouldn['’]t|couldn['’]t|can['’]t|cannot|(?<=\w)['’]ll)\b(?!\s+have\s+\w+(?:ed|en)\b)",
    re.IGNORECASE,
)
_PERFECT = re.compile(
    r"\b(?P<modal>will|shall|may|might|could)\s+(?:\w+\s+)?have\s+\w+", re.IGNORECASE
)
_CONTRACTED = re.compile(r"\w['’]ll\b")
_SHORT = {"won't": "will", "wouldn't": "would", "couldn't": "could", "can't": "can"}
_SHORT |= {"cannot": "can"}
_NOT = re.compile(
    r"\b(?:not|never|no longer|won['’]t|wouldn['’]t|cannot|can['’]t|couldn['’]t|"
    r"isn['’]t|aren['’]t|unlikely|nobody|no one|none|ruled? out|no)\b",
    re.IGNORECASE,
)
_NOT_NEXT = re.compile(r"\s+(?:not|never|no longer)\b", re.IGNORECASE)
_TO_DO = re.compile(r"\W*(?:not\s+)?to\b", re.IGNORECASE)
NEAR = 60
"""Characters before the word of the future in which "not" turns it round."""

_SHORTEST = 8
"""Characters of a condition before its main clause may begin (starting value)."""
_NOT_ONLY = re.compile(r"\bnot (?:only|just)\b", re.IGNORECASE)
_IF = re.compile(
    r"(?<!\bsee\s)(?<!\bknow\s)(?<!\bask\s)(?<!\basked\s)(?<!\bclear\s)(?<!\bsure\s)"
    r"\b(?:if|unless|provided(?: that)?|as long as(?!\s(?:an?|\d|one|two|three)\b)|"
    r"on condition that|in exchange for|"
    r"in return for|in the event)\b"
    r"|\buntil (?=(?:its|their|our|his|her|all|every|the|we|they|he|she|you|it)\b"
    r"[^,;.]*?"
    r"\b(?:is|are|was|were|has|have|had|leave|leaves|left|stop|stops|stopped)\b)"
    r"|^\W*(?:should|were)\s(?=(?:the|an?|it|they|he|she|we|you|this|that|no|any)\b)",
    re.IGNORECASE,
)
_MAIN = re.compile(
    r"\s(?=(?:we|i|he|she|they|it|you)(?:['’]ll|['’]d|\s+(?:will|shall|would|may|might|"
    r"could|can|must|are|am|is))\b)",
    re.IGNORECASE,
)
"""Where the main clause begins that no comma parts from the condition before it."""
_IF_ENDS = re.compile(
    r",\s(?!and\b|or\b)|[;:…?!\"”]|\.\.+|(?<![A-Z])\.(?:\s|$)|,?\s(?:then)\b"
)
_ASKS = re.compile(r"\b(?:ask|wonder|question|quer|inquir|enquir)\w*\b", re.IGNORECASE)
_WHETHER = re.compile(r"\W*(?:if|whether)\b", re.IGNORECASE)


def modality_of(words: str) -> str | None:
    """Return the first modal of what is said, outside its condition."""
    found = _MODAL.search(_without_condition(words))
    if found is None:
        return "will" if _CONTRACTED.search(words) else None
    modal = found["modal"].lower().replace("’", "'")
    return _SHORT.get(modal, modal)


def perfect_of(words: str) -> str | None:
    """Return the modal of "may have fallen": ahead only with a day to come."""
    found = _PERFECT.search(_without_condition(words))
    return found["modal"].lower() if found else None


def modal_at(words: str) -> int | None:
    """Return where the words after the first modal begin."""
    found = _MODAL.search(words) or _CONTRACTED.search(words)
    return found.end() if found else None


def is_negated(words: str) -> bool:
    """Is the opposite foreseen: not, never, unlikely, in the clause of the future?

    Where no word of the future stands, any "not" outside the condition counts.
    """
    plain = _NOT_ONLY.sub(" ", _without_condition(words))
    span = marker_in(plain)
    if span is None:
        return _NOT.search(plain) is not None
    before = re.split(r"[,;:.]\s", plain[: span[0]])[-1][-NEAR:]
    after = plain[span[1] : span[1] + len(" no longer")]
    return bool(
        _NOT.search(before)
        or _NOT.search(plain[slice(*span)])
        or _NOT_NEXT.match(after)
    )


def is_lead_negated(lead: str) -> bool:
    """Does "never again" stand between the vow and what is vowed?"""
    return _NOT.search(lead) is not None


def marker_in(words: str) -> Span | None:
    """Return where the word of the future stands: a modal, a phrase or "to"."""
    modal = _MODAL.search(words) or _CONTRACTED.search(words)
    phrase = find_phrase(words)
    plan = find_words("plan", words)
    if modal:
        return modal.span()
    if phrase:
        return phrase[1]
    if plan:
        return plan
    to_do = _TO_DO.match(words)
    return to_do.span() if to_do else None


def is_question(words: str, cue: str) -> bool:
    """Is it asked rather than said?"""
    if words.rstrip(" \"'”’)").endswith("?"):
        return True
    return bool(_ASKS.search(cue) and _WHETHER.match(words))


@lru_cache(maxsize=64)
def condition_in(words: str, *, asked: bool = False) -> Span | None:
    """Return where the condition stands, without the mark that ends it.

    Args:
        words: What is said.
        asked: It is asked: then "if they were ready" opens what is asked.
    """
    asks = _WHETHER.match(words) if asked else None
    for found in _IF.finditer(words, asks.end() if asks else 0):
        end = _IF_ENDS.search(words, found.end())
        stop = end.start() if end else len(words)
        if not words[: found.start()].strip(" \"“'‘"):
            main = _MAIN.search(words, found.end() + _SHORTEST, stop)
            stop = main.start() if main else stop
        text = words[found.start() : stop].rstrip(" .,'’")
        if len(text) > len(found[0]):
            return found.start(), found.start() + len(text)
    return None


def basis_in(words: str) -> Span | None:
    """Return where the words stand that say what it rests on."""
    return find_words("basis", words)


def _without_condition(words: str) -> str:
    span = condition_in(words)
    return words if span is None else f"{words[: span[0]]} {words[span[1] :]}"
