"""The whole file: head, header, list of contents, the sections in their order, footer."""

from html import escape

from ...engine.comparison import Comparison
from ...model.catalogue import Catalogue
from ..markup.elements import heading, link, paragraph
from ..text import ranges
from ..text.language import Language
from .report_answer import answer, pictures, reforms
from .report_grounds import assumptions, law, left_out, rerun
from .report_model import model
from .style import STYLE


def report(comparison: Comparison, language: Language, catalogue: Catalogue | None = None) -> str:
    """The report as one HTML text that needs nothing else."""
    scenario = comparison.scenario
    language = language.about(scenario)
    title = language.pick(scenario.title) or scenario.id
    models = "".join(
        model(comparison, number, language, catalogue)
        for number in range(1, len(comparison.outcomes) + 1)
    )
    body = [
        answer(comparison, language),
        reforms(comparison, language),
        pictures(comparison, language),
        (
            '<section aria-labelledby="models">'
            f"{heading(2, language.text('report.models'), 'models')}{models}</section>"
            if models
            else ""
        ),
        assumptions(comparison, language, catalogue),
        left_out(comparison, language),
        law(comparison, language),
        rerun(comparison, language),
    ]
    return (
        f'<!DOCTYPE html>\n<html lang="{language.code}"><head><meta charset="utf-8"><meta'
        ' name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title><style>{STYLE}</style></head><body>"
        f'<a class="skip" href="#content">{escape(language.text("report.skip"))}</a>'
        f"{_header(comparison, title, language)}{_contents(language)}"
        f'<main id="content">{"".join(body)}</main>'
        f"<footer>{paragraph(language.text('report.footer'))}</footer></body></html>\n"
    )


def _header(comparison: Comparison, title: str, language: Language) -> str:
    scenario = comparison.scenario
    facts = {
        "page.months": ranges.months(
            language, range(scenario.first_month, scenario.last_month + 1)
        ),
        "page.continues": language.text("page.continues_for", months=scenario.continues_months),
        "page.law": language.text("page.law_dated", name=comparison.law.label),
    }
    shown = "".join(
        f"<div><dt>{escape(language.text(key))}</dt><dd>{escape(text)}</dd></div>"
        for key, text in facts.items()
    )
    cases = comparison.today.tables.cases
    notes = [
        language.pick(scenario.note),
        language.text("page.no_gigs") if not len(comparison.today.tables.gigs) else "",
        language.text("page.first_case", cases=cases) if cases > 1 else "",
    ]
    return (
        f'<header class="top"><h1>{escape(title)}</h1><dl'
        f' class="facts">{shown}</dl>{"".join(paragraph(note) for note in notes)}</header>'
    )


def _contents(language: Language) -> str:
    """Links to the main sections; the table of the answer links to the models."""
    keys = {
        "answer": "answer",
        "pictures": "pictures",
        "models": "models",
        "assumptions": "assumptions",
        "left-out": "left_out",
        "law": "law",
        "rerun": "rerun",
    }
    links = "".join(
        f"<li>{link(at, language.text(f'report.{key}'))}</li>" for at, key in keys.items()
    )
    return (
        '<nav class="contents"'
        f' aria-label="{escape(language.text("report.contents"))}"><ol>{links}</ol></nav>'
    )
