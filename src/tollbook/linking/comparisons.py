"""The questions a recorder would ask of two tellings, and how each is put in SQL.

The SQL runs unchanged on DuckDB and Spark; the weight of every answer comes
from registers/lists/linking_weights.yaml, and so do the words in which an
answer is given.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from tollbook.model import EARTH_KM
from tollbook.registers import Weight, linking_rules, linking_weights

from .tellings import Telling, Told

_KM = (
    f"(2*{EARTH_KM}*asin(sqrt(power(sin(radians(lat_l-lat_r)/2),2)"
    "+cos(radians(lat_l))*cos(radians(lat_r))"
    "*power(sin(radians(lon_l-lon_r)/2),2))))"
)
_BEYOND = f"({_KM}-radius_l-radius_r)"
_APART = "greatest(0, first_l-last_r, first_r-last_l)"
_UNPLACED = "(lat_l is null or lat_r is null)"
_UNDATED = "(first_l is null or first_r is null)"
_REPORTED = "(soon_l<=until_r and soon_r<=until_l)"
_ONE_DAY = "(first_l=last_l and first_r=last_r)"


@dataclass(frozen=True, slots=True)
class Question:
    """One question: when it cannot be asked, and its answers from close to far."""

    name: str
    silent: str
    """SQL: true when either telling says nothing about it."""
    answers: Mapping[str, str]
    """Level -> SQL, tried in order; the last answer is "else"."""

    def weight(self, level: str) -> Weight:
        """Return what an answer weighs, by the register."""
        return linking_weights()[self.name, level]


def questions() -> tuple[Question, ...]:
    """Return the questions, in the order they are asked."""
    rules = linking_rules()
    return (
        Question(
            "place",
            f"{_UNPLACED} and len(list_intersect(near_l,near_r))=0",
            {
                "named": _UNPLACED,
                "same_spot": "geonameid_l=geonameid_r and radius_l<="
                f"{rules['radius_settlement']} or {_KM}<={rules['same_spot']}",
                "within": f"{_BEYOND}<=0",
                "near": f"{_BEYOND}<={rules['near']}",
            },
        ),
        Question(
            "day",
            f"coalesce({_UNDATED} and not {_REPORTED}, true)",
            {
                "reported": _UNDATED,
                "same_day": f"{_ONE_DAY} and first_l=first_r",
                "overlap": f"{_APART}=0",
                "next_day": f"{_APART}=1",
                "few_days": f"{_APART}<={rules['few']}",
            },
        ),
        Question(
            "kind",
            "type_l is null or type_r is null",
            {
                "same_type": "type_l=type_r",
                "same_line": "list_contains(line_l,type_r)"
                " or list_contains(line_r,type_l)",
                "near": "list_contains(kinds_l,type_r)",
            },
        ),
        _shared("target", "targets", {"same_name": "target_names"}),
        _shared("actor", "actors", {}, level="same"),
        Question(
            "killed",
            "killed_low_l is null or killed_low_r is null",
            {
                "same": "killed_low_l=killed_low_r and "
                "killed_high_l is not distinct from killed_high_r",
                "overlap": "killed_low_l<=coalesce(killed_high_r,killed_low_l)"
                " and killed_low_r<=coalesce(killed_high_l,killed_low_r)",
                "close": "greatest(killed_low_l,killed_low_r)"
                "<=2*least(killed_low_l,killed_low_r)",
            },
        ),
        _shared("victims", "victims", {}, level="same"),
        _shared("names", "names", {}, level="shared"),
    )


def _shared(
    name: str, column: str, before: Mapping[str, str], level: str = "same_kind"
) -> Question:
    """Ask whether two lists have an entry in common."""
    return Question(
        name,
        f"len({column}_l)=0 or len({column}_r)=0",
        {
            level: f"len(list_intersect({of}_l,{of}_r))>0"
            for level, of in {**before, level: column}.items()
        },
    )


def explain(one: Telling, other: Telling, answers: Mapping[str, str]) -> list[str]:
    """Return the answers in words, the strongest for the link first.

    Answers that speak against it are told too; victims' names never are.
    """
    said = [linking_weights()[name, level] for name, level in answers.items()]
    ordered = sorted(said, key=lambda weight: (-weight.bits, weight.comparison))
    return [_in_words(weight, one.sums, other.sums) for weight in ordered]


def _in_words(weight: Weight, one: Told, other: Told) -> str:
    return weight.words.format(
        kind=one.type.replace("_", " "),
        kinds=" and ".join(
            kind.replace("_", " ") for kind in sorted({one.type, other.type})
        ),
        target=_common(one.target_names & other.target_names)
        or _common(one.targets & other.targets),
        actor=_common(one.actors & other.actors),
        victims=_common(one.victims & other.victims),
        killed=" and ".join(sorted({_figure(one), _figure(other)})),
    )


def _common(shared: frozenset[str]) -> str:
    return ", ".join(sorted(shared)).replace("_", " ")


def _figure(told: Told) -> str:
    if told.killed is None:
        return "?"
    low, high = told.killed
    if high is None:
        return f"{low} or more"
    return str(low) if low == high else f"{low} to {high}"
