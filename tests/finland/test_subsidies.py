"""Wage subsidy before and after July 2023, its conditions, and support for arranging working
conditions.
"""

from datetime import date
from fractions import Fraction

from attrs import evolve
import numpy as np
import pytest

from figures import edge
from finland.compare import euros
from subcontract_core.accounts import ledger
from subcontract_core.base.dates import month_number, number
from subcontract_core.engine.comparison import compare
from subcontract_core.finland.law import law_of_finland, subsidies
from subcontract_core.scenario.types import Buyer, Dates, Gig, Person, Scenario, TermValue

OLD, NEW, LATELY = (number(date(*day)) for day in ((2023, 6, 30), (2023, 7, 1), (2026, 3, 1)))


def subsidy(day, level, wage, side=0):
    return euros(
        subsidies.wage_subsidy(
            law_of_finland(),
            day,
            level=np.int64(level),
            wage=np.int64(wage),
            side_costs=np.int64(side),
        )
    )


# -- the rule --------------------------------------------------------------------------------------


def test_sixty_hours_at_ten_euros_with_reduced_ability_bring_420_in_autumn_2023():
    assert subsidy(number(date(2023, 10, 31)), 70, 60000, 13000) == 420


def test_side_costs_count_to_the_end_of_june_2023_and_not_the_day_after():
    assert subsidy(OLD, 50, 60000, 14000) == 370
    assert subsidy(NEW, 50, 60000, 14000) == 300


@pytest.mark.parametrize(
    ("on", "level", "wage", "cap"),
    [
        (OLD, 50, 280000, 1400),
        (NEW, 50, 252000, 1260),
        (NEW, 100, 202000, 2020),
        (LATELY, 50, 252000, 1260),
        (LATELY, 100, 202000, 2020),
    ],
)
def test_the_cap_is_reached_exactly_and_not_passed(on, level, wage, cap):
    assert subsidy(on, level, wage - 100) == cap - Fraction(level, 100)
    assert subsidy(on, level, wage) == subsidy(on, level, wage + 100) == cap


def test_the_cap_of_70_per_cent_is_reached_at_a_wage_of_2528_57():
    assert subsidy(NEW, 70, 252857) < 1770 < Fraction(7, 10) * Fraction("2528.58")
    assert subsidy(NEW, 70, 252858) == 1770


def test_70_per_cent_is_granted_from_july_2023_and_gives_nothing_the_day_before():
    assert subsidy(OLD, 70, 60000) == 0 < subsidy(NEW, 70, 60000)
    assert [
        bool(subsidies.level_in_force(law_of_finland(), on, level=np.int64(70)))
        for on in (OLD, NEW)
    ] == [
        False,
        True,
    ]


def test_months_across_the_change_in_one_column_give_what_single_months_give():
    days, level = np.array([OLD, NEW, NEW, OLD]), np.array([50, 50, 70, 0])
    found = subsidies.wage_subsidy(
        law_of_finland(), days, level=level, wage=np.full(4, 60000), side_costs=np.full(4, 14000)
    )
    assert found.amount.cents().tolist() == [37000, 30000, 42000, 0]
    assert "subsidies.wage_cap_100" not in found.why.parameters


@pytest.mark.parametrize(("minutes", "over"), [(6279, False), (6280, True)])
def test_an_associations_full_subsidy_ends_at_65_per_cent_of_161_hours(minutes, over):
    # 0.65 × 161 h is 104 h 39 min.
    assert (
        bool(subsidies.hours_over_share(law_of_finland(), LATELY, minutes=np.int64(minutes)))
        is over
    )


@pytest.mark.parametrize(
    ("age", "weekly", "months", "fits"),
    [(55, 1500, 24, True), (54, 1500, 24, False), (55, 1499, 24, False), (55, 1500, 23, False)],
)
def test_the_subsidy_for_older_people_needs_55_years_25_hours_and_24_months(
    age, weekly, months, fits
):
    assert (
        bool(
            subsidies.over_55(
                law_of_finland(),
                LATELY,
                age=np.int64(age),
                weekly_minutes=np.int64(weekly),
                unemployed_months=np.int64(months),
            )[0]
        )
        is fits
    )


@pytest.mark.parametrize(("hours", "expected"), [(12, 240), (20, 400), (26, 400)])
def test_a_colleagues_help_is_supported_with_20_euros_an_hour_for_20_hours(hours, expected):
    assert (
        euros(subsidies.help_support(law_of_finland(), LATELY, minutes=np.int64(hours * 60)))
        == expected
    )


def test_eighteen_months_of_help_are_7200_and_tools_4000():
    months = int(law_of_finland().count("subsidies.help_months", LATELY))
    assert (
        months * euros(subsidies.help_support(law_of_finland(), LATELY, minutes=np.int64(1200)))
        == 7200
    )
    assert euros(subsidies.tools_cap(law_of_finland(), LATELY)) == 4000


@pytest.mark.parametrize(
    ("name", "day", "confidence"),
    [
        ("wage_cap_50", date(2021, 6, 1), "verified"),
        ("wage_cap_50", date(2022, 6, 1), "memory"),
        ("wage_cap_70", date(2026, 1, 1), "secondary"),
        ("help_rate", date(2026, 1, 1), "memory"),
    ],
)
def test_amounts_that_were_carried_forward_say_so(name, day, confidence):
    assert law_of_finland().parameters[f"subsidies.{name}"].on(day).confidence == confidence


# -- in a model ------------------------------------------------------------------------------------


def weekly(
    first, last, *, lives_on="labour_market_subsidy", kind="company", hours=15, without=(), buyers=1
):
    """One worker, two months at most, the same hours every Monday for each buyer."""
    employers = tuple(Buyer(f"B{n}", kind) for n in range(1, buyers + 1))
    gigs = tuple(
        Gig(
            f"G{n}",
            employer.id,
            "cleaning",
            Dates(weekly=("mon", "tue", "wed", "thu"), start=first, end=last, without=without),
            hours * 15,
            ("P1",),
            "other",
            start=(8 + 6 * n) * 60,
        )
        for n, employer in enumerate(employers)
    )
    scenario = Scenario(
        "work",
        {"en": "work"},
        month_number(first),
        month_number(last),
        (Person("P1", 1980, lives_on),),
        employers,
        gigs,
        continues_months=2,
    )
    return scenario.with_terms(
        "paijathame-direct", wage_per_hour="10.00", side_rate="20 %"
    ).with_terms(
        "jobcenter-partner", wage_per_hour="10.00", price_per_hour="15.00", side_rate="20 %"
    )


def run(scenario, model="paijathame-direct", **terms):
    outcome = compare(scenario.with_terms(model, **terms), [model]).outcomes[0]
    return outcome, {finding.code: finding for finding in outcome.findings}


OCTOBER = (date(2023, 10, 2), date(2023, 10, 31))


def test_the_subsidy_is_a_share_of_the_wage_and_lowers_what_the_buyer_pays():
    without, _ = run(weekly(*OCTOBER))
    with_it, codes = run(weekly(*OCTOBER), wage_subsidy="70")
    wage = edge(with_it, "wage")
    assert edge(with_it, "wage_subsidy") * 10 == wage * 7 > 0 == edge(without, "wage_subsidy")
    assert ledger.buyer_cost(without).cents[0, 0] - ledger.buyer_cost(with_it).cents[0, 0] == edge(
        with_it, "wage_subsidy"
    )
    assert not {
        "subsidy_needs_jobseeker",
        "subsidy_no_guaranteed_hours",
        "subsidy_one_employer",
    } & set(codes)
    assert codes["subsidy_decision_first"].numbers["start_day"].tolist() == [number(OCTOBER[0])]


def test_in_june_2023_half_of_wage_and_side_costs_is_paid_and_70_per_cent_is_not_granted():
    june = weekly(date(2023, 6, 5), date(2023, 6, 30))
    outcome, codes = run(june, wage_subsidy="50")
    assert edge(outcome, "wage_subsidy") * 2 == edge(outcome, "wage") + edge(
        outcome, "employer_side_costs"
    )
    assert "subsidy_level_not_in_force" not in codes
    outcome, codes = run(june, wage_subsidy="70")
    assert edge(outcome, "wage_subsidy") == 0
    assert "subsidy_level_not_in_force" in codes


def test_a_disability_pensioner_and_a_month_with_a_free_week_are_told_what_the_subsidy_asks():
    gap = tuple(date(2023, 10, day) for day in (9, 10, 11, 12))
    _, codes = run(weekly(*OCTOBER, lives_on="disability_pension", without=gap), wage_subsidy="70")
    assert codes["subsidy_needs_jobseeker"].person.tolist() == [0]
    assert codes["subsidy_no_guaranteed_hours"].numbers["gaps_count"].tolist() == [1]


def test_a_second_employer_at_the_same_time_gets_nothing():
    one, _ = run(weekly(*OCTOBER), wage_subsidy="70")
    two, codes = run(weekly(*OCTOBER, buyers=2), wage_subsidy="70")
    assert edge(two, "wage") == 2 * edge(one, "wage")
    assert edge(two, "wage_subsidy") == edge(one, "wage_subsidy")
    assert "subsidy_one_employer" in codes


def test_the_full_subsidy_is_for_an_association_and_for_short_hours():
    company, codes = run(weekly(*OCTOBER), wage_subsidy="100")
    assert edge(company, "wage_subsidy") == 0 and "subsidy_only_associations" in codes
    association, codes = run(weekly(*OCTOBER, kind="association"), wage_subsidy="100")
    assert edge(association, "wage_subsidy") == edge(association, "wage")
    assert "subsidy_only_associations" not in codes and "subsidy_hours_over" not in codes
    long, codes = run(weekly(*OCTOBER, hours=30), "jobcenter-partner", wage_subsidy="100")
    assert codes["subsidy_hours_over"].numbers["month_minutes"].tolist() == [18 * 450]
    assert edge(long, "wage_subsidy") == edge(long, "wage")


def test_the_subsidy_can_be_set_for_one_person():
    scenario = weekly(*OCTOBER)
    scenario = evolve(
        scenario,
        people=(*scenario.people, Person("P2", 1980, "labour_market_subsidy")),
        gigs=tuple(evolve(gig, crew=("P1", "P2")) for gig in scenario.gigs),
    )
    scenario = evolve(
        scenario,
        terms=(*scenario.terms, TermValue("jobcenter-partner", "wage_subsidy", "70", person="P2")),
    )
    outcome, codes = run(scenario, "jobcenter-partner")
    assert codes["subsidy_decision_first"].person.tolist() == [1]
    assert edge(outcome, "wage_subsidy") * 20 == edge(outcome, "wage") * 7


@pytest.mark.parametrize("model", ["eksote-external", "eksote-internal", "jobcenter-partner"])
def test_an_organisers_margin_grows_by_the_subsidy(model):
    scenario = weekly(*OCTOBER, kind="wellbeing_county").with_terms(
        model, wage_per_hour="10.00", side_rate="20 %"
    )
    if model == "eksote-external":
        scenario = scenario.with_terms(model, price_unit="crew_hour", vat_rule="exempt")
    before, after = (run(scenario, model, wage_subsidy=level)[0] for level in ("none", "70"))
    kept = [ledger.keeps(outcome)["organiser", "margin"].cents[0] for outcome in (before, after)]
    assert kept[1] - kept[0] == edge(after, "wage_subsidy") > 0


def test_a_stated_share_of_the_whole_cost_is_not_counted_a_second_time():
    scenario = weekly(*OCTOBER).with_terms(
        "eksote-external",
        wage_per_hour="10.00",
        price_unit="crew_hour",
        vat_rule="exempt",
        subsidy_rate="50 %",
    )
    outcome, _ = run(scenario, "eksote-external", wage_subsidy="70")
    assert edge(outcome, "subsidy") > 0 == edge(outcome, "wage_subsidy")


def test_the_support_for_arranging_work_is_told_and_not_counted():
    outcome, codes = run(weekly(*OCTOBER))
    assert {
        name: column.tolist() for name, column in codes["arrangement_support"].numbers.items()
    } == {"help": [40000], "hours_count": [20], "months_count": [18], "tools": [400000]}
    assert {payer for payer, _, _ in ledger.edges(outcome)} <= {
        "buyer",
        "person",
        "kela",
        "activity_centre",
    }
