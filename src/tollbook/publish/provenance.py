"""What every published file says about itself."""

from datetime import date

from tollbook.model import Incident, value


@value
class Provenance:
    """Where a published file comes from and how it may be used."""

    title: str
    method_version: str
    """The program and its version: its rules and registers are the method."""
    scope: str
    """Which incidents are in the file, in a sentence."""
    period: tuple[date | None, date | None]
    """First and last day of the incidents in the file."""
    as_of: str
    """When the file was made, UTC."""
    licence: str
    contact: str
    """Where corrections may be sent."""
    digest_of_book: str
    """Seal of the last ledger entry: what the file was made from."""
    status: str = (
        "Proposals read by a machine: each figure is somebody's claim, kept with its "
        "words. Victims' names are withheld. Documented harm is a floor, not a total."
    )


def period_of(
    incidents: tuple[Incident, ...],
) -> tuple[date | None, date | None]:
    """Return the first and the last day of incidents; None where none is dated."""
    days = [incident.date for incident in incidents if incident.date]
    return (
        min((day.start for day in days), default=None),
        max((day.end for day in days), default=None),
    )
