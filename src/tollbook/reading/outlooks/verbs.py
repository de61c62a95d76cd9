"""What the verb after "will" or "to" is: done by somebody, or only happening.

>>> is_helpless("the town will fall"), is_helpless("we will open the road")
(True, False)
"""

import re

from tollbook.registers.outlook_cues import Use, find_words

from .moods import modal_at

_TO_DO = re.compile(
    r"\W*(?:not\s+)?to\s+(?!(?:the|an?|his|her|its|their|this|that)\b)(?P<verb>[a-z]+)",
    re.IGNORECASE,
)
_ADVERBS = re.compile(
    r"\s+(?:not|never|also|soon|then|now|only|no longer|\w+ly)\b", re.IGNORECASE
)
_VERB = re.compile(r"\s+(?P<verb>[a-z]+)(?:\s+(?P<next>[a-z]+))?", re.IGNORECASE)


def is_helpless(words: str) -> bool:
    """Is it nothing that anybody does: die, fall, be destroyed?"""
    to_do = _TO_DO.match(words)
    verb, following = (to_do["verb"].lower(), "") if to_do else _verb_ahead(words)
    if verb == "be" and following.endswith("ing"):
        return False  # "would be reducing its raids"
    return not verb or _is_all_of("helpless", verb)


def is_idle(words: str) -> bool:
    """Is it an opinion ("would be a mistake"), not something that happens?"""
    verb, following = _verb_ahead(words)
    if verb == "be" and following.endswith(("ed", "ing", "wn", "en")):
        return False
    return not verb or _is_all_of("idle", verb)


def _verb_ahead(words: str) -> tuple[str, str]:
    """Return the verb after the modal and the word after it, in lower case."""
    at = modal_at(words)
    if at is None:
        return "", ""
    adverb = _ADVERBS.match(words, at)
    while adverb:
        at = adverb.end()
        adverb = _ADVERBS.match(words, at)
    verb = _VERB.match(words, at)
    return (verb["verb"].lower(), (verb["next"] or "").lower()) if verb else ("", "")


def _is_all_of(use: Use, verb: str) -> bool:
    return find_words(use, verb) == (0, len(verb))
