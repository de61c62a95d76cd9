"""Bytes become characters, or one clear line."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tollbook.capture.decoding import decode_text, whole_characters
from tollbook.errors import CannotCapture


@pytest.mark.parametrize(
    ("kept", "text", "note"),
    [
        # UTF-8 needs no word about it; line endings stay.
        ("Évora\r\nBeja\r".encode(), "Évora\r\nBeja\r", ""),
        # A byte order mark is taken off, and said.
        (codecs.BOM_UTF8 + b"dead", "dead", "byte order mark (utf-8)"),
        (codecs.BOM_UTF16_LE + "É".encode("utf-16-le"), "É", "utf-16-le"),
        (codecs.BOM_UTF16_BE + "É".encode("utf-16-be"), "É", "utf-16-be"),
        (codecs.BOM_UTF32_LE + "É".encode("utf-32-le"), "É", "utf-32-le"),
        # An old Windows file, with curly quotes.
        (b"\x93dead\x94 in \xc9vora", "“dead” in Évora", "Windows-1252"),
    ],
)
def test_a_text_file_is_decoded_and_what_was_done_is_said(
    kept: bytes, text: str, note: str
):
    decoded = decode_text(kept)
    assert decoded.text == text
    assert note in " ".join(decoded.notes)
    assert bool(decoded.notes) == bool(note)


def test_a_page_may_name_its_own_encoding():
    kept = "Алеппо".encode("windows-1251")
    assert decode_text(kept, "windows-1251").text == "Алеппо"
    # One that nobody knows is passed over.
    assert decode_text(b"\xc9vora", "no-such-encoding").text == "Évora"


def test_a_stray_control_character_does_not_cost_a_report():
    kept = b"Twelve people were evacu\x02ated. " + b"They were unhurt. " * 20
    assert decode_text(kept).text.encode() == kept


@pytest.mark.parametrize(
    ("kept", "words"),
    [
        (b"%PDF-1.7 ...", "a PDF"),
        (b"PK\x03\x04....", "a ZIP archive"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "no text"),
        (b"dead\x00" + b"." * 1000, "no text"),
        (b"\x01\x02\x03dead", "no text"),
        (b"\x81\x8d\xff", "neither UTF-8 nor Windows-1252"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8\x00", "its byte order mark says utf-16-le"),
    ],
)
def test_what_is_no_text_is_one_clear_line(kept: bytes, words: str):
    with pytest.raises(CannotCapture) as trouble:
        decode_text(kept)
    assert words in str(trouble.value)
    assert "\n" not in str(trouble.value)


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"])))
def test_any_text_comes_back_as_it_was(text: str):
    kept = text.encode()
    if not kept.startswith((codecs.BOM_UTF8, b"%PDF-", b"{\\rtf")):
        assert decode_text(kept).text == text


@given(st.binary())
def test_any_bytes_are_text_or_an_error_in_words(kept: bytes):
    try:
        words = decode_text(kept).text
    except CannotCapture as trouble:
        words = str(trouble)
    assert words.encode().decode() == words


@given(st.text(st.characters()))
def test_broken_characters_are_replaced_one_for_one(text: str):
    mended = whole_characters(text).text
    assert len(mended) == len(text)
    mended.encode()
