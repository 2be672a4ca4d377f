"""Pay days of a model's own, and of a buyer's."""

from datetime import date

import numpy as np
import pytest

from subcontract_core.base.dates import calendar_date
from subcontract_core.base.errors import ModelError
from subcontract_core.scenario import tabulate
from subcontract_core.scenario.types import PayRule
from subcontract_core.verbs.pay_days import pay_days
from support.invented import country

TABLES = tabulate(country.scenario())  # January 2030, paid on its last working day


def day(rule=None, buyer=-1, **by_buyer):
    found = pay_days(TABLES, rule, by_buyer).of(np.array([buyer]), np.array([0]))
    return calendar_date(int(found[0]))


def test_a_model_pays_by_the_scenarios_rule_by_its_own_or_by_its_buyers():
    assert day() == date(2030, 1, 31)
    assert day(PayRule("15", "next")) == date(2030, 2, 15)
    # A buyer's own rule is for its slips only; 10 February 2030 is a Sunday.
    assert day(PayRule("15", "next"), 0, B1=PayRule("10", "next")) == date(2030, 2, 8)
    assert day(PayRule("15", "next"), -1, B1=PayRule("10", "next")) == date(2030, 2, 15)


def test_a_rule_for_a_buyer_that_there_is_not_is_told_with_those_there_are():
    with pytest.raises(ModelError, match="no buyer B7 in the scenario; it has B1"):
        day(B7=PayRule())


def test_the_months_looked_at_cover_the_rule():
    assert len(TABLES.covering([PayRule("15", "next")]).months) == 2
    assert TABLES.covering([PayRule()]) is TABLES
