"""A file is written as a whole or not at all, wherever its writer is killed."""

import os
import signal
import subprocess
import sys

import pytest

from subcontract_core.base import drafts, files
from subcontract_core.base.errors import SubcontractError
from subcontract_core.report.text.language import Language

EN = Language("en")


KILLED = """
import os, signal, sys
from pathlib import Path
from subcontract_core.base import drafts
at, count, named = int(sys.argv[2]), 0, sys.argv[3] == "named"
if named:
    drafts._HANDLES = "/nowhere"
def step(name):
    real = getattr(os, name)
    def call(*a, **k):
        global count
        if count == at:
            os.kill(os.getpid(), signal.SIGKILL)
        count += 1
        return real(*a, **k)
    setattr(os, name, call)
for name in ("open", "write", "fsync", "fchmod", "link", "replace", "close"):
    step(name)
drafts.write_whole(Path(sys.argv[1]), b"new" * 100_000, overwrite=True)
print("ended")
"""


@pytest.mark.parametrize("how", ["nameless", "named"])
@pytest.mark.parametrize("was", [None, b"old"])
def test_a_writer_killed_at_any_step_leaves_the_old_or_the_new_file_and_the_next_writer_clears_up(
    how, was, tmp_path
):
    file, whole, ended = tmp_path / "out.json", b"new" * 100_000, False
    for at in range(40):
        file.unlink(missing_ok=True)
        if was:
            file.write_bytes(was)
        done = subprocess.run(
            [sys.executable, "-c", KILLED, str(file), str(at), how],
            capture_output=True,
            text=True,
            check=False,
        )
        assert (file.read_bytes() if file.exists() else None) in (was, whole)
        if how == "nameless" and was is None:
            assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []
        drafts.write_whole(tmp_path / "next", b"x", overwrite=True)
        assert {path.name for path in tmp_path.iterdir()} <= {"out.json", "next"}
        if done.stdout:
            ended = True
            break
        assert done.returncode == -signal.SIGKILL
    assert ended and at > 3


def test_a_full_disk_leaves_what_was_there_and_nothing_else(tmp_path, monkeypatch):
    one, other = tmp_path / "one.json", tmp_path / "other.json"
    one.write_bytes(b"mine")
    os.link(one, other)

    def full(handle, content):
        if bytes(content) != b"mine":
            raise OSError(28, "No space left on device")
        return real(handle, content)

    real = os.write
    monkeypatch.setattr(os, "write", full)
    for target in (one, tmp_path / "new.json"):
        with pytest.raises(SubcontractError, match="No space left on device"):
            files.save(target, b"new", EN, overwrite=True)
    assert one.read_bytes() == b"mine" and {path.name for path in tmp_path.iterdir()} == {
        "one.json",
        "other.json",
    }
