"""Prices and pay by the hour, rounded once a shift or a visit."""

import numpy as np
import pytest

from subcontract_core.base.money import Exact
from subcontract_core.base.provenance import Reason
from subcontract_core.engine.pipeline import run
from subcontract_core.model.hookspecs import hookimpl
from subcontract_core.model.term import Value
from subcontract_core.scenario import tabulate
from subcontract_core.verbs import pricing
from support.invented import country


@pytest.mark.parametrize(
    ("rate", "minutes", "up", "cents"),
    [
        (1075, 95, False, 1702),  # 17.0208…
        (1075, 95, True, 1703),
        (1000, 3, False, 50),
        (1010, 45, False, 758),  # 7.575: half a cent away from zero
    ],
)
def test_minutes_at_a_price_an_hour_are_rounded_once(rate, minutes, up, cents):
    found = pricing.by_the_hour(Value(Exact(np.array(rate)), True), np.array([minutes]), up=up)
    assert found.tolist() == [cents]


def test_one_rate_is_given_to_every_row():
    found = pricing.by_the_hour(Value(Exact(np.array(1200)), True), np.array([60, 30, 0]))
    assert found.tolist() == [1200, 600, 0]


def asked():
    """What the price hook of the invented seller is asked with: tables, terms, admission."""
    good, found = country.seller(), []

    @hookimpl
    def subcontract_price(tables, terms, admission):
        found.append((tables, terms, admission))
        return good.subcontract_price(tables, terms, admission)

    model = country.catalogue(country.seller(subcontract_price=subcontract_price)).get("seller")
    run(model, tabulate(country.scenario()), country.law())
    return found[0]


def test_pay_is_promised_by_the_shift_and_not_to_people_who_are_left_out():
    tables, terms, admission = asked()
    pay = pricing.wages(tables, terms, admission, term="wage")
    assert pay.cents.tolist() == [1200] * len(tables.shifts) and pay.known is True
    assert pay.why == Reason("reason.wage", terms=("wage",))
    nobody = np.zeros(len(tables.people), bool)
    assert len(pricing.wages(tables, terms, admission, term="wage", paid=nobody)) == 0


def test_a_crew_is_charged_once_a_visit_and_workers_once_each():
    tables, terms, admission = asked()
    crew = pricing.crew_charges(tables, terms, admission, "price")
    # 8, 15 and 22 January 2030: an hour of the crew at 20.00 each time …
    assert (crew.cents.tolist(), crew.minutes.tolist()) == ([2000] * 3, [60] * 3)
    workers = pricing.worker_charges(tables, terms, admission, "price")
    # … or an hour of each of the two.
    assert workers.cents.tolist() == [2000] * 6
