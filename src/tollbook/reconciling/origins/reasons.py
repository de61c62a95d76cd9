"""Why a claim is no independent one, in words."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from tollbook.model import Claim

from .counting import independent
from .voiced import Voiced, printed_in
from .voices import Voice

type Item = tuple[str, str]
"""Ids of a report and of a count or victim in its reading."""


def with_reasons(
    claims: Sequence[Claim], heard: Mapping[Item, Voiced]
) -> tuple[tuple[Claim, ...], tuple[str, ...]]:
    """Return claims that say why they are not independent, and their origins.

    Args:
        claims: Settled claims of one measure and group.
        heard: Who tells, with their final keys (`counting.with_keys`).

    Returns:
        The claims, in the same order; the independent origins behind those that
        shape the range, in alphabetical order.
    """
    told = {claim: heard.get((claim.report, claim.count)) for claim in claims}
    holding = [one for claim, one in told.items() if one and claim.left_out is None]
    sole = independent(holding)
    quoting = {one.report.id: one for one in holding if not one.voice.is_outlet}
    made = tuple(
        replace(claim, not_independent=_reason(one, sole, quoting)) if one else claim
        for claim, one in told.items()
    )
    return made, tuple(sorted({one.voice.origin for one in sole.values()}))


def _reason(
    told: Voiced, sole: Mapping[str, Voiced], quoting: Mapping[str, Voiced]
) -> str | None:
    first = sole.get(told.key)
    if first == told:
        return None
    source = quoting.get(told.report.id)
    if told.voice.is_outlet and source is not None:
        return f"its report quotes {source.voice.name} and passes on"
    if first is None:
        return None
    if told.because is not None:
        return told.because
    if told.report.id == first.report.id:
        return _in_one_report(told.voice, first.voice)
    return _by_text(told, first) or _by_source(told, first)


def _in_one_report(one: Voice, other: Voice) -> str:
    if one.name == other.name:
        return "told again in the same report"
    if one.origin == other.origin:
        return f"one with {one.origin}, as {other.name} is in the same report"
    through = one.through or one.teller.name
    return f"known only through {through}, as {other.name} is in the same report"


def _by_text(told: Voiced, first: Voiced) -> str | None:
    """Return why its report has no words of its own; None where it has."""
    teller = told.voice.teller
    if not told.voice.is_tellers and told.voice.through != teller.name:
        return None  # whoever speaks has a name of their own
    if teller.first is not None:
        return f"copy of {printed_in(teller.first)}"
    where = printed_in(first.report)
    if teller.credit is not None:
        also = first.voice.teller.credit is not None and first.voice.is_tellers
        told_there = f"as {where} is" if also else f"heard in {where}"
        return f"credited to {teller.name}, {told_there}"
    if teller.leans_on and first.voice.teller.key != teller.key:
        return f"another newsroom contributed to it, as to {where}"
    return None


def _by_source(told: Voiced, first: Voiced) -> str:
    """Return why its source is one with another."""
    one, other = told.voice, first.voice
    where = printed_in(first.report)
    told_to = one.through not in (None, one.teller.name)
    if told_to and one.through == other.through:
        return f"{one.name} told {one.through}, as in {where}"
    if one.is_outlet and other.is_outlet and one.name == other.name:
        return f"{one.name} tells it in {where} too"
    if one.origin == other.origin:
        same = one.name.casefold() == other.name.casefold()
        as_other = f"one with {one.origin}, as {other.name} is ({where})"
        return f"the same source as in {where}" if same else as_other
    if one.is_tellers and other.is_tellers:
        tells = "which tells it itself" if other.is_outlet else f"as {other.name} is"
        return f"known only through {one.teller.name}, {tells} ({where})"
    return f"one with {other.origin}, heard in {where}"
