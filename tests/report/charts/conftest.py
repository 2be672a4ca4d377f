"""One comparison to draw, made once."""

import pytest

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
