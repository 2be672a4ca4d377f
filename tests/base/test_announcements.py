"""What installed packages announce: what Python's own metadata say, and no older than they are."""

from importlib.metadata import entry_points
import os
import sys

import pytest

from subcontract_core.base import announcements, kept


@pytest.fixture
def own_folder(tmp_path, monkeypatch):
    """A folder of what is kept, for this test alone."""
    monkeypatch.setenv(kept.CACHE, str(tmp_path / "kept"))
    for one in (kept._folder, kept._prepare):
        one.cache_clear()
    yield
    for one in (kept._folder, kept._prepare):
        one.cache_clear()


@pytest.fixture
def looked(monkeypatch):
    """How often all packages were looked through."""
    times = []
    look = announcements._looked_for

    def counted():
        times.append(1)
        return look()

    monkeypatch.setattr(announcements, "_looked_for", counted)
    return times


@pytest.fixture
def package(tmp_path, monkeypatch):
    """A package on the path that announces nothing yet; gives the file in which it could."""
    home = tmp_path / "site" / "extra_models-1.2.dist-info"
    home.mkdir(parents=True)
    (home / "METADATA").write_text("Metadata-Version: 2.1\nName: extra-models\nVersion: 1.2\n")
    monkeypatch.syspath_prepend(str(home.parent))
    return home / "entry_points.txt"


def own(points):
    return [one for one in points if one.dist and one.dist.name == "extra-models"]


def test_it_is_what_the_metadata_say_of_each_package(own_folder, looked):
    expected = {
        (one.name, one.value, group, one.dist.name, one.dist.version)
        for group in {one.group for one in announcements.announced()}
        for one in entry_points(group=group)
    }
    for _ in range(2):
        found = {
            (one.name, one.value, one.group, one.dist.name, one.dist.version)
            for one in announcements.announced()
        }
        assert found == expected and expected
    assert len(looked) == 1


def test_a_package_that_comes_changes_or_goes_is_seen_at_once(own_folder, looked, package):
    assert own(announcements.announced()) == []
    package.write_text("[subcontract.models]\nextra = extra_models\n[other]\nx = y\n")
    (point,) = own(announcements.announced())
    assert (point.name, point.value, point.group) == ("extra", "extra_models", "subcontract.models")
    assert point.dist == announcements.Package("extra-models", "1.2")
    package.write_text("[subcontract.models]\nother = extra_models\n")
    os.utime(package, ns=(1, 1))
    assert [one.name for one in own(announcements.announced())] == ["other"]
    package.unlink()
    assert own(announcements.announced()) == []
    assert len(looked) == 4


def test_on_a_path_with_an_archive_all_is_looked_through_each_time(
    own_folder, looked, tmp_path, monkeypatch
):
    archive = tmp_path / "models.zip"
    archive.write_bytes(b"PK\x05\x06" + bytes(18))
    monkeypatch.setattr(sys, "path", [*sys.path, str(archive)])
    assert announcements.announced() == announcements.announced()
    assert len(looked) == 2


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("os.path", os.path),
        ("os.path:join", os.path.join),
        ("os: path.join", os.path.join),
        ("os.path:join [extra]", os.path.join),
    ],
)
def test_a_module_or_something_in_it_is_loaded(value, expected):
    assert announcements.Point("a", value, "subcontract.models").load() is expected


def test_what_is_not_there_is_an_error_of_the_import():
    with pytest.raises(ImportError):
        announcements.Point("a", "no_such_package.models", "subcontract.models").load()
    with pytest.raises(AttributeError):
        announcements.Point("a", "os:no_such_name", "subcontract.models").load()
