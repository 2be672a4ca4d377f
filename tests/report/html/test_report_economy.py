"""Who pays, what it takes to run, and what is left, in the report."""

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.report.html.report_economy import purses, running
from subcontract_core.report.text.language import Language
from support.running_figures import compared
from support.source_figures import comparison_of

EN = Language("en", strict=True)


def test_the_table_of_purses_ends_with_its_check():
    comparison = comparison_of("ilomantsi")
    shown = purses(Analysis(comparison), comparison.outcomes[0], EN)
    assert "check: the sum is zero" in shown
    assert "none of them is the result" in shown


def test_what_it_takes_to_run_is_shown_only_where_it_was_asked():
    plain = comparison_of("imatra")
    assert running(Analysis(plain), plain.outcomes[0], EN) == ""
    asked = compared("imatra-2021-07", "eksote-external", before=30)
    shown = running(Analysis(asked), asked.outcomes[0], EN)
    assert "−€3,257.00" in shown
