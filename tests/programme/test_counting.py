"""The programme's pilots: figures, counting rules, what is missing, and the command."""

from fractions import Fraction

from attrs import evolve
import pytest

import subcontract_core as sc
from subcontract_core.base.numbers import cents
from subcontract_core.programme import (
    RULES,
    account,
    checks,
    implied_people,
    left,
    paid_span,
    programme,
    relationships,
    share,
    total,
)
from subcontract_core.report.terminal.pilots import pilots_page
from subcontract_core.report.text.language import LANGUAGES, Language


@pytest.fixture
def pilots():
    return {pilot.id: pilot for pilot in programme().pilots}


def changed(name, **facts):
    """The programme with some facts of one pilot replaced: a number, or None for missing."""
    found = programme()

    def fact(old, value):
        return evolve(old, value=value, mark="missing" if value is None else "stated")

    pilots = [
        (
            evolve(
                p,
                facts={
                    **p.facts,
                    **{key: fact(p.facts[key], value) for key, value in facts.items()},
                },
            )
            if p.id == name
            else p
        )
        for p in found.pilots
    ]
    return evolve(found, pilots=tuple(pilots))


def test_the_programmes_totals_come_out_of_the_pilots_own_rows():
    assert {
        check.name: (check.stated, check.computed, check.agrees) for check in checks(programme())
    } == {
        "clients": (84, 84, True),
        "paid": (79, 79, True),
        "trainees": (5, 5, True),
        "projects": (8, 8, True),
    }
    assert total(programme().pilots, RULES["paid"]).parts == {
        "eksote": 15,
        "siun-sote": 5,
        "jobcenter": 51,
        "paijathame": 5,
        "vaalijala": 3,
    }


@pytest.mark.parametrize(
    ("rule", "people"),
    [("paid", 79), ("paid_and_indirect", 80), ("clients", 84), ("clients_and_indirect", 85)],
)
def test_the_counting_rule_decides_between_79_80_84_and_85(rule, people):
    assert total(programme().pilots, RULES[rule]).count == people


def test_only_one_pilot_tells_who_was_employed_elsewhere_so_that_sum_is_not_whole():
    counted = total(programme().pilots, RULES["paid_and_indirect"])
    assert not counted.whole
    assert counted.parts["eksote"] == 16
    assert counted.missing == ("siun-sote", "jobcenter", "paijathame", "vaalijala")
    assert total(programme().pilots, RULES["clients"]).whole


def test_the_printed_79_needs_all_of_the_promised_paid_places():
    assert paid_span(programme()) == (77, 79)


def test_a_number_that_is_missing_is_not_counted_as_zero():
    found = changed("eksote", people=None)
    assert total(found.pilots, RULES["clients"]).missing == ("eksote",)
    by_name = {check.name: check for check in checks(found)}
    assert (by_name["clients"].computed, by_name["clients"].agrees) == (None, None)
    assert paid_span(found) is None
    assert "?" in pilots_page(found, Language("en"))


def test_a_total_that_differs_from_print_is_told_in_words():
    found = changed("vaalijala", people=4)
    assert [check.name for check in checks(found) if check.agrees is False] == ["clients", "paid"]
    for code in LANGUAGES:
        assert "85" in pilots_page(found, Language(code))
    assert "printed 84, counted 85" in " ".join(pilots_page(found, Language("en")).split())


def test_paid_work_is_not_always_an_employment_relationship():
    employed = relationships(programme())
    assert employed.count == 15 + 5 + 3
    assert employed.parts["siun-sote"] == 0
    assert employed.missing == ("jobcenter",)


def test_the_jobcenters_hours_in_euros_are_exact_and_use_the_models_own_price_and_pay(pilots):
    found = account(pilots["jobcenter"])
    assert (found.pay_cents, found.price_cents, found.kept_cents) == (1_170_000, 1_696_500, 526_500)
    assert (found.mean_hours_hundredths, found.mean_pay_cents) == (2294, 22941)
    assert abs(Fraction(found.mean_pay_cents) - Fraction(1_170_000, 51)) <= Fraction(1, 2)
    terms = {term.name: term.value for term in sc.catalogue().get("jobcenter-app").manifest.terms}
    assert (pilots["jobcenter"]["pay"], pilots["jobcenter"]["price"]) == (
        cents(terms["pay_per_hour"]),
        cents(terms["price_per_hour"]),
    )


def test_a_pilot_without_hours_or_pay_has_no_euros(pilots):
    assert [name for name, pilot in pilots.items() if account(pilot)] == ["jobcenter"]
    assert pilots["eksote"]["price"] == 3500


def test_the_shares_of_coaching_and_of_the_pilots():
    found = programme()
    assert share(found.coaching["employed"], found.coaching["clients"]) == 4577
    assert share(found.totals["paid"], found.totals["clients"]) == 9405
    assert found.coaching["projects"].value == 19


def test_rovaniemis_differences_hold_and_its_second_figure_is_for_61_and_not_70_people():
    first, longer = programme().rovaniemi["first_year"], programme().rovaniemi["longer"]
    assert left(first["effect"], first["cost"]) == first["left"].value == 14_900_000
    assert (
        left(first["with_pensions"], first["cost"])
        == first["left_with_pensions"].value
        == 28_100_000
    )
    assert (implied_people(longer["effect"], longer["effect_each"]), longer["people"].value) == (
        6105,
        70,
    )
    assert (
        implied_people(first["effect"], first["effect_each"]),
        implied_people(first["with_pensions"], first["with_pensions_each"]),
    ) == (6075, 6098)
    assert left(longer["effect"], longer["cost"]) is None


def test_a_permanent_model_does_not_follow_from_the_number_of_people(pilots):
    assert {name: pilot["permanent"] for name, pilot in pilots.items()} == {
        "eksote": "yes",
        "siun-sote": "yes",
        "jobcenter": "no",
        "paijathame": "develops",
        "vaalijala": "no",
    }
