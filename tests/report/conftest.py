"""What the tests of several forms of the answer have in common."""

import pytest

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.engine.comparison import compare
from subcontract_core.scenario import load_scenario


@pytest.fixture(scope="session")
def years():
    """P1's months over New Year in one model, under each reading."""
    comparison = compare(load_scenario("over-new-year-2025-10"), ["eksote-external"])
    return Analysis(comparison).years("eksote-external", "P1")
