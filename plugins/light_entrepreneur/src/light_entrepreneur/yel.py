"""YEL watch: a year's work at this pace against the floor of self-employed pension insurance."""

from attrs import evolve
import numpy as np

from subcontract_core.documents import sums
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
    return tuple(found)
