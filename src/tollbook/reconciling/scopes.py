"""Which figures of a report are a tally's, where one telling of them says so.

"790 civilians killed in Idlib" in a headline, and "790 civilians had been killed
since 1 September" in its body, are one figure, and it is cumulative: taken for one
event it would make 790 dead of a day.
"""

from tollbook.model import Count, Reading, Role, Scope

from .passages import role_at

_LOUD = (Role.HEADLINE, Role.SUMMARY, Role.CAPTION)


def cumulative_in(reading: Reading) -> frozenset[str]:
    """Return the ids of the counts that are a tally's figure, in any telling of it."""
    tallies = [count for count in reading.counts if count.scope is Scope.CUMULATIVE]
    if not tallies:
        return frozenset()
    found = {count.id for count in tallies}
    found |= {count.same_as for count in tallies if count.same_as is not None}
    found |= {
        count.id
        for count in reading.counts
        if count.same_as in found
        or any(_repeats(count, tally, reading) for tally in tallies)
    }
    return frozenset(found)


def _repeats(count: Count, tally: Count, reading: Reading) -> bool:
    """Does a headline or a caption repeat a tally's figure without its start?"""
    same = (count.measure, count.group, count.low, count.high) == (
        tally.measure,
        tally.group,
        tally.low,
        tally.high,
    )
    return same and role_at(reading, count.start) in _LOUD
