"""A person's months as a notebook is given them: sentences and tables from one call."""

import pytest

from subcontract_core import compare
from subcontract_core.base.errors import InputError


@pytest.fixture(scope="module")
def answer():
    return compare("over-new-year-2025-10", ["eksote-external"], language="en")


def test_one_call_gives_the_sentence_the_table_and_the_page(answer):
    year = answer.year("P1", "eksote-external")
    assert "The pension rests in 3 of 6 months" in year.sentence
    assert year.sentence.split(". ")[0] in str(year)
    assert list(year.table["pension"]) == ["rests"] * 3 + ["paid"] * 3
    whole = answer.people
    mine = whole[(whole["person"] == "P1") & (whole["reading"] == year.table["reading"][0])]
    assert year.table["difference_cents"].sum() == mine["difference_cents"].sum()
    added = year.lines[~year.lines["memo"]]
    assert added["cents"].sum() == mine["cents"].sum()


def test_a_reading_that_is_none_is_a_fault_that_names_those_there_are(answer):
    with pytest.raises(InputError) as caught:
        answer.year("P1", "eksote-external", reading={"price": "nothing"})
    assert caught.value.faults[0].path == "reading"


def test_each_reading_can_be_asked_for(answer):
    for outcome in answer.comparison.outcomes:
        found = answer.year("P1", "eksote-external", reading=outcome.reading)
        assert found.year.outcome is outcome


def test_a_notebook_shows_the_page(answer):
    assert "Earnings limit" in answer.year("P1", "eksote-external")._repr_html_()
