"""What is sure about what somebody keeps where a part of its income is not known."""

from ..model.kinds import Flow
from ..model.results import Outcome
from ..model.vocabulary import kind as kind_of
from . import ledger
from .bounds import AT_LEAST, EXACT, UNKNOWN, Bound

_PASSED_ON = (Flow.VAT, Flow.VAT_PAID_ON)


def kept_bound(outcome: Outcome, role: str, case: int = 0) -> Bound:
    """All that a party keeps in a case: at least its cents where some of its income is known and
    nothing is open but more of it, as what a buyer pays for a visit that it calls off.
    """
    kept = [amount for (keeper, _), amount in ledger.keeps(outcome).items() if keeper == role]
    cents = sum(int(amount.cents[case]) for amount in kept)
    if all(amount.is_known(case) for amount in kept):
        return Bound(cents)
    is_open = {
        key: amount
        for key, amount in ledger.edges(outcome).items()
        if role in key[:2] and kind_of(key[2]).flow not in _PASSED_ON and not amount.is_known(case)
    }
    rises = all(payee == role and amount.cents[case] for (_, payee, _), amount in is_open.items())
    return Bound(cents, AT_LEAST if is_open and rises else UNKNOWN)


def all_kept(outcome: Outcome, case: int = 0) -> Bound:
    """What everybody in between keeps together."""
    roles = dict.fromkeys(role for role, _ in ledger.keeps(outcome))
    found = [kept_bound(outcome, role, case) for role in roles]
    open_ones = {bound.holds for bound in found} - {EXACT}
    holds = EXACT if not open_ones else AT_LEAST if open_ones == {AT_LEAST} else UNKNOWN
    return Bound(sum(bound.cents for bound in found), holds)
