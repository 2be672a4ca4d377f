"""What stands above and below the first table of a workbook."""

from attrs import evolve

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.report.excel.entries import Entries
from subcontract_core.report.excel.notes import notes
from subcontract_core.report.text.language import Language
from support.invented import country
from support.invented_models import compared

EN = Language("en", strict=True)


def told(comparison):
    analysis = Analysis(comparison)
    return dict(notes(analysis, Entries.of(analysis), EN))


def test_how_the_table_is_read_comes_first_and_the_months_are_named():
    found = told(compared())
    assert next(iter(found)) == EN.text("excel.reading_this")
    assert any("January 2030" in text for text in found[EN.text("excel.reading_this")])


def test_the_note_of_the_scenario_is_told_as_it_was_written():
    found = told(compared(evolve(country.scenario(), note={"en": "=1+1 of ours"})))
    assert found[""] == ["=1+1 of ours"] or "=1+1 of ours" in str(found)
