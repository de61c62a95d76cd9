"""Measure who-says-what on the invented conflict sentences that ship with the project.

    python bench/conflict_statements.py [--held-out | --gold FILE …] [--rules-alone]
                                        [--errors]

The sentences and how they are marked are in bench/gold. Unlike PolNeAR they mark
statements inside statements, the stance and who passed it on. Every statement read is
paired with at most one of the gold:

* full: the source's head is the same word (or nobody is named in both) and what is
  said overlaps with an intersection over union of words of at least one half;
* stance: of the pairs, those with the right stance;
* nesting: F1 of the links from a statement to the one that reports it;
* via: F1 of the media that passed a statement on.
"""

import argparse
import json
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from _marked import Marked, gold_of, head, items_of, page_of, words

from tollbook.flow import load_tools
from tollbook.model import Statement
from tollbook.reading import Tools
from tollbook.reading.page import Page
from tollbook.reading.statements import read_statements
from tollbook.registers.statement_weights import (
    StatementWeights,
    load_statement_weights,
)

GOLD = sorted(Path(__file__).with_name("gold").glob("conflict_statements_[ab].yaml"))
HELD_OUT = Path(__file__).with_name("gold") / "held_out_c.yaml"


@dataclass
class Tally:
    """What is counted over all items."""

    counts: Counter[str] = field(default_factory=Counter)
    by_form: dict[str, Counter[str]] = field(default_factory=dict)


def read_of(statements: tuple[Statement, ...]) -> list[Marked]:
    """Return what was read, in the form of the gold."""
    number = {statement.id: n for n, statement in enumerate(statements)}
    return [
        Marked(
            source=one.source.span if one.source else None,
            cue=one.cue,
            content=one.content,
            stance=one.stance.value,
            inside=None if one.inside is None else number[one.inside],
            via=tuple(medium.text for medium in one.via or ()),
        )
        for one in statements
    ]


def _media(one: Marked) -> set[str]:
    """Return who passed it on, as the gold writes them: without "the"."""
    return {via.removeprefix("the ").removeprefix("The ") for via in one.via}


def overlap(one: Marked, other: Marked, page: Page) -> float:
    """Return the intersection over union of what is said."""
    a, b = words(page.doc, one.content), words(page.doc, other.content)
    return len(a & b) / len(a | b) if a | b else 0.0


def is_full(one: Marked, other: Marked, page: Page) -> bool:
    """Is it the same source and, by half, the same words?"""
    same = head(page.doc, one.source) == head(page.doc, other.source)
    return same and overlap(one, other, page) >= 0.5  # noqa: PLR2004


def pair(gold: list[Marked], read: list[Marked], page: Page) -> dict[int, int]:
    """Pair gold with read, best first: full ones, then those that share most words."""
    choices = sorted(
        (
            (
                is_full(g, r, page),
                share + (not set(g.cue).isdisjoint(r.cue)),
                -i,
                -j,
            )
            for i, g in enumerate(gold)
            for j, r in enumerate(read)
            if (share := overlap(g, r, page)) > 0
        ),
        reverse=True,
    )
    pairs: dict[int, int] = {}
    for _, _, i, j in choices:
        if -i not in pairs and -j not in pairs.values():
            pairs[-i] = -j
    return pairs


def count(gold: list[Marked], read: list[Marked], page: Page) -> Counter[str]:
    """Return what one item adds to each figure."""
    pairs = pair(gold, read, page)
    nested = {(i, g.inside) for i, g in enumerate(gold) if g.inside is not None}
    links = {(j, r.inside) for j, r in enumerate(read) if r.inside is not None}
    kept = {(pairs.get(i, -1), pairs.get(p, -1)) for i, p in nested}
    return Counter(
        gold=len(gold),
        read=len(read),
        found=len(pairs),
        full=sum(is_full(gold[i], read[j], page) for i, j in pairs.items()),
        stance=sum(gold[i].stance == read[j].stance for i, j in pairs.items()),
        nested=len(nested),
        links=len(links),
        nested_right=len(kept & links),
        via_gold=sum(len(g.via) for g in gold),
        via_read=sum(len(r.via) for r in read),
        via_right=sum(len(_media(gold[i]) & _media(read[j])) for i, j in pairs.items()),
    )


def f1(right: int, one: int, other: int) -> float:
    """Return F1 from what is right, and what there is on either side."""
    return 2 * right / (one + other) if one + other else 1.0


def figures(c: Counter[str]) -> dict[str, float]:
    """Return the figures of the counts."""
    return {
        "full_f1": round(f1(c["full"], c["gold"], c["read"]), 3),
        "found_f1": round(f1(c["found"], c["gold"], c["read"]), 3),
        "stance": round(c["stance"] / max(c["found"], 1), 3),
        "nesting_f1": round(f1(c["nested_right"], c["nested"], c["links"]), 3),
        "via_f1": round(f1(c["via_right"], c["via_gold"], c["via_read"]), 3),
    }


def measure(
    items: list[dict[str, Any]],
    tools: Tools,
    weights: StatementWeights | None,
    *,
    errors: bool = False,
) -> Tally:
    """Read every item and count."""
    tally = Tally()
    for item in items:
        page = page_of(item, tools)
        gold, read = gold_of(item), read_of(read_statements(page, weights))
        counted = count(gold, read, page)
        tally.counts += counted
        tally.by_form.setdefault(str(item["form"]), Counter()).update(counted)
        if errors:
            show(item, gold, read, page)
    return tally


def show(
    item: dict[str, Any], gold: list[Marked], read: list[Marked], page: Page
) -> None:
    """Print what of an item was misread."""
    pairs = pair(gold, read, page)
    lines = [
        f"  {'full' if is_full(gold[i], read[j], page) else 'BAD '} "
        f"{_line(gold[i], page)}\n    read {_line(read[j], page)}"
        for i, j in pairs.items()
        if not is_full(gold[i], read[j], page)
        or gold[i].stance != read[j].stance
        or (gold[i].inside is None) != (read[j].inside is None)
        or _media(gold[i]) != _media(read[j])
    ]
    lines += [f"  MISS {_line(g, page)}" for i, g in enumerate(gold) if i not in pairs]
    extra = [r for j, r in enumerate(read) if j not in pairs.values()]
    lines += [f"  MORE {_line(r, page)}" for r in extra]
    if lines:
        print(f"{item['id']}: {item['text']}")
        print("\n".join(lines))


def _line(one: Marked, page: Page) -> str:
    source = page.text[slice(*one.source)] if one.source else ""
    cue, said = (
        " … ".join(page.text[slice(*span)] for span in spans)
        for spans in (one.cue, one.content)
    )
    inside = "" if one.inside is None else f" in {one.inside + 1}"
    via = f" via {', '.join(one.via)}" if one.via else ""
    return f"[{source}] {cue} ({one.stance}{inside}{via}): {said}"


def main() -> None:
    """Run the measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, nargs="+", default=GOLD)
    parser.add_argument(
        "--held-out", action="store_true", help="the hundred kept apart"
    )
    parser.add_argument("--rules-alone", action="store_true", help="without weights")
    parser.add_argument("--errors", action="store_true", help="print what is misread")
    chosen = parser.parse_args()
    weights = None if chosen.rules_alone else load_statement_weights()
    paths = [HELD_OUT] if chosen.held_out else chosen.gold
    items, tools = items_of(paths), load_tools()
    tally = measure(items, tools, weights, errors=chosen.errors)
    for form, counted in sorted(tally.by_form.items()):
        print(f"{form:11s} {counted['gold']:3d} statements {figures(counted)}")
    bench = "held_out" if chosen.held_out else "conflict_statements"
    if weights is None:
        bench += "_rules_alone"
    result = {"bench": bench, **figures(tally.counts)}
    sys.stdout.write(json.dumps(result) + "\n")


if __name__ == "__main__":
    main()
