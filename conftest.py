"""Says which command runs the tests where pytest was found without the libraries that they need."""

from importlib.util import find_spec

import pytest

NEEDED = ("hypothesis", "nbval", "playwright", "subcontract_core")

if any(find_spec(name) is None for name in NEEDED):
    raise pytest.UsageError(
        "the tests need more than pytest; run them with: uv run --group dev pytest"
    )
