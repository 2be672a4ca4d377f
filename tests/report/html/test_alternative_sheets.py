"""Several questions side by side on paper."""

import re

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


def test_not_in_use_in_use_and_more_people_stand_beside_each_other_as_reckoned_by_hand():
    in_use = with_running(
        "one-group-five-systems", before=30, place_day=40_00, place_when_free="saved"
    )
    three = of_people(in_use, 3)
    asked = (in_use.with_plans(gigs=()), in_use, three)
    analyses = [Analysis(compare(one, ["eksote-external"])) for one in asked]
    sheet = joined(next(iter(alternative_sheets(analyses, EN, False))))
    rows = re.findall(r"<tr>(.*?)</tr>", sheet, re.S)
    cells = [
        [re.sub(r"<[^>]*>", "", c) for c in re.findall(r"<t[hd].*?</t[hd]>", r, re.S)] for r in rows
    ]
    told = {row[0]: [cell.replace("\u2212", "-") for cell in row[1:]] for row in cells if row}
    # six visits of 4 h at 35.00 for the crew, whatever its size
    assert told["Buyers: companies"] == ["€0.00", "-€840.00", "-€840.00"]
    # 6 × 4 h 30 min at 30.00 is 810.00, and an hour for each of five, or of three
    staff = told["Instructors and coaches (their pay)"]
    assert staff == ["€0.00", "+€960.00", "+€900.00"]
    # 6 days of each of five at 40.00, and of each of three
    suppliers = told["Suppliers of goods and services"]
    assert suppliers == ["€0.00", "-€1,200.00", "-€720.00"]
    county = next(row for name, row in told.items() if name.startswith("Joint authority"))
    # 840.00 less 1.22 × 1,200.00 of wages, less 960.00, and 240.00 of allowances and 1,200.00 saved;
    # of three people 840.00 − 1.22 × 720.00 − 900.00 + 144.00 + 720.00
    assert county == ["€0.00", "-€144.00", "-€74.40"]
