"""From readings to the record: linking, then reconciling."""

from collections.abc import Sequence

from tollbook.linking import find_copies, link_mentions
from tollbook.model import Reading, Record
from tollbook.reconciling import outlooks_of, reconcile, tallies_of


def make_record(readings: Sequence[Reading]) -> Record:
    """Return the incidents, tallies and outlooks that readings add up to.

    Pure: the same readings, in any order, give the same record.
    """
    by_id = {reading.report.id: reading for reading in readings}
    ordered = [by_id[report] for report in sorted(by_id)]
    originals = {
        copy: by_id[original] for copy, original in find_copies(ordered).items()
    }
    incidents = tuple(
        reconcile(cluster, by_id, originals) for cluster in link_mentions(ordered)
    )
    return Record(
        incidents=incidents,
        tallies=tallies_of(ordered, incidents, originals),
        outlooks=outlooks_of(ordered, originals),
    )
