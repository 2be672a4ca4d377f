"""YEL watch of models in which nobody employs: a year's work at this pace beside the floor of
the insurance. A verb that a model's check calls.
"""

from attrs import evolve
import numpy as np

from ...base.dates import MONTHS_A_YEAR
from ...base.units import CENTS, COUNT, MONTHS
from ...law import Law
from ...model.documents import Sheet, sums
from ...model.results import Finding, Payments
from ...scenario.tables import Tables
from ..law import ages, self_employment


def yel_watch(tables: Tables, law: Law, payments: Payments) -> tuple[Finding, ...]:
    """Twelve times the average month's pay of each person with gigs, beside the year's YEL
    floor (YEL-työtulon alaraja), and what the insurance costs from there.
    """
    sheets = [
        sheet
        for sheet in payments.sheets
        if len(sheet) and any(line.declared.own_work for line in sheet.lines)
    ]
    pay = _own_pay(tables, sheets)
    rows = np.flatnonzero(pay > 0)
    if rows.size == 0:
        return ()
    day = int(tables.pay_day[0])
    yearly, born = pay[rows] * MONTHS_A_YEAR // tables.work_months, tables.people.birth_year[rows]
    month = tables.people.birth_month[rows]
    age = ages.contribution_age(law, day, birth_year=born, birth_month=month)
    rule = law.rule("yel.duty")
    floor = np.broadcast_to(rule.cents("yel.income_floor", day), rows.shape)
    months, take_out = (int(rule.count(f"yel.{word}_months", day)) for word in ("min", "take_out"))
    likely = self_employment.likely_insured(
        rule,
        day,
        yearly=yearly,
        months=max(tables.scenario.continues_months, tables.work_months),
        age=age,
        birth_year=born,
    )
    why = rule.reason("finding.yel_watch")
    premium = self_employment.yel_premium(law, day, income=np.maximum(yearly, floor), age=age)
    why = evolve(why, parameters=tuple(dict.fromkeys((*why.parameters, *premium.why.parameters))))
    cost = np.broadcast_to(premium.amount.cents(), rows.shape)
    findings = []
    for code, severity, mask in (
        ("yel_likely", "warning", likely),
        ("yel_watch", "watch", ~likely),
    ):
        if np.any(mask):
            size = np.count_nonzero(mask)
            numbers = {
                "yearly": CENTS(yearly[mask]),
                "floor": CENTS(floor[mask]),
                "premium": CENTS(cost[mask]),
                "months_count": MONTHS(np.full(size, months)),
                "take_out_count": MONTHS(np.full(size, take_out)),
            }
            findings.append(
                Finding(
                    code,
                    severity,
                    evolve(why, text=f"finding.{code}"),
                    person=rows[mask],
                    numbers=numbers,
                    fix="fix.yel_watch",
                )
            )
    return (*findings, *_payouts(tables, law, sheets, pay > 0))


def _own_pay(tables: Tables, sheets: list[Sheet]) -> np.ndarray:
    """What each person gets for work of their own, less what a service takes first, in cents."""
    pay = np.zeros(len(tables.people), np.int64)
    for sheet in sheets:
        for line in sheet.lines:
            if line.declared.own_work:
                pay += line.declared.sign * sums(sheet.person, line.cents, pay.size)
    return pay


def _payouts(
    tables: Tables, law: Law, sheets: list[Sheet], is_paid: np.ndarray
) -> tuple[Finding, ...]:
    """As many payouts in the year as may bring a question from the pension centre, of those who
    are paid anything.
    """
    rule = law.rule("yel.duty")
    sign = int(rule.count("yel.payout_sign", int(tables.pay_day[0])))
    why = rule.reason("finding.yel_payouts")
    paid = np.zeros(len(tables.people), np.int64)
    for sheet in sheets:
        paid += sums(sheet.person, np.ones(len(sheet), np.int64), len(tables.people))
    many = np.flatnonzero((paid >= sign) & is_paid)
    if many.size == 0:
        return ()
    return (
        Finding(
            "yel_payouts",
            "watch",
            why,
            person=many,
            numbers={
                "payouts_count": COUNT(paid[many]),
                "sign_count": COUNT(np.full(many.size, sign)),
            },
            fix="fix.yel_watch",
        ),
    )
