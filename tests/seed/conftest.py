"""The article Tollbook started from: real input that is not ours to ship."""

import os
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from tollbook.flow.incidents import make_record
from tollbook.model import Reading, Record, Report
from tollbook.reading import Tools, read_report

ROOT = Path(__file__).parents[2]
SHARED = Path(os.environ.get("TOLLBOOK_SHARED", ROOT.parent / "shared"))
ARTICLE = SHARED / "seed" / "000_fa13f9bb6a44c4a4.txt"


@pytest.fixture(scope="session")
def seed(tools: Tools) -> Reading:
    if not ARTICLE.is_file():
        pytest.skip("the seed article is not on this machine")
    data = ARTICLE.read_bytes()
    report = Report(
        id=f"sha256:{sha256(data).hexdigest()}",
        outlet="MailOnline",
        published=date(2016, 10, 6),
        text=data.decode(),
    )
    return read_report(report, tools)


@pytest.fixture(scope="session")
def record(seed: Reading) -> Record:
    return make_record([seed])
