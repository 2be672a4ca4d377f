"""What hooks tell is made when it is read, but of another package at once."""

import numpy as np
import pytest

from subcontract_core.accounts import ledger
from subcontract_core.base.errors import ModelError
from subcontract_core.base.provenance import Reason
from subcontract_core.engine import telling
from subcontract_core.engine.comparison import compare
from subcontract_core.engine.pipeline import run
from subcontract_core.model.hookspecs import hookimpl
from subcontract_core.model.results import Admission, Effects, Finding, Step
from subcontract_core.scenario import load_scenario, tabulate
from support.invented import country

LAW = country.law()


def with_remark(remark):
    """The seller, whose own check makes its findings when they are read."""

    @hookimpl
    def subcontract_check_benefits(tables):
        return Effects(findings=remark)

    return country.seller(subcontract_check_benefits=subcontract_check_benefits)


def failing():
    raise ZeroDivisionError("oops")


def test_findings_that_are_made_when_read_are_made_before_an_outcome_is_given():
    remark = Finding("cold", "notice", Reason("reason.no_sale"), person=np.array([0]))
    catalogue = country.catalogue(with_remark(lambda: (remark,)))
    outcome = compare(country.scenario(), law=LAW, catalogue=catalogue).outcomes[0]
    assert remark in outcome.findings
    with pytest.raises(ModelError, match="seller: check_benefits failed: ZeroDivisionError: oops"):
        run(
            country.catalogue(with_remark(failing)).get("seller"),
            tabulate(country.scenario()),
            LAW,
        )


def test_who_wants_figures_alone_has_no_findings_made_and_the_same_cents():
    tables = tabulate(country.scenario())
    model = country.catalogue(with_remark(failing)).get("seller")
    outcome = run(model, tables, LAW, figures=True)
    plain = run(country.catalogue(country.seller()).get("seller"), tables, LAW)
    assert {
        kind: amount.cents.tolist() for kind, amount in ledger.person_lines(outcome).items()
    } == {kind: amount.cents.tolist() for kind, amount in ledger.person_lines(plain).items()}


def onboarding(steps):
    """The seller, whose steps of onboarding are these."""

    @hookimpl
    def subcontract_onboard(tables):
        people = np.zeros(len(tables.people), np.int64)
        shift, day = (np.ones(len(rows), bool) for rows in (tables.shifts, tables.activity))
        return Admission(people == 0, people, people, shift, day, tables.activity.day, steps)

    return country.seller(subcontract_onboard=subcontract_onboard)


def step(people, actor="y"):
    return Step("a", {"en": "x"}, {"en": actor}, {"en": "z"}, False, people)


@pytest.mark.parametrize(
    ("steps", "told"),
    [
        (lambda people: [step(people)], "steps is list, not a tuple"),
        (lambda people: (step(people, actor=" "),), "steps.a.actor is empty in every language"),
        (lambda people: (step(people[:1]),), "it must have 2 rows"),
        (lambda people: 1 // 0, "onboard failed: ZeroDivisionError"),
    ],
    ids=["list", "no actor", "too few rows", "failing"],
)
@pytest.mark.parametrize("figures", [False, True])
def test_steps_of_another_package_are_looked_at_though_nobody_reads_them(steps, told, figures):
    tables = tabulate(country.scenario())
    people = np.zeros(len(tables.people), np.int64)
    model = country.catalogue(onboarding(lambda: steps(people))).get("seller")
    with pytest.raises(ModelError, match=f"seller: .*{told}"):
        run(model, tables, LAW, figures=figures)


def test_the_projects_own_steps_are_made_for_whoever_reads_them_and_looked_at(monkeypatch):
    looked_at = []
    monkeypatch.setattr(telling, "check_steps", lambda call, *_: looked_at.append(call.plugin))
    outcome = compare(load_scenario("one-group-five-systems"), ["eksote-external"]).outcomes[0]
    assert not looked_at
    assert outcome.admission.steps[0].title["fi"]
    assert looked_at == ["eksote-external"]
