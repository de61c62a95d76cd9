"""Every range of a dossier: who made it, who was superseded, and why others are out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from tollbook.model import Claim, Group, Harm, WordsAt
from tollbook.publish import figure, harm_name, in_quotes, plain

from ._console import table_of

COLUMNS = ("Figure", "Who says so", "In these words", "Printed in")
_OLD = "dim"


@dataclass(frozen=True, slots=True)
class Told:
    """How a dossier puts claims: names withheld, reports by outlet and day."""

    shield: Callable[[str], str]
    printed_in: Callable[[str], str]
    words_of: Callable[[Claim], str]


def print_harm(console: Console, told: Told, harm: Harm, harms: Sequence[Harm]) -> None:
    """Print one range, why it is contested, and every claim."""
    console.print()
    name = harm_name(harm.measure, harm.group).capitalize()
    contested = " (contested)" if harm.contested else ""
    head = f"{name}: {figure(harm.low, harm.high)}{contested}{_among(harm, harms)}"
    console.print(Text(head, style="bold"))
    for line in (*_contested(harm), _origins(harm)):
        console.print(Padding(Text(told.shield(line)), (0, 0, 0, 2)))
    rows = [_row(told, harm, claim) for claim in in_order(harm)]
    console.print(Padding(table_of(COLUMNS, rows), (0, 0, 0, 2)))


def in_order(harm: Harm) -> list[Claim]:
    """Return the claims that make the range, lowest first; then those that do not."""
    return sorted(
        harm.claims,
        key=lambda claim: (
            claim.left_out is not None,
            claim.low,
            claim.copy_of is not None,
        ),
    )


def _among(harm: Harm, harms: Sequence[Harm]) -> str:
    """Return ", among the 14 to 19 killed" for a part, nothing for a whole."""
    whole = next(
        (
            other
            for other in harms
            if other.measure is harm.measure and other.group is harm.inside
        ),
        None,
    )
    if whole is None:
        return ""
    who = "" if whole.group is Group.ALL else f"{plain(whole.group)} "
    return f", among the {figure(whole.low, whole.high)} {who}{plain(whole.measure)}"


def _contested(harm: Harm) -> list[str]:
    return [f"contested: {contest.says}" for contest in harm.contested_by]


def _origins(harm: Harm) -> str:
    """Return how many independent origins the range rests on, and which."""
    origins = harm.origins or sorted(
        {claim.origin for claim in harm.claims if claim.left_out is None}
    )
    what = "origin" if len(origins) == 1 else "origins"
    return f"{len(origins)} {what}: {'; '.join(origins)}"


def standing(claim: Claim, harm: Harm) -> str:
    """Return what a claim does to its range, in a word or two."""
    if claim.superseded_by or claim.superseded:
        return "superseded"
    if claim.left_out:
        return "left out"
    low, high = claim.low == harm.low, claim.high == harm.high
    if low and high:
        return "makes the range"
    if low:
        return "makes the low end"
    return "makes the high end" if high else "within the range"


def _row(told: Told, harm: Harm, claim: Claim) -> tuple[Text, ...]:
    printed = told.printed_in(claim.report)
    if claim.copy_of:
        printed += f"; repeats {told.printed_in(claim.copy_of)}"
    cells = (
        f"{figure(claim.low, claim.high)}\n{standing(claim, harm)}",
        _who(told, harm, claim),
        in_quotes(told.words_of(claim)),
        printed,
    )
    style = _OLD if claim.left_out else ""
    shown = (
        "\n".join(told.shield(line) for line in cell.splitlines()) for cell in cells
    )
    return tuple(Text(cell, style=style) for cell in shown)


def _who(told: Told, harm: Harm, claim: Claim) -> str:
    who = claim.source
    if claim.origin.startswith(f"{claim.source}, to "):
        who = claim.origin
    elif claim.origin != claim.source:
        who += f" (counted as {claim.origin})"
    if claim.via:
        who += f", via {', '.join(claim.via)}"
    notes = [_why_not(told, harm, claim), _echo(claim)]
    return "\n".join((who, *filter(None, notes)))


def _why_not(told: Told, harm: Harm, claim: Claim) -> str:
    """Return why a claim is no part of the range; nothing where it is."""
    if claim.left_out is None:
        return ""
    newer = _at(harm, claim.superseded_by)
    if newer is None:
        return claim.left_out
    by = figure(newer.low, newer.high)
    return f"superseded by its {by} ({told.printed_in(newer.report)})"


def _echo(claim: Claim) -> str:
    """Return why a claim adds no origin; nothing where it does."""
    why = claim.not_independent
    return f"not independent: {why}" if why and claim.left_out is None else ""


def _at(harm: Harm, words: WordsAt | None) -> Claim | None:
    found = (
        claim
        for claim in harm.claims
        if words is not None
        and (claim.report, claim.start, claim.end)
        == (words.report, words.start, words.end)
    )
    return next(found, None)
