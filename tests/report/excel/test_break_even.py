"""Backward questions as a workbook."""

from subcontract_core import break_even
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
