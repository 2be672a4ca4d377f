"""In every test a missing text, or a field of a text without a value, is an error; a user would
see the key.
"""

import atexit
import os
import shutil
import tempfile

os.environ["SUBCONTRACT_STRICT_TEXTS"] = "1"

# Where Python may not write its compiled files beside the sources, every command, server and
# notebook
# that a test starts would compile all it imports again, which takes half of its start.
if os.environ.pop("PYTHONDONTWRITEBYTECODE", ""):
    os.environ["PYTHONPYCACHEPREFIX"] = tempfile.mkdtemp(prefix="subcontract-tests-compiled-")
    atexit.register(shutil.rmtree, os.environ["PYTHONPYCACHEPREFIX"], ignore_errors=True)


def pytest_terminal_summary(terminalreporter):
    """What was gone through, below the results."""
    from counted import COUNTS

    for what, many in COUNTS.items():
        terminalreporter.write_line(f"{what}: {many:,}")
