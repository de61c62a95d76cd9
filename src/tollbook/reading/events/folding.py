"""Know the toll of an event told before, which is no telling of its own.

"A bomb tore into a minibus. The driver was killed": the second sentence tells only
whom the bomb killed. Its victims and counts go to the bomb. A killing by somebody,
with something, or on another day is told in its own right.
"""

from collections.abc import Sequence
from dataclasses import replace

from tollbook.model import Count, EventMention, Realis
from tollbook.reading.grounds import given, refused

from .harm import Told

REACH = 3
"""Sentences from the event to its toll; a starting value."""
_TOLL = "events/folding: only the toll of an event told before"


def fold(
    mentions: Sequence[EventMention], tellings: Sequence[Told], counts: Sequence[Count]
) -> tuple[tuple[EventMention, ...], list[Told], tuple[Count, ...]]:
    """Return the mentions without those that only tell what became of whom."""
    kept: list[EventMention] = []
    said: list[Told] = []
    homes: dict[str, str] = {}
    for mention, told in zip(mentions, tellings, strict=True):
        home = _home(mention, told, kept, said)
        if home is None:
            kept.append(mention)
            said.append(told)
            continue
        refused("event", told.trigger.token, _TOLL, said[home].trigger.token)
        homes[mention.id] = kept[home].id
        kept[home] = replace(
            kept[home],
            victims=kept[home].victims + mention.victims,
            counts=kept[home].counts + mention.counts,
            time=_lent(kept[home], mention, "time"),
            place=_lent(kept[home], mention, "place"),
        )
    if not homes:
        return tuple(kept), said, tuple(counts)
    moved = tuple(_moved(count, homes) for count in counts)
    return tuple(kept), said, moved


def _lent(home: EventMention, toll: EventMention, name: str) -> str | None:
    """Return when or where the event was, which its toll may have said first."""
    own: str | None = getattr(home, name)
    lent: str | None = getattr(toll, name)
    if own is not None or lent is None:
        return own
    given("event", home.start, name, lent, _TOLL, toll.span)
    return lent


def _moved(count: Count, homes: dict[str, str]) -> Count:
    home = homes.get(count.event or "")
    if home is None:
        return count
    given("count", count.start, "event", home, _TOLL)
    return replace(count, event=home)


def _home(
    mention: EventMention,
    told: Told,
    kept: Sequence[EventMention],
    said: Sequence[Told],
) -> int | None:
    """Return the number of the telling that a toll belongs to."""
    if (
        not told.by_harm
        or mention.same_as is None
        or mention.realis is not Realis.ACTUAL
    ):
        return None
    if mention.actors or mention.means or mention.targets:
        return None
    line = told.trigger.line
    for number in range(len(kept) - 1, -1, -1):
        before = said[number]
        if line.number - before.trigger.line.number > REACH:
            return None
        if mention.same_as in {kept[number].id, kept[number].same_as}:
            is_same = before.trigger.line.passage.role is line.passage.role
            return number if is_same and not before.by_harm else None
    return None
