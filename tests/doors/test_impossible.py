"""What cannot be is refused with its place, or told: never counted through in silence.

Each case is one invented person (or two) in a file; `tests/scenario/test_checking.py` has the same
rules in Python and in workbooks.
"""

from functools import cache

import pytest

from subcontract_core.api import compare
from subcontract_core.base.errors import InputError
from subcontract_core.scenario.reading import read_scenario

FILE = """format: subcontract-scenario/1
id: impossible
title: {{en: Impossible}}
months: {{from: {first}, to: {last}}}
people_defaults: {{tax_card: "0 %", activity: {{kind: none}}}}
people:
{people}
buyers: [{{id: B1, kind: company}}]
gigs:
  - {{id: G1, buyer: B1, task: T, sector: other, dates: [{day}], start: "09:00", hours: 4, crew: [P1]}}
terms:
  - {{model: jobcenter-app, term: pay_per_hour, value: 20.00}}
  - {{model: jobcenter-app, term: price_per_hour, value: 60.00}}
"""
PENSION, SEEKER, OLD = "disability_pension", "labour_market_subsidy", "old_age_pension"
RENT = "housing: {{kind: rent, rent: 600, municipality_group: 3{}}}"


def file(*people, first="2026-05", last="2026-08", day="2026-05-12"):
    lines = "\n".join(f"  - {{id: P{n}, {one}}}" for n, one in enumerate(people, 1))
    return FILE.format(first=first, last=last, people=lines, day=day)


def one(more="", lives_on=PENSION, born="1990-05"):
    return f"born: {born}, lives_on: {lives_on}{', ' if more else ''}{more}"


def renting(more="", also="", lives_on=PENSION, **about):
    return one(
        RENT.format(f", {more}" if more else "") + (f", {also}" if also else ""), lives_on, **about
    )


REFUSED = {
    "a spouse without an income": (file(renting("spouse: true")), "housing.spouse"),
    "an income of no spouse": (file(renting("spouse_income: 100")), "housing.spouse_income"),
    "a right of no spouse": (file(renting("spouse_entitled: true")), "housing.spouse_entitled"),
    "one's own spouse": (file(renting("spouse_in_group: P1")), "housing.spouse_in_group"),
    "a spouse of nobody": (file(renting("spouse_in_group: P9")), "housing.spouse_in_group"),
    "a spouse of two": (
        file(
            renting("spouse_in_group: P2"), one(), one("housing: {kind: none, spouse_in_group: P2}")
        ),
        "housing.spouse_in_group",
    ),
    "two homes of a couple": (
        file(renting("spouse_in_group: P2"), one("housing: {kind: rent, rent: 500}")),
        "housing.rent",
    ),
    "a child older than the parent": (file(one("children: [{born: 1990-03}]")), "children[0].born"),
    "a parent of ten": (file(one("children: [{born: 2001-05}]")), "children[0].born"),
    "a birth after the months": (file(one("children: [{born: 2026-09}]")), "children[0].born"),
    "a child who moves before birth": (
        file(one("children: [{born: 2026-07, moves: 2026-06}]")),
        "children[0].moves",
    ),
    "a child who moves after the months": (
        file(one("children: [{born: 2016-07, moves: 2026-09}]")),
        "children[0].moves",
    ),
    "a decision of later than the start": (
        file(renting("decision_month: 2026-06")),
        "housing.decision_month",
    ),
    "a decision of a pensioner of over two years": (
        file(renting("decision_month: 2024-05")),
        "housing.decision_month",
    ),
    "a decision of a jobseeker of over a year": (
        file(renting("decision_month: 2025-05", lives_on=SEEKER)),
        "housing.decision_month",
    ),
    "two decisions on one allowance": (
        file(renting("decision_month: 2026-01, decision_month: 2026-03")),
        "housing.decision_month",
    ),
    "a decision on no home": (
        file(one("housing: {kind: none, decision_month: 2026-01}")),
        "housing.decision_month",
    ),
    "an income of no decision": (file(renting("decision_income: 900")), "housing.decision_income"),
    "a change before the months": (
        file(renting("changes_from: 2026-04, new_rent: 700")),
        "housing.changes_from",
    ),
    "a change after the months": (
        file(renting("", "home_changes: [{from: 2026-09, rent: 700}]")),
        "home_changes[0].from",
    ),
    "a listed change in the first month": (
        file(renting("", "home_changes: [{from: 2026-05, rent: 700}]")),
        "home_changes[0].from",
    ),
    "a new rent of an owner": (
        file(one("housing: {kind: owned}, home_changes: [{from: 2026-06, rent: 700}]")),
        "home_changes[0].rent",
    ),
    "a spouse who leaves twice": (
        file(
            renting(
                "spouse: true, spouse_income: 0",
                "home_changes: [{from: 2026-06, spouse: no}, {from: 2026-07, spouse: no}]",
            )
        ),
        "home_changes[1].spouse",
    ),
    "adults who come without an income": (
        file(renting("", "home_changes: [{from: 2026-06, other_adults: 2}]")),
        "home_changes[0].other_adults",
    ),
    "a change in which nothing changes": (
        file(renting("", "home_changes: [{from: 2026-06}]")),
        "home_changes[0]",
    ),
    "adults without an income": (file(renting("other_adults: 1")), "housing"),
    "a rent in a home of one's own": (
        file(one("housing: {kind: owned, rent: 600}")),
        "housing.rent",
    ),
    "a rent below nothing": (file(one("housing: {kind: rent, rent: -5}")), "housing.rent"),
    "a fee above the whole income": (
        file(one("parents: {income: 100, care_fee: 500}", SEEKER)),
        "parents.care_fee",
    ),
    "a birthday that no calendar has": (file(one(born="1990-02-30")), "born"),
    "a month of birth of thirteen": (file(one(born="1990-13")), "born"),
    "somebody born in the months": (file(one(born="2026-06")), "born"),
    "somebody of thirteen": (file(one(born="2013-01")), "born"),
    "employed before birth": (file(one("employed_since: 1985-01-01")), "employed_since"),
    "employed in the future": (file(one("employed_since: 2027-01-01")), "employed_since"),
    "seized in the future": (
        file(one("debts: {dependants: 0, seized_since: 2027-01-01}")),
        "debts.seized_since",
    ),
    "seized before birth": (
        file(one("debts: {dependants: 0, seized_since: 1980-01-01}")),
        "debts.seized_since",
    ),
    "free months of more than a year": (
        file(one("debts: {dependants: 0, free_months: 13}")),
        "debts.free_months",
    ),
    "an earnings-related pension without earnings": (
        file(one("pension: {kind: earnings_related}")),
        "pension",
    ),
    "an allowance of rehabilitative activity": (
        file(one("activity: {kind: rehabilitative, dates: [2026-05-05], allowance: 12}", SEEKER)),
        "activity.allowance",
    ),
    "an activity day that moves to itself": (
        file(
            one(
                "activity: {kind: disability, dates: [2026-05-05], allowance: 8},"
                " moves: [{day: 2026-05-05, to: 2026-05-05}]"
            )
        ),
        "moves[0].to",
    ),
    "ill while nothing is planned": (file(one("ill: [{from: 2026-07-01}]")), "ill[0].from"),
    "away after the months": (file(one("absences: [2026-12-01]")), "absences[0]"),
    "a share above a limit of no card": (file(one('tax_card_over: "40 %"')), "tax_card_over"),
}
TOLD = {
    "a disability pension at 70": (file(one(born="1955-05")), "pension_after_its_age"),
    "a disability pension at 17 in 2026": (file(one(born="2009-01")), "pension_before_its_age"),
    "an old-age pension at 40": (file(one(lives_on=OLD)), "old_age_before_its_age"),
    "a jobseeker of 66": (file(one(lives_on=SEEKER, born="1960-03")), "benefit_after_its_age"),
    "a jobseeker of 17": (file(one(lives_on=SEEKER, born="2009-03")), "benefit_before_its_age"),
    "a rent in the parents' home": (
        file(renting("", "parents: {income: 1000}")),
        "rent_at_parents",
    ),
    "a care allowance of a jobseeker": (
        file(one("care_allowance: basic", SEEKER)),
        "care_without_pension",
    ),
    "a care allowance of nobody's pension": (
        file(one("care_allowance: highest", "none")),
        "care_without_pension",
    ),
    "months over the limit of a jobseeker": (
        file(one("months_over_before: 3", SEEKER)),
        "pension_facts_without_pension",
    ),
    "a kind of pension of a jobseeker": (
        file(one("pension: {kind: earnings_related, average_earnings: 2000}", SEEKER)),
        "pension_facts_without_pension",
    ),
    "rehabilitative activity of a pensioner": (
        file(one("activity: {kind: rehabilitative, dates: [2026-05-05]}")),
        "rehabilitative_beside_pension",
    ),
    "a parents' income that nobody gave": (
        file(one("parents: {other_dependants: 1}", SEEKER, "2003-05")),
        "parents_income_not_known",
    ),
    "an owner's allowance that is not computed": (
        file(one("housing: {kind: owned}")),
        "owner_home_not_counted",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_is_refused_at_its_place_with_what_to_do(case):
    text, place = REFUSED[case]
    with pytest.raises(InputError) as error:
        read_scenario(text, "impossible.yaml")
    told = error.value.faults
    assert any(fault.path.endswith(place) for fault in told), [fault.path for fault in told]
    assert all(fault.place and fault.found and fault.allowed and fault.to_do for fault in told)


@cache
def findings(text):
    scenario = read_scenario(text, "impossible.yaml")
    outcome = compare(scenario, ["jobcenter-app"]).comparison.outcomes[0]
    return {finding.code for finding in outcome.findings}


@pytest.mark.parametrize("case", TOLD)
def test_what_the_law_does_not_know_together_is_told(case):
    text, code = TOLD[case]
    assert code in findings(text)


def test_a_care_allowance_without_a_pension_is_unknown_and_not_a_sum():
    text, _ = TOLD["a care allowance of a jobseeker"]
    outcome = compare(read_scenario(text, "f.yaml"), ["jobcenter-app"]).comparison.outcomes[0]
    sheet = next(one for one in outcome.effects.sheets if one.name == "benefits")
    assert not sheet.line("care_allowance").known.any()


def test_there_are_forty_cases_at_least():
    assert len(REFUSED) + len(TOLD) >= 40
