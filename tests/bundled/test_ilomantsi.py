"""Ilomantsi, September 2022: the figures of its source."""

from datetime import date

import numpy as np

from subcontract_core.accounts import ledger
from subcontract_core.base.dates import number
from subcontract_core.model.documents import sums
from support.figures import finding, person
from support.source_figures import (
    buyer_cents,
    kept_cents,
    only_outcome,
)


def test_ilomantsi_buyers_fee_and_compensation():
    outcome = only_outcome("ilomantsi")
    assert buyer_cents(outcome) == [12000, 16000, 24000, 15000, 24000, 8000, 4000, 9000]
    assert kept_cents(outcome, "platform", "service_fee") == 5600
    pay = np.array(person(outcome, "billed_work")) + np.array(person(outcome, "service_fee"))
    assert pay.tolist() == [23750, 14725, 25650, 20425, 21850]


def test_ilomantsi_has_19_invoices_of_client_and_buyer():
    assert len(only_outcome("ilomantsi").payments.sheets[0]) == 19


def test_ilomantsi_activity_days_left_are_those_without_gigs():
    outcome = only_outcome("ilomantsi")
    tables = outcome.tables
    left = sums(tables.activity.person, outcome.admission.day.astype(np.int64), 5)
    # P1 Tue and Thu (4 + 5), P2 Tue, Fri and two Wednesdays (4 + 5 + 2), P3 Mon and Thu (4 + 5), P4
    # Fri and two Wednesdays, P5 Tue and Thu.
    assert left.tolist() == [9, 11, 9, 7, 9]
    wednesdays = tables.activity.day[(tables.activity.person == 3) & outcome.admission.day]
    assert {number(date(2022, 9, 14)), number(date(2022, 9, 28))} <= set(wednesdays.tolist())


def test_ilomantsi_naive_price_breaks_the_floor_and_the_row_stays():
    outcome = only_outcome("ilomantsi", pricing="price_at_floor")
    found = finding(outcome, "floor_broken")
    assert found.severity == "stop"
    assert set(found.numbers["left_tenthousandths"].values.tolist()) == {90250}
    # The fee is taken once per invoice: 1 010.79.
    assert sum(person(outcome, "billed_work")) + sum(person(outcome, "service_fee")) == 101079


def test_ilomantsi_yel_watch_projects_the_year():
    found = finding(only_outcome("ilomantsi"), "yel_watch")
    assert found.numbers["yearly"].values.tolist() == [285000, 176700, 307800, 245100, 262200]
    assert set(found.numbers["floor"].values.tolist()) == {826171}


def test_ilomantsi_no_money_passes_through_siun_sote():
    for payer, payee, kind in ledger.edges(only_outcome("ilomantsi")):
        assert "organiser" not in (payer, payee)
        assert "activity_centre" not in (payer, payee) or kind == "activity_allowance"
