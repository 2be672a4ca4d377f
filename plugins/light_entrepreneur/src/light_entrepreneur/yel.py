"""YEL watch: a year's work at this pace against the floor of self-employed pension insurance."""

from attrs import evolve
import numpy as np

from subcontract_core.documents import Sheet, sums
from subcontract_core.law import Law
from subcontract_core.scenario.tables import Tables
from subcontract_core.stages import Finding, Payments

_YEAR = 12


def watch(t: Tables, law: Law, payments: Payments) -> tuple[Finding, ...]:
    """Twelve times the average month's pay of each person with gigs, beside the year's YEL floor (YEL-työtulon alaraja)."""
    sheet = next(sheet for sheet in payments.sheets if sheet.name == "payouts")
    work, fee = sheet.line("billed_work"), sheet.line("service_fee")
    if work is None or fee is None or len(sheet) == 0:
        return ()
    pay = sums(sheet.person, work.cents - fee.cents, len(t.people))
    rows = np.flatnonzero(pay > 0)
    yearly = pay[rows] * _YEAR // t.work_months
    with law.rule("yel.duty") as rule:
        floor = np.broadcast_to(rule.cents("yel.income_floor", int(t.pay_day[0])), rows.shape)
        months = int(rule.count("yel.min_months", int(t.pay_day[0])))
        why = rule.reason("finding.yel_watch", source="Siun soten työkykyohjelma 2020–2022, loppuraportti")
    likely = (yearly >= floor) & (max(t.scenario.continues_months, t.work_months) >= months)
    found = []
    for severity, mask in (("warning", likely), ("watch", ~likely)):
        if np.any(mask):
            numbers = {"yearly": yearly[mask], "floor": floor[mask], "months_count": np.full(int(mask.sum()), months)}
            code = "yel_likely" if severity == "warning" else "yel_watch"
            found.append(Finding(code, severity, evolve(why, text=f"finding.{code}"), person=rows[mask], numbers=numbers, fix="fix.yel_watch"))
    return (*found, *_payouts(t, law, sheet))


def _payouts(t: Tables, law: Law, sheet: Sheet) -> tuple[Finding, ...]:
    """As many payouts in the year as may bring a question from the pension centre."""
    with law.rule("yel.duty") as rule:
        sign = int(rule.count("yel.payout_sign", int(t.pay_day[0])))
        why = rule.reason("finding.yel_payouts")
    paid = sums(sheet.person, np.ones(len(sheet), np.int64), len(t.people))
    many = np.flatnonzero(paid >= sign)
    if many.size == 0:
        return ()
    return (Finding("yel_payouts", "watch", why, person=many, numbers={"payouts_count": paid[many], "sign_count": np.full(many.size, sign)}, fix="fix.yel_watch"),)
