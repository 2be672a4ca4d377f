"""Pay by the hour, rounded once a shift."""

import numpy as np

from subcontract_core.base.provenance import Reason
from subcontract_core.engine.pipeline import run
from subcontract_core.model.hookspecs import hookimpl
from subcontract_core.scenario import tabulate
from subcontract_core.verbs import pricing
from support.invented import country


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
