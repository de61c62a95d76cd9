"""The one file that knows Splink's and DuckDB's secrets.

Fixed weights need no training. Rows and columns come back in any order, so the
caller sorts; values do not depend on it. The database is in memory.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from typing import Any

import duckdb
import numpy as np
import pyarrow as pa
import splink.comparison_level_library as levels
import splink.comparison_library as comparisons
from numpy.typing import NDArray
from splink import DuckDBAPI, Linker, SettingsCreator
from splink.blocking_rule_library import CustomRule

from tollbook.registers import event_types, linking_rules, same_kind, wider_types

from .blocking import Numbers
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


@dataclass(frozen=True, slots=True)
class Scored:
    """Many pairs as columns: which two tellings, and how likely."""

    left: Numbers
    """The lower number of the two, by the order in which tellings were handed in."""
    right: Numbers
    match_probability: NDArray[np.float64]


PORTION = 50_000
"""Tellings made into rows together, and pairs whose answers are asked together."""


type Answers = dict[tuple[int, int], dict[str, str]]
"""Question -> level, by the numbers of a pair."""


@contextmanager
def scorer(tellings: Sequence[Telling]) -> Iterator["Scorer"]:
    """Hand out a scorer of pairs of tellings; at least one telling."""
    rows = pa.concat_tables(
        pa.Table.from_pylist(
            [_to_row(telling) for telling in tellings[start : start + PORTION]],
            schema=_COLUMNS,
        )
        for start in range(0, len(tellings), PORTION)
    )
    numbers = pa.array(range(len(tellings)), pa.int32())
    with duckdb.connect() as connection:
        database = DuckDBAPI(connection)
        table = database.register(rows.set_column(0, "unique_id", numbers))
        yield Scorer(
            database,
            Linker(table, _settings(answers=False), log_level=None),
            Linker(table, _settings(answers=True), log_level=None),
        )


@dataclass(frozen=True, slots=True)
class Scorer:
    """Scores pairs that are handed in, by the numbers of their tellings."""

    database: DuckDBAPI
    brief: Linker
    full: Linker

    def score(self, left: Numbers, right: Numbers) -> Scored:
        """Return those pairs that are likely enough to be kept."""
        table = self._predict(self.brief, left, right)
        one, other = (table[f"unique_id_{side}"].to_numpy() for side in "lr")
        return Scored(
            np.minimum(one, other).astype(np.int64),
            np.maximum(one, other).astype(np.int64),
            table["match_probability"].to_numpy(),
        )

    def answers(self, left: Numbers, right: Numbers) -> Answers:
        """Return what was answered to each question, by the numbers of the pair."""
        found: Answers = {}
        for start in range(0, len(left), PORTION):
            stop = start + PORTION
            table = self._predict(self.full, left[start:stop], right[start:stop])
            names = [name for name in table.column_names if name.startswith("gamma_")]
            for row in table.select(["unique_id_l", "unique_id_r", *names]).to_pylist():
                numbers = sorted((row["unique_id_l"], row["unique_id_r"]))
                found[numbers[0], numbers[1]] = _answers(row)
        return found

    def _predict(self, linker: Linker, left: Numbers, right: Numbers) -> pa.Table:
        pairs = pa.table(
            {
                "match_key": pa.array(np.zeros(len(left), np.int8)),
                "join_key_l": pa.array(left, pa.int32()),
                "join_key_r": pa.array(right, pa.int32()),
            }
        )
        registered = self.database.register(pairs)
        linker.table_management.register_blocked_pairs_for_predict(registered)
        scored = linker.inference.predict(
            threshold_match_probability=linking_rules()["keep_at"], warning_mode="never"
        )
        table = scored.as_pyarrow_table()  # type: ignore[no-untyped-call]
        scored.drop_table_from_database_and_remove_from_cache()
        registered.drop_table_from_database_and_remove_from_cache(
            force_non_splink_table=True
        )
        return table


def _answers(row: Mapping[str, Any]) -> dict[str, str]:
    answers = {}
    for question in questions():
        gamma = row[f"gamma_{question.name}"]
        if gamma >= 0:
            answers[question.name] = [*question.answers, "else"][
                len(question.answers) - gamma
            ]
    return answers


def _settings(*, answers: bool = True) -> SettingsCreator:
    return SettingsCreator(
        link_type="dedupe_only",
        comparisons=[_to_comparison(question) for question in questions()],
        blocking_rules_to_generate_predictions=[*map(CustomRule, _blocking())],
        probability_two_random_records_match=linking_rules()["prior"],
        retain_intermediate_calculation_columns=False,
        retain_matching_columns=answers,
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
    left, right = sorted((row["unique_id_l"], row["unique_id_r"]))
    return Pair(left, right, row["match_probability"], _answers(row))


@cache
def _line(kind: str) -> list[str]:
    return list(wider_types(kind)) if kind in event_types() else []


@cache
def _kinds(kind: str) -> list[str]:
    """Return the kinds that can be one event with this; by the million, so kept."""
    if kind not in event_types():
        return []
    return [other for other in event_types() if same_kind(kind, other)]


def _before(day: int | None, days: float) -> int | None:
    return None if day is None else day - int(days)


def _to_row(telling: Telling) -> dict[str, object]:
    told = telling.sums
    first, last = told.days or (None, None)
    low, high = told.killed or (None, None)
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
        "line": _line(told.type),
        "kinds": _kinds(told.type),
        "targets": sorted(told.targets),
        "target_names": sorted(told.target_names),
        "actors": sorted(told.actors),
        "victims": sorted(told.victims),
        "names": sorted(told.names),
    }
