"""What an hour of a shift is paid with, whatever the promise counts."""

from outside import designs
from outside.test_designs import plain_wage, run
from subcontract_core.finland.findings.hourly_pay import hourly_pay


def paid(plugin, scenario=None):
    outcome = run(plugin, scenario)
    found = hourly_pay(outcome.tables, outcome.quote, outcome.payments)
    return found, sorted(set((found.pay.cents() * 1).tolist()))


def test_a_wage_an_hour_is_itself_and_of_several_together_it_is_the_pay_by_the_hours():
    assert paid(designs.employing("design-plain", (designs.WAGE,), plain_wage))[1] == [1100]
    # Two hours at 11.00 and two at 15.00: 52.00 for four hours; the way is no hour of the visit.
    assert paid(designs.two_wages())[1] == [1300]


def test_items_and_months_come_to_an_hour():
    # 40 × 3.01 × 60 % / 2 = 36.12 for four hours
    assert paid(designs.piece_rate())[1] == [903]
    # 1,200.00 a month for 16 hours
    assert paid(designs.monthly_wage())[1] == [7500]


def test_who_is_employed_is_read_off_the_payslips():
    employed, own = paid(designs.monthly_wage())[0], paid(designs.own_business())[0]
    assert employed.employed.all() and not employed.public.any()
    assert not own.employed.any() and own.pay.cents().tolist() == [2000] * 8
