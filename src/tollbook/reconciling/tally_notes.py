"""Why a tally need not agree with the incidents, or with another tally."""

from collections.abc import Iterator

from tollbook.model import Group, Tally

from .wording import figure

STOCK = (
    "a number of people in a state at a date, not a casualty figure: "
    "it is never added up"
)
NO_START = "its start has no date in the text{words}: incidents are not set against it"
NO_AREA = "its area is not known: incidents are not set against it"
FLOOR = (
    "a record holds only what its reports tell one by one; "
    "the keeper of a tally counts what no report tells"
)


def notes_on(tally: Tally, *, stock: bool) -> tuple[str, ...]:
    """Return why a tally need not agree with the recorded incidents."""
    if stock:
        return (STOCK,)
    notes = []
    if tally.since is None:
        words = f" ({tally.since_text})" if tally.since_text else ""
        notes.append(NO_START.format(words=words))
    if tally.place is None:
        notes.append(NO_AREA)
    if not notes:
        notes.append(FLOOR)
    return tuple(notes)


def notes_between(one: Tally, other: Tally) -> Iterator[str]:
    """Yield why a tally need not agree with another of the same measure.

    Args:
        one: The tally the note is for.
        other: The tally beside it; the two can speak of the same people.
    """
    reasons = list(_differences(one, other))
    if reasons:
        keeper = other.claims[-1].source
        whose = f"{keeper}'" if keeper.endswith("s") else f"{keeper}'s"
        yield (
            f"beside {whose} {figure(other.low, other.high)}, with which it need not "
            f"agree: {'; '.join(reasons)}"
        )


def _differences(one: Tally, other: Tally) -> Iterator[str]:
    keepers = one.claims[-1], other.claims[-1]
    if keepers[0].origin != keepers[1].origin:
        yield f"another keeper ({keepers[0].source}, {keepers[1].source})"
    if _start(one) != _start(other):
        yield f"another start ({_start(one)}, {_start(other)})"
    if one.group is not other.group:
        yield f"other people counted ({_whom(one.group)}, {_whom(other.group)})"
    if _area(one) != _area(other):
        yield f"another area ({_area(one)}, {_area(other)})"
    if _start(one) != _start(other) and one.since and other.since:
        yield "their periods overlap: they are never added to one another"


def _start(tally: Tally) -> str:
    return tally.since or tally.since_text or "no start given"


def _area(tally: Tally) -> str:
    return tally.place.name if tally.place else "area not given"


def _whom(group: Group) -> str:
    return "everybody" if group is Group.ALL else group.replace("_", " ")
