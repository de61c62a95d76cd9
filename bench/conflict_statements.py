"""Measure who-says-what on the invented conflict sentences that ship with the project.

    python bench/conflict_statements.py [--gold FILE …] [--errors]

The sentences and their gold are in bench/gold. Unlike PolNeAR they mark statements
inside statements, the stance and who passed it on. Every statement read is paired with
at most one of the gold:

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
from datetime import date
from pathlib import Path

import yaml
from spacy.tokens import Doc

from tollbook.flow import load_tools
from tollbook.model import Report, Span, Statement
from tollbook.reading import Tools
from tollbook.reading.page import Page, parse_page
from tollbook.reading.passages import split_passages
from tollbook.reading.statements import read_statements

GOLD = sorted(Path(__file__).with_name("gold").glob("conflict_statements*.yaml"))


@dataclass(frozen=True)
class Marked:
    """A statement as gold or as read: words as token numbers."""

    head: int | None
    source: str
    cue: str
    content: frozenset[int]
    stance: str
    inside: int | None
    via: tuple[str, ...]


@dataclass
class Tally:
    """What is counted over all items."""

    counts: Counter[str] = field(default_factory=Counter)
    by_form: dict[str, Counter[str]] = field(default_factory=dict)


def words(doc: Doc, spans: list[Span]) -> frozenset[int]:
    """Return the numbers of the words (no punctuation) in some spans."""
    found = set()
    for start, end in spans:
        part = doc.char_span(start, end, alignment_mode="expand")
        found.update(t.i for t in part if any(c.isalnum() for c in t.text))
    return frozenset(found)


def head(doc: Doc, span: Span | None) -> int | None:
    """Return the token that governs a source's words."""
    if span is None:
        return None
    part = doc.char_span(*span, alignment_mode="expand")
    return part.root.i


def find(text: str, asked: str | dict[str, object]) -> Span:
    """Return where the words of the gold stand.

    Raises:
        ValueError: they do not, or in several places and it is not said which.
    """
    if isinstance(asked, str):
        if text.count(asked) != 1:
            raise ValueError(f"{asked!r} stands {text.count(asked)} times in {text!r}")
        start = text.index(asked)
        return start, start + len(asked)
    wanted, nth = str(asked["words"]), int(str(asked.get("nth", 1)))
    start = -1
    for _ in range(nth):
        start = text.index(wanted, start + 1)
    return start, start + len(wanted)


def gold_of(item: dict[str, object], doc: Doc) -> list[Marked]:
    """Return the gold of one item."""
    text, found = str(item["text"]), []
    for one in item["statements"]:  # type: ignore[attr-defined]
        content = one["content"]
        parts = content if isinstance(content, list) else [content]
        source = None if one["source"] is None else find(text, one["source"])
        found.append(
            Marked(
                head=head(doc, source),
                source="" if source is None else text[slice(*source)],
                cue=str(one["cue"]),
                content=words(doc, [find(text, part) for part in parts]),
                stance=one["stance"],
                inside=one["inside"] - 1 if "inside" in one else None,
                via=tuple(str(v) for v in one.get("via", ())),
            )
        )
    return found


def read_of(statements: tuple[Statement, ...], page: Page) -> list[Marked]:
    """Return what was read, in the same form."""
    number = {statement.id: n for n, statement in enumerate(statements)}
    return [
        Marked(
            head=head(page.doc, one.source.span if one.source else None),
            source=one.source.text if one.source else "",
            cue=" ".join(page.text[slice(*span)] for span in one.cue),
            content=words(page.doc, list(one.content)),
            stance=one.stance.value,
            inside=None if one.inside is None else number[one.inside],
            via=tuple(_bare(medium.text) for medium in one.via or ()),
        )
        for one in statements
    ]


def _bare(name: str) -> str:
    """Return a medium as the gold writes it: its words in the text, without "the"."""
    return name.removeprefix("the ").removeprefix("The ")


def overlap(one: Marked, other: Marked) -> float:
    """Return the intersection over union of what is said."""
    union = one.content | other.content
    return len(one.content & other.content) / len(union) if union else 0.0


def is_full(one: Marked, other: Marked) -> bool:
    """Is it the same source and, by half, the same words?"""
    return one.head == other.head and overlap(one, other) >= 0.5  # noqa: PLR2004


def pair(gold: list[Marked], read: list[Marked]) -> dict[int, int]:
    """Pair gold with read, best first: full ones, then those that share most words."""
    choices = sorted(
        (
            (is_full(g, r), overlap(g, r) + (g.cue in r.cue or r.cue in g.cue), -i, -j)
            for i, g in enumerate(gold)
            for j, r in enumerate(read)
            if overlap(g, r) > 0
        ),
        reverse=True,
    )
    pairs: dict[int, int] = {}
    for _, _, i, j in choices:
        if -i not in pairs and -j not in pairs.values():
            pairs[-i] = -j
    return pairs


def count(gold: list[Marked], read: list[Marked]) -> Counter[str]:
    """Return what one item adds to each figure."""
    pairs = pair(gold, read)
    nested = {(i, g.inside) for i, g in enumerate(gold) if g.inside is not None}
    links = {(j, r.inside) for j, r in enumerate(read) if r.inside is not None}
    kept = {(pairs.get(i), pairs.get(p)) for i, p in nested}  # type: ignore[arg-type]
    return Counter(
        gold=len(gold),
        read=len(read),
        found=len(pairs),
        full=sum(is_full(gold[i], read[j]) for i, j in pairs.items()),
        source=sum(gold[i].head == read[j].head for i, j in pairs.items()),
        stance=sum(gold[i].stance == read[j].stance for i, j in pairs.items()),
        nested=len(nested),
        links=len(links),
        nested_right=len(kept & links),
        via_gold=sum(len(g.via) for g in gold),
        via_read=sum(len(r.via) for r in read),
        via_right=sum(
            len(set(gold[i].via) & set(read[j].via)) for i, j in pairs.items()
        ),
    )


def f1(right: int, one: int, other: int) -> float:
    """Return F1 from what is right, and what there is on either side."""
    return 2 * right / (one + other) if one + other else 1.0


def figures(counted: Counter[str]) -> dict[str, float]:
    """Return the figures of the counts."""
    c = counted
    return {
        "full_f1": round(f1(c["full"], c["gold"], c["read"]), 3),
        "found_f1": round(f1(c["found"], c["gold"], c["read"]), 3),
        "stance": round(c["stance"] / max(c["found"], 1), 3),
        "nesting_f1": round(f1(c["nested_right"], c["nested"], c["links"]), 3),
        "via_f1": round(f1(c["via_right"], c["via_gold"], c["via_read"]), 3),
    }


def measure(
    items: list[dict[str, object]], tools: Tools, *, errors: bool = False
) -> Tally:
    """Read every item and count."""
    tally = Tally()
    for item in items:
        report = Report(
            id=f"sha256:{'0' * 64}",
            text=str(item["text"]),
            published=date(2016, 10, 6),
        )
        page = parse_page(report, split_passages(report), tools.nlp)
        gold, read = gold_of(item, page.doc), read_of(read_statements(page), page)
        counted = count(gold, read)
        tally.counts += counted
        tally.by_form.setdefault(str(item["form"]), Counter()).update(counted)
        if errors:
            show(item, gold, read, page)
    return tally


def show(
    item: dict[str, object], gold: list[Marked], read: list[Marked], page: Page
) -> None:
    """Print what of an item was misread."""
    pairs = pair(gold, read)
    lines = [
        f"  {'full' if is_full(gold[i], read[j]) else 'BAD '} {_line(gold[i], page)}\n"
        f"    read {_line(read[j], page)}"
        for i, j in pairs.items()
        if not is_full(gold[i], read[j])
        or gold[i].stance != read[j].stance
        or (gold[i].inside is None) != (read[j].inside is None)
        or set(gold[i].via) != set(read[j].via)
    ]
    lines += [f"  MISS {_line(g, page)}" for i, g in enumerate(gold) if i not in pairs]
    lines += [
        f"  MORE {_line(r, page)}"
        for j, r in enumerate(read)
        if j not in pairs.values()
    ]
    if lines:
        print(f"{item['id']}: {item['text']}")
        print("\n".join(lines))


def _line(one: Marked, page: Page) -> str:
    said = " ".join(page.doc[i].text for i in sorted(one.content))
    inside = "" if one.inside is None else f" in {one.inside + 1}"
    via = f" via {', '.join(one.via)}" if one.via else ""
    return f"[{one.source}] {one.cue} ({one.stance}{inside}{via}): {said}"


def main() -> None:
    """Run the measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, nargs="+", default=GOLD)
    parser.add_argument("--errors", action="store_true", help="print what is misread")
    chosen = parser.parse_args()
    items = [i for path in chosen.gold for i in yaml.safe_load(path.read_text("utf-8"))]
    tally = measure(items, load_tools(), errors=chosen.errors)
    for form, counted in sorted(tally.by_form.items()):
        print(f"{form:11s} {counted['gold']:3d} statements {figures(counted)}")
    result = {"bench": "conflict_statements", **figures(tally.counts)}
    sys.stdout.write(json.dumps(result) + "\n")


if __name__ == "__main__":
    main()
