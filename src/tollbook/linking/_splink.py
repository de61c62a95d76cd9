"""The one file that knows Splink's and DuckDB's secrets.

Fixed weights need no training. Rows and columns come back in any order, so the
caller sorts; values do not depend on it. The database is in memory.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import duckdb
import pyarrow as pa
import splink.comparison_level_library as levels
import splink.comparison_library as comparisons
from splink import DuckDBAPI, Linker, SettingsCreator
from splink.blocking_rule_library import CustomRule

from tollbook.registers import event_types, linking_rules, same_kind, wider_types

from .comparisons import Question, questions
from .tellings import Telling

_TEXTS = ("line", "kinds", "targets", "target_names", "actors", "victims", "names")
_NUMBERS = ("first", "last", "from_day", "to_day", "soon", "until", "geonameid")
_COLUMNS = pa.schema(
    [
        ("unique_id", pa.string()),
        ("report", pa.string()),
        ("type", pa.string()),
        ("country", pa.string()),
        *((name, pa.int32()) for name in _NUMBERS),
        *((name, pa.float64()) for name in ("lat", "lon", "radius")),
        *((name, pa.int64()) for name in ("killed_low", "killed_high")),
        *((name, pa.list_(pa.string())) for name in _TEXTS),
        ("near", pa.list_(pa.int64())),
    ]
)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two tellings, how likely they are one incident, and each answer given."""

    left: str
    right: str
    match_probability: float
    answers: dict[str, str]
    """Question -> level; a question that could not be asked is left out."""


def score_pairs(tellings: Sequence[Telling]) -> list[Pair]:
    """Return the pairs near enough to be compared, with their scores, sorted."""
    if len({telling.sums.report for telling in tellings}) < 2:  # noqa: PLR2004
        return []
    table = pa.Table.from_pylist([_to_row(t) for t in tellings], schema=_COLUMNS)
    with duckdb.connect() as connection:
        linker = Linker(
            DuckDBAPI(connection).register(table), _settings(), log_level=None
        )
        scored = linker.inference.predict(
            threshold_match_probability=linking_rules()["keep_at"]
        ).as_record_list()
    return sorted(
        (_to_pair(row) for row in scored), key=lambda pair: (pair.left, pair.right)
    )


def _settings() -> SettingsCreator:
    return SettingsCreator(
        link_type="dedupe_only",
        comparisons=[_to_comparison(question) for question in questions()],
        blocking_rules_to_generate_predictions=[*map(CustomRule, _blocking())],
        probability_two_random_records_match=linking_rules()["prior"],
        retain_intermediate_calculation_columns=True,
        linker_uid="tollbook",
    )


def _blocking() -> Iterator[str]:
    window = linking_rules()["window"]
    near = f"l.from_day<=r.to_day+{window} and r.from_day<=l.to_day+{window}"
    other = "l.report<>r.report"
    yield f"l.country=r.country and {near} and {other}"
    yield (
        "(l.country is null or r.country is null) and "
        "(len(list_intersect(l.names,r.names))>0 or"
        f" len(list_intersect(l.near,r.near))>0) and {near} and {other}"
    )


def _to_comparison(question: Question) -> comparisons.CustomComparison:
    return comparisons.CustomComparison(
        output_column_name=question.name,
        comparison_levels=[
            levels.CustomLevel(question.silent).configure(is_null_level=True),
            *(
                levels.CustomLevel(sql, level).configure(
                    m_probability=question.weight(level).m,
                    u_probability=question.weight(level).u,
                )
                for level, sql in question.answers.items()
            ),
            levels.ElseLevel().configure(
                m_probability=question.weight("else").m,
                u_probability=question.weight("else").u,
            ),
        ],
    )


def _to_pair(row: dict[str, Any]) -> Pair:
    answers = {}
    for question in questions():
        gamma = row[f"gamma_{question.name}"]
        if gamma >= 0:
            answers[question.name] = [*question.answers, "else"][
                len(question.answers) - gamma
            ]
    left, right = sorted((row["unique_id_l"], row["unique_id_r"]))
    return Pair(left, right, row["match_probability"], answers)


def _before(day: int | None, days: float) -> int | None:
    return None if day is None else day - int(days)


def _to_row(telling: Telling) -> dict[str, object]:
    told = telling.sums
    first, last = told.days or (None, None)
    low, high = told.killed or (None, None)
    known = told.type in event_types()
    return {
        "unique_id": telling.key,
        "report": told.report,
        "type": told.type,
        "country": told.spot.country if told.spot else None,
        "first": first,
        "last": last,
        "from_day": first or _before(told.published, linking_rules()["undated"]),
        "to_day": last or told.published,
        "soon": first or _before(told.published, linking_rules()["soon"]),
        "until": last or told.published,
        "geonameid": told.spot.geonameid if told.spot else None,
        "lat": told.spot.lat if told.spot else None,
        "lon": told.spot.lon if told.spot else None,
        "radius": told.spot.radius_km if told.spot else None,
        "killed_low": low,
        "killed_high": high,
        "near": sorted(told.near),
        "line": list(wider_types(told.type)) if known else [],
        "kinds": [k for k in event_types() if same_kind(told.type, k)] if known else [],
        "targets": sorted(told.targets),
        "target_names": sorted(told.target_names),
        "actors": sorted(told.actors),
        "victims": sorted(told.victims),
        "names": sorted(told.names),
    }
