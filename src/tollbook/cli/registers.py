"""`tollbook registers`: the lists that people keep, and who is bound by a treaty."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any

import typer
from pydantic import TypeAdapter

from tollbook.errors import RegisterError
from tollbook.registers import (
    Register,
    ccm_bound,
    ccm_status,
    ccm_totals,
    list_names,
    load_register,
)

from ._days import METAVAR, to_day
from ._tables import print_table

_ANY = TypeAdapter[Any](Any)


def registers(
    name: Annotated[
        str | None, typer.Argument(help="A register; without it, all are listed.")
    ] = None,
    on: Annotated[
        date | None,
        typer.Option(
            parser=to_day, metavar=METAVAR, help="The day asked about (ccm only)."
        ),
    ] = None,
    country: Annotated[
        str | None, typer.Option(help="ISO code or name of one country (ccm only).")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """List the registers, show one, or ask who is bound by a treaty on a day.

    tollbook registers ccm --on 2016-10-06 --country SY
    """
    if name is None:
        _list(as_json=as_json)
    elif on is None and country is None:
        _show(load_register(name), as_json=as_json)
    elif name != "ccm":
        raise RegisterError(f"--on and --country belong to ccm, not to {name!r}")
    elif on is None:
        raise RegisterError("a country's standing depends on the day: give --on DATE")
    else:
        _ask_ccm(on, country, as_json=as_json)


def _list(*, as_json: bool) -> None:
    found = [load_register(name) for name in list_names()]
    if as_json:
        rows = [
            {"name": r.name, "title": r.title, "entries": len(r.entries)} for r in found
        ]
        typer.echo(_ANY.dump_json(rows))
        return
    cells = [(r.name, str(len(r.entries)), r.title) for r in found]
    print_table(("register", "entries", "title"), cells)


def _show(register: Register, *, as_json: bool) -> None:
    if as_json:
        typer.echo(_ANY.dump_json(register))
        return
    typer.echo(f"{register.name}: {register.title}\n\n{register.about.strip()}\n")
    _print_entries(register)
    typer.echo("\nSources")
    for source in register.sources:
        typer.echo(f"  {source}")
    if register.left_out:
        typer.echo("\nLeft out")
    for left_out in register.left_out:
        typer.echo(f"  {left_out.what}: {left_out.why}")
    if register.seen_not_handled:
        typer.echo("\nSeen, not handled yet")
    for seen in register.seen_not_handled:
        typer.echo(f"  {seen}")


def _print_entries(register: Register) -> None:
    columns: dict[str, None] = {}
    for entry in register.entries:
        columns |= dict.fromkeys(entry if isinstance(entry, Mapping) else ["words"])
    print_table(
        list(columns),
        ([_cell(entry, column) for column in columns] for entry in register.entries),
        title=f"{len(register.entries)} entries",
    )


def _cell(entry: object, column: str) -> str:
    value = entry.get(column) if isinstance(entry, Mapping) else entry
    return _words(value)


def _words(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case Mapping():
            return " ".join(f"{key}={_words(part)}" for key, part in value.items())
        case list() | tuple():
            return "; ".join(_words(part) for part in value)
        case _:
            return str(value)


def _ask_ccm(day: date, country: str | None, *, as_json: bool) -> None:
    totals, bound = ccm_totals(day), ccm_bound(day)
    status = ccm_status(country, day) if country is not None else None
    if as_json:
        answer = {"on": day, **totals._asdict(), "in_force_for": bound}
        if status is not None:
            answer["country"] = {
                "name": status.state.name,
                "standing": status.standing,
                "signed": status.state.signed,
                "deposited": status.state.deposited,
                "act": status.state.act if status.state.deposited else None,
                "date_from": status.state.date_from,
                "in_force_from": status.state.bound_from,
                "withdrawn": status.state.withdrawn,
            }
        typer.echo(_ANY.dump_json(answer))
        return
    typer.echo(f"Convention on Cluster Munitions on {day}")
    typer.echo(f"  {totals.parties} States Parties (in force for {bound} of them)")
    typer.echo(f"  {totals.signatures} states have signed")
    typer.echo(f"  {totals.signatories_only} of them are signatories only")
    if status is not None:
        typer.echo(f"  {status}")
