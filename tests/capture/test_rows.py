"""A row of a JSON lines file is a report."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tollbook.capture import capture_row
from tollbook.capture.captured import Captured
from tollbook.errors import CannotCapture


def capture(row: object, published: date | None = None) -> Captured:
    kept = row if isinstance(row, bytes) else json.dumps(row).encode()
    return capture_row(kept, "rows.jsonl", 3, published=published)


def test_a_row_says_who_when_and_where():
    captured = capture(
        {
            "id": "a-1",
            "url": "https://post.example/1",
            "outlet": "The Post",
            "title": "Two dead",
            "published": "2016-10-06",
            "language": "en",
            "text": "Two died.\r\n\r\nOne was four.\n",
            "editor": "a field of somebody else's",
        }
    )
    report = captured.report
    assert report.external_id == "a-1"
    assert report.url == "https://post.example/1"
    assert report.outlet == "The Post"
    assert report.title == "Two dead"
    assert report.published == date(2016, 10, 6)
    assert report.language == "en"
    assert report.text == "Two died.\r\n\r\nOne was four.\n"
    assert captured.origin == "rows.jsonl, line 3"
    assert captured.notes == ()


def test_what_a_row_does_not_say_is_unknown():
    report = capture({"text": "Two died.", "title": None, "outlet": ""}).report
    assert report.external_id is None
    assert report.title is None
    assert report.outlet is None
    assert report.published is None


def test_the_line_without_its_ending_is_what_is_kept():
    row = b'{"text": "Two died."}'
    assert capture(row + b"\r\n").report.id == capture(row).report.id
    assert capture(row + b"\n").data == row


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2016-10-06", date(2016, 10, 6)),
        # A time, with or without a zone: the day as it is written.
        ("2016-10-06T23:30:00Z", date(2016, 10, 6)),
        ("2016-10-06T23:30:00+02:00", date(2016, 10, 6)),
        ("2016-10-06 08:15", date(2016, 10, 6)),
        # Nothing said.
        ("", None),
        (None, None),
    ],
)
def test_the_day_of_publication_is_an_iso_date(written: object, expected: date | None):
    captured = capture({"text": "x", "published": written})
    assert captured.report.published == expected
    assert captured.notes == ()


@pytest.mark.parametrize(
    "written",
    ["6/10/2016", "yesterday", "2016-13-01", "2016-10", "20161006", 1475712000, True],
)
def test_a_day_that_is_none_is_said_and_never_guessed(written: object):
    captured = capture({"text": "x", "published": written}, date(2016, 10, 7))
    assert "not a date" in captured.notes[0]
    # The recorder's own day still stands in.
    assert captured.report.published == date(2016, 10, 7)


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (b'{"text": "Two died."', "not JSON"),
        (b"Two died.", "not JSON"),
        (b'["text"]', "a row is an object"),
        (b"null", "a row is an object"),
        (b"{}", 'needs "text" or "html"'),
        (b'{"text": "  "}', 'needs "text" or "html"'),
        (b'{"text": 12}', "its text is int"),
        (b'{"text": "x", "title": ["a"]}', "its title is list"),
        (b'{"text": "x", "id": 1.5}', "its id is float"),
        (b'{"html": "<html></html>"}', "no readable text"),
        (b"[" * 100_000, "too deeply"),
    ],
)
def test_a_broken_row_is_one_clear_line(row: bytes, words: str):
    with pytest.raises(CannotCapture) as trouble:
        capture(row)
    assert words in str(trouble.value)
    assert len(str(trouble.value).splitlines()) == 1


def test_half_a_character_is_replaced_and_said():
    captured = capture(b'{"text": "Two \\ud800 died."}')
    assert captured.report.text == "Two � died."
    assert captured.notes == ("1 broken characters replaced by �",)


ODD = [None, True, 0, -1, 1.5, "", " ", "x", "2016-10-06", "\x00\ud800", [], {"a": 1}]
FIELDS = ["id", "url", "outlet", "title", "published", "text", "language", "other"]


@given(st.dictionaries(st.sampled_from(FIELDS), st.sampled_from(ODD)))
def test_any_row_is_a_report_or_one_line(row: dict[str, Any]):
    try:
        words = capture(row).report.text
    except CannotCapture as trouble:
        words = str(trouble)
    assert words.strip()
    assert len(words.splitlines()) == 1
