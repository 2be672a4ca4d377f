"""Whether less work would leave a person more: the same question once more with shorter visits, as
cases of one table.

What the rules take away piece by piece is told where they take it; that all of it together makes
the last hours cost money is known only from the whole line run again. It is run when somebody reads
the findings, then for all models at once.
"""

from collections.abc import Iterator, Sequence
from functools import cached_property, partial

from attrs import evolve, field, frozen
import numpy as np

from ..accounts import ledger
from ..accounts.ledger import Amount
from ..base.copies import changed
from ..base.errors import SubcontractError
from ..base.later import Later
from ..base.provenance import Reason
from ..base.units import CENTS, MINUTES
from ..law import Law
from ..model.loading import Model
from ..model.results import Effects, Finding, Findings, Outcome
from ..model.vocabulary import kind as kind_of
from ..scenario.tables import Tables
from .people import BATCH_PERSON_MONTHS
from .pipeline import answer, outcomes_of

_SHORTER = (1, 5, 15, 30, 60)  # minutes off every visit: what has just been passed
_EIGHTHS = range(8)  # of every visit, none included: what was passed long ago
_LEAST = 100  # cents over the whole time: less is rounding

Asked = tuple[Outcome, Model]


def with_less_work(
    asked: Sequence[tuple[Outcome | SubcontractError, Model]], law: Law
) -> list[Outcome | SubcontractError]:
    """The outcomes with a finding for everybody to whom shorter visits would leave at least a euro
    more over the whole time; the model of another package is asked at once, so that what it does
    wrong is known.

    Only for a single question with work in it that is done as planned; amounts that are not known
    are left out, but for an activity allowance: shorter visits never cost a day of activity, so
    that the loss is at least what is told. Everybody's visits are shortened together, by the same
    number of minutes or to the same share.
    """
    wanted = [
        (outcome, model)
        for outcome, model in asked
        if isinstance(outcome, Outcome)
        and outcome.tables.cases == 1
        and outcome.tables.plan is None
        and np.any(outcome.admission.shift)
    ]
    ours = _Shorter([one for one in wanted if one[1].route.author.is_ours], law)
    shorter = {id(outcome): ours for outcome, _ in wanted}
    found = [outcome for outcome, _ in asked]
    for place, (outcome, model) in enumerate(asked):
        if id(outcome) not in shorter or not isinstance(outcome, Outcome):
            continue
        try:
            found[place] = _with(outcome, model, ours, law)
        except SubcontractError as error:
            found[place] = error
    return found


def _with(outcome: Outcome, model: Model, ours: "_Shorter", law: Law) -> Outcome:
    """An outcome whose findings have that on less work at their end, made when they are read; at
    once for a model of another package.
    """
    shorter = ours
    if not model.route.author.is_ours:
        shorter = _Shorter([(outcome, model)], law)
        _ = shorter.findings
    told = Later(partial(_and_less, outcome.effects, shorter, outcome))
    return changed(outcome, effects=changed(outcome.effects, findings=told))


def _and_less(effects: Effects, shorter: "_Shorter", outcome: Outcome) -> Findings:
    return (*effects.findings, *shorter.findings[id(outcome)])


@frozen(eq=False)
class _Shorter:
    """Outcomes asked again with shorter visits."""

    asked: Sequence[Asked] = field(repr=False)
    law: Law = field(repr=False)

    @cached_property
    def findings(self) -> dict[int, Findings]:
        """The findings by the identity of each outcome; raises as `run`."""
        found: dict[int, Findings] = {}
        if not self.asked:
            return found
        many = _with_less(self.asked[0][0].tables)
        for some in self._portions():
            answers = [
                answer(
                    model,
                    many,
                    self.law,
                    outcome.reading,
                    figures=True,
                )
                for outcome, model in some
            ]
            for (outcome, _), less in zip(some, outcomes_of(answers), strict=True):
                if isinstance(less, SubcontractError):
                    raise less
                found[id(outcome)] = _finding(outcome, less)
        return found

    def _portions(self) -> Iterator[Sequence[Asked]]:
        """So many outcomes at once as keep what is asked small."""
        tables = self.asked[0][0].tables
        each = tables.size[0] * tables.size[1] * (len(_SHORTER) + len(_EIGHTHS))
        step = max(1, BATCH_PERSON_MONTHS // (3 * each))
        for first in range(0, len(self.asked), step):
            yield self.asked[first : first + step]


def _finding(outcome: Outcome, less: Outcome) -> Findings:
    """The finding on those to whom one of the shorter ways would leave more."""
    tables = outcome.tables
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
        return ()
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
    return (finding,)


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
