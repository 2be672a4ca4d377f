"""A small table of people in a file."""

import pytest

from support.small_population import written


@pytest.fixture
def table(tmp_path):
    """The table as CSV."""
    return written(tmp_path / "people.csv")
