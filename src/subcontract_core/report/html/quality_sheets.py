"""The sheets on the quality of support, to print: an assessment to fill in, two assessments beside
each other, the five stages beside a model, and where a talk about the model begins.
"""

from collections.abc import Iterable, Sequence

from ...model.onboarding_file import StepData
from ...model.results import Manifest
from ...quality import (
    CRITERIA,
    GROUPS,
    STAGES,
    SWOT,
    TROUBLES,
    Assessment,
    Criterion,
    Told,
    risks_of,
)
from ...quality.assessment import INDICATORS
from ...quality.stages import REVIEW_MONTHS, SOURCE
from ..markup.document import document
from ..markup.elements import NOTHING, Markup, bullets, element, joined, section, table
from ..text.counted import counted_head, counted_rows
from ..text.language import Language
from .quality_found import foot, found_rows
from .quality_style import SIZES, STYLE
from .sheet import SCRIPT, sheet

_FIRST_SHEET = GROUPS[:2]
_THREE, _LINES = 3, 3


def quality_forms(language: Language) -> str:
    """The assessment to fill in, two sheets, and one for what to begin with."""
    sheets = (
        _form(language, _FIRST_SHEET, "1/2"),
        _form(language, GROUPS[2:], "2/2"),
        _agreed(language),
    )
    return _page(language, language.text("quality.title"), sheets)


def quality_found(assessments: Sequence[Assessment], language: Language) -> str:
    """One assessment, or two beside each other: rows with marks, and where to talk."""
    title = language.text("quality.found")
    return _page(
        language, title, (found_rows(assessments, language), _agreed(language, assessments))
    )


def quality_of_model(manifest: Manifest, steps: Sequence[StepData], language: Language) -> str:
    """The five stages beside a model's own steps, and where a talk about the model begins."""
    title = language.text("quality.of_model", model=language.pick(manifest.title))
    sheets = (
        _stages(title, steps, language),
        _review(title, language),
        _swot(manifest, title, language),
    )
    return _page(language, title, sheets)


def _page(language: Language, title: str, sheets: Iterable[Markup]) -> str:
    shown = (sheet(one, sizes=SIZES) for one in sheets)
    return document(
        language.code,
        title,
        STYLE,
        element("main", *shown),
        SCRIPT,
    )


# -- the assessment ---------------------------------------------------------------------------


def _form(language: Language, groups: Sequence[str], number: str) -> Markup:
    """One sheet of the assessment: circles to ring, what it is seen from, a box."""
    head = ("criterion", "points", "seen", "differ")
    heads = [
        element("th", language.text(f"quality.{key}"), scope="col", class_=key) for key in head
    ]
    rows = [row for group in groups for row in _group(group, language)]
    whole = element(
        "table",
        element("thead", element("tr", *heads)),
        element("tbody", *rows),
    )
    blanks = [language.text(f"quality.{key}") for key in ("unit", "who", "day")]
    return joined(
        (
            element("h1", f"{language.text('quality.title')} {number}"),
            element("p", *(element("span", text) for text in blanks), class_="blanks small"),
            element("p", language.text("quality.first")),
            whole,
            foot(language),
        )
    )


def _group(group: str, language: Language) -> Iterable[Markup]:
    name = element("th", language.text(f"quality.group.{group}"), colspan="4", scope="colgroup")
    yield element("tr", name, class_="group")
    rings = joined(element("span", f"{points}", class_="ring") for points in range(1, 6))
    box = element("span", class_="box")
    for number, one in enumerate(CRITERIA, 1):
        if one.group == group:
            yield element(
                "tr",
                _named(number, one, language),
                element("td", element("span", rings, class_="rings")),
                element("td"),
                element("td", box),
            )


def _named(number: int, one: Criterion, language: Language) -> Markup:
    """The criterion with its number, its target and what others found hard."""
    name = f"{number}. {language.text(f'quality.{one.id}')} "
    target = element("small", language.text(f"quality.{one.id}.target"))
    return element(
        "th",
        name,
        _tag(one, language),
        target,
        scope="row",
    )


def _tag(one: Criterion, language: Language) -> Markup:
    if one.told is Told.INFERRED:
        return element("span", language.text("quality.inferred"), class_="tag")
    if one.trouble not in TROUBLES:
        return NOTHING
    return element("span", language.text(TROUBLES[one.trouble]), class_="tag")


def _agreed(language: Language, assessments: Sequence[Assessment] = ()) -> Markup:
    """Three things to begin with, and numbers before and after: those that were counted, else
    room for them.
    """
    empty = [element("td", class_="pen")] * 2
    todo = [element("tr", element("td", class_="pen"), *empty) for _ in range(_THREE)]
    heads = ("do", "whom", "until")
    things = _filled(language, heads, todo)
    counted = counted_rows(assessments, language)
    numbers = (
        table(
            language.text("quality.indicators"),
            counted_head(assessments, language),
            counted,
            words=(4,),
            shown=False,
        )
        if counted
        else _to_count(language)
    )
    return joined(
        (
            section(2, language.text("quality.three"), "three", things),
            section(2, language.text("quality.indicators"), "indicators", numbers),
        )
    )


def _to_count(language: Language) -> Markup:
    """Rows with room for the numbers before and after."""
    empty = [element("td", class_="pen")] * 2
    names = [language.text(f"quality.indicator.{name}") for name in (*INDICATORS, "own")]
    rows = [element("tr", element("th", name, scope="row"), *empty) for name in names]
    return _filled(language, ("indicators", "before", "after"), rows)


def _filled(language: Language, heads: Sequence[str], rows: Sequence[Markup]) -> Markup:
    cells = [element("th", language.text(f"quality.{key}"), scope="col") for key in heads]
    return element("table", element("thead", element("tr", *cells)), element("tbody", *rows))


# -- a model ----------------------------------------------------------------------------------


def _stages(title: str, steps: Sequence[StepData], language: Language) -> Markup:
    """The five stages to the left, the model's own steps in their order to the right."""
    good = [
        element(
            "div",
            element("h2", f"{stage.number}. {language.text(f'stage.{stage.number}')}"),
            *(_todo(language.text(key)) for key in stage.keys),
            class_="stage",
        )
        for stage in STAGES
    ]
    own = [_todo(_step(step, language)) for step in steps]
    side = element("div", element("h2", language.text("quality.in_model")), *own, class_="stage")
    asked = element("p", language.text("quality.least"))
    return joined(
        (
            element("h1", language.text("quality.stages")),
            element("p", title, class_="small"),
            element("p", language.text("quality.stages_about")),
            element("div", element("div", *good), element("div", side), class_="pair"),
            asked,
            element("p", class_="pen"),
        )
    )


def _review(title: str, language: Language) -> Markup:
    """Every thing of the five stages with room for who does it and by when, and boxes for the
    reviews of the plan.
    """
    heads = [element("th", language.text("quality.do"), scope="col")]
    heads += [
        element("th", language.text(f"quality.{key}"), scope="col", class_="written")
        for key in ("whom", "until")
    ]
    heads += [
        element("th", language.text("quality.after_months", n=months), scope="col")
        for months in REVIEW_MONTHS
    ]
    rows = []
    box = element("td", element("span", class_="box"))
    for stage in STAGES:
        name = f"{stage.number}. {language.text(f'stage.{stage.number}')}"
        group = element("th", name, colspan=f"{len(heads)}", scope="colgroup")
        rows.append(element("tr", group, class_="group"))
        for key in stage.keys:
            thing = element("th", language.text(key), scope="row")
            rows.append(element("tr", thing, *[element("td")] * 2, *[box] * len(REVIEW_MONTHS)))
    whole = element("table", element("thead", element("tr", *heads)), element("tbody", *rows))
    source = element("div", element("span", SOURCE), class_="foot")
    return joined(
        (
            element("h1", language.text("quality.review")),
            element("p", title, class_="small"),
            element("p", language.text("quality.review_about")),
            whole,
            source,
        )
    )


def _step(step: StepData, language: Language) -> str:
    who = language.pick(step.actor)
    return f"{language.pick(step.title)} ({who})" if who else language.pick(step.title)


def _todo(text: str) -> Markup:
    return element("p", element("span", class_="box"), element("span", text), class_="todo")


def _swot(manifest: Manifest, title: str, language: Language) -> Markup:
    """The four quadrants with room for one's own, and the risks that the pilots told of."""
    quadrants = [_quadrant(name, many, language) for name, many in SWOT.items()]
    risks = [
        f"{language.text(f'risk.{risk.id}')} ({risk.source})" for risk in risks_of(manifest.id)
    ]
    return joined(
        (
            element("h1", language.text("quality.swot")),
            element("p", title, class_="small"),
            element("p", language.text("quality.swot_about")),
            element("div", *quadrants, class_="four"),
            section(
                2,
                language.text("quality.risks"),
                "risks",
                bullets(risks),
                kind="risks small",
            ),
        )
    )


def _quadrant(name: str, many: int, language: Language) -> Markup:
    points = [language.text(f"swot.{name}.{number}") for number in range(1, many + 1)]
    pens = [element("p", class_="pen")] * _LINES
    ours = element("div", element("p", language.text("quality.ours"), class_="small"), *pens)
    return element(
        "div",
        element("h2", language.text(f"swot.{name}")),
        bullets(points),
        element("div", ours, class_="ours"),
        class_="quadrant",
    )
