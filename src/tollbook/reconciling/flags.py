"""What a recorder should look at: figures that do not fit one another."""

from collections.abc import Mapping, Sequence

from tollbook.model import Group, Harm, Measure


def flags_of(harms: Sequence[Harm]) -> list[str]:
    """Return what a recorder should look at: figures that do not fit one another."""
    by_key = {(harm.measure, harm.group): harm for harm in harms}
    found = []
    for harm in harms:
        whole = by_key.get((harm.measure, Group.ALL))
        if whole is None or whole.high is None or harm.group is Group.ALL:
            continue
        if harm.low > whole.high:
            found.append(
                f"{harm.group} {harm.measure} ({harm.low} or more) are more than "
                f"all {harm.measure} (at most {whole.high})"
            )
    return found + _parts_over_whole(by_key)


def _parts_over_whole(by_key: Mapping[tuple[Measure, Group], Harm]) -> list[str]:
    found = []
    for measure in sorted({harm.measure for harm in by_key.values()}):
        whole = by_key.get((measure, Group.ALL))
        parts = [
            by_key[measure, group]
            for group in (Group.CHILDREN, Group.WOMEN, Group.MEN)
            if (measure, group) in by_key
        ]
        highs = [part.high for part in parts if part.high is not None]
        if (
            whole is not None
            and whole.high is not None
            and len(parts) > 1
            and sum(highs) > whole.high
        ):
            found.append(
                f"children, women and men {measure} add up to {sum(highs)}, "
                f"more than all {measure} (at most {whole.high})"
            )
    return found
