"""What the rules read is what the YAML says that they read: `reads` under each rule names every
parameter, and nothing that the rule never asks for.

That a rule asks for nothing else is held by the law itself, at every question.
"""

from collections import defaultdict
from datetime import date
import sys

import numpy as np
import pytest

from subcontract_core.base.dates import number
from subcontract_core.base.errors import LawError
from subcontract_core.engine.comparison import compare
from subcontract_core.finland.law import (
    law_of_finland,
    pensions,
    reporting,
    travel,
    unemployment,
    wage_floors,
)
from subcontract_core.law.law import Rule
from subcontract_core.scenario import bundled_scenarios, load_scenario
from subcontract_core.scenario.types import Sector
from support.paths import ROOT

# the benchmarks are scripts of the repository, not a package that is installed
sys.path.insert(0, str(ROOT))

from benchmarks import law as law_benchmark

ROWS = 60
DAYS = np.resize(
    [number(date(year, month, 2)) for year in range(2021, 2028) for month in (1, 4, 8, 9, 12)],
    ROWS,
)
SINCE_2025 = np.resize([number(date(2025, 3, 3)), number(date(2026, 3, 2))], ROWS)


@pytest.fixture(scope="module")
def read():
    """Every parameter that each rule asked for: all rules on many days under every choice, and all
    bundled scenarios.
    """
    found = defaultdict(set)
    asked = Rule.parameter

    def noting(rule, name):
        found[rule.info.name].add(name)
        return asked(rule, name)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Rule, "parameter", noting)
        law = law_of_finland()
        choices = [
            (name, option)
            for name, parameter in law.parameters.items()
            for option in parameter.options
        ]
        for body in (law, *(law.overriding({name: option}) for name, option in choices)):
            ask_every_rule(body, DAYS)
        ask_every_rule(law, SINCE_2025)
        ask_what_has_no_day(law)
        for name in bundled_scenarios():
            told(compare(load_scenario(name)))
        for reading in law.parameters["pension.suspension_reading"].options:
            chosen = law.overriding({"pension.suspension_reading": reading})
            told(compare(load_scenario("one-group-five-systems-year"), law=chosen))
    return found


def told(comparison):
    """Read the findings, which are made then."""
    for outcome in (comparison.today, *comparison.outcomes):
        assert isinstance(outcome.findings, tuple)


def ask_every_rule(law, day):
    for name, rule in law_benchmark.rules().items():
        try:
            rule(law, day, **law_benchmark.arguments(name, rule, ROWS))
        except LawError:
            continue  # an option that the sources give for other years only


def ask_what_has_no_day(law):
    late = SINCE_2025 + 100
    reporting.late_fee(law, paid=SINCE_2025, reported=late, amount=np.full(ROWS, 100_000))
    commerce = np.full(ROWS, Sector.COMMERCE)
    for region in law.parameters["wage_floor.region"].options:
        chosen = law.overriding({"wage_floor.region": region})
        for step in ("seller", "pupil", "trainee"):
            wage_floors.wage_floor(chosen, SINCE_2025, sector=commerce, step=step)
    travel.kilometre_allowance(
        law, SINCE_2025, kilometres=np.full(ROWS, 9), passengers=1, trailer=True
    )
    for reading in law.parameters["unemployment.entrepreneur_statement"].options:
        chosen = law.overriding({"unemployment.entrepreneur_statement": reading})
        unemployment.waits(chosen, person=np.zeros(2, np.int64), day=SINCE_2025[:1].repeat(2))
    years = np.arange("2026-01", "2030-01", dtype="M8[M]").astype("M8[D]").astype(np.int64)
    always, none = np.ones((years.size, 1), bool), np.zeros(1, np.int64)
    pensions.suspended(law.rule("pension.suspension"), years, always, none)
    cents = np.full(always.shape, 100_000)
    flex = law.overriding({"pension.over_limit": "flex_2028", "pension.flex_start": "planned"})
    pensions.flexible(flex, years, earnings=2 * cents, limits=cents, pension=cents)


# What the months of a person or a worker ask for only where somebody has it; tests of these
# findings hold their figures.
IN_A_MONTH = {
    "activity.rehabilitative": ["activity.whom"],
    "housing.general_review": ["housing.general.reform_in_doubt"],
    "housing.pensioner": ["housing.pensioner.partial_pension"],
    "pension.care_allowance": ["pension.care_allowance_whom"],
    "subsidies.wage_conditions": [
        "subsidies.association_hours_share",
        "subsidies.full_time_hours",
    ],
}


def test_a_rule_declares_nothing_that_it_does_not_read(read):
    spared = {
        name: sorted(set(rule.reads) - read[name]) for name, rule in law_of_finland().rules.items()
    }
    assert {name: names for name, names in spared.items() if names} == IN_A_MONTH
