"""What drawn years bring beside the money in hand: what may be asked back as the work was told as
planned, what is left to the organiser, what buyers pay, and what becomes of visits that are missed.
"""

from collections.abc import Iterator, Sequence

from attrs import astuple, evolve, field, frozen
import numpy as np

from ..accounts import ledger
from ..accounts.ledger import Amount
from ..engine.comparison import compare_tables
from ..model.catalogue import Catalogue
from ..model.catalogue import catalogue as installed
from ..model.documents import sums
from ..model.results import Outcome
from ..scenario.drawn_tables import drawn_tables
from .called_off_fee import FEE, without_fee
from .organiser_result import organiser_result
from .uncertain import Asked, Uncertain, counted_as

# Decisions rest on what was planned; what comes otherwise is asked back where nobody tells it.
UNTOLD = ("housing_other_than_planned", "general_housing_other_than_planned")
PORTION = 16_000  # person-months that are held at once with all that is told of them
_WHOLE = 100  # per cent


@frozen(eq=False)
class MissedVisits:
    """What becomes of missed visits, by person: whether any are called off and paid, wholly or in
    part, or by a contract that is agreed or that no source tells; whether any are missed for
    illness, paid or not.
    """

    off_wholly: np.ndarray
    off_in_part: np.ndarray
    off_agreed: np.ndarray
    off_untold: np.ndarray
    ill_paid: np.ndarray
    ill_unpaid: np.ndarray


@frozen(eq=False)
class DrawnMoney:
    """One model under one reading in all draws, in cents: what may be asked back of each person
    [draws, people]; what is left to the `seller`, what buyers pay and what all are paid [draws].
    `fee_untold` says that called-off visits are counted as not invoiced, for want of a fee.
    """

    model: str
    reading: dict[str, str]
    seller: str
    asked_back: np.ndarray = field(repr=False)
    margin: Amount = field(repr=False)
    cost: Amount = field(repr=False)
    pay: Amount = field(repr=False)
    missed: MissedVisits = field(repr=False)
    fee_untold: bool = False


def drawn_money(
    drawn: Uncertain, model: str, catalogue: Catalogue | None = None, reform: Asked | None = None
) -> tuple[DrawnMoney, ...]:
    """What the draws bring in one model, under the law or with a reform: one a reading, in the
    order of the draws' outcomes.
    """
    parts = list(_portions(drawn, model, catalogue, reform))
    return tuple(_together([part[n] for part in parts]) for n in range(len(parts[0])))


def _portions(
    drawn: Uncertain, model: str, catalogue: Catalogue | None, reform: Asked | None
) -> Iterator[list[DrawnMoney]]:
    given = counted_as(drawn.scenario, drawn.counting)
    declared = (catalogue or installed()).get(model).manifest.terms
    scenario = without_fee(given, model, declared)
    step = max(1, PORTION // (len(drawn.months) * len(scenario.people)))
    for first in range(0, drawn.draws, step):
        numbers = np.arange(first, min(first + step, drawn.draws))
        comparison = compare_tables(
            drawn_tables(scenario, numbers, drawn.seed),
            [model],
            catalogue=catalogue,
            reforms=() if reform is None else (reform,),
        )
        under = comparison if reform is None else comparison.reforms[0]
        counted = [_of(outcome) for outcome in under.outcomes]
        is_open = scenario is not given
        yield [evolve(one, fee_untold=is_open and one.fee_untold) for one in counted]


def _of(outcome: Outcome) -> DrawnMoney:
    """What one portion of the draws brings."""
    tables, result = outcome.tables, organiser_result(outcome)
    draws = tables.cases
    earned = ledger.earned(outcome.payments, tables.size)
    known = earned.each_known.all(axis=0).reshape(draws, -1).all(axis=1)
    return DrawnMoney(
        outcome.model,
        outcome.reading,
        result.seller,
        _asked_back(outcome).reshape(draws, -1),
        result.margin,
        ledger.buyer_cost(outcome).along(1),
        Amount(earned.cents.sum(axis=0).reshape(draws, -1).sum(axis=1), np.asarray(known)),
        _missed(outcome),
        any(FEE in charge.why.terms and len(charge) for charge in outcome.quote.charges),
    )


def _asked_back(outcome: Outcome) -> np.ndarray:
    """What may be asked back of each person of each draw over all months."""
    size = len(outcome.tables.people)
    found = np.zeros(size, np.int64)
    for finding in outcome.effects.findings:
        if finding.code in UNTOLD:
            found += sums(finding.person, finding.numbers["back"].values, size)
    return found


def _missed(outcome: Outcome) -> MissedVisits:
    """What is told of missed visits, of each person in any draw."""
    off_wholly, off_in_part, off_agreed, off_untold, ill_paid, ill_unpaid = (
        np.zeros(len(outcome.tables.scenario.people), bool) for _ in range(6)
    )
    label = outcome.tables.people.label
    for finding in outcome.findings:
        who = label[finding.person]
        if finding.code == "gig_cancelled":
            is_whole = finding.numbers["percent_count"].values == _WHOLE
            off_wholly[who[is_whole]] = True
            off_in_part[who[~is_whole]] = True
        elif finding.code == "gig_cancelled_agreed":
            off_agreed[who] = True
        elif finding.code == "gig_cancelled_fee":
            off_untold[who] = True
        elif finding.code == "sick_pay":
            ill_paid[who] = True
        elif finding.code == "no_sick_pay":
            ill_unpaid[who] = True
    return MissedVisits(
        off_wholly,
        off_in_part,
        off_agreed,
        off_untold,
        ill_paid,
        ill_unpaid,
    )


def _together(parts: Sequence[DrawnMoney]) -> DrawnMoney:
    """The portions as one."""
    missed = [astuple(one.missed, recurse=False) for one in parts]
    return evolve(
        parts[0],
        asked_back=np.concatenate([one.asked_back for one in parts]),
        margin=_all_of([one.margin for one in parts]),
        cost=_all_of([one.cost for one in parts]),
        pay=_all_of([one.pay for one in parts]),
        fee_untold=any(one.fee_untold for one in parts),
        missed=MissedVisits(*(np.any(column, axis=0) for column in zip(*missed, strict=True))),
    )


def _all_of(parts: Sequence[Amount]) -> Amount:
    known = np.concatenate([one.each_known for one in parts])
    return Amount(np.concatenate([one.cents for one in parts]), known)
