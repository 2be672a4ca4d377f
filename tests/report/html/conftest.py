"""One comparison and its report, made once for all tests of the report."""

import pytest

import subcontract_core as sc
from subcontract_core.analysis.analysis import Analysis
from subcontract_core.engine.comparison import compare
from subcontract_core.report.html import report
from subcontract_core.report.text.language import LANGUAGES, Language
from subcontract_core.scenario import load_scenario
from support.pages import Page
from support.person_pages import GROUP, MODEL

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


@pytest.fixture(scope="session")
def answers():
    """The answers that pages for one person are made from, by language."""
    return {
        language: sc.compare(GROUP, [MODEL, "work-activity"], language=language)
        for language in LANGUAGES
    }
