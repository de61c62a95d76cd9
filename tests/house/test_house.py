"""The house keeps its own rules."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from typer.main import get_command
from typer.testing import CliRunner

from tollbook.cli import app
from tollbook.registers import list_names, load_register

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "src").rglob("*.py")) + sorted((ROOT / "tests").rglob("*.py"))
PAGES = [
    *ROOT.glob("*.md"),
    *(ROOT / "docs").rglob("*.md"),
    *(ROOT / "examples").glob("*.md"),
    *(ROOT / "bench").glob("*.md"),
]
COMMANDS = sorted(get_command(app).commands)  # type: ignore[attr-defined]


def test_the_lock_has_hashes_and_names_no_address() -> None:
    lock = (ROOT / "requirements.lock").read_text()
    assert "://" not in lock
    assert lock.count("--hash=sha256:") > 100


def test_the_commands_start_without_the_heavy_libraries() -> None:
    asked = (
        "import sys, tollbook.cli; heavy = 'spacy duckdb splink sqlalchemy trafilatura'"
        "; print(*sorted(set(heavy.split()) & set(sys.modules)))"
    )
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src")}
    loaded = subprocess.run(
        [sys.executable, "-c", asked],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert loaded.stdout.split() == []


def test_no_file_outgrows_its_room() -> None:
    long = {
        str(path.relative_to(ROOT)): lines
        for path in SOURCES
        if (lines := len(path.read_text().splitlines())) > 400
    }
    assert not long


def test_the_links_in_the_pages_hold() -> None:
    broken = [
        f"{page.relative_to(ROOT)}: {target}"
        for page in PAGES
        for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", page.read_text())
        if "://" not in target and not (page.parent / target).exists()
    ]
    assert not broken


def test_the_files_that_the_pages_name_exist() -> None:
    named = {
        (page.name, path)
        for page in (ROOT / "CONTRIBUTING.md", ROOT / "README.md")
        for path in re.findall(
            r"`((?:src|docs|tests|examples|bench)/[\w./-]+)`", page.read_text()
        )
    }
    assert named
    assert not {(page, path) for page, path in named if not (ROOT / path).exists()}


@pytest.mark.parametrize("name", list(list_names()))
def test_every_register_loads_and_names_its_sources(name: str) -> None:
    register = load_register(name)
    assert register.title
    assert register.about
    assert register.sources
    assert register.entries


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_and_a_line_in_the_commands_page(command: str) -> None:
    shown = CliRunner().invoke(app, [command, "--help"])
    assert shown.exit_code == 0
    page = (ROOT / "docs" / "topics" / "commands.md").read_text()
    assert f"`tollbook {command}" in page


def test_every_decision_says_what_would_change_our_mind() -> None:
    decisions = sorted((ROOT / "docs" / "decisions").glob("0*.md"))
    assert len(decisions) >= 5
    for page in decisions:
        assert "What would change our mind" in page.read_text(), page.name


def test_the_project_asks_for_the_python_it_names() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert project["requires-python"] == ">=3.12"
    assert (ROOT / ".python-version").read_text().strip() == "3.12"
