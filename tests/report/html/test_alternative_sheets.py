"""Several questions side by side on paper."""

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.engine.comparison import compare
from subcontract_core.report.html.alternative_sheets import alternative_sheets
from subcontract_core.report.markup.elements import joined
from subcontract_core.report.text.language import Language
from support.running_figures import with_running
from support.small_groups import of_people

EN = Language("en", strict=True)


def made(people):
    scenario = of_people(with_running("one-group-five-systems"), people)
    return Analysis(compare(scenario, ["eksote-external"]))


def test_one_question_has_no_such_sheet():
    assert list(alternative_sheets([made(3)], EN, False)) == []


def test_a_sheet_a_reading_with_a_column_a_question():
    sheets = [joined(one) for one in alternative_sheets([made(5), made(3)], EN, False)]
    assert len(sheets) == 2
    # 24 hours of the crew at 35.00, however many go
    assert sheets[0].count("−€840.00") == 2 and "never added" in sheets[0]
    # 24 h and an hour for each of five and of three
    assert "24 h" in sheets[0].replace("\u00a0", " ") and "3 of 3" in sheets[0]


def test_a_group_of_two_is_withheld_here_too():
    [sheet, *_] = (joined(one) for one in alternative_sheets([made(5), made(2)], EN, False))
    assert "is not shown for a group of one or two" in sheet and "€840" not in sheet
