"""One comparison and its report, made once for all tests of the report."""

import pytest

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.engine.comparison import compare
from subcontract_core.report.html import report
from subcontract_core.report.text.language import Language
from subcontract_core.scenario import load_scenario
from support.pages import Page

EN = Language("en", strict=True)


MODELS = ["eksote-external", "jobcenter-app"]


@pytest.fixture(scope="session")
def group():
    return compare(load_scenario("one-group-five-systems"), MODELS)


@pytest.fixture(scope="session")
def written(group):
    return report(Analysis(group), EN)


@pytest.fixture(scope="session")
def page(written):
    return Page(written)
