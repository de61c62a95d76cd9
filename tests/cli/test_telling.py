"""A reading, told to a person."""

import json
from typing import Any

from pydantic import TypeAdapter

from tollbook.cli._telling import tell_reading
from tollbook.model import Reading

TEXT = (
    "Raid kills 12\n\nThe Watch said it is reported that 12 people were killed in "
    "Tomar on Monday by army jets. The town may fall by Easter."
)


def quote(words: str, **more: object) -> dict[str, Any]:
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), "text": words, **more}


def span(words: str) -> list[int]:
    return [TEXT.index(words), TEXT.index(words) + len(words)]


def statement(**more: object) -> dict[str, Any]:
    return {"source": None, "stance": "asserts", "quoted": False, **more}


def lines() -> list[str]:
    watch = quote("The Watch", name="The Watch", role="a monitor")
    made = {
        "report": {"id": "sha256:" + "a" * 64, "text": TEXT, "published": "2026-03-12"},
        "reader": {"name": "tollbook", "version": "0", "model": "none"},
        "passages": [
            {"start": 0, "end": 13, "role": "headline"},
            {"start": 15, "end": len(TEXT), "role": "body"},
        ],
        "times": [
            quote("Monday", id="t1", type="DATE", value="2026-03-09", edtf="2026-03-09")
        ],
        "places": [
            quote(
                "Tomar",
                id="p1",
                name="Tomar",
                country="PT",
                lat=39.6,
                lon=-8.4,
                precision="settlement",
            )
        ],
        "statements": [
            statement(
                id="s1",
                source=watch,
                cue=[span("said")],
                content=[span("it is reported that 12 people were killed")],
            ),
            statement(
                id="s2",
                cue=[span("reported")],
                content=[span("12 people were killed")],
                inside="s1",
            ),
        ],
        "counts": [
            quote(
                "12 people",
                id="c1",
                measure="killed",
                low=12,
                high=12,
                qualifier="exact",
                scope="cumulative",
                since="2026-03-01",
                statement="s2",
                event="e1",
            )
        ],
        "events": [
            quote(
                "Raid",
                id="e1",
                type="air_strike",
                main=True,
                time="t1",
                place="p1",
                actors=[
                    quote(
                        "army",
                        name="army",
                        kind="organisation",
                        alleged_by="s2",
                        denied_by=["s1"],
                    )
                ],
                means=[quote("jets", kind="aircraft", role="delivery")],
                targets=[quote("town", kind="town")],
            )
        ],
        "outlooks": [
            quote(
                "may fall by Easter",
                id="o1",
                statement=None,
                kind="prediction",
                due=["2026-03-12", "2026-04-05"],
            )
        ],
        "notes": ["a note"],
    }
    reading = TypeAdapter(Reading).validate_json(json.dumps(made))
    return list(tell_reading(reading, "raid.txt"))


def test_a_reading_is_told_part_by_part():
    assert lines() == [
        "Raid kills 12",
        "  unknown outlet, 2026-03-12, raid.txt, sha256:aaaaaaaaaaaa",
        "  Passages: 1 headline, 1 body",
        "  Statements",
        "    s1 The Watch (a monitor) asserts: “it is reported that 12 people were killed”",
        "    s2 nobody named asserts, inside s1: “12 people were killed”",
        "  Counts",
        (
            "    c1 12 killed: “12 people” (claimed by nobody named, says The Watch, "
            "cumulative, from 2026-03-01 to now, of e1)"
        ),
        "  Events",
        (
            "    e1 air_strike (main); 2026-03-09, Tomar, actual; by army, says nobody "
            "named, says The Watch, denied; with aircraft; on town: “Raid”"
        ),
        "  Outlooks",
        "    o1 prediction, the outlet, due 2026-03-12 to 2026-04-05: “may fall by Easter”",
        "  Places",
        "    Tomar: Tomar, PT (39.600 -8.400, settlement)",
        "  Times",
        "    “Monday”: 2026-03-09",
        "  Notes",
        "    a note",
    ]
