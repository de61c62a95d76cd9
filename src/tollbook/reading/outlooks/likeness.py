"""Do two tellings foresee the same: of the same places, things and days?

Two outlooks are never made one because their words are alike: another place,
another thing, another number, another day or the opposite keeps them apart. And
a headline that puts it in other words foresees the same where what comes to pass
has the same sense, and its place, its thing or its day is the body's.
"""

import re
from datetime import date, timedelta

from tollbook.registers.outlook_cues import words_of
from tollbook.registers.outlook_senses import acts_in, matters_in

from .drafts import Draft, Due

SHARED = 0.5
"""Share of the shorter telling's words that the longer has, too (starting value)."""
FEWEST = 2
"""Words that a telling must have to be told again (starting value)."""
SLACK = timedelta(2)
"""Days by which "before Easter" and "by Easter" may differ (starting value)."""
LOOSE = 0.1
"""Share of a horizon's length by which it may be told otherwise: "by Christmas", in
October, of two months and a half (starting value)."""

_NUMBER = re.compile(
    r"(?<![\w.,-])(\d[\d,.]*\d|\d)(?![\w,.]*\d)(?!\s*-?(?:hour|day|week|month|year)s?\b)"
)
_YEAR = re.compile(r"(?:19|20)\d\d")


def clash(one: Draft, other: Draft) -> bool:
    """Do they differ in place, thing, number, day, or in whether it comes at all?"""
    if one.negated is not other.negated:
        return True
    words = one.unit.text, other.unit.text
    return (
        _apart(one.names, other.names)
        or _named_otherwise(one, other)
        or _apart(matters_in(words[0]), matters_in(words[1]))
        or _apart(_numbers(words[0]), _numbers(words[1]))
        or not _same_days(one.due, other.due, one.published)
    )


def same_in_other_words(headline: Draft, body: Draft) -> bool:
    """Does a headline put in other words what the body says?"""
    acts = acts_in(headline.unit.text) & acts_in(body.unit.text)
    told = {headline.act, body.act} - {None}
    same_act = told & headline.stems & body.stems
    if not acts and (not same_act or other_object(headline, body)):
        return False
    things = matters_in(headline.unit.text) & matters_in(body.unit.text)
    names = headline.names & body.names
    others = (headline.stems & body.stems) - told
    if names or things or others or _names_whom(headline, body):
        return True
    # "It might give way": the day alone tells where nothing else is named.
    nothing_named = not _what_named(headline) or not _what_named(body)
    return nothing_named and headline.due is not None and body.due is not None


def _what_named(draft: Draft) -> frozenset[str]:
    """Return what it is said of, but for names and for words that any town has."""
    names = {name[:5] for name in draft.names}
    return draft.subject - names - {word[:5] for word in words_of("anywhere")}


def other_object(one: Draft, other: Draft) -> bool:
    """Is the same done to other things: the road opened, the airport opened?"""
    acts = {one.act, other.act}
    rest = one.core - acts, other.core - acts
    return bool(one.act == other.act and all(rest) and not rest[0] & rest[1])


def _names_whom(headline: Draft, body: Draft) -> bool:
    """Does the headline name those to whom the body's speaker turns?"""
    return body.addressee is not None and bool(
        set(body.addressee.name.lower().split()[-1:])
        & set(headline.unit.text.lower().split())
    )


def same_words(
    one: frozenset[str],
    other: frozenset[str],
    share: float = SHARED,
    fewest: int = FEWEST,
) -> bool:
    """Has the longer telling enough of the shorter's words?"""
    fewer = min(len(one), len(other))
    if fewer < fewest:
        return one == other and fewer > 0
    return len(one & other) >= share * fewer


def _named_otherwise(one: Draft, other: Draft) -> bool:
    """Is it said of a town that the other telling does not even name?"""
    ours, theirs = _subjects(one), _subjects(other)
    if not ours or not theirs or ours & theirs:
        return False
    return not theirs & one.names or not ours & other.names


def _subjects(draft: Draft) -> frozenset[str]:
    return frozenset(name for name in draft.names if name[:5] in draft.subject)


def _apart(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other and not one & other)


def _numbers(words: str) -> frozenset[str]:
    found = {match[1].replace(",", "") for match in _NUMBER.finditer(words)}
    return frozenset(number for number in found if not _YEAR.fullmatch(number))


def _same_days(one: Due | None, other: Due | None, published: date | None) -> bool:
    """Can both horizons be meant? One that is not told, or open, fits any."""
    if one is None or other is None:
        return True
    (first, last), (other_first, other_last) = one, other
    if last is None or other_last is None:
        return True
    away = max(last, other_last) - (published or min(last, other_last))
    slack = max(SLACK, away * LOOSE)
    if abs(last - other_last) <= slack:
        return True
    return _within(last, other_first, other_last) or _within(other_last, first, last)


def _within(day: date, first: date | None, last: date) -> bool:
    return first is not None and first - SLACK <= day <= last + SLACK
