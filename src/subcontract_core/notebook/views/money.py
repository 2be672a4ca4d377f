"""What the buyers pay, what stays with whom, and what the employing side pays besides."""

from ...accounts import ledger
from ...engine.comparison import Comparison
from ...model.results import Outcome
from ...report.text.amounts import all_buyers, buyer_columns, buyer_rows, cost_rows, single
from ...report.text.labels import kind_name, role_name
from ...report.text.language import Language
from .tables import Raw, note, safe, small, table


def money(comparison: Comparison, outcome: Outcome, language: Language) -> Raw:
    """Buyers, keepers and the employer's costs, one table each."""
    return Raw(
        _buyers(outcome, language) + _keeps(outcome, language) + _employer(outcome, language)
    )


def _buyers(outcome: Outcome, language: Language) -> str:
    if not outcome.tables.scenario.buyers:
        return note(language.text("page.no_gigs"))
    columns = buyer_columns(outcome)
    head = [language.text("role.buyer"), *(language.text(f"page.{name}") for name in columns)]
    rows = buyer_rows(outcome, columns.values(), language, most=len(outcome.tables.scenario.buyers))
    return table(
        language.text("page.buyers"),
        head,
        rows,
        total=all_buyers(outcome, columns.values(), language),
    )


def _keeps(outcome: Outcome, language: Language) -> str:
    found = ledger.keeps(outcome)
    if not found:
        return note(language.text("page.keeps_nothing"))
    rows = [
        [
            Raw(f"{safe(role_name(language, role))}: {safe(small(kind_name(language, kind)))}"),
            single(amount, language),
        ]
        for (role, kind), amount in found.items()
    ]
    return table(language.text("page.keeps"), (), rows)


def _employer(outcome: Outcome, language: Language) -> str:
    rows, whole = cost_rows(outcome, language)
    return (
        table(
            language.text("page.employer_costs"), (), rows, total=[language.text("page.sum"), whole]
        )
        if rows
        else ""
    )
