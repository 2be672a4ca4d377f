"""Spells of illness and cancelled visits, as a file, a workbook and Python say them."""

from datetime import date

from attrs import evolve
import pytest

from subcontract_core.report.text.language import Language
from subcontract_core.scenario.reading import load_scenario, read_scenario
from subcontract_core.scenario.types import Cancelled, Illness
from subcontract_core.scenario.workbook import write_workbook
from subcontract_core.scenario.writing import scenario_to_yaml

FILE = """format: subcontract-scenario/1
id: missing
title: {en: Missing}
months: {from: 2026-05, to: 2026-05}
people:
  - {id: P1, birth_year: 1990, employed_since: 2026-04-20, ill: [2026-05-05, {from: 2026-05-12, to: 2026-05-19}]}
buyers: [{id: B1, kind: company}]
gigs:
  - {id: G1, buyer: B1, task: tidying, weekly: [tue], hours: 4, crew: all, cancelled: [2026-05-12, {day: 2026-05-26, hours_before: 12}]}
"""


def test_a_day_alone_is_a_spell_of_one_day_and_a_cancellation_of_unknown_notice():
    scenario = read_scenario(FILE, "missing.yaml")
    first, second = scenario.people[0].ill
    assert (first.start, first.last) == (date(2026, 5, 5), date(2026, 5, 5))
    assert second == Illness(date(2026, 5, 12), date(2026, 5, 19))
    assert scenario.gigs[0].cancelled == (
        Cancelled(date(2026, 5, 12)),
        Cancelled(date(2026, 5, 26), 12),
    )
    assert scenario.people[0].employed_since == date(2026, 4, 20)


def test_they_are_written_and_read_back_in_yaml_and_in_a_workbook(tmp_path):
    scenario = read_scenario(FILE, "missing.yaml")
    assert read_scenario(scenario_to_yaml(scenario), "again.yaml") == scenario
    path = tmp_path / "missing.xlsx"
    write_workbook(path, Language("fi"), scenario)
    again = load_scenario(path)
    assert again.people == scenario.people and again.gigs == scenario.gigs


@pytest.mark.parametrize(("day", "is_in"), [(4, False), (5, True), (6, False)])
def test_a_spell_has_its_days_and_no_others(day, is_in):
    assert Illness(date(2026, 5, 5)).has(date(2026, 5, day)) is is_in


def test_with_another_plan_illness_and_cancellations_of_nothing_go():
    scenario = read_scenario(FILE, "missing.yaml")
    gig = evolve(scenario.gigs[0].when, weekly=("wed",))
    moved = scenario.with_plans(gigs=(evolve(scenario.gigs[0], when=gig, cancelled=()),))
    assert [spell.start.day for spell in moved.people[0].ill] == [12]
