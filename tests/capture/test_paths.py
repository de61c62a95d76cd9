"""Files, folders and standard input, taken one by one."""

import io
import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tollbook.capture import Captured, Refused, capture_paths

PAGE = (
    "<!doctype html><html><head><title>Two dead</title></head><body><article><p>"
    + "Two people died in the town on Monday, a doctor said. " * 6
    + "</p></article></body></html>"
)


def take(*paths: str | Path, stdin: bytes | None = None) -> list[Captured | Refused]:
    opened = None if stdin is None else io.BytesIO(stdin)
    return list(capture_paths(paths, published=date(2016, 10, 6), stdin=opened))


def texts(taken: list[Captured | Refused]) -> list[str]:
    return [item.report.text for item in taken if isinstance(item, Captured)]


def refusals(taken: list[Captured | Refused]) -> list[str]:
    return [str(item) for item in taken if isinstance(item, Refused)]


def test_a_folder_is_walked_to_the_bottom_in_order(tmp_path: Path):
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "2.txt").write_text("two")
    (tmp_path / "b" / "1.TXT").write_text("one")
    (tmp_path / "c.txt").write_text("three")
    (tmp_path / "a.jsonl").write_text('{"text": "zero"}\n\n{"text": "half"}\n')
    taken = take(tmp_path)
    assert texts(taken) == ["zero", "half", "three", "one", "two"]
    assert [item.line for item in taken] == [1, 3, None, None, None]


def test_standard_input_may_be_closed(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("sys.stdin", None)
    assert refusals(take("-")) == ["standard input: it is closed; nothing to read"]


def test_what_cannot_be_taken_is_one_line_and_the_rest_is_taken(tmp_path: Path):
    (tmp_path / "a.txt").write_text("")
    (tmp_path / "b.pdf").write_bytes(b"%PDF-1.7")
    (tmp_path / "c.txt").write_bytes(b"\x00\x01")
    (tmp_path / "d.jsonl").write_text('{"text": "kept"}\n{oops\n{"text": "too"}')
    (tmp_path / "e.html").write_text("<html></html>")
    (tmp_path / "f.txt").write_text("last")
    taken = take(tmp_path, tmp_path / "nothere.txt")
    assert texts(taken) == ["kept", "too", "last"]
    told = refusals(taken)
    assert len(told) == 6
    assert "a.txt: it holds no text" in told[0]
    assert "b.pdf: files ending in .pdf are not read" in told[1]
    assert "c.txt: this is no text" in told[2]
    assert "d.jsonl, line 2: not JSON" in told[3]
    assert "e.html: no readable text" in told[4]
    assert "nothere.txt: there is no such file" in told[5]
    assert all(len(line.splitlines()) == 1 for line in told)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_one_line(tmp_path: Path):
    file = tmp_path / "a.txt"
    file.write_text("secret")
    file.chmod(0)
    assert "permission denied" in refusals(take(file))[0]


def test_a_permission_that_is_missing_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def refuse(file: Path, *_: object) -> None:
        raise PermissionError(13, "Permission denied", str(file))

    monkeypatch.setattr(Path, "open", refuse)
    assert refusals(take(tmp_path / "a.txt")) == [
        f"{tmp_path}/a.txt: permission denied; ask its owner, or copy it"
    ]


def test_a_folders_readme_is_passed_over_and_hidden_names_are_not_looked_at(
    tmp_path: Path,
):
    (tmp_path / "README.md").write_text("about")
    (tmp_path / ".hidden.txt").write_text("no")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "x.txt").write_text("no")
    (item,) = take(tmp_path)
    assert isinstance(item, Refused)
    assert item.passed_over


def test_an_empty_folder_and_a_file_without_rows_are_said(tmp_path: Path):
    (tmp_path / "none").mkdir()
    (tmp_path / "none.jsonl").write_text("\n\n")
    told = refusals(take(tmp_path / "none", tmp_path / "none.jsonl"))
    assert "an empty folder" in told[0]
    assert "it holds no rows" in told[1]


def test_what_is_no_regular_file_in_a_folder_is_left_alone(tmp_path: Path):
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    told = refusals(take(tmp_path))
    assert "gone.txt: there is no such file" in told[0]
    assert "pipe.txt: not a regular file" in told[1]


@pytest.mark.parametrize(
    ("given", "media_types"),
    [
        (b"Two died.", ["text/plain"]),
        (b'{"text": "a"}\n{"text": "b"}\n', ["application/json"] * 2),
        (b'\xef\xbb\xbf{"text": "a"}', ["application/json"]),
        (PAGE.encode(), ["text/html"]),
        # A text that starts with a brace or an angle bracket is a text.
        (b"{sic} he said.", ["text/plain"]),
        (b"<Agency> Two died.", ["text/plain"]),
    ],
)
def test_standard_input_is_looked_into(given: bytes, media_types: list[str]):
    taken = take("-", stdin=given)
    assert [
        item.media_type for item in taken if isinstance(item, Captured)
    ] == media_types
    assert all(item.origin.startswith("standard input") for item in taken)


def test_a_file_without_a_suffix_is_looked_into(tmp_path: Path):
    file = tmp_path / "report"
    file.write_text(PAGE)
    (item,) = take(file)
    assert isinstance(item, Captured)
    assert item.media_type == "text/html"


def test_a_text_file_is_never_taken_apart(tmp_path: Path):
    file = tmp_path / "page.txt"
    file.write_bytes(PAGE.encode())
    assert texts(take(file)) == [PAGE]


def test_a_row_is_the_same_report_in_any_file(tmp_path: Path):
    row = b'{"text": "a"}'
    (tmp_path / "a.jsonl").write_bytes(b"\xef\xbb\xbf" + row + b"\r\n")
    (tmp_path / "b.jsonl").write_bytes(b"\n" + row)
    one, other = take(tmp_path)
    assert isinstance(one, Captured)
    assert isinstance(other, Captured)
    assert one.report.id == other.report.id


def test_a_file_that_is_far_too_large_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("tollbook.capture.paths.LARGEST", 10)
    (tmp_path / "a.txt").write_text("x" * 11)
    (tmp_path / "b.txt").write_text("x" * 10)
    taken = take(tmp_path)
    assert "more than 10 bytes" in refusals(taken)[0]
    assert texts(taken) == ["x" * 10]


def test_files_are_taken_only_when_they_are_asked_for(tmp_path: Path):
    (tmp_path / "a.txt").write_text("a")
    later: Callable[[], None] = (tmp_path / "b.txt").unlink
    (tmp_path / "b.txt").write_text("b")
    taken = capture_paths([tmp_path / "a.txt", tmp_path / "b.txt"])
    next(taken)
    later()
    assert isinstance(next(taken), Refused)
