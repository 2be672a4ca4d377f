"""In every test a missing text, or a field of a text without a value, is an error; a user would
see the key.
"""

import atexit
import os
import shutil
import tempfile

import pytest

os.environ["SUBCONTRACT_STRICT_TEXTS"] = "1"

# A page is as wide as the window; each process of the tests would have a window of its own.
os.environ.pop("COLUMNS", None)

# Where Python may not write its compiled files beside the sources, every command, server and
# notebook that a test starts would compile all it imports again, which takes half of its start.
if os.environ.pop("PYTHONDONTWRITEBYTECODE", ""):
    os.environ["PYTHONPYCACHEPREFIX"] = tempfile.mkdtemp(prefix="subcontract-tests-compiled-")
    atexit.register(shutil.rmtree, os.environ["PYTHONPYCACHEPREFIX"], ignore_errors=True)

# What a test's commands keep of the program's files is not to meet what a user's have kept.
if "SUBCONTRACT_CACHE" not in os.environ:
    os.environ["SUBCONTRACT_CACHE"] = tempfile.mkdtemp(prefix="subcontract-tests-kept-")
    atexit.register(shutil.rmtree, os.environ["SUBCONTRACT_CACHE"], ignore_errors=True)


@pytest.fixture(autouse=True)
def _no_remarks_of_earlier_tests():
    """What the author of one test's plugin should know is nothing to the next test."""
    from subcontract_core.model import remarks

    remarks.clear()


@pytest.fixture
def more_grant(tmp_path):
    """A file that raises the grant from 100 to 120 from February; the law itself goes to 110 in
    March.
    """
    from support.reforms import GRANT

    path = tmp_path / "more-grant.yaml"
    path.write_text(GRANT, encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def answer():
    """The answer to the worked example of the source material."""
    import subcontract_core as sc

    return sc.compare("one-group-five-systems", language="en")


def pytest_xdist_auto_num_workers(config):
    """Up to four processes for the whole suite (each holds a gigabyte at most); what somebody
    picked out needs no second one.
    """
    if config.args_source == pytest.Config.ArgsSource.ARGS:
        return 0
    processors = (
        len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    )
    return min(processors, 4) if processors and processors > 1 else 0


def pytest_sessionfinish(session):
    """A process of several hands over what it went through."""
    from support.counts import COUNTS

    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["counts"] = dict(COUNTS)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node):
    """What another process went through is added up here."""
    from support.counts import count

    for what, many in getattr(node, "workeroutput", {}).get("counts", {}).items():
        count(what, many)


def pytest_terminal_summary(terminalreporter):
    """What was gone through, below the results."""
    from support.counts import COUNTS

    for what, many in COUNTS.items():
        terminalreporter.write_line(f"{what}: {many:,}")
