"""What the mentions of one event have said so far."""

from dataclasses import dataclass, field
from datetime import date

from spacy.tokens import Token

from tollbook.model import EventMention, PlacePrecision, PlaceRef, Realis, Role, TimeRef
from tollbook.registers import narrower

from .harm import Told
from .people import surnames

LARGE = frozenset(
    (PlacePrecision.COUNTRY, PlacePrecision.REGION, PlacePrecision.PROVINCE)
)

PARTS = frozenset(
    (
        "neighbourhood",
        "neighborhood",
        "district",
        "quarter",
        "suburb",
        "village",
        "camp",
    )
)
"""What a text calls a place of which it seldom tells two events."""

type DayRange = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Known:
    """The times and places of a reading, by id."""

    times: dict[str, TimeRef]
    places: dict[str, PlaceRef]


@dataclass(frozen=True, slots=True)
class Sketch:
    """One mention, as far as merging looks at it."""

    mention: EventMention
    token: Token
    line: int
    day: DayRange | None
    place: PlaceRef | None
    is_spot: bool
    """The place is a part of a settlement, seldom told of for two events."""
    is_headline: bool
    names: frozenset[str]
    """Last names of the victims."""
    ages: frozenset[int]
    actors: frozenset[str]

    @classmethod
    def of(cls, mention: EventMention, told: Told, known: Known) -> "Sketch":
        """Draw what matters out of a mention."""
        when = known.times.get(mention.time or "")
        return cls(
            mention=mention,
            token=told.trigger.token,
            line=told.trigger.line.number,
            day=when.interval if when is not None else None,
            place=_fine_place(known.places.get(mention.place or "")),
            is_spot=_is_spot(known.places.get(mention.place or "")),
            is_headline=told.trigger.line.passage.role in (Role.HEADLINE, Role.SUMMARY),
            names=frozenset(
                word for v in mention.victims if v.name for word in surnames(v.name)
            ),
            ages=frozenset(v.age for v in mention.victims if v.age is not None),
            actors=frozenset(a.register or a.name.lower() for a in mention.actors),
        )


@dataclass(slots=True)
class Cluster:
    """The mentions that are one event."""

    first: str
    kind: str
    realis: Realis
    lines: list[int] = field(default_factory=list)
    days: set[DayRange] = field(default_factory=set)
    places: list[PlaceRef] = field(default_factory=list)
    targets: set[tuple[str, str | None]] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    ages: set[int] = field(default_factory=set)
    actors: set[str] = field(default_factory=set)
    only_headline: bool = True
    """Told in nothing but headlines and summaries so far."""

    @classmethod
    def start(cls, sketch: Sketch) -> "Cluster":
        """Start an event with its first mention."""
        mention = sketch.mention
        return cls(mention.id, mention.type, mention.realis)

    def add(self, sketch: Sketch) -> None:
        """Take in one more mention."""
        self.kind = narrower(self.kind, sketch.mention.type)
        self.lines.append(sketch.line)
        if sketch.day is not None:
            self.days.add(sketch.day)
        if sketch.place is not None:
            self.places.append(sketch.place)
        self.targets.update((t.kind, t.name) for t in sketch.mention.targets)
        self.names |= sketch.names
        self.ages |= sketch.ages
        self.actors |= sketch.actors
        self.only_headline &= sketch.is_headline


def _fine_place(where: PlaceRef | None) -> PlaceRef | None:
    if where is None or where.precision in LARGE:
        return None
    return where


def _is_spot(where: PlaceRef | None) -> bool:
    return where is not None and (
        where.described_as in PARTS
        or where.precision in (PlacePrecision.POINT, PlacePrecision.NEIGHBOURHOOD)
    )
