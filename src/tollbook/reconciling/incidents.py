"""From a cluster to an incident: everybody heard, nothing averaged."""

from collections.abc import Iterable, Mapping, Sequence

from pydantic import JsonValue

from tollbook.model import (
    Cluster,
    Contest,
    ContestKind,
    Effect,
    Harm,
    Incident,
    Reading,
    Realis,
    Target,
)
from tollbook.registers import event_types, wider_types

from .checks import Told, flags_of
from .contests import ACCOUNT, across_groups, denied_by
from .grading import assess_all, disputing, only_combatants, standing_of
from .hearing import Heard, hear
from .origins import with_reasons
from .parties import admitting, parties_of, rival_blame
from .ranges import in_order, to_harm
from .tellings import Telling, tellings_of
from .titles import target_in_words, title_of
from .victims import victims_of
from .when_where import days_of, site_of


def reconcile(
    cluster: Cluster,
    readings: Mapping[str, Reading],
    originals: Mapping[str, Reading],
) -> Incident:
    """Return the incident a cluster of mentions speaks of.

    Args:
        cluster: What linking found.
        readings: Report id -> its reading, for every report of the cluster.
        originals: Copied report's id -> reading of the report it repeats.
    """
    tellings = tellings_of(cluster, readings)
    place, days = site_of(tellings), days_of(tellings)
    heard = hear(tellings, originals, place)
    harms = _harms(heard)
    contested_by = _contests(heard, harms)
    views = parties_of(tellings, heard.parties, heard.actors, heard.denials, harms)
    flags = flags_of(Told(tellings, originals, harms, days, place))
    inputs: dict[str, JsonValue] = {
        **_inputs(heard, harms, contested_by),
        "admitted_by": admitting(views),
        "flags": [flag.says for flag in flags],
    }
    assessments = assess_all(inputs)
    kind = kind_of([telling.event.type for telling in tellings])
    targets = _targets(tellings)
    origins = tuple(sorted({one.voice.origin for one in heard.sources.values()}))
    return Incident(
        id=cluster.id,
        title=title_of(kind, list(targets), place, days),
        type=kind,
        date=days,
        place=place,
        harm=harms,
        actors=heard.actors,
        means=_means(tellings),
        targets=tuple(
            f"{words} ({effect})" if effect else words
            for words, effect in targets.items()
        ),
        victims=victims_of(tellings, originals, heard.told),
        contested=bool(contested_by),
        contested_by=contested_by,
        denials=heard.denials,
        independent_sources=len(heard.sources),
        sources=origins,
        assessment=assessments[0],
        assessments=assessments,
        parties=views,
        flags=flags,
        mentions=tuple(telling.to_mention() for telling in tellings),
    )


def _harms(heard: Heard) -> tuple[Harm, ...]:
    told = {(one.report.id, one.item): one for one in heard.told}
    made = []
    for key, settled in heard.claims.items():
        claims, origins = with_reasons(settled, told)
        made.append(to_harm(key, claims, heard.denials, origins))
    return across_groups(in_order([harm for harm in made if harm is not None]))


def _contests(heard: Heard, harms: Sequence[Harm]) -> tuple[Contest, ...]:
    """Return why the incident is contested: as a whole first, then by its figures."""
    figures = (contest for harm in harms for contest in harm.contested_by)
    found = (
        *denied_by(heard.denials),
        *rival_blame(heard.actors, heard.parties, heard.tellings),
        *figures,
    )
    return tuple(dict.fromkeys(found))


def _inputs(
    heard: Heard, harms: Sequence[Harm], contests: Sequence[Contest]
) -> dict[str, JsonValue]:
    """Return what the rules of the grades look at."""
    parties = [one.voice.is_party for one in heard.sources.values()]
    voices = [(one.report.id, one.counted_voice) for one in heard.told]
    denials = [denial for denial in heard.denials if denial.what != ACCOUNT]
    return {
        "independent_sources": len(heard.sources),
        "sources": [*sorted(one.voice.origin for one in heard.sources.values())],
        **standing_of(voices, heard.sources),
        "parties_only": bool(parties) and all(parties),
        "denied_by": [*sorted({each.source for each in denials})],
        "disputed_by": disputing(contests),
        "blamed": [actor.name for actor in heard.actors],
        "rivals": any(c.kind is ContestKind.RIVAL_ACTORS for c in contests),
        "only_combatants": only_combatants(harms),
    }


def kind_of(kinds: Sequence[str]) -> str:
    """Return the kind told most often among those that say how; the narrowest first.

    >>> kind_of(["attack", "air_strike", "drone_strike", "air_strike"])
    'air_strike'
    """
    known = event_types()
    plain = [kind for kind in kinds if kind in known and not known[kind].generic]
    told = plain or list(kinds)
    return min(told, key=lambda kind: (-told.count(kind), -_depth(kind), kind))


def _depth(kind: str) -> int:
    return sum(1 for _ in wider_types(kind)) if kind in event_types() else 0


def _targets(tellings: Sequence[Telling]) -> dict[str, str]:
    """Return what was hit, and what became of it, as far as anybody says.

    Named things come first, then as the tellings have them.
    """
    told = [target for telling in tellings for target in telling.event.targets]
    named = {target.kind for target in told if target.name}
    effects: dict[str, str] = {}
    for target in sorted(told, key=lambda target: target.name is None):
        if target.name or target.kind not in named:
            effects.setdefault(target_in_words(target), "")
    for words in effects:
        effects[words] = _worst(
            target for target in told if target_in_words(target) == words
        )
    return effects


def _worst(targets: Iterable[Target]) -> str:
    told = {target.effect for target in targets if target.effect}
    return next((effect for effect in Effect if effect in told), "")


def _means(tellings: Sequence[Telling]) -> tuple[str, ...]:
    """Return the means, those only suggested marked as such."""
    stated: dict[str, bool] = {}
    for telling in tellings:
        if telling.event.realis is Realis.BACKGROUND:
            continue
        for means in telling.event.means:
            stated[means.kind] = stated.get(means.kind, False) or means.certain
    return tuple(
        kind if certain else f"{kind} (suggested)"
        for kind, certain in sorted(stated.items())
    )
