"""The first two sheets: the page's first table, then each person; their totals are formulas over
the sheets behind them.

Every formula carries the value that the page shows, so a reader that does not calculate sees it
too. The last column compares the two: it says whether the sums of the sheets equal the page to the
cent.
"""

from collections.abc import Iterable, Mapping
from textwrap import wrap
from typing import Any

import numpy as np

from ...accounts import ledger
from ...analysis.analysis import Analysis
from ...base.money import euros
from ...scenario.workbook.cells import letters
from ..tables.amounts import buyers_cost, people_span, stays
from ..tables.person_groups import AT_LEAST, AT_MOST, EXACT, Bound, Group, groups
from ..text import caveats, ranges
from ..text.gaps import counted, still_missing
from ..text.labels import reading, set_values, title
from ..text.language import Language
from .book import Column, Live, Page, Words, quoted
from .entries import Entries, Entry

_HEAD = 4  # the row of headings: above it the scenario, its months and the law
_WIDTH = 150
MOST_LIVE = 3_000  # more formulas than this make a workbook slow


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
    gaps = still_missing(analysis.gaps, language)
    if gaps:  # the answer begins with what is still missing; the others stand below the table
        page.write(3, 0, f"{language.text('missing.heading')} {gaps[0]}", "caption")
    r = page.last + 2
    for heading, texts in _notes(analysis, entries, language):
        if heading:
            page.write(r, 0, heading, "caption")
            r += 1
        for text in texts:
            for line in wrap(text, _WIDTH, subsequent_indent="   ", break_on_hyphens=False):
                page.write(r, 0, line, "text")
                r += 1
        r += 1


def _row(
    language: Language, entry: Entry, entries: Entries, sheets: Mapping[str, Page], row: int
) -> list[Any]:
    outcome = entry.outcome
    star = " *" if caveats.stands_in(entry.comparison, outcome) else ""
    person_groups = groups(entry.analysis, outcome)
    bounds = [group.change for group in person_groups if group.offered]

    def live(sheet: str, column: str, cents: int) -> Live:
        on = sheets[sheet]
        first_case = f",{on.column(language.text('excel.case'))},1" if entries.cases > 1 else ""
        return Live(
            f"=SUMIFS({on.column(language.text(column))},{on.column('#')},$A{row}{first_case})",
            cents,
        )

    span = people_span(entry.analysis, outcome, language)
    if not outcome.admission.offered.any() or any(bound.holds != EXACT for bound in bounds):
        least = most = Words(span)
        together: Any = Words(
            span
            if not outcome.admission.offered.any()
            else _bound(_sum(person_groups)).text(language, signed=True)
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
        f"ROUND({letters(at + shift)}{row}-({euros(cell.value)}),2)=0"
        for at, cell in amounts.items()
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
        f"{title(outcome, language)}{star}",
        reading(outcome, language),
        *law,
        least,
        most,
        *amounts.values(),
        check,
    ]


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


def _notes(
    analysis: Analysis, entries: Entries, language: Language
) -> Iterable[tuple[str, list[str]]]:
    """What stands above and below the page's table: marks, set values, assumptions, doubts
    about the law, what is left out.
    """
    comparison = analysis.comparison
    how = [
        language.text(
            "page.overview_note",
            months=ranges.months(language, (int(m) for m in comparison.today.tables.months)),
        )
    ]
    how += (
        [language.text("page.stars")]
        if any(caveats.stands_in(e.comparison, e.outcome) for e in entries.all)
        else []
    )
    how += [language.text("page.first_case", cases=entries.cases)] if entries.cases > 1 else []
    yield (
        language.text("excel.reading_this"),
        [
            *how,
            language.text("excel.unknown_note", words=language.text("page.unknown")),
            language.text("excel.check_note"),
        ],
    )
    gaps = still_missing(analysis.gaps, language, most=100)
    if gaps:
        yield language.text("missing.heading"), [f"– {text}" for text in gaps]
    if comparison.scenario.noticed:
        yield (
            language.text("page.noticed"),
            [f"– {language.translate_phrase(text)}" for text in comparison.scenario.noticed],
        )
    note = language.pick(comparison.scenario.note)
    if note:
        yield "", [note]
    stand_ins, readings = set_values(comparison, language)
    named = {
        "page.stand_ins": stand_ins,
        "page.law_readings": readings,
        "page.absent": caveats.absent(comparison, language),
    }
    named |= {
        "page.counted": counted(comparison, language),
        "page.assumptions": caveats.assumptions(comparison, language),
    }
    for key, texts in (
        named
        | caveats.of_law(comparison, language)
        | {"page.broken": caveats.broken(comparison, language)}
    ).items():
        if texts:
            yield language.text(key), [f"– {text}" for text in texts]
    outside = caveats.outside(comparison, language)
    if outside:
        yield "", [language.text("page.outside", what=", ".join(outside))]


def each_person(page: Page, entries: Entries, lines: Page) -> None:
    """Each person in each model: the difference, today, and in the model."""
    language = page.book.language
    law = [Column(language.text("excel.law"), width=18)] if entries.with_law else []
    case = [Column(language.text("excel.case"), "number", 7)] if entries.cases > 1 else []
    columns = [
        Column("#", "number", 5),
        Column(language.text("page.model"), width=28),
        Column(language.text("excel.reading"), width=34),
        *law,
        *case,
        Column(language.text("excel.person"), width=10),
        Column(language.text("page.difference"), "signed", 17),
        Column(language.text("page.today"), "money", 17),
        Column(language.text("page.in_model"), "money", 17),
        Column(language.text("excel.check"), width=26),
    ]
    told = [
        (entry, number, person, group)
        for entry in entries.all
        for number in range(entries.cases)
        for group in groups(entry.analysis, entry.outcome, number)
        for person in group.people
    ]
    rank = {
        p.id: at
        for entry in entries.all[:1]
        for at, p in enumerate(entry.comparison.scenario.people)
    }
    told.sort(key=lambda row: (row[0].number, row[1], rank.get(row[2], 0)))
    live = 4 * len(told) <= MOST_LIVE
    rows = []
    for row, (entry, number, person, group) in enumerate(told, 3):
        at = len(law) + len(case) + 3
        start = [*entry.start(language, entries.with_law), *([number + 1] if case else []), person]
        cells: list[Any] = [
            _amount(language, lines, bound, key, row, at, bool(case), live)
            for bound, key in (
                (group.change, "page.difference"),
                (group.today, "page.today"),
                (group.now, "page.in_model"),
            )
        ]
        if not group.offered:
            cells[0] = Words(language.text("nothing.not_for_this_person"))
        checks = [
            f"ROUND({letters(at + 1 + c)}{row}-({euros(cell.value)}),2)=0"
            for c, cell in enumerate(cells)
            if isinstance(cell, Live) and isinstance(cell.value, int)
        ]
        yes, no = language.text("excel.equal"), language.text("excel.unequal")
        rows.append(
            [
                *start,
                *cells,
                (
                    Live(f"=IF(AND({','.join(checks)}),{quoted(yes)},{quoted(no)})", yes)
                    if checks
                    else ""
                ),
            ]
        )
    page.table(language.text("excel.caption.each_person"), columns, rows, frozen_columns=2)


def _amount(
    language: Language,
    lines: Page,
    bound: Bound,
    key: str,
    row: int,
    at: int,
    with_case: bool,
    live: bool,
) -> Any:
    if bound.holds != EXACT:
        return Words(bound.text(language, signed=key == "page.difference"))
    if not live:
        return bound.cents
    case = (
        f",{lines.column(language.text('excel.case'))},${letters(at - 1)}{row}" if with_case else ""
    )
    return Live(
        f"=SUMIFS({lines.column(language.text(key))},{lines.column('#')},$A{row},{lines.column(language.text('excel.person'))},${letters(at)}{row}{case})",
        bound.cents,
    )
