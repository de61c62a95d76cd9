"""Load a register: a YAML list that people keep, with its sources and left-out entries.

Every file under lists/ has the same five headings:

    title:     one line
    about:     what the list is for, and how its values were chosen
    sources:   where the entries come from
    entries:   the entries; a key per field of the entry's class
    left_out:  what was considered and left out, and why
    seen_not_handled:  what was met in reports and is not dealt with yet
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

# The C loader reads all registers in 0.14 s where safe_load takes 1.2 s; it is
# missing only where PyYAML was built without libyaml.
try:
    from yaml import CSafeLoader as SafeLoader
except ImportError:
    from yaml import SafeLoader  # type: ignore[assignment]
from pydantic import TypeAdapter, ValidationError

from tollbook.errors import RegisterError


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """Something considered for a register and kept out of it."""

    what: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """One list as its file holds it, entries still untyped."""

    name: str
    title: str
    about: str
    sources: tuple[str, ...]
    entries: tuple[Any, ...]
    left_out: tuple[LeftOut, ...] = ()
    seen_not_handled: tuple[str, ...] = ()


_REGISTER = TypeAdapter(Register)


def list_names() -> Iterator[str]:
    """Yield the names of all registers, in alphabetical order."""
    found = (files("tollbook.registers") / "lists").iterdir()
    yield from sorted(f.name.removesuffix(".yaml") for f in found)


@cache
def load_register(name: str) -> Register:
    """Load one register by name.

    Raises:
        RegisterError: there is no such register, or its file is malformed.
    """
    file = files("tollbook.registers") / "lists" / f"{name}.yaml"
    if not file.is_file():
        known = ", ".join(list_names())
        raise RegisterError(f"no register is called {name!r}; there are: {known}")
    try:
        loaded = yaml.load(file.read_text("utf-8"), Loader=SafeLoader)
        return _REGISTER.validate_python({"name": name, **loaded})
    except (yaml.YAMLError, ValidationError, TypeError) as trouble:
        raise RegisterError(f"registers/lists/{name}.yaml: {trouble}") from trouble


@cache
def load_entries[T](name: str, entry: type[T]) -> tuple[T, ...]:
    """Load a register's entries as values of a class.

    Raises:
        RegisterError: an entry does not fit the class; the message says which.
    """
    adapter = TypeAdapter(entry)
    made = []
    for number, raw in enumerate(load_register(name).entries, 1):
        try:
            made.append(adapter.validate_python(raw, strict=False))
        except ValidationError as trouble:
            raise RegisterError(
                f"registers/lists/{name}.yaml, entry {number} ({raw!r}): {trouble}"
            ) from trouble
    return tuple(made)
