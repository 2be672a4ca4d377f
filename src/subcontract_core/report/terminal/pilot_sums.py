"""How the programme's people are counted over the pilots, and where the stated sums differ."""

from ...programme import (
    RULES,
    Programme,
    account,
    checks,
    paid_span,
    relationships,
    total,
)
from ..text.language import Language
from .layout import heading, paragraph, table


def totals_lines(programme: Programme, language: Language) -> list[str]:
    rows = []
    for name, rule in RULES.items():
        counted = total(programme.pilots, rule)
        stated = (
            language.count(programme.totals[name].value)
            if name in programme.totals and programme.totals[name].value is not None
            else ""
        )
        cells = [_cell(counted.parts[pilot.id], language) for pilot in programme.pilots]
        rows.append(
            [
                language.text(f"pilots.rule.{name}"),
                *cells,
                _sum(counted.count, counted.whole, language),
                stated,
            ]
        )
    head = [
        "",
        *(pilot.short for pilot in programme.pilots),
        language.text("pilots.sum"),
        language.text("pilots.stated"),
    ]
    lines = [
        "",
        *heading(language.text("pilots.totals")),
        *table(rows, 0, head),
        *paragraph(language.text("pilots.counting")),
    ]
    span = paid_span(programme)
    if span is not None and span[0] != span[1]:
        lines += paragraph(language.text("pilots.split", least=span[0], most=span[1]))
    lines += paragraph(language.text("pilots.indirect_note"))
    projects, failed, studied = (
        programme.totals[name].value for name in ("projects", "failed", "studied")
    )
    lines += paragraph(
        language.text(
            "pilots.projects",
            projects=projects,
            failed=failed,
            studied=studied,
            rows=len(programme.pilots),
        )
    )
    for check in checks(programme):
        if not check.agrees:
            name = language.text(
                f"pilots.{'rule' if check.name in RULES else 'check'}.{check.name}"
            )
            lines += paragraph(
                language.text(
                    "pilots.differs", name=name, stated=check.stated, computed=check.computed
                )
            )
    return lines


def _cell(number: int | None, language: Language) -> str:
    return "?" if number is None else language.count(number)


def _sum(number: int, whole: bool, language: Language) -> str:
    return language.count(number) if whole else language.text("pilots.at_least", least=number)


def employment_lines(programme: Programme, language: Language) -> list[str]:
    paid, employed = total(programme.pilots, RULES["paid"]), relationships(programme)
    billed = sum(
        paid.parts[pilot.id] or 0 for pilot in programme.pilots if pilot["relationship"] == "none"
    )
    mixed = sum(
        paid.parts[pilot.id] or 0 for pilot in programme.pilots if pilot["relationship"] == "mixed"
    )
    means = [
        money.mean_hours_hundredths
        for pilot in programme.pilots
        if pilot["relationship"] == "mixed" and (money := account(pilot))
    ]
    text = language.text(
        "pilots.employment",
        paid=paid.count,
        billed=billed,
        mixed=mixed,
        least=employed.count,
        most=employed.count + mixed,
        mean=means[0] if means else None,
    )
    return ["", *heading(language.text("pilots.employment_title")), *paragraph(text)]
