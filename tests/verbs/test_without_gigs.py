"""Taking part without gigs: no visit is sold, every planned day is held, nobody pays a price."""

import numpy as np
import pytest

from subcontract_core.engine.comparison import compare
from subcontract_core.model.terms import Terms
from subcontract_core.scenario import load_scenario, tabulate
from subcontract_core.scenario.activity import ActivityKind
from subcontract_core.verbs.without_gigs import no_gigs, only_for
from support.invented import country

TABLES = tabulate(country.scenario())  # two people, three visits of both, activity on Thursdays


def test_no_visit_is_worked_and_every_planned_day_is_held_on_its_own_day():
    admission = no_gigs(TABLES, np.array([True, False]))
    assert admission.offered.tolist() == [True, False]
    assert not admission.shift.any() and len(admission.shift) == 6
    assert admission.day.all()
    assert admission.day_on.tolist() == TABLES.activity.day.tolist()


def test_nobody_is_charged_and_nobody_is_promised_pay_and_both_are_known():
    baselines = ["work-activity", "rehabilitative-work-activity"]
    compared = compare(load_scenario("one-group-five-systems"), baselines)
    for outcome in (compared.today, *compared.outcomes):
        for cents, known in (
            outcome.quote.charged(outcome.tables),
            outcome.quote.promised(outcome.tables),
        ):
            assert cents.tolist() == [0]
            assert known is True


@pytest.mark.parametrize(
    ("kind", "offered"),
    [(ActivityKind.DISABILITY, [True, True]), (ActivityKind.REHABILITATIVE, [False, False])],
)
def test_it_is_for_people_with_that_kind_of_activity_and_the_others_are_told(kind, offered):
    admission = only_for(
        TABLES, TABLES.people.activity == kind, Terms((), "m", TABLES, {}, ()), "a document"
    )
    assert admission.offered.tolist() == offered
    told = [finding for finding in admission.findings if finding.code == "not_offered"]
    assert [finding.person.tolist() for finding in told] == ([] if all(offered) else [[0, 1]])
    assert all(finding.why.source == "a document" for finding in told)


def test_without_activity_nobody_loses_a_day_that_is_held_today():
    # Everyday: its pensioners and jobseekers, of whom some have activity days.
    tables = tabulate(load_scenario("everyday-2026-05"))
    assert no_gigs(tables, np.ones(len(tables.people), bool)).day.all()
