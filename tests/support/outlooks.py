"""A year of even work, of which something else may happen than was planned."""

from subcontract_core.accounts import ledger
from subcontract_core.engine.comparison import compare
from subcontract_core.scenario.reading import read_scenario

FILE = """format: subcontract-scenario/1
id: outlook
title: {en: Outlook}
months: {from: 2026-01, to: 2026-12}
people_defaults: {birth_year: 1990, activity: {kind: none}, housing: {kind: rent, rent: 620.00, municipality_group: 3}, tax_card: 0 %}
people:
  - {id: P1, lives_on: disability_pension, care_allowance: none, other_pension: 0}
  - {id: P2, lives_on: labour_market_subsidy}
buyers: [{id: B1, kind: company}]
gigs: [{id: G1, buyer: B1, task: cleaning, dates: [2026-01-13, 2026-02-10, 2026-03-10, 2026-04-14, 2026-05-12, 2026-06-09, 2026-07-14, 2026-08-11, 2026-09-08, 2026-10-13, 2026-11-10, 2026-12-08], hours: 4, crew: all}]
terms: [{model: all, term: wage_per_hour, value: 12.00, assumed: test}]
law:
  - {parameter: payroll.holiday_compensation_under_year, value: 0 %, assumed: test}
  - {parameter: payroll.holiday_compensation_from_year, value: 0 %, assumed: test}
"""
MODEL = "paijathame-direct"
SCENARIO = read_scenario(FILE, "outlook.yaml")
DAYS = SCENARIO.gigs[0].when.days()
BENEFITS = ("housing_allowance", "general_housing_allowance")


def lines(scenario, model=MODEL):
    """Each line of the people in a model [months, people]."""
    found = compare(scenario, [model]).outcome(model)
    return {kind: amount.cents for kind, amount in ledger.person_lines(found).items()}, found


PLANNED, _ = lines(SCENARIO)
