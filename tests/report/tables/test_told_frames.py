"""Findings and steps as tidy tables: a row a fact."""

from datetime import date

from subcontract_core.report.tables.told_frames import findings, onboarding
from support.invented_models import compared, finding, with_findings


def test_a_finding_has_a_row_for_each_place_with_its_numbers_and_its_act():
    told = finding(person=[0, 1], day=[date(2030, 1, 8)] * 2, earned=[3600, 2400])
    table = findings(with_findings(compared(), told))
    assert (table["person"], table["day"]) == (["P1", "P2"], [date(2030, 1, 8)] * 2)
    assert table["numbers"] == [{"earned": 3600}, {"earned": 2400}]
    assert set(table["section"]) == {"1"} and table["gig"] == [None, None]


def test_every_column_has_as_many_rows(answer):
    for table in (findings(answer.comparison), onboarding(answer.comparison)):
        assert len({len(column) for column in table.values()}) == 1


def test_a_step_has_a_row_for_each_person_in_its_order(answer):
    table = onboarding(answer.comparison)
    rows = [
        (order, person)
        for model, order, person in zip(
            table["model"], table["order"], table["person"], strict=True
        )
        if model == "jobcenter-app"
    ]
    steps = answer.comparison.outcome("jobcenter-app").admission.steps
    assert len(rows) == len(steps) * 5
    assert [order for order, person in rows if person == "P3"] == list(range(1, len(steps) + 1))
