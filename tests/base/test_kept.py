"""What is kept between runs: the same for the same text, nothing for any other, never in the way."""

from concurrent.futures import ThreadPoolExecutor
import os
import stat
import sys

import pytest

from subcontract_core.base import kept

TREE = [1, {"värde": [2, "§ 5"], "none": [3, None], "list": [4, [[5, "a"]]]}]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder of its own that is not there yet."""
    place = tmp_path / "caches" / "subcontract"
    monkeypatch.setenv(kept.CACHE, str(place))
    _forget()
    yield place
    _forget()


def _forget():
    for one in (kept._folder, kept._prepare):
        one.cache_clear()


def _entry(folder):
    (entry,) = folder.glob("*.json")
    return entry


def test_what_is_kept_is_recalled_for_the_same_text_name_and_sort_only(folder):
    assert kept.recalled("yaml", "a.yaml", "a: 1\n") is None
    kept.keep("yaml", "a.yaml", "a: 1\n", TREE)
    assert kept.recalled("yaml", "a.yaml", "a: 1\n") == TREE
    for sort, name, text in (
        ("yaml", "a.yaml", "a: 2\n"),
        ("yaml", "b.yaml", "a: 1\n"),
        ("po", "a.yaml", "a: 1\n"),
    ):
        assert kept.recalled(sort, name, text) is None


def test_a_file_that_changed_takes_the_place_of_what_it_was(folder):
    for text in ("a: 1\n", "a: 2\n"):
        kept.keep("yaml", "a.yaml", text, [1, text])
    assert kept.recalled("yaml", "a.yaml", "a: 2\n") == [1, "a: 2\n"]
    assert kept.recalled("yaml", "a.yaml", "a: 1\n") is None
    assert _entry(folder).exists()  # one entry


def test_another_program_recalls_nothing(folder, monkeypatch):
    kept.keep("yaml", "a.yaml", "a: 1\n", TREE)
    monkeypatch.setattr(kept, "_program", lambda: b"another")
    assert kept.recalled("yaml", "a.yaml", "a: 1\n") is None


@pytest.mark.parametrize(
    "spoil",
    [
        lambda content: b"",
        lambda content: content[:-1],
        lambda content: content[:100],
        lambda content: content.replace(b"none", b"nine"),
        lambda content: content + b" ",
        lambda content: os.urandom(200),
    ],
)
def test_an_entry_that_is_cut_or_changed_is_not_used_and_is_written_anew(folder, spoil):
    kept.keep("yaml", "a.yaml", "a: 1\n", TREE)
    _entry(folder).write_bytes(spoil(_entry(folder).read_bytes()))
    assert kept.recalled("yaml", "a.yaml", "a: 1\n") is None
    kept.keep("yaml", "a.yaml", "a: 1\n", TREE)
    assert kept.recalled("yaml", "a.yaml", "a: 1\n") == TREE


def test_an_entry_that_another_user_wrote_is_not_used(folder, monkeypatch):
    kept.keep("yaml", "a.yaml", "a: 1\n", TREE)
    monkeypatch.setattr(os, "geteuid", lambda: 4_242_424, raising=False)
    assert kept.recalled("yaml", "a.yaml", "a: 1\n") is None


def test_the_folder_is_nobody_elses_to_read(folder):
    """Windows keeps a user's folder by other means: it knows of a mode only whether one writes."""
    modes = (0o777, 0o666) if sys.platform == "win32" else (0o700, 0o600)
    kept.keep("yaml", "a.yaml", "a: 1\n", TREE)
    assert tuple(stat.S_IMODE(one.stat().st_mode) for one in (folder, _entry(folder))) == modes


def test_where_no_folder_can_be_made_there_is_only_nothing_kept(folder):
    folder.parent.mkdir()
    folder.write_text("a file in its place")
    kept.keep("yaml", "a.yaml", "a: 1\n", TREE)
    assert kept.recalled("yaml", "a.yaml", "a: 1\n") is None
    assert folder.read_text() == "a file in its place"


def test_off_keeps_nothing(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(kept.CACHE, kept.OFF)
    _forget()
    kept.keep("yaml", "a.yaml", "a: 1\n", TREE)
    assert kept.recalled("yaml", "a.yaml", "a: 1\n") is None and not list(tmp_path.iterdir())
    _forget()


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({"HOME": "/home/a"}, "/home/a/.cache/subcontract"),
        ({"HOME": "/home/a", "XDG_CACHE_HOME": "/caches"}, "/caches/subcontract"),
        ({"HOME": "/home/a", "XDG_CACHE_HOME": "here"}, "/home/a/.cache/subcontract"),
    ],
)
def test_the_folder_is_where_the_system_keeps_caches(monkeypatch, variables, expected):
    for name in (kept.CACHE, "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "platform", "linux")
    _forget()
    assert kept._folder().as_posix() == expected
    _forget()


def test_what_nobody_used_for_a_season_is_taken_out(folder):
    folder.mkdir(parents=True)
    old, other = folder / "old.json", folder / "notes.txt"
    for file in (old, other):
        file.write_text("x")
        os.utime(file, (0, 0))
    kept.keep("yaml", "a.yaml", "a: 1\n", TREE)
    assert not old.exists() and other.exists()


def test_what_a_killed_writer_left_is_taken_out_and_nothing_is_half_written(folder):
    folder.mkdir(parents=True)
    (folder / ".subcontract-00.part").write_bytes(b"half")
    kept.keep("yaml", "a.yaml", "a: 1\n", TREE)
    assert [file.name for file in folder.iterdir()] == [_entry(folder).name]


def test_who_reads_while_others_write_has_a_whole_entry(folder):
    kept.keep("yaml", "a.yaml", "a: 1\n", TREE)

    def meet(_number):
        kept.keep("yaml", "a.yaml", "a: 1\n", TREE)
        return kept.recalled("yaml", "a.yaml", "a: 1\n") == TREE

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(meet, range(200)))
    assert [file.name for file in folder.iterdir()] == [_entry(folder).name]
