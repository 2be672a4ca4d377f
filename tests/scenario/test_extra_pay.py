"""Pay beside the pay for visits, as a file, a workbook and Python say it."""

from datetime import date

import pytest

from subcontract_core.base.dates import month_number
from subcontract_core.base.errors import InputError
from subcontract_core.report.text.language import Language
from subcontract_core.scenario.reading import load_scenario, read_scenario
from subcontract_core.scenario.types import ExtraPay
from subcontract_core.scenario.workbook import write_workbook
from subcontract_core.scenario.writing import scenario_to_yaml

FILE = """format: subcontract-scenario/1
id: bonus
title: {en: Bonus}
months: {from: 2026-07, to: 2026-07}
people:
  - {id: P1, birth_year: 1990, extra_pay: [{kind: holiday_bonus, month: 2026-07, amount: 480.00}]}
"""
JULY = month_number(date(2026, 7, 1))


def test_a_file_and_a_workbook_say_it_alike(tmp_path):
    scenario = read_scenario(FILE, "bonus.yaml")
    assert scenario.people[0].extra_pay == (ExtraPay("holiday_bonus", JULY, 48_000),)
    assert read_scenario(scenario_to_yaml(scenario), "again.yaml") == scenario
    path = tmp_path / "bonus.xlsx"
    write_workbook(path, Language("fi"), scenario)
    assert load_scenario(path).people == scenario.people


@pytest.mark.parametrize(
    ("found", "instead", "place"),
    [
        ("kind: holiday_bonus", "kind: lomaraha", "extra_pay[0].kind"),
        ("month: 2026-07, amount", "month: 2026-08, amount", "extra_pay[0].month"),
        ("amount: 480.00", "amount: -1", "extra_pay[0].amount"),
        ("extra_pay", "holiday_bonus", "holiday_bonus"),
    ],
)
def test_what_is_wrong_in_it_is_told_at_its_place_with_what_to_write(found, instead, place):
    with pytest.raises(InputError) as told:
        read_scenario(FILE.replace(found, instead, 1), "bonus.yaml")
    [fault] = told.value.faults
    assert place in f"{fault.path}"
    assert fault.to_do
