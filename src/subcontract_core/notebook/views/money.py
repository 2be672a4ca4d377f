"""What the buyers pay, what stays with whom, and what the employing side pays besides."""

from ...accounts import ledger
from ...engine.comparison import Comparison
from ...model.results import Outcome
from ...report.markup.elements import NOTHING, Markup, joined
from ...report.tables.amounts import all_buyers, buyer_columns, buyer_rows, cost_rows, kept_text
from ...report.text.labels import in_sentence, kind_name, role_name
from ...report.text.language import Language
from .tables import note, table


def money(comparison: Comparison, outcome: Outcome, language: Language) -> Markup:
    """Buyers, keepers and the employer's costs, one table each."""
    return joined(part(outcome, language) for part in (_buyers, _keeps, _employer))


def _buyers(outcome: Outcome, language: Language) -> Markup:
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


def _keeps(outcome: Outcome, language: Language) -> Markup:
    kept = ledger.keeps(outcome)
    if not kept:
        return note(language.text("page.keeps_nothing"))
    rows = [
        [
            f"{role_name(language, role, outcome.model)}: {in_sentence(kind_name(language, kind))}",
            kept_text(outcome, role, amount, language),
        ]
        for (role, kind), amount in kept.items()
    ]
    return table(language.text("page.keeps"), (), rows)


def _employer(outcome: Outcome, language: Language) -> Markup:
    rows, whole = cost_rows(outcome, language)
    return (
        table(
            language.text("page.employer_costs"), (), rows, total=[language.text("page.sum"), whole]
        )
        if rows
        else NOTHING
    )
