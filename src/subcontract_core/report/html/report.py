"""The whole file: head, header, list of contents, the sections in their order, footer."""

from ...analysis.analysis import Analysis
from ...engine.comparison import Comparison
from ...programme import neighbours
from ..markup.document import document
from ..markup.elements import Markup, element, heading, joined, link, paragraph
from ..text import ranges
from ..text.labels import with_reading
from ..text.language import Language
from .report_answer import anchor, answer, pictures, reforms
from .report_grounds import assumptions, law, left_out, rerun
from .report_model import models
from .report_neighbours import neighbours_section
from .style import STYLE


def report(analysis: Analysis, language: Language) -> str:
    """The report as one HTML text that needs nothing else."""
    comparison = analysis.comparison
    scenario = comparison.scenario
    language = language.about(scenario)
    title = language.pick(scenario.title) or scenario.id
    body = [
        answer(analysis, language),
        reforms(comparison, language),
        pictures(analysis, language),
        _models(analysis, language),
        neighbours_section(neighbours(), language),
        assumptions(analysis, language),
        left_out(comparison, language),
        law(analysis, language),
        rerun(comparison, language),
    ]
    return document(
        language.code,
        title,
        STYLE,
        element("a", language.text("report.skip"), class_="skip", href="#content"),
        _header(comparison, title, language),
        _contents(comparison, language),
        element("main", *body, id="content"),
        element("footer", paragraph(language.text("report.footer"))),
    )


def _models(analysis: Analysis, language: Language) -> Markup:
    """Every model, one section each."""
    sections = joined(models(analysis, language))
    title = heading(2, language.text("report.models"), "models")
    return element("section", title, sections, aria_labelledby="models") if sections else sections


def _header(comparison: Comparison, title: str, language: Language) -> Markup:
    scenario = comparison.scenario
    months = range(scenario.first_month, scenario.last_month + 1)
    facts = {
        "page.months": ranges.months(language, months),
        "page.continues": language.text("page.continues_for", months=scenario.continues_months),
        "page.law": language.text("page.law_dated", name=comparison.law.label),
    }
    shown = [
        element("div", element("dt", language.text(key)), element("dd", text))
        for key, text in facts.items()
    ]
    cases = comparison.today.tables.cases
    notes = [
        language.pick(scenario.note),
        language.text("page.no_gigs") if not len(comparison.today.tables.gigs) else "",
        language.text("page.first_case", cases=cases) if cases > 1 else "",
    ]
    return element(
        "header",
        element("h1", title),
        element("dl", *shown, class_="facts"),
        *map(paragraph, notes),
        class_="top",
    )


def _contents(comparison: Comparison, language: Language) -> Markup:
    """Links to the main sections, and to each model and reading."""
    keys = {
        "answer": "answer",
        "pictures": "pictures",
        "models": "models",
        "neighbours": "neighbours",
        "assumptions": "assumptions",
        "left-out": "left_out",
        "law": "law",
        "rerun": "rerun",
    }
    links = [
        element("li", link(place, language.text(f"report.{key}"))) for place, key in keys.items()
    ]
    models_told = [
        element("li", link(anchor(number), f"{number}. {with_reading(name, outcome, language)}"))
        for number, outcome in enumerate(comparison.outcomes, 1)
        for name in (language.pick(outcome.manifest.title),)
    ]
    name = language.text("report.contents")
    parts = element("ol", *links), element("ol", *models_told, class_="of-models")
    return element("nav", *parts, class_="contents", aria_label=name)
