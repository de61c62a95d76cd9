"""From readings to the record: linking, then reconciling."""

from collections.abc import Sequence

from tollbook.linking import find_copies, link_mentions, link_objects
from tollbook.model import Reading, Record, Ruling
from tollbook.reconciling import (
    objects_of,
    outlooks_of,
    reconcile,
    tallies_of,
    with_objects,
    with_twins,
)


def make_record(readings: Sequence[Reading], rulings: Sequence[Ruling] = ()) -> Record:
    """Return the incidents, objects, tallies and outlooks that readings add up to.

    Pure: the same readings, in any order, give the same record.

    Args:
        readings: The newest reading of each report.
        rulings: What people have decided, about mentions of these readings.
    """
    by_id = {reading.report.id: reading for reading in readings}
    ordered = [by_id[report] for report in sorted(by_id)]
    originals = {
        copy: by_id[original] for copy, original in find_copies(ordered).items()
    }
    clusters = link_mentions(ordered, rulings)
    incidents = tuple(reconcile(cluster, by_id, originals) for cluster in clusters)
    sites = {incident.id: incident.place for incident in incidents}
    objects = objects_of(link_objects(clusters, sites, by_id), incidents)
    incidents = with_twins(with_objects(incidents, objects))
    return Record(
        incidents=incidents,
        objects=objects,
        tallies=tallies_of(ordered, incidents, originals),
        outlooks=outlooks_of(ordered, originals),
    )
