"""Whom to tell by when: one finding of the family `tell_…` for each duty, per person, with its
last day.
"""

from attrs import evolve
import numpy as np

from ...base.columns import Column, DayNumbers, each_once
from ...base.dates import last_day, number
from ...base.provenance import Reason
from ...base.units import DAY
from ...law import Law
from ...law.law import Rule
from ...model.documents import Sheet, distinct
from ...model.kinds import Flow
from ...model.results import PAYER, PERSON, Admission, Duty, Finding, Payments
from ...scenario.tables import Tables
from ...scenario.types import HousingKind, LivesOn
from ..law import reporting
from .person_months import on_people


def check(
    tables: Tables, law: Law, admission: Admission, payments: Payments
) -> tuple[Finding, ...]:
    """The payer's reports and the person's notices that the month's pay brings with it; nothing
    without pay.
    """
    sheets = [sheet for sheet in payments.sheets if sheet.pays_for_work and len(sheet)]
    if not sheets:
        return ()
    people = each_once(np.concatenate([sheet.person for sheet in sheets]))
    pensioner = tables.people.lives_on[people] == LivesOn.DISABILITY_PENSION
    jobseekers = people[tables.people.lives_on[people] == LivesOn.LABOUR_MARKET_SUBSIDY]
    start, paid = _first_shift(tables, admission), _first_pay(tables, sheets)
    # Who has an old-age pension has the same housing allowance (571/2007), and no limit to work.
    housed = pensioner | (tables.people.lives_on[people] == LivesOn.OLD_AGE_PENSION)
    tenants = people[housed & (tables.people.housing[people] == HousingKind.RENT)]
    retired = people[pensioner & (tables.people.other_pension[people] > 0)]
    return (
        *_register(
            tables,
            law,
            [sheet for sheet in sheets if sheet.is_promised_pay],
        ),
        *_of_work(
            law,
            "tell_kela_work",
            people[pensioner],
            start,
        ),
        *_of_work(
            law,
            "tell_pension_provider",
            retired,
            start,
        ),
        *_of_housing(
            law,
            tenants,
            paid,
        ),
        *_application(
            tables,
            law,
            jobseekers,
        ),
    )


def _register(tables: Tables, law: Law, sheets: list[Sheet]) -> tuple[Finding, ...]:
    """Every pay day of a person once, or twice where a private household pays beside others; not
    what somebody bills in their own name, which no buyer reports.
    """
    if not sheets:
        return ()
    person = np.concatenate([sheet.person for sheet in sheets])
    month = np.concatenate([sheet.month for sheet in sheets])
    day = np.concatenate([sheet.paid for sheet in sheets])
    household = np.concatenate([_household(tables, sheet) for sheet in sheets])
    rule = law.rule("reporting.incomes_register")
    deadline = reporting.report_day(
        rule,
        day,
        household=household,
    )
    why = rule.reason("finding.tell_incomes_register")
    rule = law.rule("reporting.late_fee")
    late = reporting.late_from(rule, day)
    start, people = int(deadline.min()), len(tables.people)
    key = ((deadline - start) * len(tables.months) + month) * people + person
    findings, place = distinct(key, (int(deadline.max()) - start + 1) * len(tables.months) * people)
    rows = np.empty(findings.size, np.int64)
    rows[place] = np.arange(key.size)
    numbers = {"deadline_day": DAY(deadline[rows]), "late_day": DAY(late[rows])}
    if each_once(deadline).size > 1:
        return (
            _each(
                "tell_incomes_register_each",
                why,
                person[rows],
                Duty(PAYER, deadline[rows]),
                "fix.tell_incomes_register",
            ),
        )
    return (
        Finding(
            "tell_incomes_register",
            "watch",
            why,
            person=person[rows],
            month=month[rows],
            numbers=numbers,
            fix="fix.tell_incomes_register",
            duty=Duty(PAYER, deadline[rows]),
        ),
    )


def _each(code: str, why: Reason, person: Column, duty: Duty, fix: str) -> Finding:
    """A duty that comes again: its days as a column, and one sentence with the first and the
    last of them.
    """
    day = duty.last if duty.first is None else duty.first
    first, last = np.full(day.size, day.min()), np.full(day.size, duty.last.max())
    return Finding(
        code,
        "watch",
        evolve(why, text=f"finding.{code}"),
        person=person,
        day=day,
        numbers={"first_day": DAY(first), "last_day": DAY(last)},
        fix=fix,
        duty=evolve(
            duty,
            first=first,
            last=last,
        ),
    )


def _household(tables: Tables, sheet: Sheet) -> np.ndarray:
    """Rows that a private person pays as the employer."""
    by_buyer = any(
        line.declared.flow is Flow.PROMISED and line.payer == "buyer" for line in sheet.lines
    )
    if not by_buyer or tables.buyer_private_person.size == 0:
        return np.zeros(len(sheet), bool)
    return tables.buyer_private_person[np.maximum(sheet.buyer, 0)] & (sheet.buyer >= 0)


def _of_work(law: Law, code: str, people: np.ndarray, start: np.ndarray) -> tuple[Finding, ...]:
    rule = law.rule("reporting.work_notice")
    return _told(
        code,
        people,
        reporting.work_notice_day(rule, start[people]),
        rule,
    )


def _of_housing(law: Law, people: np.ndarray, paid: DayNumbers) -> tuple[Finding, ...]:
    rule = law.rule("reporting.housing_notice")
    return _told(
        "tell_kela_housing", people, reporting.housing_change_day(rule, paid[people]), rule
    )


def _told(code: str, people: np.ndarray, day: DayNumbers, rule: Rule) -> tuple[Finding, ...]:
    """A duty with one day for each person."""
    days = np.broadcast_to(day, people.shape)
    found = on_people(
        code,
        "watch",
        people,
        rule.reason(),
        deadline_day=DAY(days),
    )
    return tuple(evolve(one, duty=Duty(PERSON, days)) for one in found)


def _application(tables: Tables, law: Law, people: np.ndarray) -> tuple[Finding, ...]:
    """The benefit of each month of work is applied for when the month is over, with the pay in
    it.
    """
    if people.size == 0:
        return ()
    months = tables.lead + np.arange(tables.work_months)
    ends = np.array([number(last_day(int(tables.months[month]))) for month in months], np.int64)
    rule = law.rule("reporting.benefit_application")
    first, last = reporting.application_days(rule, ends)
    why = rule.reason("finding.tell_benefit_application")
    person, month = np.tile(people, months.size), np.repeat(months, people.size)
    first, last = np.repeat(first, people.size), np.repeat(last, people.size)
    if months.size > 1:
        return (
            _each(
                "tell_benefit_application_each",
                why,
                person,
                Duty(
                    PERSON,
                    last,
                    first,
                ),
                "fix.tell_benefit_application",
            ),
        )
    numbers = {"from_day": DAY(first), "latest_day": DAY(last)}
    return (
        Finding(
            "tell_benefit_application",
            "watch",
            why,
            person=person,
            month=month,
            numbers=numbers,
            fix="fix.tell_benefit_application",
            duty=Duty(
                PERSON,
                last,
                first,
            ),
        ),
    )


def _first_shift(tables: Tables, admission: Admission) -> np.ndarray:
    """The day of each person's first sold shift; the first pay day's month if there is none."""
    rows = np.flatnonzero(admission.shift)
    first = np.full(len(tables.people), int(tables.pay_day[-1]))
    np.minimum.at(
        first,
        tables.shifts.person[rows],
        tables.gigs.day[tables.shifts.gig[rows]],
    )
    return first


def _first_pay(tables: Tables, sheets: list[Sheet]) -> np.ndarray:
    first = np.full(len(tables.people), int(tables.pay_day[-1]))
    for sheet in sheets:
        np.minimum.at(
            first,
            sheet.person,
            sheet.paid,
        )
    return first
