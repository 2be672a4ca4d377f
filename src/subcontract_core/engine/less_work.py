"""Whether less work would leave a person more: the same question once more with shorter visits, as
cases of one table.

What the rules take away piece by piece is told where they take it; that all of it together makes
the last hours cost money is known only from the whole line run again.
"""

from attrs import evolve
import numpy as np

from ..accounts import ledger
from ..accounts.ledger import Amount
from ..base.provenance import Reason
from ..base.units import CENTS, MINUTES
from ..law import Law
from ..model.loading import Model
from ..model.results import Finding, Outcome
from ..model.vocabulary import kind as kind_of
from ..scenario.tables import Tables
from .pipeline import run

_SHORTER = (1, 5, 15, 30, 60)  # minutes off every visit: what has just been passed
_EIGHTHS = range(8)  # of every visit, none included: what was passed long ago
_LEAST = 100  # cents over the whole time: less is rounding


def with_less_work(outcome: Outcome, model: Model, law: Law) -> Outcome:
    """The outcome with a finding for everybody to whom shorter visits would leave at least a euro
    more over the whole time.

    Only for a single question with work in it; amounts that are not known are left out, but for an
    activity allowance: shorter visits never cost a day of activity, so that the loss is at least
    what is told. Everybody's visits are shortened together, by the same number of minutes or to the
    same share.
    """
    tables = outcome.tables
    if tables.cases != 1 or not np.any(outcome.admission.shift):
        return outcome
    less = run(model, _with_less(tables), law, outcome.reading, figures=True)
    here, before = (_in_hand(one) for one in (outcome, less))
    worked, done = (
        ledger.earned(one.payments, one.tables.size).along(0).cents for one in (outcome, less)
    )
    people = len(tables.people)
    in_hand = np.where(
        before.each_known & (done < np.tile(worked, less.tables.cases)),
        before.cents,
        np.iinfo(np.int64).min,
    ).reshape(-1, people)
    best = in_hand.argmax(axis=0)
    loss = (
        np.where(
            here.each_known & (in_hand.max(axis=0) > here.cents), in_hand.max(axis=0), here.cents
        )
        - here.cents
    )
    rows = np.flatnonzero(loss >= _LEAST)
    if rows.size == 0:
        return outcome
    minutes = np.zeros((less.tables.cases, people), np.int64)
    np.add.at(
        minutes.reshape(-1),
        less.tables.shifts.person,
        less.tables.shifts.minutes * less.admission.shift,
    )
    now = np.zeros(people, np.int64)
    np.add.at(now, tables.shifts.person, tables.shifts.minutes * outcome.admission.shift)
    numbers = {
        "now_count": MINUTES(now[rows]),
        "less_count": MINUTES(minutes[best, np.arange(people)][rows]),
        "loss": CENTS(loss[rows]),
    }
    finding = Finding(
        "less_work_leaves_more",
        "warning",
        Reason("finding.less_work_leaves_more"),
        person=rows,
        numbers=numbers,
        fix="fix.less_work_leaves_more",
    )
    return evolve(
        outcome, effects=evolve(outcome.effects, findings=(*outcome.effects.findings, finding))
    )


def _in_hand(outcome: Outcome) -> Amount:
    """Money in hand over all months; an activity allowance that nobody knows is taken as the
    same with less work.
    """
    lines = ledger.person_lines(outcome)
    lines |= {
        name: Amount(amount.cents) for name, amount in lines.items() if kind_of(name).activity
    }
    return ledger.total(lines, outcome.tables.size).along(0)


def _with_less(tables: Tables) -> Tables:
    """The question with shorter visits, a case each."""
    own = tables.shifts.minutes
    columns = [np.maximum(own - minutes, 0) for minutes in _SHORTER] + [
        own * part // 8 for part in _EIGHTHS
    ]
    many = tables.repeat(len(columns))
    return evolve(many, shifts=evolve(many.shifts, minutes=np.concatenate(columns)))
