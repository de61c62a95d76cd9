"""`tollbook read`."""

import json
from collections.abc import Callable
from pathlib import Path

from jsonschema import Draft202012Validator
from typer.testing import Result

from tollbook.cli.schema import Published, schema_of

Typed = Callable[..., Result]

TEXT = "At least 12 people were killed in Hama on Monday, doctors said."


def test_json_is_one_reading_a_line_by_the_schema(tollbook: Typed, tmp_path: Path):
    rows = [{"id": f"r{n}", "published": "2016-10-06", "text": TEXT} for n in range(40)]
    file = tmp_path / "rows.jsonl"
    file.write_text("\n".join(map(json.dumps, rows)))
    result = tollbook("read", str(file), "--json")
    assert result.exit_code == 0
    assert result.stderr == ""
    readings = [json.loads(line) for line in result.stdout.splitlines()]
    assert [r["report"]["external_id"] for r in readings] == [r["id"] for r in rows]
    Draft202012Validator(schema_of(Published.READING)).validate(readings[0])


def test_standard_input_and_the_day_of_publication(tollbook: Typed):
    result = tollbook(
        "read", "-", "--published", "2016-10-06", "--json", stdin=TEXT.encode()
    )
    report = json.loads(result.stdout)["report"]
    assert report["text"] == TEXT
    assert report["published"] == "2016-10-06"


def test_what_cannot_be_read_is_one_line_each_and_the_rest_is_read(
    tollbook: Typed, tmp_path: Path
):
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.txt").write_text("")
    (tmp_path / "c.jsonl").write_text("{oops")
    # Longer than the parser can hold.
    (tmp_path / "d.txt").write_text("x " * 600_000)
    (tmp_path / "e.txt").write_text(TEXT + " The army denied it.")
    result = tollbook("read", str(tmp_path), str(tmp_path / "f.txt"), "--json")
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 2
    told = result.stderr.splitlines()
    assert len(told) == 4
    for name in ("b.txt", "c.jsonl, line 1", "d.txt", "f.txt"):
        assert any(name in line for line in told)


def test_a_note_is_no_failure(tollbook: Typed, tmp_path: Path):
    (tmp_path / "a.txt").write_bytes("In Évora two died.".encode("cp1252"))
    result = tollbook("read", str(tmp_path))
    assert result.exit_code == 0
    assert "read as Windows-1252" in result.stderr


def test_without_json_a_person_can_read_it(tollbook: Typed, tmp_path: Path):
    (tmp_path / "a.txt").write_text(TEXT)
    told = tollbook("read", str(tmp_path), "--published", "2016-10-06").stdout
    assert "unknown outlet, 2016-10-06" in told
    assert "Passages: 1 body" in told
    assert "2016-10-03" in told
    undated = tollbook("read", str(tmp_path)).stdout
    assert "no publication date is known" in undated


def test_the_same_files_give_the_same_bytes(tollbook: Typed, tmp_path: Path):
    (tmp_path / "a.txt").write_text(TEXT)
    words = ("read", str(tmp_path), "--json")
    assert tollbook(*words).stdout == tollbook(*words).stdout
