"""What happened instead of what was planned, as a file, a workbook and Python say it."""

from datetime import date

import pytest

from subcontract_core.report.text.language import Language
from subcontract_core.scenario.happened import Away, Pays, Realised
from subcontract_core.scenario.reading import load_scenario, read_scenario
from subcontract_core.scenario.workbook import write_workbook
from subcontract_core.scenario.writing import scenario_to_yaml
from support.happenings import FILE


def test_each_says_what_was_done_and_when_it_was_told():
    scenario = read_scenario(FILE, "happened.yaml")
    shorter, off, extra = scenario.realised
    assert (shorter.person, shorter.minutes, shorter.happened) == ("P1", 210, True)
    assert (off.happened, off.by, off.told_before) == (False, "buyer", 0)
    assert extra == Realised("G1", date(2026, 1, 21), minutes=90)
    assert [one.is_planned for one in scenario.away] == [False, True]
    assert [one.model for one in scenario.pay_by_model] == ["light", "hired"]
    assert scenario.buyers[0].is_closed(date(2026, 2, 3))


def test_all_of_it_is_written_and_read_back_in_yaml_and_in_a_workbook(tmp_path):
    scenario = read_scenario(FILE, "happened.yaml")
    assert read_scenario(scenario_to_yaml(scenario), "again.yaml") == scenario
    path = tmp_path / "happened.xlsx"
    write_workbook(path, Language("fi"), scenario)
    again = load_scenario(path)
    assert (again.realised, again.away) == (scenario.realised, scenario.away)
    assert (again.buyers, again.gigs) == (scenario.buyers, scenario.gigs)
    assert again.pay_by_model == scenario.pay_by_model


@pytest.mark.parametrize(("day", "is_in"), [(9, False), (10, True), (12, True), (13, False)])
def test_somebody_is_away_on_the_days_that_are_told_and_on_no_others(day, is_in):
    away = Away("P2", date(2026, 2, 10), date(2026, 2, 12), "ill")
    assert away.has(date(2026, 2, day)) is is_in


def test_a_buyer_pays_so_many_days_after_the_month_of_work():
    # 31 January and thirty days
    assert Pays(30).day(2026 * 12) == date(2026, 3, 2)


def test_with_another_plan_what_was_done_of_nothing_goes():
    scenario = read_scenario(FILE, "happened.yaml")
    fewer = scenario.with_plans(
        people=scenario.people[:1], gigs=tuple(one for one in scenario.gigs if one.id == "G2")
    )
    assert fewer.realised == () and [one.person for one in fewer.away] == ["P1"]
