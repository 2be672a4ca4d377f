"""A year's work at this pace beside the floor of the insurance."""

from datetime import date

import numpy as np

from subcontract_core.base.dates import number
from subcontract_core.engine.comparison import compare
from subcontract_core.finland.law import law_of_finland, self_employment
from subcontract_core.scenario import load_scenario
from support.golden import euros_of


def premium(year, income, age=30, **known):
    return euros_of(
        self_employment.yel_premium(
            law_of_finland(),
            number(date(year, 6, 1)),
            income=np.int64(income),
            age=np.int64(age),
            **known,
        )
    )


def codes(bundled, model):
    outcome = compare(load_scenario(bundled), [model]).outcomes[0]
    return {finding.code: finding for finding in outcome.findings}


def test_ilomantsi_is_told_what_the_insurance_costs_at_the_floor():
    found = codes("ilomantsi-2022-09", "siunsote-light-entrepreneur")["yel_watch"]
    # 8 261.71 × 24.10 % × 0.78
    assert set(found.numbers["premium"].values.tolist()) == {155304}
    assert {"yel.rate", "yel.starter_discount", "yel.income_floor"} <= set(found.why.parameters)


def test_the_apps_workers_are_watched_on_their_fees():
    found = codes("jobcenter-2022-03", "jobcenter-app")
    outcome = compare(load_scenario("jobcenter-2022-03"), ["jobcenter-app"]).outcomes[0]
    fees = next(sheet for sheet in outcome.payments.sheets if sheet.name == "payouts").line(
        "assignment_fee"
    )
    assert found["yel_watch"].numbers["yearly"].values.sum() == 12 * fees.cents.sum()
