"""One comparison to draw, made once."""

import pytest

from subcontract_core.analysis.year_beside import year_beside
from subcontract_core.engine.comparison import compare
from subcontract_core.scenario import load_scenario

GROUP = load_scenario("one-group-five-systems")


@pytest.fixture(scope="session")
def group():
    return compare(
        GROUP,
        [
            "eksote-external",
            "jobcenter-app",
            "jobcenter-partner",
            "rehabilitative-work-activity",
            "work-activity",
        ],
    )


@pytest.fixture(scope="session")
def beside():
    """P1's months over New Year in one model, beside today."""
    comparison = compare(load_scenario("over-new-year-2025-10"), ["eksote-external"])
    return year_beside(comparison, "eksote-external", "P1")
