"""In every test a missing text, or a field of a text without a value, is an error; a user would see the key."""

import os

os.environ["SUBCONTRACT_STRICT_TEXTS"] = "1"


def pytest_terminal_summary(terminalreporter):
    """What was gone through, below the results."""
    from counted import COUNTS

    for what, many in COUNTS.items():
        terminalreporter.write_line(f"{what}: {many:,}")
