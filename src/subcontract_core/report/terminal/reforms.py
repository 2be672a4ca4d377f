"""Law and reform side by side, in words: what a reform changes, one table per reform, and where
its page differs from the law's.
"""

from ...accounts.bounds import Bound
from ...analysis.analysis import Analysis
from ...base.dates import first_day, last_day
from ...engine.comparison import Comparison
from ..tables.reform_pairs import changes, pairs
from ..text import ranges
from ..text.bounds import bound_text
from ..text.doubted_law import names_read
from ..text.labels import law_text, title, with_reading
from ..text.language import Language
from .layout import heading, paragraph, table
from .outcome import changed_sections


def reform_name(reformed: Comparison, language: Language) -> str:
    """The titles of the reforms of a law, with their ids."""
    return "; ".join(
        f"{language.pick(reform.titles)} ({reform.id})" for reform in reformed.law.reforms
    )


def change_texts(comparison: Comparison, reformed: Comparison, language: Language) -> list[str]:
    """What a reform changes, from when, in place of what and by whose word."""
    texts = []
    for change in changes(
        comparison.law, reformed.law.reforms, first_day(comparison.scenario.first_month)
    ):
        name, unit = change.parameter.name, change.parameter.unit
        before = (
            law_text(language, name, unit, change.law.text)
            if change.law is not None
            else language.text("page.not_in_force")
        )
        what = f"{language.pick(change.parameter.names)} [{name}]"
        key = (
            "page.law_value"
            if change.law is not None and change.law.amount == change.value.amount
            else "page.reform_change"
        )
        texts.append(
            language.text(
                key,
                what=what,
                day=change.value.valid_from,
                law=before,
                value=law_text(language, name, unit, change.value.text),
            )
        )
    for reform in reformed.law.reforms:
        texts.append(
            language.text(
                "page.reform_source",
                kind=language.text(f"reform.{reform.kind}"),
                source=reform.source,
            )
        )
        note = language.pick(reform.note)
        texts += [note] if note else []
    return texts


def remark(comparison: Comparison, reformed: Comparison, language: Language) -> str:
    """Why a reform changes nothing here, where that can be said: it begins later, or nothing
    that it sets was read.
    """
    reforms = reformed.law.reforms
    last = last_day(int(comparison.today.tables.months[-1]))
    starts = min(values[0].valid_from for reform in reforms for values in reform.changes.values())
    if starts > last:
        return language.text(
            "page.reform_later", day=starts, month=int(comparison.today.tables.months[-1])
        )
    if not names_read(reformed) & {name for reform in reforms for name in reform.changes}:
        return language.text("page.reform_unread")
    return ""


def reform_table_rows(
    comparison: Comparison, reformed: Comparison, language: Language
) -> list[list[str]]:
    """The table of the first case: a line per model, and below it a line per group of people
    with equal amounts.
    """
    rows: list[list[str]] = []
    for pair in pairs(comparison, reformed):
        label = (
            with_reading(f"{pair.number}. {title(pair.law, language)}", pair.law, language)
            if pair.number
            else language.text("page.today_own")
        )
        offered = not pair.number or pair.law.admission.offered.any()
        if pair.reform is None or not offered:
            rows.append(
                [
                    label,
                    "",
                    "",
                    language.text("page.not_offered" if not offered else "page.reform_not_run"),
                ]
            )
            continue
        rows.append([label, "", "", ""])
        groups: dict[tuple[Bound, Bound, Bound], list[str]] = {}
        for person in pair.people:
            if person.case == 0:
                groups.setdefault((person.law, person.reform, person.less), []).append(person.id)
        for (law, reform, less), people in groups.items():
            who = ranges.names(people)
            cells = (
                ["", ""]
                if not pair.number
                else [
                    bound_text(law, language, signed=True),
                    bound_text(reform, language, signed=True),
                ]
            )
            rows.append(
                [
                    f"  {language.text('page.each', people=who) if len(people) > 1 else who}",
                    *cells,
                    bound_text(less, language, signed=True),
                ]
            )
    return rows


def side_by_side_page(comparison: Comparison, language: Language) -> list[str]:
    """One table per reform, before the ordinary page of the law."""
    lines: list[str] = []
    head = [
        "",
        language.text("page.to_today_law"),
        language.text("page.to_today_reform"),
        language.text("page.reform_less_law"),
    ]
    months = ranges.months(language, (int(m) for m in comparison.today.tables.months))
    for reformed in comparison.reforms:
        lines += [
            "",
            *heading(language.text("page.side_by_side", reform=reform_name(reformed, language))),
        ]
        lines += [
            line
            for text in change_texts(comparison, reformed, language)
            for line in paragraph(f"- {text}", 0, 2)
        ]
        said = remark(comparison, reformed, language)
        lines += [
            *(paragraph(said) if said else []),
            "",
            *table(reform_table_rows(comparison, reformed, language), 0, head),
        ]
    return lines + (
        paragraph(language.text("page.side_by_side_note", months=months)) if lines else []
    )


def reform_page(law: Analysis, reformed: Analysis, language: Language) -> list[str]:
    """What the page of a reform says otherwise than the page of the law, model by model."""
    name = reform_name(reformed.comparison, language)
    lines = [
        "",
        *heading(language.text("page.with_reform", reform=name), "="),
    ]
    told = [
        changed_sections(law, reformed, number, language)
        for number in range(1, len(law.comparison.outcomes) + 1)
    ]
    body = [line for part in told for line in part]
    return lines + (body or paragraph(language.text("page.reform_same")))
