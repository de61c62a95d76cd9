"""A web page is a report: its article, and what its markup says of it."""

from datetime import date

import pytest

from tollbook.capture import capture_page, capture_row, capture_text
from tollbook.errors import CannotCapture

BODY = """
<p>Eleven people were killed when shells hit a bakery in Tomar on Monday, the
city's rescue service said. Among them were four women and a child of six.</p>
<p>“They were queueing for bread,” said Rosa Pinto, who lives across the street.
“Then there was a second blast, and nobody stood any more.”</p>
<p>The army denied firing on the city. The Front said it would answer the attack.</p>
"""

PAGE = f"""<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8">
<title>Shells kill 11 at bakery | The Invented Post</title>
<meta property="og:site_name" content="The Invented Post">
<meta property="og:title" content="Shells kill 11 at bakery">
<meta property="og:url" content="https://post.example/tomar">
<link rel="canonical" href="https://post.example/tomar">
<meta property="article:published_time" content="2026-03-10T23:30:00+02:00">
</head><body>
<header><nav><a href="/">Home</a> <a href="/war">War</a></nav></header>
<main><article><h1>Shells kill 11 at bakery</h1>{BODY}</article></main>
<aside><h2>Most read</h2><ul><li><a href="/1">Storm in the north</a></li></ul></aside>
<footer><p>© 2026 The Invented Post. All rights reserved.</p></footer>
</body></html>"""


def test_a_page_says_who_when_where_and_in_which_language():
    report = capture_page(PAGE.encode(), "page.html").report
    assert report.title == "Shells kill 11 at bakery"
    assert report.outlet == "The Invented Post"
    assert report.url == "https://post.example/tomar"
    # The day as the page writes it, in its own time zone.
    assert report.published == date(2026, 3, 10)
    assert report.language == "en"


def test_paragraphs_are_parted_by_an_empty_line_and_the_headline_stands_first():
    blocks = capture_page(PAGE.encode(), "page.html").report.text.split("\n\n")
    assert blocks[0] == "Shells kill 11 at bakery"
    assert blocks[1].startswith("Eleven people were killed")
    assert [block for block in blocks if "Shells kill 11" in block] == blocks[:1]
    assert all("\n" not in block for block in blocks)


def test_menus_footers_and_other_articles_are_left_out():
    text = capture_page(PAGE.encode(), "page.html").report.text
    for words in ("Home", "Most read", "Storm in the north", "All rights reserved"):
        assert words not in text


def test_a_title_that_the_body_does_not_hold_is_put_first():
    page = PAGE.replace("<h1>Shells kill 11 at bakery</h1>", "")
    text = capture_page(page.encode(), "page.html").report.text
    assert text.startswith("Shells kill 11 at bakery\n\nEleven people")


def test_the_recorders_day_is_taken_only_where_the_page_names_none():
    told = date(2026, 4, 1)
    dated = capture_page(PAGE.encode(), "page.html", published=told)
    assert dated.report.published == date(2026, 3, 10)
    undated = PAGE.replace("2026-03-10T23:30:00+02:00", "")
    assert capture_page(undated.encode(), "p.html").report.published is None
    assert (
        capture_page(undated.encode(), "p.html", published=told).report.published
        == told
    )


def test_a_day_in_the_text_is_not_taken_for_the_day_of_publication():
    page = f"<html><body><article>{BODY}<p>It began on 4 May 2019.</p></article></body></html>"
    assert capture_page(page.encode(), "page.html").report.published is None


def test_a_page_in_its_own_encoding_is_read_and_that_is_said():
    page = PAGE.replace('charset="utf-8"', 'charset="iso-8859-1"').replace("“", '"')
    page = page.replace("”", '"').replace("Tomar", "Évora")
    captured = capture_page(page.encode("iso-8859-1"), "page.html")
    assert "Évora" in captured.report.text
    assert captured.notes == ("not UTF-8: read as iso-8859-1",)


@pytest.mark.parametrize(
    "kept",
    [
        b"",
        b"<html></html>",
        b"<html><body><script>var killed = 12;</script></body></html>",
        b"<!doctype html><html><head><title>Two dead</title></head><body></body></html>",
        b"<<<>>><p",
    ],
)
def test_a_page_without_text_is_one_clear_line(kept: bytes):
    with pytest.raises(CannotCapture, match="no readable text"):
        capture_page(kept, "page.html")


def test_the_same_page_gives_the_same_report_each_time():
    assert capture_page(PAGE.encode(), "a") == capture_page(PAGE.encode(), "a")


def test_one_text_in_two_forms_has_two_ids_and_one_text_digest():
    page = capture_page(PAGE.encode(), "page.html")
    text = capture_text(page.report.text.encode(), "page.txt")
    assert page.report.id != text.report.id
    assert page.text_digest == text.text_digest


def test_a_row_with_html_is_read_as_a_page_and_its_own_words_come_first():
    import json

    row = json.dumps({"id": 7, "outlet": "Agency", "html": PAGE, "text": ""})
    report = capture_row(row.encode(), "rows.jsonl", 1).report
    assert report.external_id == "7"
    assert report.outlet == "Agency"
    assert report.title == "Shells kill 11 at bakery"
    assert report.published == date(2026, 3, 10)


def test_markup_that_trips_the_libraries_is_one_clear_line(
    monkeypatch: pytest.MonkeyPatch,
):
    def trip(*_: object, **__: object) -> None:
        raise AssertionError

    monkeypatch.setattr("trafilatura.bare_extraction", trip)
    with pytest.raises(CannotCapture, match="too broken"):
        capture_page(PAGE.encode(), "page.html")
