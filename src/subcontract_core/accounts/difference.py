"""What each person gets and gives up in a model beside today."""

import numpy as np

from ..base.columns import Mask
from ..model.results import Outcome
from . import ledger
from .ledger import Amount


def beside_today(outcome: Outcome, today: Outcome) -> dict[str, Amount]:
    """The outcome less today, per kind and month [months, people]; kinds that change nothing are
    left out.

    Whoever has no visit goes on as today: an amount that is not known is then the same one. Who is
    paid, or may be, for a visit that was called off or missed does not go on as today.
    """
    changes = ledger.subtract(
        ledger.person_lines(outcome),
        ledger.person_lines(today),
        outcome.tables.size,
    )
    as_today = ~(_has_visits(outcome) | _is_paid(outcome))
    found = {kind: _same_is_known(change, as_today) for kind, change in changes.items()}
    return {
        kind: change
        for kind, change in found.items()
        if np.any(change.cents) or not np.all(change.known)
    }


def _same_is_known(change: Amount, as_today: Mask) -> Amount:
    """A change of nothing is known of the people who go on as today."""
    if change.known is True:
        return change
    return Amount(change.cents, change.each_known | (as_today & (change.cents == 0)))


def _has_visits(outcome: Outcome) -> Mask:
    """Per person: whether any visit of theirs is sold."""
    tables = outcome.tables
    found = np.zeros(len(tables.people), bool)
    found[tables.shifts.person[outcome.admission.shift]] = True
    return found


def _is_paid(outcome: Outcome) -> Mask:
    """Per person: whether a document pays them for work, known or not."""
    found = np.zeros(len(outcome.tables.people), bool)
    for sheet in outcome.payments.sheets:
        if sheet.pays_for_work:
            found[sheet.person[sheet.person >= 0]] = True
    return found
