"""The first sheet: the page's first table; its totals are formulas over the sheets behind it.

Every formula carries the value that the page shows, so a reader that does not calculate sees it
too. The last column compares the two: it says whether the sums of the sheets equal the page to the
cent.
"""

from collections.abc import Iterable, Mapping
from textwrap import wrap
from typing import Any

import numpy as np

from ...accounts import ledger
from ...accounts.bounds import AT_LEAST, AT_MOST, EXACT, Bound
from ...analysis.analysis import Analysis
from ...analysis.person_groups import Group
from ...base.numbers import euros
from ...scenario.workbook.cells import letters
from ..tables.afterwards import afterwards
from ..tables.amounts import buyers_cost, people_span, stays
from ..text import caveats, ranges
from ..text.bounds import bound_text
from ..text.gaps import still_missing
from ..text.labels import reading
from ..text.language import Language
from ..text.law_end import carried_forward
from .book import Column, Live, Page, Words, quoted
from .entries import Entries, Entry
from .notes import notes

_HEAD = 4  # the row of headings: above it the scenario, its months and the law
_WIDTH = 150


def answer(page: Page, analysis: Analysis, entries: Entries, sheets: Mapping[str, Page]) -> None:
    """The difference to today per model, what the buyers pay in the end, what is kept; below it
    what the numbers rest on.
    """
    language, comparison = page.book.language, analysis.comparison
    law = [Column(language.text("excel.law"), width=18)] if entries.with_law else []
    columns = [
        Column("#", "number", 5),
        Column(language.text("page.model"), width=64),
        Column(language.text("excel.reading"), width=58),
        *law,
        Column(language.text("excel.least"), "signed", 17),
        Column(language.text("excel.most"), "signed", 17),
        Column(language.text("excel.together"), "signed", 17),
        Column(language.text("page.buyers_in_end"), "money", 17),
        Column(language.text("page.stays"), "signed", 17),
        Column(language.text("excel.check"), width=26),
    ]
    if any(_later(entry, language) for entry in entries.all):
        columns.append(Column(language.text("excel.after"), width=58))
    rows = [
        _row(language, entry, entries, sheets, _HEAD + number)
        for number, entry in enumerate(entries.all, 2)
    ]
    page.table(language.text("page.overview"), columns, rows, head=_HEAD, frozen_columns=2)
    scenario = comparison.scenario
    months = ranges.months(language, range(scenario.first_month, scenario.last_month + 1))
    page.write(0, 0, f"{language.pick(scenario.title)} ({scenario.id})", "title")
    page.write(
        1,
        0,
        f"{language.text('page.months')}: {months}. {language.text('page.continues')}:"
        f" {language.text('page.continues_for', months=scenario.continues_months)}.",
        "text",
    )
    page.write(
        2,
        0,
        f"{language.text('page.law')}:"
        f" {language.text('page.law_dated', name=comparison.law.label)}",
        "text",
    )
    # The answer begins with what is not known; the rest of it stands below the table.
    gaps = still_missing(analysis.gaps, language, most=1)
    first = carried_forward(analysis, language)[:1]
    first += [f"{language.text('missing.heading')} {gaps[0]}"] if gaps else []
    if first:
        page.write(3, 0, " ".join(first), "caption")
    row = page.last + 2
    for heading, texts in notes(analysis, entries, language):
        if heading:
            page.write(row, 0, heading, "caption")
            row += 1
        for text in texts:
            for line in wrap(text, _WIDTH, subsequent_indent="   ", break_on_hyphens=False):
                page.write(row, 0, line, "text")
                row += 1
        row += 1


def _row(
    language: Language, entry: Entry, entries: Entries, sheets: Mapping[str, Page], row: int
) -> list[Any]:
    outcome = entry.outcome
    star = " *" if caveats.stands_in(entry.comparison, outcome) else ""
    person_groups = entry.analysis.groups(outcome)
    bounds = [group.change for group in person_groups if group.offered]

    def live(sheet: str, column: str, cents: int) -> Live:
        page = sheets[sheet]
        first_case = f",{page.column(language.text('excel.case'))},1" if entries.cases > 1 else ""
        return Live(
            f"=SUMIFS({page.column(language.text(column))},{page.column('#')},$A{row}{first_case})",
            cents,
        )

    span = people_span(entry.analysis, outcome, language)
    if not outcome.admission.offered.any() or any(bound.holds != EXACT for bound in bounds):
        least: Words | int = Words(span)
        most: Words | int = least
        together: Any = Words(
            span
            if not outcome.admission.offered.any()
            else bound_text(_bound(_sum(person_groups)), language, signed=True)
        )
    else:
        least, most = min(bound.cents for bound in bounds), max(bound.cents for bound in bounds)
        together = live("people", "page.difference", _sum(person_groups)[0])
    cost, keeps = _cost(entry, language), _kept(entry, language)
    amounts = {
        5: together,
        6: live("buyers", "page.cost", cost) if isinstance(cost, int) else cost,
        7: live("kept", "excel.amount", keeps) if isinstance(keeps, int) else keeps,
    }
    shift = 1 if entries.with_law else 0
    checks = [
        f"ROUND({letters(place + shift)}{row}-({euros(cell.value)}),2)=0"
        for place, cell in amounts.items()
        if isinstance(cell, Live) and isinstance(cell.value, int)
    ]
    checks += _pocket(language, entry, sheets, row)
    yes, no = language.text("excel.equal"), language.text("excel.unequal")
    check: Any = (
        Live(f"=IF(AND({','.join(checks)}),{quoted(yes)},{quoted(no)})", yes) if checks else ""
    )
    law = [entry.comparison.law.label] if entries.with_law else []
    return [
        entry.number,
        f"{language.pick(outcome.manifest.title)}{star}",
        reading(outcome, language),
        *law,
        least,
        most,
        *amounts.values(),
        check,
        *filter(None, [_later(entry, language)]),
    ]


def _later(entry: Entry, language: Language) -> str:
    """What a month comes to after those asked, where something then falls."""
    told = afterwards(entry.analysis, entry.outcome, language)
    return "; ".join(f"{when}: {then}" for when, then in told)


def _pocket(language: Language, entry: Entry, sheets: Mapping[str, Page], row: int) -> list[str]:
    """What the people have in hand is what the documents pay them less what these take from
    them.
    """
    outcome = entry.outcome
    if not all(np.all(line.known) for sheet in outcome.sheets for line in sheet.lines):
        return []
    people, paid = sheets["people"], sheets["payments"]
    person, no = quoted(language.text("role.person")), quoted(language.text("excel.no"))

    def flow(end: str) -> str:
        amount, side, memo = (
            paid.column(language.text(key)) for key in ("excel.amount", end, "excel.memo")
        )
        return f"SUMIFS({amount},{paid.column('#')},$A{row},{side},{person},{memo},{no})"

    return [
        f"ROUND(SUMIFS({people.column(language.text('page.in_model'))},{people.column('#')},$A{row})-({flow('excel.payee')}-{flow('excel.payer')}),2)=0"
    ]


def _sum(groups: Iterable[Group]) -> tuple[int, set[str]]:
    """All people together, and which bounds are among them."""
    every = [(len(group.people), group.change) for group in groups]
    return sum(n * bound.cents for n, bound in every), {bound.holds for _, bound in every}


def _bound(summed: tuple[int, set[str]]) -> Bound:
    cents, holds = summed
    mixed = holds - {EXACT}
    return Bound(
        cents,
        (
            EXACT
            if not mixed
            else next(iter(mixed))
            if mixed in ({AT_LEAST}, {AT_MOST})
            else "unknown"
        ),
    )


def _cost(entry: Entry, language: Language) -> Any:
    """Cents where the page shows an exact amount, else its words."""
    outcome = entry.outcome
    cost = ledger.buyer_cost(outcome)
    asked = outcome.admission.offered.any() and ledger.buyer_lines(outcome)
    if not asked or not all(cost.is_known(0, buyer) for buyer in range(cost.cents.shape[1])):
        return Words(buyers_cost(outcome, language))
    return int(cost.cents[0].sum())


def _kept(entry: Entry, language: Language) -> Any:
    outcome = entry.outcome
    kept = ledger.keeps(outcome)
    if (
        not kept
        or not outcome.admission.offered.any()
        or not all(amount.is_known(0) for amount in kept.values())
    ):
        return Words(stays(outcome, language))
    return sum(int(amount.cents[0]) for amount in kept.values())
