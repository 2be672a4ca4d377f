"""What the buyers pay, what stays with whom, and what the employing side pays besides."""

from ... import ledger
from ...comparison import Comparison
from ...report.amounts import single
from ...report.language import Language
from ...stages import Outcome
from .tables import Raw, note, safe, small, table


def _bounded(cents: int, known: bool, language: Language) -> str:
    """A sum of costs; with an unknown part it is at least what is known, if anything is."""
    if known:
        return language.money(cents)
    return language.text("page.at_least", cents=language.money(cents)) if cents else language.text("page.unknown")


def money(comparison: Comparison, outcome: Outcome, language: Language) -> Raw:
    """Buyers, keepers and the employer's costs, one table each."""
    return Raw(_buyers(outcome, language) + _keeps(outcome, language) + _employer(outcome, language))


def _buyers(outcome: Outcome, language: Language) -> str:
    asked = outcome.tables.scenario.buyers
    if not asked:
        return note(language.text("page.no_gigs"))
    lines, cost = ledger.buyer_lines(outcome), ledger.buyer_cost(outcome)
    shape = cost.cents.shape
    gross = ledger.total({kind: lines[kind] for kind in ledger.BUYER_KINDS_OF_PRICE if kind in lines}, shape)
    beside = {kind: amount for kind, amount in lines.items() if kind not in ledger.BUYER_KINDS_OF_PRICE}
    columns = [(name, lines.get(kind)) for name, kind in (("net", "invoice_net"), ("vat", "invoice_vat"))] if "invoice_net" in lines else []
    columns = [*columns, ("gross", gross)] if columns else []
    columns += [("paid_beside", ledger.total(beside, shape))] if beside else []
    columns.append(("cost", cost))

    def cells(rows: range) -> list[str]:
        return [
            _bounded(int(amount.cents[0, rows].sum()), all(amount.is_known(0, row) for row in rows), language) if amount is not None else language.money(0) for _, amount in columns
        ]

    names = [language.text("page.buyer_deducts" if b.deducts_vat else "page.buyer", buyer=b.id, kind=language.text(f"buyer.{b.kind}")) for b in asked]
    body = [[name, *cells(range(row, row + 1))] for row, name in enumerate(names)]
    total = [language.text("page.all_buyers"), *cells(range(len(asked)))] if len(asked) > 1 else ()
    return table(language.text("page.buyers"), [language.text("role.buyer"), *(language.text(f"page.{name}") for name, _ in columns)], body, total=total)


def _keeps(outcome: Outcome, language: Language) -> str:
    found = ledger.keeps(outcome)
    if not found:
        return note(language.text("page.keeps_nothing"))
    rows = [[Raw(f"{safe(language.text(f'role.{role}'))}: {safe(small(language.text(f'kind.{kind}')))}"), single(amount, language)] for (role, kind), amount in found.items()]
    return table(language.text("page.keeps"), (), rows)


def _employer(outcome: Outcome, language: Language) -> str:
    costs = {kind: amount for kind, amount in ledger.employer_costs(outcome).items() if amount.cents[0] or not amount.is_known(0)}
    if not costs:
        return ""
    whole = ledger.total(costs, (outcome.tables.cases,))
    rows = [[language.text(f"kind.{kind}"), single(amount, language)] for kind, amount in costs.items()]
    return table(language.text("page.employer_costs"), (), rows, total=[language.text("page.sum"), _bounded(int(whole.cents[0]), whole.is_known(0), language)])
