"""Several questions side by side, purse by purse: never added up, and no ranking."""

from collections.abc import Sequence

from ...analysis.analysis import Analysis
from ...analysis.purses import Balance
from ...model.results import Outcome
from ..tables import purse_rows, result_rows
from ..text.labels import reading, title
from ..text.language import Language
from .layout import heading, paragraph, table

_INDENT = 2
Column = tuple[Analysis, Outcome]


def alternatives_page(
    analyses: Sequence[Analysis], language: Language, small_groups: bool = False
) -> str:
    """Each outcome of the first question beside the same model and reading of the others."""
    lines = heading(language.text("page.alternatives"), "=")
    for number, analysis in enumerate(analyses, 1):
        scenario = analysis.comparison.scenario
        name = f"{number}. {language.pick(scenario.title)} ({scenario.id})"
        lines += paragraph(name, _INDENT, 3)
    lines += ["", *paragraph(language.text("page.alternatives.note"))]
    for outcome in analyses[0].comparison.outcomes:
        columns = [(one, one.comparison.same(outcome)) for one in analyses]
        found = [(one, its_outcome) for one, its_outcome in columns if its_outcome is not None]
        lines += ["", *heading(title(outcome, language))]
        words = reading(outcome, language)
        lines += paragraph(language.text("page.reading", reading=words)) if words else []
        if len(found) < len(columns):
            lines += paragraph(language.text("page.alternatives.missing"), _INDENT)
        elif not (
            small_groups or all(one.purses(its_outcome).is_told() for one, its_outcome in found)
        ):
            lines += paragraph(language.text("page.purses.withheld"), _INDENT, 2)
        else:
            lines += _side_by_side(found, language)
    return "\n".join(lines)


def _side_by_side(columns: Sequence[Column], language: Language) -> list[str]:
    """The purses, the public sums and the hours, a column a question."""
    head = ["", *(str(number) for number in range(1, len(columns) + 1))]
    balances = [analysis.purses(outcome) for analysis, outcome in columns]
    rows = _purses(columns, balances, language)
    sums = [purse_rows.public_sums(analysis, outcome, language) for analysis, outcome in columns]
    public = [[row[0], *(other[place][1] for other in sums)] for place, row in enumerate(sums[0])]
    lines = table(rows, _INDENT, head)
    lines += ["", *paragraph(language.text("page.purses.public"), _INDENT)]
    lines += table(public, _INDENT + 2)
    hours = _hours(columns, language)
    if hours:
        lines += ["", *paragraph(language.text("page.hours"), _INDENT)]
        lines += table(hours, _INDENT + 2)
    return lines


def _purses(
    columns: Sequence[Column], balances: Sequence[Balance], language: Language
) -> list[list[str]]:
    """A row a purse that changes in any of the questions."""
    names = {
        row.purse.name: (row.purse, outcome)
        for (_, outcome), balance in zip(columns, balances, strict=True)
        for row in purse_rows.changing(balance)
    }
    ordered = sorted(names.values(), key=lambda pair: (pair[0].place, pair[0].name))
    rows = []
    for purse, outcome in ordered:
        of_purse = [balance.row(purse.name) for balance in balances]
        cells = [
            language.money(0) if row is None else purse_rows.amount(row.change, language)
            for row in of_purse
        ]
        rows.append([purse_rows.purse_name(language, purse, outcome), *cells])
    return rows


def _hours(columns: Sequence[Column], language: Language) -> list[list[str]]:
    """A row a role with the hours of each question."""
    found: dict[str, list[str]] = {}
    for place, (analysis, outcome) in enumerate(columns):
        for name, hours, _ in result_rows.hour_rows(analysis, outcome, language):
            cells = found.setdefault(name, [""] * len(columns))
            cells[place] = hours
    return [[name, *cells] for name, cells in found.items()]
