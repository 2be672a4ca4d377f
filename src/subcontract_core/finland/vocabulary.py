"""Finland's kinds of line and parties: benefits, taxes, contributions, allowances and debts, each
with what the law makes of it. A line's section stands with the rule that computes it (`law/`).
"""

from datetime import date
from functools import partial
from typing import Any

from ..base.dates import month_number
from ..base.units import DAYS, MINUTES
from ..model.kinds import (
    AT_A_RATE,
    COSTS,
    FEE,
    PAY,
    Comes,
    Employing,
    Flow,
    Group,
    Kind,
    Seizure,
    Taxed,
    pay,
)
from ..model.parties import Acts, Party
from ..model.purses import Public, Purse
from ..model.vocabulary import Vocabulary

TAX, PENSION, EXTRA, HOUSING = (
    Group("tax", 40),
    Group("pension", 50),
    Group("extra", 60),
    Group("housing", 70),
)
UNEMPLOYMENT, ASSISTANCE, ACTIVITY, DEBTS = (
    Group("unemployment", 80),
    Group("assistance", 90),
    Group("activity", 100),
    Group("debts", 110),
)

_UNDIVIDED = "undivided_contributions"  # one flat share of the wage for all of them
_contribution = partial(Kind, sign=-1, group=COSTS, deducted=True)
_side_cost = partial(Kind, employing=Employing.SIDE_COST)
_beside_work = partial(
    pay,
    flow=Flow.PROMISED,
    group=PAY,
    employment=True,
    employing=Employing.PAY,
)
_pension = partial(
    Kind,
    sign=1,
    group=PENSION,
    benefit=True,
    taxed=Taxed.AS_PENSION,
)
# Granted for a set purpose: free of tax (Income Tax Act 1535/1992, section 92), not seized
# (Enforcement Code 705/2007, chapter 4, section 19).
_for_a_purpose = partial(
    Kind,
    sign=1,
    benefit=True,
    taxed=Taxed.NOT,
    seizure=Seizure.NOT,
)
_of_activity = partial(
    Kind,
    sign=1,
    group=ACTIVITY,
    units=(DAYS,),
    activity=True,
    taxed=Taxed.NOT,
    assistance=False,
    seizure=Seizure.NOT,
)
_AS_PAY: dict[str, Any] = {
    "taxed": Taxed.AS_PAY,
    "assistance": True,
    "seizure": Seizure.TAKEN,
    "rests_on": ("activity.dates", "activity.allowance"),
}

_OF_PAY = (
    pay(
        "sunday_increase",
        group=PAY,
        units=(MINUTES,),
        employment=True,
        subsidised=True,
        employing=Employing.PAY,
    ),
    pay(
        "sick_pay",
        flow=Flow.PROMISED,
        group=PAY,
        units=(MINUTES,),
        employment=True,
        employing=Employing.PAY,
    ),
    pay(
        "cancelled_pay",
        flow=Flow.PROMISED,
        group=PAY,
        units=(MINUTES,),
        employment=True,
        employing=Employing.PAY,
    ),
    pay(
        "cancelled_fee",
        flow=Flow.PROMISED,
        group=FEE,
        units=(MINUTES,),
        own_work=True,
        employing=Employing.PAY,
    ),
    pay("holiday_compensation", group=PAY, employment=True, employing=Employing.PAY),
    _beside_work("holiday_bonus", comes=Comes.EACH_YEAR),
    _beside_work("one_off_pay", comes=Comes.ONCE),
    # What somebody bills in their own name is their pay; its VAT passes through them.
    pay(
        "own_work_billed",
        flow=Flow.CHARGED,
        group=FEE,
        units=AT_A_RATE,
        own_work=True,
    ),
    Kind(
        "own_vat",
        sign=1,
        flow=Flow.VAT,
        group=TAX,
        taxed=Taxed.NOT,
        assistance=False,
        seizure=Seizure.NOT,
    ),
    Kind("own_vat_remitted", sign=-1, flow=Flow.VAT_PAID_ON, group=TAX),
    Kind(
        "billing_health",
        sign=-1,
        group=COSTS,
        earned=True,
        purse="health_insurance",
    ),
    Kind(
        "withholding",
        sign=-1,
        group=TAX,
        deducted=True,
        rests_on=("tax_card",),
    ),
    _contribution("employee_pension"),
    _contribution("employee_unemployment", purse="employment_fund"),
    _side_cost("employer_side_costs", purse=_UNDIVIDED),
    _side_cost("employer_pension"),
    _side_cost("employer_health", purse="health_insurance"),
    _side_cost("employer_unemployment", purse="employment_fund"),
    _side_cost("employer_accident"),
    _side_cost("employer_group_life"),
    Kind("subsidy"),
    Kind("purchased_place", units=(DAYS,), also_today=True),
    Kind("wage_subsidy"),
    Kind("vat_refund", flow=Flow.VAT_BACK),
)
_BENEFITS = (
    # Social assistance leaves out care and disability allowances (Social Assistance Act
    # 1412/1997, section 11). Of pensions only the earnings-related one is seized; that the
    # guarantee pension counts is a reading (Enforcement Code, chapter 4, sections 19 and 45).
    _pension(
        "earnings_pension",
        assistance=True,
        seizure=Seizure.TAKEN,
        edges=("earnings_limit", "limit_tapers"),
    ),
    _pension(
        "national_pension",
        assistance=True,
        seizure=Seizure.COUNTED,
        edges=("earnings_limit", "limit_tapers"),
    ),
    _pension(
        "guarantee_pension",
        assistance=True,
        seizure=Seizure.COUNTED_BY_READING,
        edges=("earnings_limit", "limit_tapers"),
    ),
    _for_a_purpose("care_allowance", group=EXTRA, assistance=False, edges=("earnings_limit",)),
    _for_a_purpose(
        "disability_allowance", group=EXTRA, assistance=False, edges=("earnings_limit",)
    ),
    _for_a_purpose("child_increase", group=EXTRA, assistance=True, edges=("earnings_limit",)),
    _for_a_purpose("housing_allowance", group=HOUSING, assistance=True, edges=("housing_review",)),
    _for_a_purpose(
        "general_housing_allowance", group=HOUSING, assistance=True, edges=("general_review",)
    ),
    Kind(
        "unemployment_benefit",
        sign=1,
        group=UNEMPLOYMENT,
        benefit=True,
        taxed=Taxed.AS_BENEFIT,
        assistance=True,
        seizure=Seizure.COUNTED,
        edges=("adjustment", "benefit_ends"),
    ),
    # Nothing is known of it but that it is there.
    _for_a_purpose("other_benefit", assistance=True, rests_on=("lives_on",), unknown_is_zero=True),
    _for_a_purpose("social_assistance", group=ASSISTANCE, assistance=False),
    _of_activity("activity_allowance", rests_on=("activity.dates", "activity.allowance")),
    # What passes the tax-free amount is taxable other income (Income Tax Act, section 92), and by
    # the strict reading earnings.
    _of_activity("taxable_allowance", **_AS_PAY),
    _of_activity("earned_allowance", earned=True, **_AS_PAY),
    Kind(
        "allowance_withholding",
        sign=-1,
        group=TAX,
        activity=True,
        deducted=True,
    ),
    _of_activity("rehabilitative_allowance", rests_on=("activity.dates",)),
    # Gives back what the way costs (act 189/2001, section 18).
    _of_activity("travel_compensation", repays_cost=True, rests_on=("activity.dates",)),
)
_BESIDE = (
    Kind("benefit_withholding", sign=-1, group=TAX),
    Kind("enforcement", sign=-1, group=DEBTS),
    Kind(
        "unemployment_delayed",
        sign=1,
        group=UNEMPLOYMENT,
        units=(DAYS,),
        memo=True,
    ),
    Kind("pension_reclaim", sign=1, memo=True),
    Kind("year_tax", sign=-1, memo=True),
)

FINLAND = Vocabulary(
    "finland",
    (*_OF_PAY, *_BENEFITS, *_BESIDE),
    (
        Party("tax", Acts.TAX, purse="taxes"),
        Party("pension_insurer", Acts.INSURER, purse="pension_insurers"),
        Party("insurers", Acts.INSURER, purse="risk_insurers"),
        Party("kela", Acts.BENEFITS, purse="kela"),
        Party("pension_payer", Acts.BENEFITS, purse="pension_insurers"),
        Party("subsidy_payer", Acts.SUBSIDY, purse="state"),
        Party("enforcement", Acts.CREDITOR, purse="creditors"),
    ),
    # Kela pays what the state and, in part, the municipalities bear; tax is the state's and the
    # municipality's. Neither is divided here.
    (
        Purse("creditors", Public.NO, 20),
        Purse("wellbeing_county", Public.TREASURY, 50, since=month_number(date(2023, 1, 1))),
        Purse("municipality", Public.TREASURY, 51),
        Purse("joint_authority", Public.TREASURY, 51),
        Purse("state", Public.TREASURY, 52),
        Purse("kela", Public.TREASURY, 60),
        Purse("taxes", Public.TREASURY, 61),
        Purse("health_insurance", Public.FUNDS, 70, part_of=_UNDIVIDED),
        Purse("employment_fund", Public.FUNDS, 71, part_of=_UNDIVIDED),
        Purse("pension_insurers", Public.PENSIONS, 72, part_of=_UNDIVIDED),
        Purse("risk_insurers", Public.NO, 73, part_of=_UNDIVIDED),
        Purse(_UNDIVIDED, Public.UNDIVIDED, 74),
    ),
)
