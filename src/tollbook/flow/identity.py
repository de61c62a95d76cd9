"""Keep incidents' ids: what a page or a notebook cites today is found tomorrow.

Linking names an incident after its first telling, so an older report would rename
it. Here each incident takes the id of the known one with which it shares most
mentions, and no id has two heirs. An id without an heir leaves a redirect to
whoever took over most of its mentions; an incident that splits off gets an id of
its own, and it is noted where it came from. An id that was merged away comes back
with its mentions.

Which mentions an incident has never depends on this; only what it is called does.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from tollbook.model import Anchor, Incident, IncidentId, Reading, Record, Redirect

from .anchors import anchor_of, find_again

type Place = tuple[str, int]
"""An anchor, as a key."""


@dataclass(frozen=True, slots=True)
class Known:
    """An incident as the record knows it, before it is linked anew."""

    id: str
    mentions: tuple[Anchor, ...]
    entry: int = 0
    """Number of the ledger entry that first held its id."""


@dataclass(frozen=True, slots=True)
class Named:
    """A record whose incidents have their lasting ids."""

    record: Record
    redirects: tuple[Redirect, ...] = ()
    ids: tuple[IncidentId, ...] = ()


@dataclass(frozen=True, slots=True)
class _Tie:
    """What a known id and a new incident have in common."""

    known: Known
    made: str
    exact: int
    near: int
    """Mentions found again elsewhere in their passage."""

    @property
    def strongest_first(self) -> tuple[int, int, int, str, str]:
        return -self.exact, -self.near, self.known.entry, self.known.id, self.made


def known_of(incidents: Iterable[Incident], entries: Mapping[str, int]) -> list[Known]:
    """Return incidents as known, with the entry that first held each id."""
    return [
        Known(one.id, tuple(map(anchor_of, one.mentions)), entries.get(one.id, 0))
        for one in incidents
    ]


def keep_ids(
    record: Record,
    known: Sequence[Known],
    gone: Sequence[Redirect],
    readings: Mapping[str, Reading],
) -> Named:
    """Return the record under lasting ids, and what became of the others.

    Pure: the same arguments, in any order, give the same ids.

    Args:
        record: What linking made, under the ids it gives.
        known: The incidents of the record as it stood.
        gone: The ids that were used once and are no longer.
        readings: Report id -> its newest reading.
    """
    homes = {
        (mention.report, anchor_of(mention).start): incident.id
        for incident in record.incidents
        for mention in incident.mentions
    }
    ties = sorted(
        (tie for one in known for tie in _ties(one, homes, readings)),
        key=lambda tie: tie.strongest_first,
    )
    names = _inherit(ties)
    names |= _come_back(gone, homes, names)
    used = {one.id for one in known} | {one.old for one in gone}
    names |= _fresh(record.incidents, names, used)
    leaving = list(_redirects(known, names, ties))
    return Named(
        _renamed(record, names),
        (*leaving, *_led_elsewhere(gone, leaving, names, homes)),
        tuple(_new_ids(record.incidents, names, ties, used)),
    )


def _ties(
    known: Known, homes: Mapping[Place, str], readings: Mapping[str, Reading]
) -> Iterator[_Tie]:
    exact: Counter[str] = Counter()
    near: Counter[str] = Counter()
    for anchor in known.mentions:
        if home := homes.get((anchor.report, anchor.start)):
            exact[home] += 1
        elif home := _moved(anchor, homes, readings.get(anchor.report)):
            near[home] += 1
    for made in exact | near:
        yield _Tie(known, made, exact[made], near[made])


def _moved(
    anchor: Anchor, homes: Mapping[Place, str], reading: Reading | None
) -> str | None:
    if reading is None:
        return None
    starts = {e.start for e in reading.events if (anchor.report, e.start) in homes}
    found = find_again(anchor, reading, starts)
    return homes[found.report, found.start] if found else None


def _inherit(ties: Iterable[_Tie]) -> dict[str, str]:
    """Return made id -> known id: the strongest tie first, one heir an id."""
    names: dict[str, str] = {}
    taken: set[str] = set()
    for tie in ties:
        if tie.made not in names and tie.known.id not in taken:
            names[tie.made] = tie.known.id
            taken.add(tie.known.id)
    return names


def _come_back(
    gone: Sequence[Redirect], homes: Mapping[Place, str], names: Mapping[str, str]
) -> dict[str, str]:
    """Return the new incidents that hold more than half of what an old id held."""
    ties = [
        tie
        for one in gone
        for tie in _ties(Known(one.old, one.mentions, one.entry), homes, {})
        if tie.made not in names and 2 * tie.exact > len(one.mentions)
    ]
    return _inherit(sorted(ties, key=lambda tie: tie.strongest_first))


def _fresh(
    incidents: Sequence[Incident], names: Mapping[str, str], used: Collection[str]
) -> dict[str, str]:
    """Return ids for new incidents: linking's own, unless it was used before."""
    taken = {*used, *names.values()}
    fresh: dict[str, str] = {}
    for made in sorted(one.id for one in incidents if one.id not in names):
        name, turn = made, 1
        while name in taken:
            turn += 1
            name = sha256(f"{made}|{turn}".encode()).hexdigest()[:12]
        taken.add(name)
        fresh[made] = name
    return fresh


def _redirects(
    known: Sequence[Known], names: Mapping[str, str], ties: Sequence[_Tie]
) -> Iterator[Redirect]:
    kept = set(names.values())
    heirs: dict[str, str] = {}
    for tie in ties:
        heirs.setdefault(tie.known.id, names[tie.made])
    for one in sorted(known, key=lambda one: one.id):
        if one.id not in kept:
            yield Redirect(
                old=one.id, new=heirs.get(one.id), mentions=tuple(one.mentions)
            )


def _led_elsewhere(
    gone: Sequence[Redirect],
    leaving: Sequence[Redirect],
    names: Mapping[str, str],
    homes: Mapping[Place, str],
) -> Iterator[Redirect]:
    """Yield the ids gone before whose mentions are of another incident by now."""
    lead = {one.old: one.new for one in (*gone, *leaving)}
    kept = set(names.values())
    for one in sorted(gone, key=lambda one: one.old):
        ties = _ties(Known(one.old, one.mentions, one.entry), homes, {})
        first = min(ties, key=lambda tie: tie.strongest_first, default=None)
        if first is None or one.old in kept:
            continue
        end = lead[one.old]
        while end in lead and end not in kept:
            end = lead[end]
        if end != names[first.made]:
            yield replace(one, new=names[first.made], entry=0)


def _new_ids(
    incidents: Sequence[Incident],
    names: Mapping[str, str],
    ties: Sequence[_Tie],
    used: Collection[str],
) -> Iterator[IncidentId]:
    """Yield each id that is new, with the incident it split off from."""
    came_from: dict[str, str] = {}
    for tie in ties:
        came_from.setdefault(tie.made, tie.known.id)
    for made in sorted(one.id for one in incidents):
        if names[made] not in used:
            yield IncidentId(id=names[made], came_from=came_from.get(made))


def _renamed(record: Record, names: Mapping[str, str]) -> Record:
    """Return the record with every incident called by its lasting id."""
    return replace(
        record,
        incidents=tuple(replace(one, id=names[one.id]) for one in record.incidents),
        objects=tuple(
            replace(
                struck,
                incidents=tuple(
                    replace(hit, incident=names[hit.incident])
                    for hit in struck.incidents
                ),
            )
            for struck in record.objects
        ),
        tallies=tuple(
            replace(tally, incidents=tuple(names[one] for one in tally.incidents))
            for tally in record.tallies
        ),
    )
