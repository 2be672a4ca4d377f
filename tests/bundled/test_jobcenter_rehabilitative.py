"""Rehabilitative work activity, March 2022: the figures of its source."""

from datetime import date

from attrs import evolve

from subcontract_core.accounts import ledger
from subcontract_core.base.dates import number
from subcontract_core.scenario.types import Move
from support.figures import codes, finding, person
from support.source_figures import (
    buyer_cents,
    comparison_of,
    kept_cents,
    only_outcome,
    rehabilitative,
)

PILOT = {"unemployment.entrepreneur_statement": "pilot_observed"}


def test_rehabilitative_raw_plan_is_refused():
    scenario = rehabilitative()
    raw = evolve(scenario, people=tuple(evolve(p, moves=()) for p in scenario.people))
    outcome = only_outcome("rehabilitative", raw)
    assert not outcome.admission.shift.any()
    assert len(finding(outcome, "gig_in_activity_hours")) == 12


def test_rehabilitative_gig_at_15_is_allowed():
    scenario = rehabilitative()
    later = evolve(scenario, people=tuple(evolve(p, moves=()) for p in scenario.people)).with_gig(
        scenario.gigs[0].id, start=15 * 60
    )
    assert only_outcome("rehabilitative", later).admission.shift.all()


def test_rehabilitative_wednesday_moved_to_friday_keeps_16_days_and_pays_120_each():
    outcome = only_outcome("rehabilitative", rehabilitative())
    assert person(outcome, "assignment_fee") == [12000] * 3
    assert person(outcome, "rehabilitative_allowance") == [14400] * 3
    assert ledger.person_lines(outcome)["rehabilitative_allowance"].cents[:, 0].tolist() == [
        900,
        13500,
    ]
    assert sum(buyer_cents(outcome)) == 52200
    assert kept_cents(outcome, "platform", "platform_share") == 16200


def test_rehabilitative_move_to_friday_of_the_next_week_is_refused():
    scenario = rehabilitative()
    late = tuple(
        evolve(p, moves=(Move(date(2022, 3, 2), date(2022, 3, 11)),)) for p in scenario.people
    )
    assert "move_outside_week" in codes(
        only_outcome("rehabilitative", evolve(scenario, people=late))
    )


def test_rehabilitative_pilot_reading_delays_759_for_22_days():
    outcome = only_outcome("rehabilitative", rehabilitative(**PILOT))
    found = finding(outcome, "clarification_stop")
    assert found.day.tolist() == [number(date(2022, 3, 2))] * 3
    assert found.numbers["last_day"].values.tolist() == [number(date(2022, 3, 31))] * 3
    assert found.numbers["stopped_days"].values.tolist() == [22] * 3
    assert found.numbers["missing"].values.tolist() == [75900] * 3
    assert found.numbers["balance"].values.tolist() == [-63900] * 3
    assert found.numbers["cover_hundredths"].values.tolist() == [7590] * 3
    assert (
        ledger.person_lines(outcome, memo=True)["unemployment_delayed"].cents.sum(axis=0).tolist()
        == [75900] * 3
    )
    assert "rehabilitative_allowance_open" in codes(outcome)


def test_rehabilitative_law_as_written_stops_nothing():
    comparison = comparison_of("rehabilitative", rehabilitative())
    assert "unemployment_benefit" not in comparison.difference(comparison.outcomes[0])
    assert "clarification_stop" not in codes(comparison.outcomes[0])
    # 21.5 days of 34.50.
    assert (
        ledger.person_lines(comparison.outcomes[0])["unemployment_benefit"].cents[1].tolist()
        == [74175] * 3
    )


def test_rehabilitative_travel_is_not_paid_in_2022_to_who_has_no_social_assistance():
    # Act 189/2001, section 18, before 1025/2022 of 1 January 2023; from then on 16 × 5.80
    outcome = only_outcome("rehabilitative", rehabilitative())
    assert person(outcome, "travel_compensation") == [0, 0, 0]
