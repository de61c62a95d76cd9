"""What a speaker is ready to do, and who does it for the speaker."""

import re

from tollbook.registers.outlook_cues import find_words, words_of

from .drafts import Unit

_OWN_ARMS = re.compile(
    rf"\W*(?:that\s+)?(?:his|her|its|their|our|my)\s+(?:\w+\s+)?"
    rf"(?:{'|'.join(sorted(words_of('arms')))})\s+(?:will|would|shall|are|were|is|was)\b",
    re.IGNORECASE,
)
_ITS = re.compile(
    r"(?:its|their)\s+(?:\w+\s+)?(?:spokes\w+|director|head|chief|commander|leader|"
    r"president|chairman|chairwoman|secretary|minister)\b",
    re.IGNORECASE,
)
_READY_TO = re.compile(
    r"^\W*(?:that\s+)?(?P<who>he|she|it|they|we|i)(?:['’](?:re|m|s))?\s+"
    r"(?:(?:is|are|was|were|am|be|would be|remains?|also|always|\w+ly)\s+)*"
    r"(?:ready|prepared|willing)\s+to\s+(?P<act>[^.,;]+)",
    re.IGNORECASE,
)
_MEETS = re.compile(
    r"(?:talk|meet|negotiate|discuss|accept|help|host|send|treat|mediate|receive|take "
    r"part|join|share|pay|grant|sit down|hold talks)\b",
    re.IGNORECASE,
)


def own_arms_in(unit: Unit) -> bool:
    """Is it done by the speaker's own ("his men would leave")?"""
    if speaks_for_subject(unit):
        return True
    return not unit.in_quotes and _OWN_ARMS.match(unit.text.strip()) is not None


def speaks_for_subject(unit: Unit) -> bool:
    """Does the speaker speak for whom the sentence is about ("its leader said")?"""
    return unit.speaker is not None and _ITS.match(unit.speaker.text) is not None


def is_ready(unit: Unit) -> bool:
    """Does the speaker offer what needs another: "we are ready to talk"?"""
    found = _READY_TO.search(unit.text)
    if found is None:
        return False
    if unit.in_quotes and found["who"].lower() not in {"we", "i"}:
        return False
    act = found["act"]
    granted = find_words("yield", act)
    return _MEETS.match(act) is not None or (granted is not None and granted[0] == 0)
