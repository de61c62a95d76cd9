"""A text file is a report, character for character."""

from datetime import date
from hashlib import sha256

import pytest

from tollbook.capture import capture_text
from tollbook.errors import CannotCapture


def test_the_text_is_what_the_file_holds():
    kept = "Évora\r\n\r\n  Two died.\n\n".encode()
    captured = capture_text(kept, "flash.txt", published=date(2026, 3, 10))
    assert captured.report.text == "Évora\r\n\r\n  Two died.\n\n"
    assert captured.report.id == f"sha256:{sha256(kept).hexdigest()}"
    assert captured.report.published == date(2026, 3, 10)
    assert captured.data == kept
    assert captured.media_type == "text/plain"


def test_a_title_is_not_guessed_from_the_first_line():
    report = capture_text(b"Market is bombed\n\nTwo died.", "flash.txt").report
    assert report.title is None
    assert report.outlet is None


def test_a_date_line_is_not_taken_for_the_day_of_publication():
    assert capture_text(b"15 March 2026\n\nX", "x.txt").report.published is None


@pytest.mark.parametrize("kept", [b"", b" \r\n\t ", b"\xef\xbb\xbf"])
def test_an_empty_file_is_one_clear_line(kept: bytes):
    with pytest.raises(CannotCapture, match="holds no text"):
        capture_text(kept, "empty.txt")


def test_the_same_bytes_are_the_same_report_wherever_they_lie():
    one = capture_text(b"Two died.", "a.txt").report
    other = capture_text(b"Two died.", "b/c.txt").report
    assert one == other
