"""What is withheld of a slip: the card's share, and never more than there is."""

from datetime import date
from fractions import Fraction

import numpy as np
import pytest

from subcontract_core.accounts import ledger
from subcontract_core.base.errors import InputError
from subcontract_core.finland.law import law_of_finland
from subcontract_core.finland.routing.shift_groups import ShiftGroups
from subcontract_core.finland.routing.withheld_tax import withheld
from subcontract_core.scenario import tabulate
from subcontract_core.scenario.types import Person
from support.months import cents_by_month, month_of_work, outcome_of, worked_months


def lines(card, taxable, left, known=True):
    """The lines of one slip of the first person."""
    scenario = month_of_work(date(2026, 3, 2), "1.00").with_person("P1", withholding=card)
    one = np.zeros(1, np.int64)
    slip = ShiftGroups(one, one - 1, one, np.array([taxable]), known, one)
    return withheld(
        tabulate(scenario), law_of_finland(), slip, np.array([taxable]), np.array([left]), known
    )


@pytest.mark.parametrize(
    ("card", "taxable", "taken"),
    [(Fraction(0), 10000, 0), (Fraction(12, 100), 10000, 1200), (Fraction(1), 10000, 10000)],
)
def test_the_share_on_the_card_is_withheld_of_the_taxable_pay(card, taxable, taken):
    [line] = lines(card, taxable, taxable)
    assert (line.kind, line.payer, line.payee) == ("withholding", "person", "tax")
    assert line.cents.tolist() == [taken] and np.all(line.known)


def test_of_a_cent_under_the_cards_share_only_what_is_left_is_taken_in_a_line_of_its_own():
    # 20 % of 100.00 is 20.00, of which only 19.99 are left after the other deductions
    card, short = lines(Fraction(1, 5), 10000, 1999)
    assert (card.cents.tolist(), short.cents.tolist()) == ([0], [1999])
    assert short.why.text == "reason.withheld_what_is_left"
    [whole] = lines(Fraction(1, 5), 10000, 2000)
    assert whole.cents.tolist() == [2000]


def test_without_a_card_nobody_knows_what_is_withheld():
    [line] = lines(None, 10000, 10000)
    assert not np.any(line.known)


def test_of_pay_that_is_not_known_the_withholding_is_not_known_either():
    [line] = lines(Fraction(1, 5), 10000, 10000, known=np.zeros(1, bool))
    assert not np.any(line.known)


# -- the card's income limit of the year --------------------------------------------------------


def withheld_by_month(*pays, start=date(2026, 10, 1), card=Fraction(1, 10), **person):
    """What the app withholds of one gig a month."""
    outcome = outcome_of(worked_months(start, *pays, withholding=card, **person))
    return [-cents for cents in cents_by_month(outcome, "withholding")]


LIMIT = {"tax_card_limit": 240_000, "tax_card_over": Fraction(35, 100)}


def test_of_240_euros_the_last_100_under_the_limit_bear_10_percent_and_the_rest_35():
    # 10.00 + 49.00 = 59.00: limit 2,400, of which 2,300 have been used
    assert withheld_by_month("240.00", **LIMIT, tax_card_used=230_000) == [5900]


@pytest.mark.parametrize(("used", "taken"), [(216_000, 2400), (216_001, 2400), (216_100, 2425)])
def test_up_to_the_limit_to_the_cent_the_basic_share_holds_and_above_it_the_other(used, taken):
    # a cent above bears 0.0035 € instead of 0.001 €; a euro above 0.25 € more
    assert withheld_by_month("240.00", **LIMIT, tax_card_used=used) == [taken]


def test_the_limit_is_the_years_and_what_was_paid_in_earlier_months_counts_towards_it():
    # 1,500 at 10 %, then 900 at 10 % and 600 at 35 %, then 100 at 35 %
    assert withheld_by_month("1500.00", "1500.00", "100.00", **LIMIT) == [15000, 30000, 3500]


def test_in_the_next_year_the_limit_begins_anew():
    # what is paid in December 2026 counts in 2026, in January 2027 in 2027
    december = date(2026, 12, 1)
    assert withheld_by_month(
        "240.00", "240.00", start=december, **LIMIT, tax_card_used=240_000
    ) == [8400, 2400]


def test_above_the_limit_nobody_knows_what_is_withheld_until_the_additional_share_is_told():
    outcome = outcome_of(worked_months(date(2026, 10, 1), "240.00", tax_card_limit=23_999))
    assert not ledger.person_lines(outcome)["withholding"].is_known(0, 0)
    enough = outcome_of(worked_months(date(2026, 10, 1), "240.00", tax_card_limit=24_000))
    assert ledger.person_lines(enough)["withholding"].is_known(0, 0)


def test_who_has_no_card_among_the_papers_has_60_percent_withheld():
    # Tax Administration, Ennakonpidätyksen toimittaminen: 60 % without a card
    papers = (
        "plain_language_information",
        "consent",
        "debt_clarification",
        "benefit_advice",
        "assignment_contract",
    )
    assert withheld_by_month("240.00", card=None, papers=papers) == [14400]
    outcome = outcome_of(
        worked_months(date(2026, 10, 1), "240.00", withholding=None, papers=(*papers, "tax_card"))
    )
    assert not ledger.person_lines(outcome)["withholding"].is_known(0, 0)


@pytest.mark.parametrize("field", ["tax_card_over", "tax_card_used"])
def test_what_stands_beside_the_limit_is_a_fault_without_it(field):
    with pytest.raises(InputError) as caught:
        Person("P1", 1990, **{field: 1})
    assert [(f.found, f.place) for f in caught.value.faults] == [
        (f"'{field}' without 'tax_card_limit'", "Person P1")
    ]
