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
        if code == "en":
            _hold_the_other_questions(rows)
    plain = ReadWorkbook(excel_bytes(analysis, EN))
    assert "Break-even" not in plain.names  # no model is run again unless it is asked for


def _hold_the_other_questions(rows):
    """The questions besides the price, each worked by hand (13 visits of 4 h, 30.00 an hour of
    staff), and the same as the command's.
    """
    told = {}
    for row in rows:
        key = ("crew" if "whole crew" in row["Reading"] else "worker", row["Question"])
        told.setdefault(key, []).append([*row.values()])

    def numbers(reading, question, start="", place=0):
        key = (reading, EN.text(f"backward.{question}"))
        found = [cells for cells in told[key] if any(str(c).startswith(start) for c in cells)]
        return [cell for cell in found[place][1:] if isinstance(cell, int | float)][-4:]

    # 1,820.00 − 65 × 22.92 − 5 × 65.55 = 2.45; a cent more: 65 × 22.96 and 5 × 65.67
    assert numbers("crew", "wage") == [5.73, 2.45, 5.74, -0.75]
    # 9,100.00 − 1,905.00 − 65 × 90.72 − 5 × 259.46
    assert numbers("worker", "wage", place=1)[:2] == [22.68, 0.9]
    # 65 × 11.08 − 65 × 3.17 − 5 × 9.07 − 13 × 24.50 − 150.00; a minute less: 682.50 − 699.90
    assert numbers("worker", "minutes", place=1) == [19, 0.3, 18, -17.4]
    # with an instructor there all the time 9,100.00 − 3,172.00 − 1,905.00
    assert numbers("worker", "presence") == [100, 4023.0]
    # 2 × 1,185.60, and less 1,755.00 and 60.00
    assert [numbers("worker", "group", "2:", n)[-1] for n in (0, 1)] == [2371.2, 556.2]
    # 2 × (140.00 − 244.00), and less 2 × 4 h 30 min and 5 h
    assert [numbers("crew", "visits", "2:", n)[-1] for n in (0, 1)] == [-208.0, -628.0]


_CELLS = ("backward.value", "backward.left", "backward.neighbour", "backward.left_there")


def test_what_does_in_several_ranges_is_a_row_each():
    scenario = with_running("imatra-2021-07")
    ranges = (Interval(20, 30, 5, 1), Interval(50, 60, 0, 9))
    found = Found(Status.FOUND, 20, 5, 19, -1, ranges)
    answer = Backward(Wanted("minutes"), "m", {"en": "M"}, {}, False, without=found)
    rows = ReadWorkbook(break_even_bytes([answer], scenario, EN)).table("Break-even")[:2]
    told = [(row["Minutes, or per cent of a visit"], row["The next one fails"]) for row in rows]
    assert told == [(20, 30), (50, 60)]
