"""Bring the tellings of one outlook together.

A report tells a prediction three times: in its headline, in its own words and in
the speaker's. It is one outlook. Its modality, condition and days are the body's
and, before all, the speaker's own words'; the headline's "will" does not harden
an envoy's "may".
"""

import re
from collections.abc import Sequence

from tollbook.model import OutlookKind, Role
from tollbook.registers.outlook_cues import find_phrase, words_of

from .drafts import Draft
from .likeness import clash, other_object, same_in_other_words, same_words
from .moods import modal_at
from .units import role_rank
from .voices import headline_names, of_one_state, same_speaker

ALIKE = 0.8
"""Share of the words, where only these tell that the speakers are one."""
CORE = 6
"""Words of a core (starting value)."""

_TO = re.compile(r"\bto\s+(?=[a-z])", re.IGNORECASE)
_WORD = re.compile(r"[a-z]{3,}")


def stems_of(words: str) -> frozenset[str]:
    """Return the words that carry a telling, cut to five letters."""
    found = _WORD.findall(words.lower())
    return frozenset(word[:5] for word in found if word not in words_of("empty"))


def _after_marker(words: str) -> str | None:
    at = modal_at(words)
    if at is None:
        phrase = find_phrase(words)
        at = phrase[1][1] if phrase else None
    if at is None:
        to_do = _TO.search(words)
        at = to_do.end() if to_do else None
    return None if at is None else words[at:]


def act_of(words: str) -> str | None:
    """Return the first word that counts after "may be", "about to", "to"."""
    after = _after_marker(words)
    if after is None:
        return None
    found = (
        word for word in _WORD.findall(after.lower()) if word not in words_of("empty")
    )
    return next((word[:5] for word in found), None)


def subject_of(words: str) -> frozenset[str]:
    """Return the words that carry what it is said of, cut to five letters."""
    after = _after_marker(words)
    return stems_of(words[: len(words) - len(after)] if after else "")


def core_of(words: str) -> frozenset[str]:
    """Return the act and the few words after it."""
    after = _after_marker(words) or words
    found = [
        word for word in _WORD.findall(after.lower()) if word not in words_of("empty")
    ]
    return frozenset(word[:5] for word in found[:CORE])


def bring_together(drafts: Sequence[Draft]) -> list[list[Draft]]:
    """Return groups of tellings, each with its best telling first."""
    ordered = sorted(drafts, key=_rank)
    groups: list[list[Draft]] = []
    for draft in ordered:
        home = next((group for group in groups if _same_outlook(group, draft)), None)
        if home is None:
            groups.append([draft])
        elif not any(_overlap(draft, other) for other in home):
            home.append(draft)
    return sorted(groups, key=lambda group: group[0].unit.start)


def _rank(draft: Draft) -> tuple[int, int, int, int]:
    statement = draft.unit.statement
    own_words = statement is not None and statement.quoted and _is_quoted(draft)
    return (
        role_rank(draft.unit.role),
        0 if own_words else 1,
        0 if draft.due else 1,
        draft.unit.start,
    )


def _is_quoted(draft: Draft) -> bool:
    return draft.unit.text[0] in "\"'“‘"


def _overlap(one: Draft, other: Draft) -> bool:
    return one.unit.start < other.unit.end and other.unit.start < one.unit.end


def _same_outlook(group: list[Draft], draft: Draft) -> bool:
    """Is it told by the same speaker, in the same sense, in much the same words?"""
    best = group[0]
    if any(_overlap(draft, other) and other.kind is draft.kind for other in group):
        return True
    if best.kind is not draft.kind or any(clash(other, draft) for other in group):
        return False
    if best.kind is OutlookKind.DEMAND and not _same_addressee(best, draft):
        return False
    if draft.unit.role in _ABOVE and best.unit.role not in _ABOVE:
        named = any(headline_names(draft.unit.speaker, other.unit) for other in group)
        return named and any(
            _same_telling(other, draft) or same_in_other_words(draft, other)
            for other in group
        )
    ours, theirs = best.unit.speaker, draft.unit.speaker
    if same_speaker(ours, theirs):
        return any(_same_telling(other, draft) for other in group)
    return of_one_state(ours, theirs) and any(
        _same_telling(told, draft)
        and same_words(told.stems, draft.stems, share=ALIKE, fewest=4)
        for told in group
    )


_ABOVE = frozenset((Role.HEADLINE, Role.SUMMARY, Role.CAPTION))
"""What sums up the body, in words of its own."""


def _same_telling(one: Draft, other: Draft) -> bool:
    if one.act and one.act not in other.stems:
        return False
    if other.act and other.act not in one.stems:
        return False
    if other_object(one, other):
        return False
    return same_words(one.core, other.core) or same_words(one.stems, other.stems)


def _same_addressee(one: Draft, other: Draft) -> bool:
    if one.addressee is None or other.addressee is None:
        return True
    return one.addressee.name == other.addressee.name
