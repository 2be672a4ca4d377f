"""The way of the first money: by day, from whom to whom, to the cent of the payments."""

import pytest

from subcontract_core.engine.comparison import compare
from subcontract_core.scenario import load_scenario
from subcontract_core.training.money_path import PERSON, money_path

MODELS = ("jobcenter-app", "paijathame-direct", "siunsote-light-entrepreneur")


@pytest.fixture(scope="module")
def comparison():
    return compare(load_scenario("everyday-2026-05"), MODELS)


@pytest.mark.parametrize("model", MODELS)
def test_what_reaches_the_people_is_what_the_payments_say(comparison, model):
    steps = money_path(comparison, model).steps
    told = sum(
        step.cents * ((step.payee == PERSON) - (step.payer == PERSON))
        for step in steps
        if step.document in ("payslips", "payouts")
    )
    paid = sum(
        int(line.cents.sum()) * ((line.payee == PERSON) - (line.payer == PERSON))
        for sheet in comparison.outcome(model).payments.sheets
        if sheet.name in ("payslips", "payouts")
        for line in sheet.lines
        if not line.memo
    )
    assert told == paid > 0


def test_who_pays_the_person_is_named_and_benefits_are_no_part(comparison):
    assert [money_path(comparison, model).payer for model in MODELS] == [
        "platform",
        "buyer",
        "platform",
    ]
    assert all(
        step.document != "benefits"
        for model in MODELS
        for step in money_path(comparison, model).steps
    )


def test_the_steps_come_by_day_and_the_invoice_first(comparison):
    steps = money_path(comparison, "siunsote-light-entrepreneur").steps
    assert steps[0].payer == "buyer" and list(steps) == sorted(steps, key=lambda one: one.day)
