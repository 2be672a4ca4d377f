"""Backward questions as a workbook."""

from subcontract_core import break_even
from subcontract_core.analysis.analysis import Analysis
from subcontract_core.analysis.backward import Backward
from subcontract_core.analysis.search import Found, Interval, Status
from subcontract_core.analysis.wanted import Wanted
from subcontract_core.engine.comparison import compare
from subcontract_core.report.excel import excel_bytes
from subcontract_core.report.excel.break_even import break_even_bytes
from subcontract_core.report.text.language import Language
from support.running_figures import with_running
from support.workbooks import ReadWorkbook

EN = Language("en", strict=True)


def table(question):
    scenario = with_running("imatra-2021-07", before=30)
    answers = break_even(scenario, "eksote-external", question)
    return ReadWorkbook(break_even_bytes(answers, scenario, EN)).table("Break-even")


def test_the_price_and_its_neighbour_are_numbers():
    row = table("price")[1]
    assert (row["Euros an hour"], row["Left there"]) == (97.64, 0.28)
    assert (row["The next one fails"], row["Left there instead"]) == (97.63, -0.24)


def test_every_size_of_the_group_is_a_row():
    rows = [row for row in table("group") if row["What"].startswith("1:")]
    # one person by the hour of the crew: 1,820.00 − 634.40, and less 1,785.00 of work
    assert [row["Left there"] for row in rows[:2]] == [1185.6, -599.4]


def test_the_workbook_of_a_comparison_has_the_answers_of_every_model_that_sells():
    scenario = with_running("imatra-2021-07", before=30)
    analysis = Analysis(compare(scenario, ["eksote-external", "work-activity"])).for_workbook()
    for code in ("en", "fi", "sv"):
        words = Language(code, strict=True)
        book = ReadWorkbook(excel_bytes(analysis, words, with_searches=True))
        rows = book.table(words.text("excel.sheet.searches"))
        price = [
            row for row in rows if row[words.text("excel.question")] == words.text("backward.price")
        ]
        told = [[row[words.text(key)] for key in _CELLS] for row in price]
        # by hand: 61.00 and 97.64 an hour of the crew, 12.20 and 19.53 an hour of each worker
        assert told == [
            [61.0, 0.0, 60.99, -0.52],
            [97.64, 0.28, 97.63, -0.24],
            [12.2, 0.0, 12.19, -2.6],
            [19.53, 0.8, 19.52, -1.8],
        ]
        moved = [
            row
            for row in rows
            if words.text("backward.term.wage_per_hour") in row[words.text("excel.what")]
        ]
        assert [row[words.text("backward.left")] for row in moved] == [
            317.2,
            317.2,
        ]  # a tenth of 3,172.00
    plain = ReadWorkbook(excel_bytes(analysis, EN))
    assert "Break-even" not in plain.names  # no model is run again unless it is asked for


_CELLS = ("backward.value", "backward.left", "backward.neighbour", "backward.left_there")


def test_what_does_in_several_ranges_is_a_row_each():
    scenario = with_running("imatra-2021-07")
    ranges = (Interval(20, 30, 5, 1), Interval(50, 60, 0, 9))
    found = Found(Status.FOUND, 20, 5, 19, -1, ranges)
    answer = Backward(Wanted("minutes"), "m", {"en": "M"}, {}, False, without=found)
    rows = ReadWorkbook(break_even_bytes([answer], scenario, EN)).table("Break-even")[:2]
    told = [(row["Minutes, or per cent of a visit"], row["The next one fails"]) for row in rows]
    assert told == [(20, 30), (50, 60)]
