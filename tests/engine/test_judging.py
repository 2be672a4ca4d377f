"""What a scenario sets, judged by the models and the law: every fault at once, shares asked about."""

from time import process_time

from attrs import evolve
import pytest

from subcontract_core.base.errors import InputError
from subcontract_core.engine.comparison import compare
from subcontract_core.engine.judging import judged, law_of
from subcontract_core.model.catalogue import installed_law
from subcontract_core.model.term import Term
from subcontract_core.scenario import load_scenario
from subcontract_core.scenario.reading import read_scenario
from subcontract_core.scenario.types import LawValue, TermValue
from subcontract_core.scenario.writing import scenario_to_yaml
from support.invented import country

LAW = country.law()


def compared(scenario=None, *plugins):
    plugins = plugins or (country.seller(),)
    return compare(
        scenario or country.scenario(), None, law=LAW, catalogue=country.catalogue(*plugins)
    )


def test_all_faults_in_terms_come_at_once_and_suggest_the_nearest_name():
    scenario = country.scenario().with_terms("seller", wge="1.00", price="twenty")
    with pytest.raises(InputError) as error:
        compared(scenario)
    assert len(error.value.faults) == 2
    assert "Did you mean 'wage'?" in str(error.value)


def test_per_cent_below_one_without_its_sign_is_asked_about_and_never_guessed():
    share = Term("cut", "share", {"en": "Cut"}, "5 %", "sourced", "Gazette of Invented")
    with pytest.raises(
        InputError, match=r"'0,22' may be 0\.22 % or 22 %; write the one that is meant"
    ):
        compared(
            country.scenario().with_terms("seller", cut="0,22"),
            country.seller(terms=(*country.TERMS, share)),
        )
    with pytest.raises(
        InputError, match=r"'0\.125' may be 0\.125 % or 12\.5 %; write the one that is meant"
    ):
        compared(country.scenario().with_law({"toll.rate": "0.125"}))


def test_from_one_on_a_number_without_its_sign_is_per_cent():
    plain, signed = (
        compared(country.scenario().with_law({"toll.rate": text})) for text in ("12,5", "12.5 %")
    )
    assert plain.scenario.law == signed.scenario.law


def test_a_question_before_the_law_is_known_is_a_fault_of_the_months():
    early = evolve(country.scenario(), first_month=country.scenario().first_month - 12)
    with pytest.raises(InputError, match="2029-01; allowed: 2030-01 or later"):
        compared(early)


def test_faults_in_terms_and_in_law_values_come_together():
    terms = (TermValue("seller", "prise", "1"), TermValue("sellr", "price", "1"))
    asked = evolve(
        country.scenario(),
        terms=terms,
        law=(
            LawValue("grant.amont", "1"),
            LawValue("grant.shape", "slop"),
            LawValue("grant.amount", "x"),
        ),
    )
    with pytest.raises(InputError) as error:
        compare(asked, None, law=country.law(), catalogue=country.catalogue(country.seller()))
    assert [(fault.found, fault.to_do) for fault in error.value.faults] == [
        ("the unknown model 'sellr'", "Did you mean 'seller'?"),
        ("the unknown term 'prise'", "Did you mean 'price'?"),
        (
            "the unknown parameter 'grant.amont'",
            "Did you mean grant.amount, grant.limit, grant.shape?",
        ),
        ("'slop'", "Did you mean 'slope'?"),
        ("'x'", "'x' is not an amount in euros such as 837.59 (unit eur/month)"),
    ]


def test_a_term_for_an_unknown_model_is_a_fault():
    with pytest.raises(InputError, match="unknown model 'sellr'"):
        compared(country.scenario().with_terms("sellr", wage="1.00"))


TEXT = """format: subcontract-scenario/1
id: places
title: {en: Places, fi: Paikat}
months: {from: 2021-09, to: 2021-09}
people:
  - {id: P1, birth_year: 1990}
terms:
  - {model: jobcenter-ap, term: pay_per_hour, value: 10.00}
law:
  - {parameter: pension.earnings_limt, value: 1000.00}
"""


def test_an_unknown_parameter_is_told_with_its_line():
    with pytest.raises(InputError, match=r"places\.yaml:10: law: pension\.earnings_limt"):
        compare(read_scenario(TEXT, "places.yaml"), ["work-activity"])


def test_an_unknown_model_is_told_with_its_line_and_a_guess():
    with pytest.raises(InputError, match=r"places\.yaml:8: .*Did you mean 'jobcenter-app'"):
        compare(read_scenario(TEXT.partition("law:")[0], "places.yaml"), ["work-activity"])


def test_a_place_is_kept_from_reading_and_makes_no_difference_to_equality():
    scenario = read_scenario(TEXT, "places.yaml")
    again = read_scenario(scenario_to_yaml(scenario), "again.yaml")
    assert (scenario.terms[0].place, scenario.law[0].place) == ("places.yaml:8", "places.yaml:10")
    assert again == scenario and again.terms[0].place != scenario.terms[0].place


def test_a_scenario_in_settled_form_stays_itself_and_its_law_is_made_once():
    scenario = load_scenario("one-group-five-systems")
    settled = judged(scenario)
    assert settled == judged(settled) and judged(settled) is settled
    law = installed_law()
    assert law_of(settled, law) is law_of(judged(settled), law)
    assert law_of(evolve(settled, law=()), law) is law


def test_ten_thousand_unknown_names_are_refused_in_a_second_and_only_the_first_are_told():
    """Each would else be looked up among all the names that there are: 10 to 16 s."""
    group = load_scenario("everyday-2026-05")
    many = range(10_000)
    wrong = {
        "law": tuple(LawValue(f"nope.x{one}", "1") for one in many),
        "terms": tuple(TermValue("eksote-external", f"wage_per_hou{one}", "12") for one in many),
    }
    begun = process_time()
    for name, values in wrong.items():
        with pytest.raises(InputError) as caught:
            judged(evolve(group, **{name: values}))
        assert len(caught.value.faults) == 501
        assert "more faults" in str(caught.value.faults[-1].found)
    assert process_time() - begun < 6


@pytest.mark.parametrize(
    ("term", "value", "allowed", "to_do"),
    [
        ("price_unit", "crew", "crew_hour, worker_hour", "Did you mean 'crew_hour'?"),
        ("price_unit", "7", "crew_hour, worker_hour", "Choose one of them."),
        ("wage_per_hour", "x", "a value of unit eur/hour", "'x' is not an amount in euros such"),
    ],
)
def test_a_value_that_a_term_cannot_have_is_told_with_what_it_can(term, value, allowed, to_do):
    group = load_scenario("everyday-2026-05")
    with pytest.raises(InputError) as caught:
        judged(evolve(group, terms=(TermValue("eksote-external", term, value),)))
    [fault] = caught.value.faults
    assert str(fault.allowed) == allowed and str(fault.to_do).startswith(to_do)
