"""The page: the difference to today first, unknowns said, every finding placed, nothing wider
than 100 columns.
"""

from datetime import date
import re

from attrs import evolve
import pytest

from invented import country
from report.invented_models import LAW, compared, finding, unpaid, with_findings
from subcontract_core.analysis.analysis import Analysis
from subcontract_core.analysis.explanation import explain_scenario
from subcontract_core.base.dates import month_number
from subcontract_core.engine.comparison import compare, compare_tables
from subcontract_core.engine.sweeps import sweep_minutes
from subcontract_core.model.catalogue import installed_law
from subcontract_core.model.term import Term
from subcontract_core.report.tables.person_groups import (
    AT_LEAST,
    AT_MOST,
    EXACT,
    UNKNOWN,
    change_bound,
    level_bound,
)
from subcontract_core.report.terminal.comparison import page
from subcontract_core.report.terminal.explanation import explanation_text
from subcontract_core.report.terminal.layout import WIDTH
from subcontract_core.report.text.labels import act
from subcontract_core.report.text.language import Language
from subcontract_core.scenario import bundled_scenarios, load_scenario, tabulate
from subcontract_core.scenario.types import Buyer, LawValue, Mark, Person, Scenario, TermValue

FI, EN = Language("fi", strict=True), Language("en", strict=True)


def text(comparison, language=EN):
    return page(Analysis(comparison), language)


def line(comparison, start, language=EN):
    return next(
        " ".join(row.split())
        for row in text(comparison, language).splitlines()
        if row.strip().startswith(start)
    )


def test_the_difference_to_today_comes_before_everything_about_a_model():
    shown = text(compared())
    assert (
        shown.index("Difference to today")
        < shown.index("1. Seller (seller)")
        < shown.index("What the buyers pay")
    )


def test_people_with_equal_rows_are_one_group_with_today_and_now():
    assert line(compared(), "P1, P2, each") == "P1, P2, each +€36.00 €100.00 €136.00"
    assert (
        line(compared(), "Fee for the assignment") == "Fee for the assignment +€36.00 €0.00 €36.00"
    )


def test_people_with_different_rows_are_shown_one_by_one():
    scenario = country.scenario()
    first = evolve(scenario.gigs[0], crew=("P1",))
    comparison = compared(evolve(scenario, gigs=(first,)))
    assert line(comparison, "P1 ").startswith("P1 +€36.00")
    assert line(comparison, "P2 ").startswith("P2 €0.00")
    assert "No change." in text(comparison)


def test_the_buyer_sees_the_price_with_and_without_vat_and_the_cost_in_the_end():
    assert (
        line(compared(), "B1, company") == "B1, company, deducts VAT €120.00 €12.00 €132.00 €120.00"
    )


def test_many_buyers_are_added_up_and_not_listed():
    scenario = country.scenario()
    buyers = tuple(Buyer(f"B{number}", "company") for number in range(1, 10))
    comparison = compared(evolve(scenario, buyers=buyers))
    assert line(comparison, "All buyers") == "All buyers €120.00 €12.00 €132.00 €132.00"
    assert "B9" not in text(comparison)


def test_what_stays_with_whom_is_named_by_role_and_kind():
    assert line(compared(), "Platform or") == "Platform or invoicing service: margin €48.00"
    assert line(compared(), "Välittäjä", FI) == "Välittäjä tai laskutuspalvelu: kate 48,00 €"


def test_unknown_pay_is_not_in_the_sources_and_totals_are_at_least():
    assert line(unpaid(), "P1, P2, each") == "P1, P2, each at least €0.00 €100.00 at least €100.00"
    assert (
        line(unpaid("A public report"), "Fee for")
        == "Fee for the assignment not in the sources €0.00 not in the sources"
    )
    assert line(unpaid("A public report"), "Välittäjä", FI).endswith("kate ei lähteissä")
    assert line(unpaid(), "Fee for") == "Fee for the assignment not given €0.00 not given"
    assert line(unpaid(), "Välittäjä", FI).endswith("kate ei annettu")


@pytest.mark.parametrize(
    ("unknown", "change", "level"),
    [
        ([], EXACT, EXACT),
        (["wage", "withholding"], AT_LEAST, AT_LEAST),
        (["activity_allowance"], AT_MOST, AT_LEAST),
        (["national_pension"], AT_MOST, UNKNOWN),
        (["wage", "national_pension"], UNKNOWN, UNKNOWN),
    ],
)
def test_a_total_is_called_at_least_only_where_that_is_true(unknown, change, level):
    assert change_bound(100, unknown).holds == change
    assert level_bound(100, unknown).holds == level


def test_months_that_differ_are_shown_apart_from_the_total():
    shown = " ".join(text(compared(country.scenario(months=4, minutes=90))).split())
    assert "Sums of January–April 2030" in shown
    # 72.00 of pay takes 22.00 off the grant from March (slope), all of it before (cliff at 50.00).
    assert "By month: January–February 2030 −€28.00; March–April 2030 +€50.00" in shown


def test_a_finding_says_who_when_why_and_what_helps():
    found = finding(
        "double_booking",
        "stop",
        person=[0, 1],
        day=[date(2030, 1, 8)] * 2,
        gig=[0, 0],
        fix="fix.double_booking",
    )
    shown = text(with_findings(compared(), found))
    assert "STOP" in shown
    assert "- Booked for two places at the same hour." in shown
    assert "P1, P2; 8 January 2030" in shown
    assert "Why: Grant; Grant Act (avustuslaki) 1/2030, s. 1" in shown
    assert "What helps: Move one of the visits" in shown


def test_the_act_has_its_finnish_name_on_a_finnish_page():
    shown = text(with_findings(compared(), finding("double_booking", "stop", person=[0])), FI)
    assert "avustuslaki 1/2030, 1 §" in shown


def test_every_act_of_the_law_has_its_finnish_name_on_a_finnish_page():
    law = installed_law()
    names = {
        act(FI, entry.act, entry.section)
        for entry in (*law.parameters.values(), *law.rules.values())
    }
    assert "kaupan alan työehtosopimus" in names
    assert [
        name
        for name in names
        if re.search(r"\b(act|agreement|criteria|decree|of|the)\b", name, re.IGNORECASE)
    ] == []


def test_equal_numbers_are_said_once_and_different_ones_apart():
    same = finding(
        person=[0, 1], month=[0, 0], earned=[5000, 5000], limit=[8000, 8000], headroom=[3000, 3000]
    )
    assert text(with_findings(compared(), same)).count("You can still earn") == 1
    other = finding(
        person=[0, 1], month=[0, 0], earned=[5000, 6000], limit=[8000, 8000], headroom=[3000, 2000]
    )
    shown = text(with_findings(compared(), other))
    assert "earn €30.00 this month" in shown
    assert "earn €20.00 this month" in shown


def test_many_different_numbers_are_a_range_for_all():
    people = list(range(6))
    many = finding(
        person=people,
        month=[0] * 6,
        earned=[1000 * p for p in people],
        limit=[8000] * 6,
        headroom=[8000 - 1000 * p for p in people],
    )
    shown = " ".join(text(with_findings(compared(country.scenario(people=6)), many)).split())
    assert "You can still earn €30.00–€80.00 this month." in shown
    assert "P1–P6" in shown


def test_a_law_value_that_stands_in_for_the_law_is_marked():
    scenario = evolve(
        country.scenario(),
        law=(
            LawValue("toll.rate", "5 %", Mark("assumed", "a guess")),
            LawValue("grant.shape", "slope", instead_of_law=False),
        ),
    )
    shown = text(compared(scenario))
    assert "* Set by the scenario in place of the law:" in shown
    assert "Toll on sales = 5\u00a0% (a guess)" in shown
    assert "Readings of the law chosen by the scenario:" in shown
    assert "1. Seller (seller) *" in shown
    assert "*" not in text(compared())


def test_a_term_that_stands_in_for_the_law_is_marked():
    scenario = evolve(
        country.scenario(), terms=(TermValue("seller", "wage", "12.00", instead_of_law=True),)
    )
    assert "seller: Wage = €12.00 an hour" in text(compared(scenario))


def test_assumed_terms_and_scenario_values_are_listed_with_their_reason():
    scenario = country.scenario().with_terms("seller", wage="13.00")
    scenario = evolve(
        scenario,
        marks={f"people.P{n}.housing.rent": Mark("assumed", "no rents stated") for n in (1, 2, 3)},
    )
    shown = text(compared(scenario))
    assert "seller: Wage: €13.00 an hour (assumed)" in shown
    assert "rent (P1–P3): no rents stated" in shown


def test_unverified_law_values_are_listed_and_verified_ones_not():
    shown = text(compared())
    assert "Earnings limit: €50.00 a month (from memory, to be checked)" in shown
    assert "Monthly grant:" not in shown


def test_a_broken_model_and_what_is_not_computed_are_named():
    comparison = evolve(with_findings(compared()), broken=(("other", "it fell over"),))
    shown = text(comparison)
    assert "- other: it fell over" in shown
    assert "Not counted at all: the year's final tax." in shown


def test_a_second_reading_of_a_model_does_not_say_the_same_again():
    price = Term("unit", "choice", {"en": "Unit"}, choices=("crew_hour", "worker_hour"))
    shown = text(compared(terms=(*country.TERMS, price)))
    assert shown.count("P1, P2, each") == 1
    assert shown.count("As in 1.") == 4


def test_of_many_cases_the_first_is_shown_and_said_to_be():
    swept = compare_tables(
        sweep_minutes(country.scenario(), [60, 90]),
        None,
        law=LAW,
        catalogue=country.catalogue(country.seller()),
    )
    assert "Only the first of 2 cases is shown." in text(swept)
    assert line(swept, "P1, P2, each") == line(compared(), "P1, P2, each")


def test_a_comparison_without_models_is_still_a_page():
    assert "January 2030" in text(evolve(compared(), outcomes=()))


@pytest.mark.parametrize("language", [EN, FI])
def test_no_line_is_wider_than_the_page(language):
    scenario = evolve(
        country.scenario(months=12, minutes=95, people=12), note={"en": "A long note. " * 40}
    )
    found = finding(
        person=list(range(12)),
        month=list(range(12)),
        earned=list(range(12)),
        limit=[8000] * 12,
        headroom=[1] * 12,
        fix="fix.near_earnings_limit",
    )
    for comparison in (with_findings(compared(scenario), found), unpaid()):
        assert max(map(len, text(comparison, language).splitlines())) <= WIDTH


@pytest.mark.parametrize("name", bundled_scenarios())
def test_every_bundled_scenario_has_all_its_words_in_every_language(name):
    comparison = compare(load_scenario(name))
    assert comparison.broken == ()
    for language in (EN, FI):
        assert max(map(len, page(Analysis(comparison), language).splitlines())) <= WIDTH


def test_the_finnish_page_gives_no_english_reason_of_the_scenario():
    scenario = load_scenario("one-group-five-systems")
    marks = [
        mark
        for mark in (
            *scenario.marks.values(),
            *(value.mark for value in (*scenario.terms, *scenario.law)),
        )
        if mark.kind == "assumed"
    ]
    comparison = compare(scenario)
    finnish, english = (" ".join(text(comparison, language).split()) for language in (FI, EN))
    assert [mark.text for mark in marks if mark.text in finnish] == []
    assert (
        "vuokra (P1–P5): asiakirjoissa ei kerrota vuokria" in finnish
        and "rent (P1–P5): the documents state no rents" in english
    )
    assert "= 0 % (lomakorvaus on jätetty pois)" in finnish


def test_a_reason_without_the_language_is_given_in_english_or_as_it_is():
    why = Mark("assumed", "a guess", {"en": "a guess", "sv": "en gissning"})
    scenario = evolve(
        country.scenario(),
        marks={"people.P1.housing.rent": why, "people.P1.assets": Mark("assumed", "asked")},
    )
    shown = text(compared(scenario), FI)
    assert "(P1): a guess" in shown and "(P1): asked" in shown


@pytest.mark.parametrize(
    "model",
    [
        "today",
        "eksote-external",
        "jobcenter-app",
        "paijathame-direct",
        "siunsote-light-entrepreneur",
        "work-activity",
    ],
)
def test_every_line_of_every_model_can_be_explained_in_words(model):
    for name in ("one-group-five-systems", "jobcenter-rehabilitative-2022-03"):
        lines = explain_scenario(tabulate(load_scenario(name).on_dated_law()), model, "P1")
        for language in (EN, FI):
            shown = explanation_text(lines, language)
            assert max(map(len, shown.splitlines())) <= WIDTH
            assert not [word for word in ("rule.", "reason.", "step.") if f" {word}" in shown]


def _explained(name, model, person, line):
    return " ".join(
        explanation_text(
            explain_scenario(tabulate(load_scenario(name)), model, person, line), EN
        ).split()
    ).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        # July 2021: 52 hours at 10.00; the employee's pension contribution is 7.15 % and the
        # unemployment contribution 1.40 %.
        (
            "employee_pension",
            (
                "contribution −€37.18 paid 30 July 2021 Employee pension contribution: Insured wage"
                " times the rate of the age band. Employees Pensions Act (työntekijän eläkelaki,"
                " TyEL) 395/2006, s. 153 Steps pay that the contribution is counted on €520.00 rate"
                " 7.15 %"
            ),
        ),
        (
            "employee_unemployment",
            "Steps pay that the contribution is counted on €520.00 rate 1.4 %",
        ),
    ],
)
def test_the_steps_of_a_contribution_lead_to_it(line, shown):
    assert shown in _explained("imatra-2021-07", "eksote-external", "P1", line)


def test_the_steps_of_social_assistance_and_of_tax_on_a_benefit_lead_to_them():
    # 578.43 + 540.00 + 40.00 − 902.17 = 256.26; 20 % of 800.02 is 160.00.
    assert (
        "basic amounts €578.43 accepted housing cost €540.00 other accepted expenses €40.00 income"
        " that counts €902.1660"
        in _explained("everyday-2026-05", "today", "P2", "social_assistance")
    )
    assert "pensions and taxable benefits €800.02 rate 20 %" in _explained(
        "everyday-2026-05", "today", "P2", "benefit_withholding"
    )


def test_readings_under_which_a_line_is_the_same_are_explained_together():
    shown = _explained("imatra-2021-07", "eksote-external", "P1", "wage")
    assert (
        "Reading: the price is for an hour of the whole crew Reading: the price is for an hour of"
        " each worker Wage +€520.00" in shown
    )
    assert shown.count("Wage +€520.00") == 1


def test_a_disputed_choice_of_the_law_is_a_reading_and_no_stand_in():
    scenario = load_scenario("jobcenter-rehabilitative-2022-03").with_law(
        {"unemployment.entrepreneur_statement": "pilot_observed"}
    )
    shown = text(compare(scenario, ["jobcenter-app"]))
    assert "the benefit waits for the statement" in " ".join(
        shown[shown.index("Readings of the law") :].split()
    )
    assert "Not counted above: unemployment benefit that is held back €759.00" in shown
    assert "until 31 March 2022" in shown


def _page_of(scenario, models, code="en"):
    return page(Analysis(compare(scenario, models)), Language(code))


def test_a_model_that_is_for_none_of_these_people_says_so_and_shows_no_zero():
    text = _page_of(
        load_scenario("jobcenter-rehabilitative-2022-03"), ["eksote-external", "paijathame-direct"]
    )
    overview = text[
        text.index("Difference to today") : text.index(
            "1. Eksote", text.index("Models in the order")
        )
    ]
    assert overview.count("not for these people") == 2
    assert "€0.00" not in overview


def test_months_after_the_last_check_of_the_law_are_remarked_on():
    def on(year):
        month = month_number(date(year, 3, 1))
        return _page_of(
            Scenario("later", {"en": "Later"}, month, month, (Person("P1", 1990),)),
            ["work-activity"],
        )

    assert "last checked" in on(2030)
    assert "last checked" not in on(2024)
    assert "has no gigs" in on(2024)


def test_what_the_margin_leaves_out_is_said():
    text = _page_of(load_scenario("one-group-five-systems"), ["eksote-external"])
    assert "Not counted at all: the work of instructors and coaches" in text
