"""Compare what a bench measured with the floors it must not fall through.

    python bench/places.py … | python bench/check.py
    python bench/check.py RESULT.jsonl

Reads JSON lines with a `bench`, and looks its figures up in floors.toml, which says
of each how low (`at_least`) or how high (`at_most`) it may be. A line that is no JSON
is passed over, so the lines for people may stand between. Exits with 1 when a figure
is out of bounds, missing, or of a bench without floors.
"""

import json
import sys
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

FLOORS = Path(__file__).with_name("floors.toml")


def main() -> int:
    """Return 0 when every figure is within its bounds."""
    floors = tomllib.loads(FLOORS.read_text("utf-8"))
    if len(sys.argv) > 1:
        lines = Path(sys.argv[1]).read_text("utf-8").splitlines()
    else:
        lines = sys.stdin.read().splitlines()
    results = [json.loads(line) for line in lines if line.startswith("{")]
    verdicts = [verdict for one in results for verdict in compare(one, floors)]
    for is_kept, line in verdicts:
        sys.stdout.write(f"{'kept  ' if is_kept else 'BROKEN'} {line}\n")
    if not verdicts:
        sys.stdout.write("BROKEN nothing was measured\n")
    return 0 if verdicts and all(is_kept for is_kept, _ in verdicts) else 1


def compare(
    result: dict[str, Any], floors: dict[str, Any]
) -> Iterator[tuple[bool, str]]:
    """Yield, for each floor of the bench, whether it is kept and a line about it."""
    bench = result["bench"]
    if bench not in floors:
        yield False, f"{bench}: no floors are set for it in {FLOORS.name}"
        return
    measured = result.get("figures", result)
    wanted = floors[bench]
    for path, bounds in _bounds(wanted, ()):
        if "figures" in result and path[0] not in measured:
            continue  # a corpus that was not asked for
        figure = _at(measured, path)
        yield _is_kept(figure, bounds), f"{bench} {'.'.join(path)}: {figure} {bounds}"


def _bounds(
    table: dict[str, Any], path: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], dict[str, float]]]:
    for name, value in table.items():
        if {"at_least", "at_most"} & value.keys():
            yield (*path, name), value
        else:
            yield from _bounds(value, (*path, name))


def _at(measured: dict[str, Any], path: Iterable[str]) -> float | None:
    here: Any = measured
    for name in path:
        here = here.get(name) if isinstance(here, dict) else None
    return here if isinstance(here, int | float) else None


def _is_kept(figure: float | None, bounds: dict[str, float]) -> bool:
    if figure is None:
        return False
    low = bounds.get("at_least", float("-inf"))
    return low <= figure <= bounds.get("at_most", float("inf"))


if __name__ == "__main__":
    sys.exit(main())
