"""What employers get in support of a model's workers: wage subsidy month by month, and what
stands in its way. Verbs that a model's `route` calls.
"""

from typing import Any

from attrs import evolve
import numpy as np

from ...base.provenance import Reason
from ...law import Law
from ...model.documents import Line, Sheet, all_known, distinct, sums
from ...model.kinds import Employing
from ...model.results import Admission, Finding
from ...model.terms import Terms
from ...scenario.tables import Tables
from ...scenario.types import LIVES_ON
from ..findings.shared import weeks_without_work
from ..law import subsidies
from ..law.subsidies.wage_subsidy import LEVELS

_TERM = "wage_subsidy"


def levels(terms: Terms) -> np.ndarray:
    """The wage subsidy's per cent of each person, by the term `wage_subsidy`."""
    codes = terms.people(_TERM).exact.num
    return np.broadcast_to(np.array(LEVELS)[codes], len(terms.tables.people))


def subsidised(
    t: Tables,
    terms: Terms,
    law: Law,
    admission: Admission,
    slips: Sheet,
    *,
    employer: str,
    associations: Any = False,
) -> tuple[tuple[Sheet, ...], tuple[Finding, ...]]:
    """Wage subsidy (palkkatuki) of each worker and month to the employer, and each condition that
    is not met.

    `associations` says which employers are associations (a bool, or one per buyer). What the law
    cannot grant is left out: a level that is not in force, the full subsidy of an employer that is
    no association, a second employer at the same time. What depends on a decision is counted as the
    term says, with a finding.
    """
    level = levels(terms)
    mine = np.flatnonzero(level[slips.person] > 0)
    if mine.size == 0:
        return (), ()
    months, buyers = t.work_months, max(1, len(t.buyer_public))
    who = slips.person[mine]
    payer = slips.buyer[mine] if employer == "buyer" else np.zeros(mine.size, np.int64)
    found, row = distinct(
        (who * buyers + payer) * months + slips.work_month[mine], len(t.people) * buyers * months
    )
    person, buyer, month = found // months // buyers, found // months % buyers, found % months
    wage, side, known = _costs(slips)
    on, percent = t.pay_day[month], level[person]
    first = np.full(len(t.people), buyers)
    np.minimum.at(first, person, buyer)
    association = (
        np.broadcast_to(associations, buyers)[buyer]
        if np.ndim(associations)
        else np.broadcast_to(bool(associations), found.shape)
    )
    allowed = (buyer == first[person]) & (association | (percent < LEVELS[-1]))
    ruling = subsidies.wage_subsidy(
        law,
        on,
        level=np.where(allowed, percent, 0),
        wage=sums(row, wage[mine], found.size),
        side_costs=sums(row, side[mine], found.size),
    )
    known = all_known(
        row, known if known is True else np.broadcast_to(known, len(slips))[mine], found.size
    )
    line = Line(
        "wage_subsidy",
        "subsidy_payer",
        employer,
        np.broadcast_to(ruling.amount.cents(), found.shape),
        evolve(ruling.why, terms=(_TERM,)),
        known,
    )
    sheet = Sheet(
        "wage_subsidies",
        t.people.case[person],
        person,
        buyer if employer == "buyer" else np.full(found.size, -1),
        on,
        t.pay_month[month],
        month,
        (line,),
    )
    return (sheet,), _conditions(
        t, law, admission, slips, person, buyer, on, percent, first, association
    )


def _costs(slips: Sheet) -> tuple[np.ndarray, np.ndarray, Any]:
    """Per payslip: the wage, the employer's contributions, and whether both are known."""
    wage, side, known = np.zeros(len(slips), np.int64), np.zeros(len(slips), np.int64), True
    for line in slips.lines:
        if line.declared.subsidised:
            wage = wage + line.cents
        elif line.declared.employing is Employing.SIDE_COST:
            side = side + line.cents
        else:
            continue
        known = known if line.known is True else np.broadcast_to(known, len(slips)) & line.known
    return wage, side, known


def _conditions(
    t: Tables,
    law: Law,
    admission: Admission,
    slips: Sheet,
    person: np.ndarray,
    buyer: np.ndarray,
    on: np.ndarray,
    percent: np.ndarray,
    first: np.ndarray,
    association: np.ndarray,
) -> tuple[Finding, ...]:
    """What the law asks of a subsidised job and this one does not have."""
    people = np.unique(person)
    r = law.rule("subsidies.wage_conditions")
    in_force = subsidies.level_in_force(r, on, level=percent)
    wage = slips.line("wage")
    minutes = np.zeros((len(t.people), t.work_months), np.int64)
    if wage is not None and wage.quantity is not None:
        np.add.at(minutes, (slips.person, slips.work_month), wage.quantity)
    most = minutes.max(axis=1)
    full = np.unique(person[association & (percent == LEVELS[-1])])
    over = (
        full[subsidies.hours_over_share(r, int(t.pay_day[0]), minutes=most[full])]
        if full.size
        else full
    )
    longest = int(r.count("subsidies.months_reduced_ability", int(t.pay_day[0])))
    why = r.reason()
    gaps = weeks_without_work(t, admission)[people]
    start = np.full(len(t.people), np.iinfo(np.int64).max)
    shifts = np.flatnonzero(admission.shift)
    np.minimum.at(start, t.shifts.person[shifts], t.gigs.day[t.shifts.gig[shifts]])
    found: list[Finding] = []

    def add(code: str, severity: str, rows: np.ndarray, **numbers: np.ndarray) -> None:
        if rows.size:
            reason = Reason(
                f"finding.{code}", why.rule, why.act, why.section, why.parameters, (_TERM,)
            )
            found.append(
                Finding(code, severity, reason, person=rows, numbers=numbers, fix=f"fix.{code}")
            )

    add(
        "subsidy_needs_jobseeker",
        "warning",
        people[t.people.lives_on[people] == LIVES_ON.index("disability_pension")],
    )
    add("subsidy_no_guaranteed_hours", "warning", people[gaps > 0], gaps_count=gaps[gaps > 0])
    add("subsidy_level_not_in_force", "warning", np.unique(person[~in_force]))
    add(
        "subsidy_only_associations",
        "warning",
        np.unique(person[~association & (percent == LEVELS[-1])]),
    )
    add("subsidy_hours_over", "warning", over, month_minutes=most[over])
    add("subsidy_one_employer", "warning", np.unique(person[buyer != first[person]]))
    add(
        "subsidy_decision_first",
        "notice",
        people,
        start_day=start[people],
        months_count=np.full(people.size, longest),
    )
    return tuple(found)


def arrangement(t: Tables, law: Law, slips: Sheet) -> tuple[Finding, ...]:
    """What the employer might get for a colleague's help and for tools (työolosuhteiden
    järjestelytuki); not counted anywhere.
    """
    people = np.unique(slips.person)
    if people.size == 0:
        return ()
    on = int(t.pay_day[0])
    r = law.rule("subsidies.arrangement")
    hours, months = (
        int(r.count("subsidies.help_hours", on)),
        int(r.count("subsidies.help_months", on)),
    )
    why = r.reason()
    most, tools = (
        subsidies.help_support(law, on, minutes=np.int64(hours * 60)),
        subsidies.tools_cap(law, on),
    )
    read = tuple(dict.fromkeys((*most.why.parameters, *tools.why.parameters, *why.parameters)))
    numbers = {
        name: np.full(people.size, int(value))
        for name, value in (
            ("help", most.amount.cents()),
            ("hours_count", hours),
            ("months_count", months),
            ("tools", tools.amount.cents()),
        )
    }
    return (
        Finding(
            "arrangement_support",
            "watch",
            evolve(why, text="finding.arrangement_support", parameters=read),
            person=people,
            numbers=numbers,
            fix="fix.arrangement_support",
        ),
    )
