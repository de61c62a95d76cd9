"""`tollbook read`: read files and print what they claim; writes nothing."""

from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Annotated

import typer
from pydantic import TypeAdapter

from tollbook.flow import load_tools
from tollbook.model import Reading, Report
from tollbook.reading import read_report


def read(
    files: list[Path],
    published: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"])] = None,
) -> None:
    """Read FILES and print one reading a line, as JSON."""
    for file in files:
        data = file.read_bytes()
        report = Report(
            id=f"sha256:{sha256(data).hexdigest()}",
            text=data.decode(),
            published=published.date() if published else None,
        )
        reading = read_report(report, load_tools())
        typer.echo(TypeAdapter(Reading).dump_json(reading))
