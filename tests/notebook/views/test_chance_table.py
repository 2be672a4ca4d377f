"""Everybody in every model: n of 20, readings apart, nobody's limit invented."""

from attrs import evolve

from subcontract_core.analysis.counted import Count, of_person
from subcontract_core.analysis.group_chance import GroupChance
from subcontract_core.engine.comparison import compare
from subcontract_core.notebook.views.chance_table import Counted, chance_table, choice_of_count
from subcontract_core.report.text.language import Language
from support.chances import DRAWS, MODEL, SCENARIO, chance, drawn

EN = Language("en", strict=True)


def page(*counts, what="over"):
    """The table in which each reading has another count for P1 in the second month."""
    second = of_person([drawn()], MODEL, "P2")[0][0]
    readings = []
    for count in counts:
        months = [*chance().months]
        months[1] = evolve(months[1], over=count)
        readings.append({"P1": evolve(chance(), months=tuple(months)), "P2": second})
    group = GroupChance(MODEL, DRAWS, (tuple(readings),))
    counted = Counted(what, 1, {MODEL: group}, "P1", MODEL, is_old=False)
    return str(chance_table(compare(SCENARIO, [MODEL]), counted, EN))


def test_a_count_stands_in_its_cell_shaded_and_who_has_no_limit_has_a_dash():
    shown = page(Count(24, 0, 120))
    assert '<td class="sc-n sc-chosen sc-less sc-step1" role="cell" data-h="P1">4</td>' in shown
    assert 'data-h="P2">–</td>' in shown


def test_readings_stand_beside_each_other_and_are_never_averaged():
    assert ">4 or 9<" in page(Count(24, 0, 120), Count(54, 0, 120))
    assert ">4<" in page(Count(24, 0, 120), Count(24, 0, 120))


def test_less_than_one_in_twenty_and_not_known_are_said_so():
    assert ">&lt;1<" in page(Count(1, 0, 120)) and ">0, 3 not known<" in page(Count(0, 18, 120))


def test_what_is_not_counted_yet_has_dots():
    counted = Counted("over", 0, {}, "P1", MODEL, is_old=True)
    shown = str(chance_table(compare(SCENARIO, [MODEL]), counted, EN))
    assert shown.count(">…<") == 2 and "sc-old" in shown


def test_the_count_that_is_shown_is_pressed():
    assert str(choice_of_count("more", EN)).count('aria-pressed="true"') == 1
