"""Hospitals, schools, camps, markets that outlive what happened to them."""

from datetime import date

from ._value import value
from .events import Effect, Target
from .quotes import Quote
from .when_where import Days, Site


@value
class IncidentObject:
    """An object of the record, as an incident names it."""

    id: str
    """The object's id."""
    kind: str
    """A key in registers/lists/targets.yaml."""
    name: str
    """What most reports call it."""
    effect: Effect | None = None
    """The worst that any report tells of it in this incident."""


@value
class ObjectStruck(Quote):
    """One incident of an object; the quote is the words that tell of the object."""

    report: str
    """Id of the report that the words stand in."""
    incident: str
    """Id of the incident."""
    date: Days | None
    """When; None when no report says."""
    effect: Effect | None
    """The worst that any report tells; None where none says."""
    names: tuple[str, ...]
    """The names that the reports of this incident print."""
    because: tuple[str, ...] = ()
    """Why it is this object, beside the incident it agrees with."""


@value
class RecordedObject:
    """One object with a name, and every incident in which it was hit."""

    id: str
    """A digest of its kind, name and place: the same reports, the same id."""
    kind: str
    """A key in registers/lists/targets.yaml."""
    name: str
    """What most reports call it."""
    names: tuple[str, ...]
    """Every name printed, in alphabetical order."""
    place: Site | None
    """The most exact place of its incidents; not a survey of the site itself."""
    incidents: tuple[ObjectStruck, ...]
    """Oldest first, undated ones last."""
    first: date | None
    """First day on which it is told to have been hit."""
    last: date | None
    """Last day."""
    notes: tuple[str, ...] = ()
    """Which objects of a like name it was kept apart from, and why."""


@value
class ToldObject:
    """One telling of a thing that was hit."""

    report: str
    event: str
    target: Target


@value
class ObjectLink:
    """One incident of an object, and why it is that object's."""

    incident: str
    told: tuple[ToldObject, ...]
    because: tuple[str, ...] = ()


@value
class ObjectCluster:
    """What linking finds: the incidents that struck one named object."""

    id: str
    """A digest of its kind, name and place: the same reports, the same id."""
    members: tuple[ObjectLink, ...]
    notes: tuple[str, ...] = ()
