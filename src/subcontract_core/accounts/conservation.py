"""Money is neither made nor lost, case by case: one function a promise.

Each promise looks at a model's own documents (`outcome.payments`); a line that is only told
(`memo`) moves no money and is left out. Columns are whole cents, one row a case. Whoever breaks a
promise is named in a `ConservationError`.
"""

from collections.abc import Sequence

from attrs import frozen
import numpy as np

from ..base.columns import Cents, spread
from ..base.errors import ConservationError
from ..model.documents import Line, Sheet, sums
from ..model.kinds import Flow
from ..model.parties import Acts
from ..model.quoted import promised
from ..model.results import Outcome
from ..model.vocabulary import party

# Those through whom money passes; the others are ends at which it comes in or stays.
_BETWEEN = (Acts.EMPLOYER, Acts.ORGANISER, Acts.INTERMEDIARY)


@frozen(eq=False)
class Moved:
    """A line of a document that moves money: its sheet, and what it moves in each case (cents)."""

    sheet: Sheet
    line: Line
    cents: Cents


def conserve(outcome: Outcome) -> None:
    """Hold a model to everything it promises; the first promise that is broken is raised."""
    moved = money_moved(outcome)
    no_forbidden_edge_is_used(outcome, moved)
    everybody_paid_is_a_party(outcome, moved)
    money_moves_along_declared_edges(outcome, moved)
    invoices_equal_charges(outcome, moved)
    pay_equals_what_was_promised(outcome, moved)
    vat_is_passed_on(outcome, moved)
    only_keepers_keep(outcome)
    whoever_gets_and_gives_is_a_keeper(outcome, moved)
    what_is_kept_was_declared(outcome, moved)


def money_moved(outcome: Outcome) -> tuple[Moved, ...]:
    """Every line of the model's documents that moves money, added up by case."""
    cases = outcome.tables.cases
    return tuple(
        Moved(sheet, line, sums(sheet.case, line.cents, cases))
        for sheet in outcome.payments.sheets
        for line in sheet.lines
        if not line.memo
    )


def no_forbidden_edge_is_used(outcome: Outcome, moved: Sequence[Moved]) -> None:
    """No money, known or not, goes where the manifest forbids it."""
    for line in (each.line for each in moved):
        edge = (line.payer, line.payee)
        if edge in outcome.manifest.forbidden and (np.any(line.cents) or line.known is not True):
            raise ConservationError(
                f"{outcome.model}: {line.kind} moves money from {edge[0]} to {edge[1]}, which"
                " the model forbids"
            )


def money_moves_along_declared_edges(outcome: Outcome, moved: Sequence[Moved]) -> None:
    """Money, known or not, moves along the edges of the manifest only, but for what the law takes:
    taxes and contributions.
    """
    for line in (each.line for each in moved):
        edge = (line.payer, line.payee)
        if edge in outcome.manifest.edges or _is_by_law(edge, outcome.model):
            continue
        if np.any(line.cents) or line.known is not True:
            raise ConservationError(
                f"{outcome.model}: {line.kind} moves money from {edge[0]} to {edge[1]}, which is"
                " no edge of this model"
            )


def _is_by_law(edge: tuple[str, str], model: str) -> bool:
    """Whether an edge leads to or from the tax administration or an insurer."""
    return any(party(role, model).acts_as in (Acts.TAX, Acts.INSURER) for role in edge)


def everybody_paid_is_a_party(outcome: Outcome, moved: Sequence[Moved]) -> None:
    """Money moves between the declared parties only."""
    for line in (each.line for each in moved):
        parties = outcome.manifest.parties
        if line.payer in parties and line.payee in parties:
            continue
        outside = {line.payer, line.payee} - set(parties)
        if np.any(line.cents):
            raise ConservationError(
                f"{outcome.model}: {line.kind} involves {', '.join(sorted(outside))}, no party"
                " of this model"
            )


def invoices_equal_charges(outcome: Outcome, moved: Sequence[Moved]) -> None:
    """What is invoiced without tax is what the quote charges."""
    tables, quote = outcome.tables, outcome.quote
    _equal(
        outcome.model,
        "invoices",
        _total(outcome, moved, Flow.CHARGED),
        "charges in the quote",
        quote.charged(tables)[0],
    )


def pay_equals_what_was_promised(outcome: Outcome, moved: Sequence[Moved]) -> None:
    """What the workers are paid before deductions is what the quote promises them."""
    tables, quote = outcome.tables, outcome.quote
    _equal(
        outcome.model,
        "pay",
        _total(outcome, moved, Flow.PROMISED),
        "pay promised in the quote",
        quote.promised(tables)[0],
    )
    for kind in sorted({promise.kind for promise in quote.promises} - {""}):
        promises = tuple(promise for promise in quote.promises if promise.kind == kind)
        _equal(
            outcome.model,
            f"lines of {kind}",
            _total(outcome, [each for each in moved if each.line.kind == kind]),
            "what the quote promises of it",
            promised(tables, promises)[0],
        )


def vat_is_passed_on(outcome: Outcome, moved: Sequence[Moved]) -> None:
    """Whoever receives value added tax pays the same on to the tax administration."""
    received = {each.line.payee for each in moved if each.line.declared.flow is Flow.VAT}
    remitted = {each.line.payer for each in moved if each.line.declared.flow is Flow.VAT_PAID_ON}
    for role in sorted(received | remitted):
        _equal(
            outcome.model,
            f"VAT paid on by {role}",
            _total(outcome, moved, Flow.VAT_PAID_ON, payer=role),
            "VAT received",
            _total(outcome, moved, Flow.VAT, payee=role),
        )


def only_keepers_keep(outcome: Outcome) -> None:
    """Nobody declares to keep money but the keepers of the manifest."""
    for keep in outcome.payments.keeps:
        if keep.role not in outcome.manifest.keepers:
            raise ConservationError(
                f"{outcome.model}: {keep.role} declares to keep money but is no keeper of this"
                f" model; add it to Manifest(keepers=…) or leave the Keep({keep.role!r}, …) of"
                " route out"
            )


def whoever_gets_and_gives_is_a_keeper(outcome: Outcome, moved: Sequence[Moved]) -> None:
    """Whoever stands between those who pay and those who are paid says what stays with it, and
    whoever sells or produces pays nothing out of nothing.

    Allowances for days of an activity are paid out of other money and are left out.
    """
    flows = [each.line for each in moved if not each.line.declared.activity and each.cents.any()]
    gets, gives = ({line.payee for line in flows}, {line.payer for line in flows})
    for role in sorted(gives - set(outcome.manifest.keepers)):
        acts = party(role, outcome.model).acts_as
        sells = acts is Acts.INTERMEDIARY
        if acts in _BETWEEN and (role in gets or sells):
            how = "gets and pays money" if role in gets else "pays money that it gets from nobody"
            raise ConservationError(
                f"{outcome.model}: {role} {how} but is no keeper of this model; add it to"
                " Manifest(keepers=…) and declare what it keeps with a Keep in route"
            )


def what_is_kept_was_declared(outcome: Outcome, moved: Sequence[Moved]) -> None:
    """Of each keeper, in minus out is what it declared to keep, wherever all is known."""
    for role in outcome.manifest.keepers:
        declared = np.zeros(outcome.tables.cases, np.int64)
        for keep in outcome.payments.keeps:
            if keep.role == role:
                declared += keep.cents
        known = ~_has_unknown(outcome, moved, role)
        _equal(
            outcome.model,
            f"in minus out of {role}",
            _balance(outcome, moved, role)[known],
            "what it declared to keep",
            declared[known],
        )


# -- sums of lines, one row a case ----------------------------------------------------------------


def _total(
    outcome: Outcome,
    moved: Sequence[Moved],
    flow: Flow | None = None,
    payer: str = "",
    payee: str = "",
) -> Cents:
    """What the lines of a flow of money (None: of all) move, from a payer or to a payee."""
    total = np.zeros(outcome.tables.cases, np.int64)
    for each in moved:
        line = each.line
        of_flow = flow is None or line.declared.flow is flow
        if of_flow and payer in ("", line.payer) and payee in ("", line.payee):
            total += each.cents
    return total


def _balance(outcome: Outcome, moved: Sequence[Moved], role: str) -> Cents:
    """In minus out of a party; what it pays to itself is neither."""
    return _total(outcome, moved, payee=role) - _total(outcome, moved, payer=role)


def _has_unknown(outcome: Outcome, moved: Sequence[Moved], role: str) -> np.ndarray:
    """The cases in which an amount of the party is not known: bool per case."""
    unknown = np.zeros(outcome.tables.cases, bool)
    for each in moved:
        sheet, line = each.sheet, each.line
        if role in (line.payee, line.payer) and line.known is not True:
            unknown[sheet.case[~spread(line.known, sheet.case.shape)]] = True
    for keep in outcome.payments.keeps:
        if keep.role == role:
            unknown |= ~spread(keep.known, unknown.shape)
    return unknown


def _equal(model: str, what: str, found: np.ndarray, other: str, wanted: np.ndarray) -> None:
    differs = found != wanted
    if differs.any():
        wrong = np.flatnonzero(differs)
        row = wrong[0]
        raise ConservationError(
            f"{model}: {what} ({int(found[row])} cents) differ from {other} ({int(wanted[row])}"
            f" cents) in {wrong.size} of {found.size} cases"
        )
