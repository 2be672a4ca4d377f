"""One model, one question: onboard, price, route, check benefits, with every result checked.

Nothing here knows a country. A wrong column has an author: errors name plugin, hook and column.
"""

from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np

from ..base.errors import ConservationError, ModelError
from ..law import Law
from ..model.catalogue import Call, Model
from ..model.documents import Line, Sheet, sums
from ..model.kinds import Flow, Kind
from ..model.results import (
    LABOUR,
    THRESHOLDS,
    UNEMPLOYMENT,
    Admission,
    Effects,
    Outcome,
    Payments,
    Quote,
    Threshold,
)
from ..model.terms import Terms, open_choices
from ..model.vocabulary import undeclared, usable
from ..scenario.tables import Tables

# Above this many person-months a table no longer fits the processor's cache; batches keep time
# linear.
BATCH_PERSON_MONTHS = 40_000


def run(model: Model, tables: Tables, law: Law, chosen: Mapping[str, str] | None = None) -> Outcome:
    """Run one model on one set of cases under one choice of open terms.

    Raises `ModelError` or `ConservationError` that names the author, `InputError` for terms.
    """
    terms = Terms.resolve(
        model.manifest.terms, model.id, tables, chosen or {}, model.manifest.onboarding
    )
    given: dict[str, Any] = {"scenario": tables, "terms": terms, "law": law}
    admission = model.onboard(**given)
    _check_admission(admission, tables, model.onboard)
    given["admission"] = admission
    quote = model.price(**given)
    _check_quote(quote, tables, model.price)
    given["quote"] = quote
    payments = model.route(**given)
    _check_tuples(payments, model.route)
    kinds = usable(model.id)
    for sheet in payments.sheets:
        _check_sheet(sheet, tables, model.route, kinds)
    _check_keeps(payments, model.route, kinds)
    given["payments"] = payments
    effects = _effects([(call, call(**given)) for call in model.checks], tables, kinds)
    outcome = Outcome(
        model.id,
        dict(chosen or {}),
        model.manifest,
        tables,
        admission,
        quote,
        payments,
        effects,
        law.label,
    )
    conserve(outcome)
    return outcome


def readings(model: Model, tables: Tables) -> list[dict[str, str]]:
    """The combinations of open choices that the scenario leaves: one outcome each."""
    return open_choices(model.manifest.terms, model.id, tables.scenario)


def batches(tables: Tables) -> Iterator[Tables]:
    """The cases in portions that stay small enough to be quick."""
    step = _portion(tables)
    for first in range(0, tables.cases, step):
        yield tables.take(first, min(first + step, tables.cases))


def repeated(tables: Tables, times: int) -> Iterator[Tables]:
    """The same cases many times over, in portions, without ever holding them all."""
    step = max(1, _portion(tables) // tables.cases)
    for first in range(0, times, step):
        yield tables.repeat(min(step, times - first))


def _portion(tables: Tables) -> int:
    """How many cases make a portion."""
    per_case = max(1, tables.size[0] * tables.size[1] // tables.cases)
    return max(1, BATCH_PERSON_MONTHS // per_case)


# -- checks at the boundary ---------------------------------------------------------------------


def _wrong(call: Call, column: str, problem: str) -> ModelError:
    return ModelError(f"{call.plugin}: {call.hook}: {column} {problem}")


def _check_column(call: Call, name: str, column: Any, length: int, kind: str) -> None:
    if not isinstance(column, np.ndarray):
        raise _wrong(call, name, f"is {type(column).__name__}, not a NumPy array")
    if column.shape != (length,):
        raise _wrong(call, name, f"has shape {column.shape}; it must have {length} rows")
    if column.dtype.kind not in kind:
        raise _wrong(
            call,
            name,
            f"has dtype {column.dtype}; money and codes are whole numbers, marks are bool",
        )


def _check_admission(admission: Admission, t: Tables, call: Call) -> None:
    people, shifts, days = len(t.people), len(t.shifts), len(t.activity)
    for name, length, kind in (
        ("offered", people, "b"),
        ("labour", people, "iu"),
        ("unemployment", people, "iu"),
        ("shift", shifts, "b"),
        ("day", days, "b"),
        ("day_on", days, "iu"),
    ):
        _check_column(call, name, getattr(admission, name), length, kind)
    for name, column, known in (
        ("labour", admission.labour, LABOUR),
        ("unemployment", admission.unemployment, UNEMPLOYMENT),
    ):
        if column.size and not 0 <= int(column.min()) <= int(column.max()) < len(known):
            raise _wrong(call, name, f"holds codes outside {known}")
    for step in admission.steps:
        _check_column(call, f"steps.{step.code}.state", step.state, people, "iu")


def _check_known(call: Call, name: str, known: Any, length: int) -> None:
    if known is True or known is False:
        return
    if not isinstance(known, np.ndarray) or known.dtype.kind != "b" or known.shape != (length,):
        raise _wrong(call, name, f"must be True, False or {length} bools")


def _check_range(call: Call, name: str, column: np.ndarray, least: int, most: int) -> None:
    if column.size and not least <= int(column.min()) <= int(column.max()) <= most:
        raise _wrong(
            call,
            name,
            f"holds {int(column.min())} to {int(column.max())}; rows go from {least} to {most}",
        )


def _check_quote(quote: Quote, t: Tables, call: Call) -> None:
    rows = np.size(quote.charge_gig)
    for name in ("charge_gig", "charge_person", "charge", "charge_minutes"):
        _check_column(call, name, getattr(quote, name), rows, "iu")
    _check_column(call, "pay", quote.pay, len(t.shifts), "iu")
    _check_known(call, "charge_known", quote.charge_known, rows)
    _check_known(call, "pay_known", quote.pay_known, len(t.shifts))
    _check_range(call, "charge_gig", quote.charge_gig, 0, len(t.gigs) - 1)
    _check_range(call, "charge_person", quote.charge_person, -1, len(t.people) - 1)
    for name in ("charge", "pay"):
        if np.any(getattr(quote, name) < 0):
            raise _wrong(call, name, "is negative; money that goes the other way is another line")


def _check_tuples(payments: Payments, call: Call) -> None:
    for name in ("sheets", "keeps", "findings"):
        if not isinstance(getattr(payments, name), tuple):
            raise _wrong(
                call,
                name,
                f"is {type(getattr(payments, name)).__name__}, not a tuple; one alone is written"
                " (it,)",
            )


def _check_sheet(sheet: Sheet, t: Tables, call: Call, kinds: Mapping[str, Kind]) -> None:
    if not isinstance(sheet, Sheet):
        raise _wrong(call, "sheets", f"holds a {type(sheet).__name__}; it must hold Sheet objects")
    rows = len(sheet)
    for name in ("case", "person", "buyer", "paid", "month", "work_month"):
        _check_column(call, f"{sheet.name}.{name}", getattr(sheet, name), rows, "iu")
    _check_range(call, f"{sheet.name}.case", sheet.case, 0, t.cases - 1)
    _check_range(call, f"{sheet.name}.person", sheet.person, -1, len(t.people) - 1)
    _check_range(call, f"{sheet.name}.buyer", sheet.buyer, -1, len(t.buyer_public) - 1)
    _check_range(call, f"{sheet.name}.work_month", sheet.work_month, 0, t.work_months - 1)
    if rows and not 0 <= int(sheet.month.min()) <= int(sheet.month.max()) < len(t.months):
        raise _wrong(
            call,
            f"{sheet.name}.month",
            f"lies outside the horizon; the pay rule is day {t.scenario.pay.day} of the"
            f" {t.scenario.pay.month} month",
        )
    named = sheet.person >= 0
    if np.any(t.people.case[sheet.person[named]] != sheet.case[named]):
        raise _wrong(call, f"{sheet.name}.person", "names people of another case")
    for line in sheet.lines:
        name = f"{sheet.name}.{line.kind}"
        _check_kind(line, name, call, kinds)
        _check_column(call, name, line.cents, rows, "iu")
        _check_known(call, f"{name}.known", line.known, rows)
        if rows and int(line.cents.min()) < 0:
            raise _wrong(
                call, name, "is negative; write it with payer and payee the other way round"
            )


def _check_kind(line: Line, name: str, call: Call, kinds: Mapping[str, Kind]) -> None:
    """A line is of a kind that somebody declared, and goes the way in which its kind counts."""
    kind = kinds.get(line.kind)
    if kind is None:
        raise _wrong(call, name, undeclared(line.kind))
    sign = (line.payee == "person") - (line.payer == "person")
    if sign != kind.sign:
        raise _wrong(
            call,
            name,
            f"goes from {line.payer} to {line.payee}; its kind is declared with sign={kind.sign}"
            " (1 to the person, -1 from them, 0 past them): turn it round or use another kind",
        )
    if line.memo is not kind.memo:
        raise _wrong(call, name, f"has memo={line.memo}; its kind is declared memo={kind.memo}")


def _check_keeps(payments: Payments, call: Call, kinds: Mapping[str, Kind]) -> None:
    for keep in payments.keeps:
        if keep.kind not in kinds:
            raise _wrong(call, f"keeps.{keep.kind}", undeclared(keep.kind))


def _check_threshold(threshold: Threshold, t: Tables, call: Call) -> None:
    name, rows = f"thresholds.{threshold.code}", t.size[0] * t.size[1]
    if threshold.kind not in THRESHOLDS:
        raise _wrong(call, name, f"is of kind {threshold.kind!r}, none of {', '.join(THRESHOLDS)}")
    for part, kind in (("cents", "iu"), ("counted", "iu"), ("applies", "b")):
        _check_column(call, f"{name}.{part}", getattr(threshold, part), rows, kind)
    _check_known(call, f"{name}.known", threshold.known, rows)


def _effects(found: list[tuple[Call, Effects]], t: Tables, kinds: Mapping[str, Kind]) -> Effects:
    owners: dict[str, str] = {}
    for call, effects in found:
        for threshold in effects.thresholds:
            _check_threshold(threshold, t, call)
        for sheet in effects.sheets:
            _check_sheet(sheet, t, call, kinds)
            for line in sheet.lines:
                if (
                    kinds[line.kind].benefit
                    and owners.setdefault(line.kind, call.plugin) != call.plugin
                ):
                    raise ModelError(
                        f"{owners[line.kind]} and {call.plugin} both write {line.kind}; one owner"
                        " per kind of line"
                    )
    return Effects(
        tuple(sheet for _, effects in found for sheet in effects.sheets),
        tuple(finding for _, effects in found for finding in effects.findings),
        tuple(dict.fromkeys(caution for _, effects in found for caution in effects.cautions)),
        tuple(threshold for _, effects in found for threshold in effects.thresholds),
    )


# -- conservation -------------------------------------------------------------------------------


def conserve(outcome: Outcome) -> None:
    """Money is neither made nor lost, case by case; raises `ConservationError`.

    Invoices equal charges, pay equals what was promised, VAT in equals VAT out, forbidden edges are
    empty, no party outside the declared roles, and what each intermediary keeps is what it declared
    to keep.
    """
    t, manifest = outcome.tables, outcome.manifest
    size = t.cases
    invoiced, promised = np.zeros(size, np.int64), np.zeros(size, np.int64)
    vat_in: dict[str, np.ndarray] = {}
    vat_out: dict[str, np.ndarray] = {}
    balance = {role: np.zeros(size, np.int64) for role in manifest.keepers}
    unknown = {role: np.zeros(size, bool) for role in manifest.keepers}
    for sheet in outcome.payments.sheets:
        for line in sheet.lines:
            if line.memo:
                continue
            edge = (line.payer, line.payee)
            amount = sums(sheet.case, line.cents, size)
            if edge in manifest.forbidden and (np.any(line.cents) or line.known is not True):
                raise ConservationError(
                    f"{outcome.model}: {line.kind} moves money from {edge[0]} to {edge[1]}, which"
                    " the model forbids"
                )
            outside = set(edge) - set(manifest.parties)
            if outside and np.any(line.cents):
                raise ConservationError(
                    f"{outcome.model}: {line.kind} involves {', '.join(sorted(outside))}, no party"
                    " of this model"
                )
            flow = line.declared.flow
            if flow is Flow.CHARGED:
                invoiced += amount
            if flow is Flow.PROMISED:
                promised += amount
            if flow is Flow.VAT:
                vat_in[line.payee] = vat_in.get(line.payee, 0) + amount
            if flow is Flow.VAT_PAID_ON:
                vat_out[line.payer] = vat_out.get(line.payer, 0) + amount
            for role, sign in ((line.payee, 1), (line.payer, -1)):
                if role in balance:
                    balance[role] += sign * amount
                    if line.known is not True:
                        unknown[role][sheet.case[~np.broadcast_to(line.known, len(sheet))]] = True
    _equal(
        outcome.model,
        "invoices",
        invoiced,
        "charges in the quote",
        sums(t.gigs.case[outcome.quote.charge_gig], outcome.quote.charge, size),
    )
    _equal(
        outcome.model,
        "pay",
        promised,
        "pay promised in the quote",
        sums(t.people.case[t.shifts.person], outcome.quote.pay, size),
    )
    for role in {*vat_in, *vat_out}:
        nothing = np.zeros(size, np.int64)
        _equal(
            outcome.model,
            f"VAT paid on by {role}",
            vat_out.get(role, nothing),
            "VAT received",
            vat_in.get(role, nothing),
        )
    declared = {role: np.zeros(size, np.int64) for role in manifest.keepers}
    for keep in outcome.payments.keeps:
        if keep.role not in declared:
            raise ConservationError(
                f"{outcome.model}: {keep.role} declares to keep money but is no keeper of this"
                " model"
            )
        declared[keep.role] += keep.cents
        unknown[keep.role] |= ~np.broadcast_to(keep.known, size)
    for role in manifest.keepers:
        sure = ~unknown[role]
        _equal(
            outcome.model,
            f"in minus out of {role}",
            balance[role][sure],
            "what it declared to keep",
            declared[role][sure],
        )


def _equal(model: str, what: str, found: np.ndarray, other: str, wanted: np.ndarray) -> None:
    wrong = np.flatnonzero(found != wanted)
    if wrong.size:
        row = wrong[0]
        raise ConservationError(
            f"{model}: {what} ({int(found[row])} cents) differ from {other} ({int(wanted[row])}"
            f" cents) in {wrong.size} of {found.size} cases"
        )
