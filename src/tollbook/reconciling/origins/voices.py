"""Who speaks, who passed it on, and where the chain starts.

The origin is the first hop that saw or counted. An outlet that quotes somebody
passes on; its own figure counts as the outlet's, or as the agency's whose text it
prints. A named body is one origin wherever it is quoted, and a party is one with
its state agency. Whoever is not named is known only through the nearest hop that
is: "a resident told Reuters" is one origin in every outlet that prints it, while
"residents" of two outlets are two. When sources are counted, an unnamed source
stands or falls with the hop it is known through.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tollbook.model import Hop, Reading, Source, SourceKind, Statement, Step
from tollbook.reconciling.tellings import statement_by_id
from tollbook.registers import actor_by_id, local_office

from .tellers import Teller, key_of_medium, root_of, teller_of


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who claims something, in one report."""

    name: str
    kind: SourceKind
    origin: str
    stands_with: str
    """What it counts as when independent sources are counted."""
    teller: Teller
    """Whose words the report prints."""
    register: str | None = None
    via: tuple[str, ...] = ()
    is_outlet: bool = False
    """It is the report itself that tells."""
    through: str | None = None
    """For an unnamed source: the hop it is known through."""
    hops: tuple[Hop, ...] = ()
    """From the outlet to the origin."""

    @property
    def is_party(self) -> bool:
        """Is it a party, or one with a party?"""
        root = actor_by_id().get(root_of(self.register) or "")
        return SourceKind.PARTY in (self.kind, root.kind if root else None)

    @property
    def is_tellers(self) -> bool:
        """Is it known only as the words of the report?"""
        return self.stands_with == self.teller.key


def voice_of(
    reading: Reading, statement: str | None, originals: Mapping[str, Reading]
) -> Voice:
    """Return who speaks in a statement; the outlet or agency where nobody else does.

    Args:
        reading: The reading the statement stands in.
        statement: Id of the innermost statement, or None.
        originals: Copied report's id -> reading of the report it repeats.
    """
    teller = teller_of(reading, originals)
    inner = _speaking(reading, statement)
    source = inner.source if inner else None
    if inner is None or source is None:
        return _own(reading, teller)
    name = _name_in(reading, source)
    passed = list(_passed_on_by(reading, inner))
    known = next((hop for hop in passed if hop.named), None)
    through = known.name if known else teller.name
    key = _key(source, name) or (_key(known, known.name) if known else None)
    origin = name or f"{source.name}, to {through}"
    credit = teller.credit
    return Voice(
        name=source.name,
        kind=source.kind,
        origin=_registered(source.register) or origin,
        stands_with=key or teller.key,
        teller=teller,
        register=source.register,
        via=tuple(
            dict.fromkeys(
                [hop.name for hop in passed] + ([credit.name] if credit else [])
            )
        ),
        through=None if name or source.register else through,
        hops=(
            *_printing(reading, teller),
            *(_quoted(reading, hop) for hop in reversed(passed)),
            _quoted(reading, source),
            *_spoken_for(source),
        ),
    )


def _own(reading: Reading, teller: Teller) -> Voice:
    """Return the voice of a report where it names nobody."""
    origin = _registered(teller.register) or teller.name
    body = _hop(origin, Step.SPEAKS_FOR)
    return Voice(
        name=teller.name,
        kind=SourceKind.MEDIA,
        origin=origin,
        stands_with=teller.key,
        teller=teller,
        register=teller.register,
        is_outlet=True,
        hops=(*_printing(reading, teller), *([body] if origin != teller.name else [])),
    )


def _key(source: Source | None, name: str | None) -> str | None:
    """Return what a source counts as; None for one without a name."""
    if source is None:
        return None
    if name and source.kind is SourceKind.MEDIA:
        return root_of(source.register) or key_of_medium(name)
    return root_of(source.register) or name


def _name_in(reading: Reading, source: Source) -> str | None:
    """Return a source's name; "ministry" in a headline is the Ministry of the body.

    An office that a place has one of needs no name: "police" is one body.

    None where the report names it nowhere.
    """
    if source.named:
        return source.name
    if office := local_office(source.name):
        return office
    names = (
        other.source.name
        for other in reading.statements
        if other.source is not None and other.source.named
    )
    return next((n for n in names if n.casefold() == source.name.casefold()), None)


def _speaking(reading: Reading, statement: str | None) -> Statement | None:
    """Return the innermost statement with a source: "it was said, X stated" is X's."""
    inner = statement_by_id(reading, statement)
    tried: set[str] = set()
    while inner is not None and inner.source is None and inner.id not in tried:
        tried.add(inner.id)
        inner = statement_by_id(reading, inner.inside)
    return inner


def _passed_on_by(reading: Reading, inner: Statement) -> Iterator[Source]:
    """Yield who passed a statement on, the nearest to its source first."""
    at: Statement | None = inner
    said: set[str] = set()
    while at is not None and at.id not in said:
        said.add(at.id)
        if at is not inner and at.source is not None:
            yield at.source
        yield from reversed(at.via or ())
        at = statement_by_id(reading, at.inside)


def _printing(reading: Reading, teller: Teller) -> Iterator[Hop]:
    """Yield the hops from the outlet to whoever wrote the text."""
    report = reading.report
    yield _hop(report.outlet or "an outlet not known", Step.PRINTED, report.id)
    first = teller.first or report
    if teller.first is not None:
        yield _hop(teller.outlet, Step.COPIED, first.id)
    if teller.credit is not None:
        credit = teller.credit
        yield Hop(
            name=credit.name,
            step=Step.CREDITED,
            report=first.id,
            start=credit.start,
            end=credit.end,
            text=credit.text,
        )


def _quoted(reading: Reading, source: Source) -> Hop:
    return Hop(
        name=source.name,
        step=Step.QUOTED,
        report=reading.report.id,
        start=source.start,
        end=source.end,
        text=source.text,
    )


def _spoken_for(source: Source) -> Iterator[Hop]:
    body = _registered(source.register)
    if body is not None and body != source.name:
        yield _hop(body, Step.SPEAKS_FOR)


def _hop(name: str, step: Step, report: str | None = None) -> Hop:
    return Hop(name=name, step=step, report=report)


def _registered(register: str | None) -> str | None:
    """Return the name of the origin an actor of the register speaks for."""
    root = root_of(register)
    return actor_by_id()[root].name if root else None


def is_of(source: Source, register: str | None) -> bool:
    """Does a source speak for the actor of a register entry?"""
    return register is not None and root_of(source.register) == root_of(register)
