"""Weigh the events of a page: which are incidents for the record, and who did what.

The rules go first. The weights then do three things: an event of a report, or of a
kind, that tells of no incident for the record is set to background; what fills a role
by the rules and surely does not is dropped; and a noun that likely fills one is added
to the event that it stands nearest to. Each added noun keeps where it stands.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Token

from tollbook.model import EventMention, Quote, Realis, Statement
from tollbook.reading.events.scene import Scene
from tollbook.reading.grounds import given, refused
from tollbook.registers.event_weights import EventWeights

from .filling import fill
from .judging import Verdict, judge
from .kinds import kind_of_all
from .nouns import ACTORS, Group, told_roles

_NO_RECORD = "events/weighing: the weights find no such incident for the record"
_UNLIKELY = "events/weighing: the weights find it unlikely"


def weigh_events(
    scene: Scene,
    mentions: Sequence[EventMention],
    statements: Sequence[Statement],
    weights: EventWeights,
) -> tuple[EventMention, ...]:
    """Return the mentions as the weights see them."""
    verdict = judge(scene, mentions, weights)
    events = _events(mentions)
    found = {mention.id: mention for mention in _stood(mentions, events, verdict)}
    if not verdict.tells:
        return tuple(found.values())
    held = {
        each
        for first, tellings in events.items()
        if found[first].realis is Realis.ACTUAL and kind_of_all(tellings) is not None
        for each in (telling.id for telling in tellings)
    }
    for each in held:
        found[each] = _without_doubted(found[each], verdict)
    for role, group in verdict.fillers:
        place = None if _is_told(role, group, held, verdict) else _place(group, held)
        if place is not None:
            token, event = place
            found[event] = fill(scene, statements, found[event], role, token)
    return tuple(found.values())


def _events(mentions: Sequence[EventMention]) -> dict[str, list[EventMention]]:
    """Return the tellings of each event, by the id of the first."""
    found: dict[str, list[EventMention]] = {}
    for mention in mentions:
        found.setdefault(mention.same_as or mention.id, []).append(mention)
    return found


def _stood(
    mentions: Sequence[EventMention],
    events: Mapping[str, Sequence[EventMention]],
    verdict: Verdict,
) -> Iterator[EventMention]:
    """Yield the mentions, those that are not for the record as background."""
    kinds = {first: kind_of_all(tellings) for first, tellings in events.items()}
    for mention in mentions:
        kind = kinds[mention.same_as or mention.id]
        if (
            kind is not None
            and kind not in verdict.kinds
            and mention.realis is Realis.ACTUAL
        ):
            given("event", mention.start, "realis", Realis.BACKGROUND, _NO_RECORD)
            yield replace(mention, realis=Realis.BACKGROUND)
        else:
            yield mention


def _without_doubted(mention: EventMention, verdict: Verdict) -> EventMention:
    """Return a mention without what surely fills none of its roles."""
    dropped: set[tuple[str, int]] = set()
    for role, quote in told_roles(mention):
        word = _last_word(quote)
        if all((each, word) in verdict.doubted for each in ACTORS.get(role, (role,))):
            dropped.add((role, quote.start))
            refused(role, quote.span, _UNLIKELY)
    if not dropped:
        return mention
    return replace(
        mention,
        actors=tuple(a for a in mention.actors if ("actor", a.start) not in dropped),
        targets=tuple(t for t in mention.targets if ("target", t.start) not in dropped),
        victims=tuple(v for v in mention.victims if ("victim", v.start) not in dropped),
        means=tuple(m for m in mention.means if ("means", m.start) not in dropped),
    )


def _last_word(quote: Quote) -> str:
    return quote.text.lower().split()[-1]


def _is_told(role: str, group: Group, held: set[str], verdict: Verdict) -> bool:
    """Do the rules give a noun this role of an incident anyhow?"""
    asked = "actor" if role in ACTORS["actor"] else role
    return any(
        asked == told and event.id in held
        for noun in group.nouns
        for told, event in verdict.marks.ruled.get(noun.token.i, ())
    )


def _place(group: Group, held: set[str]) -> tuple[Token, str] | None:
    """Return the noun of a group and the event that stand nearest to each other."""
    best: tuple[int, int] | None = None
    found: tuple[Token, str] | None = None
    for noun in group.nouns:
        near = () if noun.above is None else (noun.above,)
        for rank, events in enumerate((near, noun.near, noun.before)):
            for event in events:
                if event.id in held and (best is None or (rank, noun.number) < best):
                    best, found = (rank, noun.number), (noun.token, event.id)
    return found
