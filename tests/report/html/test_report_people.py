"""People in the report: the table, and why in one sentence a line."""

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.engine.comparison import compare
from subcontract_core.report.html.report_people import people
from subcontract_core.report.text.language import Language
from subcontract_core.scenario import load_scenario


def test_each_line_that_changes_is_told_in_one_sentence_below_the_table():
    # 571/2007, s. 11 and 15 (2021): the sum of the sentence is that of the table
    analysis = Analysis(compare(load_scenario("one-group-five-systems"), ["eksote-external"]))
    shown = str(people(analysis, analysis.comparison.outcomes[0], Language("en", strict=True)))
    assert shown.index("−€84.26") < shown.index("more income a year × 41.3")
    assert "÷ 12 = €84.26 less" in shown
    assert "The same as today" not in shown
