"""One outcome on the page: each person beside today, the buyers, what stays with whom, what to notice."""

from collections.abc import Iterable

from .. import ledger
from ..comparison import Comparison
from ..kept import of_price
from ..ledger import Amount
from ..stages import SEVERITIES, Outcome
from . import places
from .language import Language
from .layout import heading, paragraph, table
from .matrix import open_line
from .people import Group, groups
from .remarks import Remark, remarks
from .words import reading, title

_INDENT = 4
MOST_BUYERS = 6


def outcome_page(comparison: Comparison, number: int, language: Language) -> list[str]:
    """The lines of the outcome with that number (from 1). What equals an earlier reading of the model is not said again."""
    outcome = comparison.outcomes[number - 1]
    lines = ["", *heading(f"{number}. {title(outcome, language)}")]
    words = reading(outcome, language)
    if words:
        lines += paragraph(language.text("page.reading", reading=words), 0, 2)
    earlier = [(n, _sections(comparison, o, language)) for n, o in enumerate(comparison.outcomes[: number - 1], 1) if o.model == outcome.model]
    for key, body in _sections(comparison, outcome, language).items():
        same = next((n for n, sections in earlier if sections.get(key) == body), None)
        shown = body if same is None else [f"{' ' * _INDENT}{language.text('page.as_before', number=same)}"]
        lines += ["", f"  {language.text(key)}", *shown] if body else []
    asked = open_line(outcome.manifest, language)
    return lines + (["", *paragraph(asked, 2, 2)] if asked and not earlier else [])


def changed_sections(law: Comparison, reformed: Comparison, number: int, language: Language) -> list[str]:
    """What the outcome with that number says otherwise under a reform than under the law; nothing where it is the same."""
    outcome = law.outcomes[number - 1]
    counterpart = next((o for o in reformed.outcomes if (o.model, o.reading) == (outcome.model, outcome.reading)), None)
    if counterpart is None:
        return []
    before, now = _sections(law, outcome, language), _sections(reformed, counterpart, language)
    changed = {key: body for key, body in now.items() if body != before[key] and key != "page.findings"}
    noticed, gone = remarks(counterpart, reformed.law, language), remarks(outcome, law.law, language)
    for key, found in (("page.newly_noticed", [r for r in noticed if r not in gone]), ("page.no_longer_noticed", [r for r in gone if r not in noticed])):
        if found:
            changed[key] = _remarks(found, language)
    words = reading(outcome, language)
    lines = ["", *heading(f"{number}. {title(outcome, language)}")] + (paragraph(language.text("page.reading", reading=words), 0, 2) if words else [])
    return [*lines, *(line for key, body in changed.items() for line in ("", f"  {language.text(key)}", *body))] if changed else []


def _sections(comparison: Comparison, outcome: Outcome, language: Language) -> dict[str, list[str]]:
    return {
        "page.people": _people(comparison, outcome, language),
        "page.buyers": _buyers(comparison, outcome, language),
        "page.keeps": _keeps(outcome, language),
        "page.findings": _findings(comparison, outcome, language),
    }


def _people(comparison: Comparison, outcome: Outcome, language: Language) -> list[str]:
    lines: list[str] = []
    months = [int(month) for month in outcome.tables.months]
    if len(months) > 1:
        lines += paragraph(language.text("page.people_total", months=places.months(language, months)), _INDENT)
    head = ["", *(language.text(f"page.{name}") for name in ("difference", "today", "in_model"))]
    rows: list[list[str]] = []
    notes: list[tuple[int, list[str]]] = []
    for group in groups(comparison, outcome):
        rows += _group_rows(group, language)
        notes.append((len(rows), _group_notes(group, language)))
    drawn = table(rows, _INDENT, head)
    # Long labels wrap, so each group is drawn by itself with the columns of the whole.
    return lines + (_with_notes(rows, notes, head) if any(note for _, note in notes) else drawn)


def _with_notes(rows: list[list[str]], notes: list[tuple[int, list[str]]], head: list[str]) -> list[str]:
    every = [head, *rows]
    widest = [max(len(row[column]) for row in every) for column in range(len(head))]
    padded = [[row[0], *(f"{cell:>{width}}" for cell, width in zip(row[1:], widest[1:], strict=True))] for row in every]
    longest = max(len(row[0]) for row in every)
    lines = table([[f"{padded[0][0]:<{longest}}", *padded[0][1:]]], _INDENT)
    start = 0
    for end, note in notes:
        block = [[row[0], *row[1:]] for row in padded[1 + start : 1 + end]]
        block[0][0] = f"{block[0][0]:<{longest}}"
        lines += table(block, _INDENT) + note
        start = end
    return lines


def _group_rows(group: Group, language: Language) -> list[list[str]]:
    people = places.names(group.people)
    label = language.text("page.each", people=people) if len(group.people) > 1 else people
    rows = [[label, group.change.text(language, signed=True), group.today.text(language), group.now.text(language)]]
    for row in group.rows:
        rows.append(
            [
                f"  {language.text(f'kind.{row.kind}')}",
                language.amount(row.difference or 0, row.difference is not None, signed=True),
                language.amount(row.today or 0, row.today is not None),
                language.amount(row.now or 0, row.now is not None),
            ]
        )
    return rows if group.rows else [*rows, [f"  {language.text('page.no_change')}"] + [""] * 3]


def _group_notes(group: Group, language: Language) -> list[str]:
    lines = []
    if group.by_month:
        parts = [f"{places.months(language, run)} {bound.text(language, signed=True)}" for run, bound in group.by_month]
        lines += paragraph(f"{language.text('page.months_differ')} {'; '.join(parts)}", _INDENT + 2, 2)
    if group.kept is not None:
        lines += paragraph(kept_of_gross(group, language), _INDENT + 2, 2)
    for kind, cents in group.memo:
        words = language.text("page.memo", kind=language.text(f"kind.{kind}").lower(), cents=language.amount(cents or 0, cents is not None))
        lines += paragraph(words, _INDENT + 2, 2)
    return lines


def kept_of_gross(group: Group, language: Language) -> str:
    """How much of the gross pay is left in the pocket, in words."""
    assert group.kept is not None and group.gross is not None
    if group.kept <= 0:
        return language.text("page.kept_nothing", gross=group.gross)
    return language.text("page.kept_of_gross", gross=group.gross, share=group.kept)


def kept_of_price(comparison: Comparison, outcome: Outcome, language: Language) -> str:
    """How much of what the work costs the buyers people keep together, in words; empty where nothing honest can be said."""
    share = of_price(comparison, outcome)
    hundredths = share.hundredths(0)
    if hundredths is None or hundredths < 0:
        return ""
    return language.text("page.kept_of_price", cost=int(share.whole.cents[0]), people=int(share.part.cents[0]), share=hundredths)


def cell(amount: Amount | None, rows: Iterable[int], language: Language) -> str:
    """The sum over buyers of the first case."""
    if amount is None:
        return language.money(0)
    at = list(rows)
    cents = int(amount.cents[0, at].sum())
    return least(cents, all(amount.is_known(0, row) for row in at), language)


def least(cents: int, known: bool, language: Language) -> str:
    """A sum of costs; with an unknown part it is at least what is known, if anything is."""
    if known:
        return language.money(cents)
    return language.text("page.at_least", cents=language.money(cents)) if cents else language.text("page.unknown")


def _buyers(comparison: Comparison, outcome: Outcome, language: Language) -> list[str]:
    asked = outcome.tables.scenario.buyers
    if not asked:
        return []
    lines, cost = ledger.buyer_lines(outcome), ledger.buyer_cost(outcome)
    shape = cost.cents.shape
    net, vat = lines.get("invoice_net"), lines.get("invoice_vat")
    gross = ledger.total({kind: amount for kind, amount in lines.items() if kind in ledger.BUYER_KINDS_OF_PRICE}, shape)
    other = {kind: amount for kind, amount in lines.items() if kind not in ledger.BUYER_KINDS_OF_PRICE}
    columns: list[tuple[str, Amount | None]] = [("net", net), ("vat", vat), ("gross", gross)] if net is not None else []
    if other:
        columns.append(("paid_beside", ledger.total(other, shape)))
    columns.append(("cost", cost))
    rows = []
    if len(asked) <= MOST_BUYERS:
        for row, buyer in enumerate(asked):
            key = "page.buyer_deducts" if buyer.deducts_vat else "page.buyer"
            label = language.text(key, buyer=buyer.id, kind=language.text(f"buyer.{buyer.kind}"))
            rows.append([label, *(cell(amount, [row], language) for _, amount in columns)])
    if len(asked) > 1:
        rows.append([language.text("page.all_buyers"), *(cell(amount, range(len(asked)), language) for _, amount in columns)])
    head = ["", *(language.text(f"page.{name}") for name, _ in columns)]
    return table(rows, _INDENT, head) + paragraph(kept_of_price(comparison, outcome, language), _INDENT)


def kept(amount: Amount, language: Language) -> str:
    """What is kept in the first case; one unknown part says nothing about the rest."""
    return language.amount(int(amount.cents[0]), amount.is_known(0))


def _keeps(outcome: Outcome, language: Language) -> list[str]:
    found = ledger.keeps(outcome)
    rows = [[f"{language.text(f'role.{role}')}: {language.text(f'kind.{kind}').lower()}", kept(amount, language)] for (role, kind), amount in found.items()]
    lines = table(rows, _INDENT) if rows else paragraph(language.text("page.keeps_nothing"), _INDENT)
    costs = {kind: amount for kind, amount in ledger.employer_costs(outcome).items() if amount.cents[0] or not amount.is_known(0)}
    if costs:
        shown = [[f"  {language.text(f'kind.{kind}')}", kept(amount, language)] for kind, amount in costs.items()]
        whole = ledger.total(costs, (outcome.tables.cases,))
        lines += table([[language.text("page.employer_costs"), ""], *shown, [f"  {language.text('page.sum')}", least(int(whole.cents[0]), whole.is_known(0), language)]], _INDENT)
    return lines


def _findings(comparison: Comparison, outcome: Outcome, language: Language) -> list[str]:
    found = remarks(outcome, comparison.law, language)
    return _remarks(found, language) if found else paragraph(language.text("page.no_findings"), _INDENT)


def _remarks(found: list[Remark], language: Language) -> list[str]:
    lines: list[str] = []
    for severity in SEVERITIES:
        mine = [remark for remark in found if remark.severity == severity]
        if mine:
            lines.append(f"{' ' * _INDENT}{language.text(f'severity.{severity}')}")
        for row, remark in enumerate(mine):
            lines += paragraph(f"- {remark.sentence}", _INDENT, 2)
            if remark.where:
                lines += paragraph(remark.where, _INDENT + 2, 2)
            following = mine[row + 1] if row + 1 < len(mine) else None
            if following is not None and following.code == remark.code:
                continue  # the reason and the remedy follow the last sentence of the same finding
            if remark.why:
                lines += paragraph(language.text("page.why", reason=remark.why), _INDENT + 2, 2)
            if remark.fix:
                lines += paragraph(language.text("page.fix", fix=remark.fix), _INDENT + 2, 2)
    return lines


def people_span(comparison: Comparison, outcome: Outcome, language: Language) -> str:
    """The differences of all persons from the least to the most, for the overview."""
    if not outcome.admission.offered.any():
        return language.text("page.not_offered")
    bounds = [group.change for group in groups(comparison, outcome)]
    if any(bound.holds != "exact" for bound in bounds):
        return bounds[0].text(language, signed=True) if len(set(bounds)) == 1 else language.text("page.unknown")
    cents = [bound.cents for bound in bounds]
    if not cents:
        return ""
    low, high = language.money(min(cents), signed=True), language.money(max(cents), signed=True)
    return low if low == high else f"{low} … {high}"


def buyers_cost(outcome: Outcome, language: Language) -> str:
    """What the work costs all buyers together in the end; a dash where nothing is asked of any."""
    if not outcome.admission.offered.any() or not ledger.buyer_lines(outcome):
        return language.text("page.nothing")
    cost = ledger.buyer_cost(outcome)
    return cell(cost, range(cost.cents.shape[1]), language) if cost.cents.shape[1] else ""


def stays(outcome: Outcome, language: Language) -> str:
    """What everybody in between keeps together."""
    found = ledger.keeps(outcome)
    if not found or not outcome.admission.offered.any():
        return language.text("page.nothing")
    return kept(ledger.total({str(key): amount for key, amount in found.items()}, (outcome.tables.cases,)), language)


