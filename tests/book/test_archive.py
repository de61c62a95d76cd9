from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tollbook.book.archive import Archive
from tollbook.book.canonical import canonical, digest_of
from tollbook.book.lock import WriteLock, hold_by_existence
from tollbook.errors import LedgerBroken, RecordBusy


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path / "archive")


def test_a_file_is_named_by_the_digest_of_what_it_holds(archive: Archive):
    [digest] = archive.stage(b"twelve")
    archive.settle({digest})
    name = digest.removeprefix("sha256:")
    file = archive.folder / name[:2] / name[2:]
    assert file.read_bytes() == archive.read(digest) == b"twelve"
    assert file.stat().st_mode & 0o222 == 0


def test_a_staged_file_can_be_read_before_it_is_in_its_place(archive: Archive):
    assert archive.read(*archive.stage(b"twelve")) == b"twelve"


def test_what_the_ledger_does_not_know_is_not_moved_in(archive: Archive):
    [digest] = archive.stage(b"twelve")
    archive.settle(set())
    assert not archive.has_staged()
    with pytest.raises(LedgerBroken, match="is missing"):
        archive.read(digest)


def test_a_kept_file_is_never_written_over(archive: Archive):
    [digest] = archive.stage(b"twelve")
    archive.settle({digest})
    [file] = [f for f in archive.folder.rglob("*") if f.is_file()]
    before = file.stat()
    assert archive.stage(b"twelve") == (digest,)
    archive.settle({digest})
    after = file.stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_a_half_written_file_is_swept_away(archive: Archive):
    (archive.folder / "incoming").mkdir(parents=True)
    (archive.folder / "incoming" / ".tmp-1").write_bytes(b"twel")
    archive.settle(set())
    assert not archive.has_staged()
    assert list(archive.files()) == []


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3),
    max_leaves=5,
)


@settings(max_examples=50)
@given(st.dictionaries(st.text(max_size=5), JSON, max_size=5))
def test_equal_values_have_one_form(value: dict[str, object]):
    backwards = dict(reversed(value.items()))
    assert canonical(value) == canonical(backwards)
    assert digest_of(canonical(value)) == digest_of(canonical(backwards))


def test_a_number_that_json_has_no_word_for_is_refused():
    with pytest.raises(ValueError, match="JSON"):
        canonical({"low": float("nan")})


def test_the_lock_may_be_taken_again_by_who_holds_it(tmp_path: Path):
    lock = WriteLock(tmp_path / "write.lock")
    with lock.held() as first, lock.held() as second:
        assert (first, second) == (True, False)
    with lock.held() as again:
        assert again


def test_where_there_is_no_flock_a_file_is_the_lock(tmp_path: Path):
    file = tmp_path / "write.held"
    with (
        hold_by_existence(file),
        pytest.raises(RecordBusy, match=r"remove write\.held there if none is running"),
        hold_by_existence(file),
    ):
        pass
    assert not file.exists()
