"""A year in which not everything is sure, and its drawn years, computed once."""

from functools import cache

from subcontract_core.analysis.counted import PersonChance, of_person
from subcontract_core.analysis.uncertain import Uncertain, uncertain
from subcontract_core.scenario.reading import read_scenario

MODEL, DRAWS = "paijathame-direct", 120
FILE = """format: subcontract-scenario/1
id: chances
title: {en: Chances}
months: {from: 2026-01, to: 2026-04, quiet: {value: 2 of 12, share: 50 %}}
chance: {seed: 2026, step: 15 min}
people:
  - {id: P1, birth_year: 1990, lives_on: disability_pension, activity: {kind: disability, weekly: [mon], allowance: 8.00}, housing: {kind: rent, rent: 620.00, municipality_group: 3}, care_allowance: none, other_pension: 0, tax_card: 0 %, ill: {spells_a_year: 6, days: {least: 1, usual: 3, most: 10}}}
  - {id: P2, birth_year: 1990, lives_on: labour_market_subsidy, activity: {kind: none}, housing: {kind: rent, rent: 620.00, municipality_group: 3}, tax_card: 0 %, absences: [2026-02-24]}
buyers:
  - {id: B1, kind: company, closes: {value: 1 of 50, each: week}, pays: {days: 30, late: {value: 1 of 5, days: 20}}}
gigs:
  - {id: G1, buyer: B1, task: cleaning, weekly: [tue, thu], hours: {least: 4, usual: 8, most: 10}, crew: all, happens: {value: 8 of 10, source: the buyer's orders}, told_before: 72}
  - {id: G2, buyer: B1, task: cleaning, weekly: [wed], hours: {seen: [4, 4, 3.5, 6, 4, 2]}, crew: [P1]}
terms: [{model: all, term: wage_per_hour, value: 12.00, assumed: test}]
"""
SCENARIO = read_scenario(FILE, "chances.yaml")


@cache
def drawn() -> Uncertain:
    """The draws through one model and today."""
    (found,) = uncertain(SCENARIO, [MODEL], DRAWS)
    return found


@cache
def chance() -> PersonChance:
    """What is counted of the first person."""
    return of_person([drawn()], MODEL, "P1")[0][0]
