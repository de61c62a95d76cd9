"""Measure what happened, and to how many, on the invented passages of the project.

    python bench/conflict_events.py [--fresh | --held-out] [--errors]

The passages and how they are marked are in bench/gold (EVENTS.md): 110 to mend by; 40
fresh ones by a third hand, to mend by as well; 80 held out, and 20 by the third hand.
A figure is

* found: a count of the right measure whose words touch; full: measure, group, range and
  scope are right as well; false: its words touch no count that is marked;
* range, group, scope, claimant: of those found, those with the right one;
* parts, same, superseded: F1 of these marks;
* bound: of the counts found, those that hang on the right event, or rightly on none.

An event is found where the trigger's words touch. Its type is right, or kin: the same
or a wider name. Actors, deniers, means, targets, victims, place, time are F1 over the
events met, all mentions of one together; effects and attributes (age, sex, group)
are shares of the targets and victims found. An event is met where it is found, or read
at other words of its sentence. False alarms are mentions read of an event that is not
marked, figures of speech among them; `false_actual` are those held for real.
"""

import argparse
import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from _marked import items_of
from _told import Told, gold_told, read_told, report_of
from _told_score import pair_counts, pair_events, score

from tollbook.flow import load_tools
from tollbook.reading import read_reports

GOLD = Path(__file__).with_name("gold") / "conflict_events.yaml"
FRESH = Path(__file__).with_name("gold") / "fresh_events.yaml"
HELD_OUT = Path(__file__).with_name("gold") / "held_out_events.yaml"

THIRD_HAND = "d-"
"""How the ids of the third hand's passages begin."""

MARKS = ("superseded", "part_of", "count_same", "event_same")
"""What is counted once, and so has one way of being right."""
ROLES = ("actors", "denied", "means", "targets", "victims", "place", "time")
"""What is counted both ways: what of the gold is read, what read is in the gold."""


def figures(c: Counter[str]) -> dict[str, float]:
    """Return the figures of what was counted."""
    return {
        "counts_found_f1": f1(c["counts_found"], c["counts_gold"], c["counts_read"]),
        "counts_full_f1": f1(c["counts_full"], c["counts_gold"], c["counts_read"]),
        "false_figures": share(c["false_figures"], c["counts_read"]),
        **{
            name: share(c[f"{name}_right"], c["counts_found"])
            for name in ("range", "group", "scope", "claimant", "bound")
        },
        **{
            f"{name}_f1": f1(c[f"{name}_right"], c[f"{name}_gold"], c[f"{name}_read"])
            for name in MARKS
        },
        "events_found_f1": f1(c["events_found"], c["events_gold"], c["events_read"]),
        "false_alarms": share(c["false_alarms"], c["events_read"]),
        "false_actual": share(c["false_actual"], c["events_read"]),
        "type": share(c["type_right"], c["events_found"]),
        "type_kin": share(c["type_kin"], c["events_found"]),
        "realis": share(c["realis_right"], c["events_found"]),
        "realis_not_actual": share(c["unreal_right"], c["unreal_gold"]),
        "main": share(c["main_right"], c["passages"]),
        **{f"{name}_f1": both_ways(c, name) for name in ROLES},
        "certain": share(c["certain_right"], c["means_recalled"]),
        "effect": share(c["effect_right"], c["effects"]),
        "attributes": share(c["attribute_right"], c["attributes"]),
    }


def f1(right: int, one: int, other: int) -> float:
    """Return F1 from what is right, and what there is on either side."""
    return round(2 * right / (one + other), 3) if one + other else 1.0


def both_ways(c: Counter[str], name: str) -> float:
    """Return the harmonic mean of what is recalled and what is true."""
    recall = share(c[f"{name}_recalled"], c[f"{name}_gold"])
    precision = share(c[f"{name}_true"], c[f"{name}_read"])
    both = recall + precision
    return round(2 * recall * precision / both, 3) if both else 0.0


def share(right: int, of: int) -> float:
    """Return a share; of nothing, all is right."""
    return round(right / of, 3) if of else 1.0


def measure(
    items: list[dict[str, Any]], *, errors: bool = False
) -> tuple[Counter[str], dict[str, Counter[str]]]:
    """Read every passage and count, together and by form."""
    total: Counter[str] = Counter()
    by_form: dict[str, Counter[str]] = {}
    readings = read_reports(map(report_of, items), load_tools())
    for item, reading in zip(items, readings, strict=True):
        gold, read = gold_told(item), read_told(reading)
        counted = score(gold, read)
        total.update(counted)
        by_form.setdefault(str(item["form"]), Counter()).update(counted)
        if errors:
            show(item, gold, read)
    return total, by_form


def show(item: dict[str, Any], gold: Told, read: Told) -> None:
    """Print what of a passage is marked and what was read, where they differ."""
    text = item["text"]
    counts = pair_counts(gold.counts, read.counts)
    events = pair_events(gold.events, read.events)
    lines = [
        f"  gold {text[slice(*g.span)]!r} {_line(g)}"
        + (f"\n  read {text[slice(*r.span)]!r} {_line(r)}" if r else "\n  MISSED")
        for told, found, pairs in (
            (gold.counts, read.counts, counts),
            (gold.events, read.events, events),
        )
        for i, g in enumerate(told)
        if _line(g) != _line(r := found[pairs[i]] if i in pairs else None)
    ]
    lines += [
        f"  MORE {text[slice(*r.span)]!r} {_line(r)}"
        for found, pairs in ((read.counts, counts), (read.events, events))
        for j, r in enumerate(found)
        if j not in pairs.values()
    ]
    if lines:
        print(f"{item['id']}: {text}")
        print("\n".join(lines))


def _line(one: Any) -> str:  # noqa: ANN401 (a count, an event, or neither)
    """Return a count or event on one line, without where its words stand."""
    if one is None:
        return ""
    told = []
    for name in one.__dataclass_fields__:
        value = getattr(one, name)
        if (
            name == "span"
            or value is None
            or value is False
            or value in ((), {}, frozenset())
        ):
            continue
        told.append(f"{name}={_plain(value)}")
    return " ".join(told)


def _plain(value: Any) -> Any:  # noqa: ANN401 (whatever a field holds)
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if isinstance(value, frozenset):
        return sorted(value)
    if hasattr(value, "texts"):
        return "|".join(sorted(value.texts))
    if hasattr(value, "words"):
        rest = {
            name: getattr(value, name)
            for name in value.__dataclass_fields__
            if name != "words" and getattr(value, name) is not None
        }
        return _plain(value.words), *map(str, rest.values())
    return value if isinstance(value, int | dict) else str(value)


def main() -> None:
    """Run the measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    sets = parser.add_mutually_exclusive_group()
    sets.add_argument("--fresh", action="store_true", help="the forty by a third hand")
    sets.add_argument("--held-out", action="store_true", help="the hundred kept apart")
    parser.add_argument("--errors", action="store_true", help="print what is misread")
    chosen = parser.parse_args()
    if chosen.held_out and chosen.errors:
        parser.error("nobody mends by what is held out: its errors are not shown")
    if not chosen.held_out:
        name = "conflict_events_fresh" if chosen.fresh else "conflict_events"
        run(name, items_of([FRESH if chosen.fresh else GOLD]), errors=chosen.errors)
        return
    held_out = items_of([HELD_OUT])
    third = [item for item in held_out if item["id"].startswith(THIRD_HAND)]
    run("conflict_events_held_out", [one for one in held_out if one not in third])
    run("conflict_events_held_out_fresh", third)


def run(bench: str, items: list[dict[str, Any]], *, errors: bool = False) -> None:
    """Measure a set and print its figures, by form and as a line of JSON."""
    total, by_form = measure(items, errors=errors)
    for form, counted in sorted(by_form.items()):
        of = figures(counted)
        print(
            f"{form:10s} {counted['counts_gold']:3d} counts "
            f"found {of['counts_found_f1']:5.3f} full {of['counts_full_f1']:5.3f} "
            f"bound {of['bound']:5.3f}; {counted['events_gold']:3d} events "
            f"found {of['events_found_f1']:5.3f} type {of['type']:5.3f} "
            f"main {of['main']:5.3f}"
        )
    sys.stdout.write(json.dumps({"bench": bench, **figures(total)}) + "\n")


if __name__ == "__main__":
    main()
