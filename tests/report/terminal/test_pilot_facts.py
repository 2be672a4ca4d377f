"""One fact of a pilot as a page shows it."""

import pytest

from subcontract_core.programme import programme
from subcontract_core.report.terminal.pilot_facts import shown
from subcontract_core.report.text.language import Language


@pytest.mark.parametrize(
    ("pilot", "name", "text"),
    [
        ("eksote", "hours", "not in the sources"),
        ("eksote", "price", "€35.00 an hour"),
        ("siun-sote", "starts", "August 2022"),
        ("jobcenter", "hours", "about 1,170"),
    ],
)
def test_a_fact_is_shown_with_its_unit_and_what_is_missing_as_that(pilot, name, text):
    facts = {one.id: one for one in programme().pilots}[pilot].facts
    assert shown(name, facts[name], Language("en")) == text
