"""The table of answers: every person in every model, sign and amount, and the gravest mark.

Models stand in the order that was asked for, which is no ranking. Readings of a model are folded
into one row; people who have the same in all models share a column. Above eight columns the people
go down and four models across.
"""

from ...analysis.analysis import Analysis
from ...engine.comparison import Comparison
from ...model.results import Severity
from ...report.markup.elements import NOTHING, Markup, element, joined
from ...report.text import caveats, ranges
from ...report.text.labels import reading
from ...report.text.language import Language
from . import answer_cells as cells
from .answer_cells import Lines
from .answer_parts import Chosen, Sheet, cell, give_button, sides
from .marks import mark
from .overview import label
from .tables import aside, heading, note

MOST_PEOPLE, MOST_MODELS = 8, 4
_LEGEND = {
    "more": "answer.legend.more",
    "same": "answer.legend.same",
    "less": "answer.legend.less",
    "unknown": "answer.legend.unknown",
    "give": "answer.legend.give",
}


def answer_table(
    analysis: Analysis, before: Analysis | None, chosen: Chosen, language: Language
) -> Markup:
    """Heading, choice of figure, table and legend."""
    comparison = analysis.comparison
    if not comparison.outcomes:
        return note(language.text("ui.no_models"))
    rows = cells.lines(
        analysis,
        before,
        chosen.view,
        language,
        chosen.with_marks,
    )
    people = cells.alike(rows, [person.id for person in comparison.scenario.people])
    sheet = Sheet(
        comparison,
        rows,
        people,
        analysis.gaps,
        chosen,
        language,
        cells.largest(rows),
    )
    months = ranges.months(language, (int(month) for month in comparison.today.tables.months))
    title = language.text(f"answer.title.{chosen.view}", pinned=chosen.pinned)
    caption = element("caption", language.text("answer.caption", months=months), class_="sc-sr")
    across = len(people) <= MOST_PEOPLE
    inside = _across(sheet) if across else _down(sheet)
    whole = element(
        "table",
        caption,
        *inside,
        class_=f"sc-heat{'' if across else ' sc-down'}{'' if chosen.with_marks else ' sc-fresh'}",
        data_grid="answer",
        role="table",
    )
    below = joined(_below(comparison, chosen.with_marks, language))
    head = element("div", heading(title), _views(chosen, language), class_="sc-heat-head")
    who = _people_buttons(sheet) if across else NOTHING
    return joined((head, who, element("div", whole, class_="sc-heat-box"), below, _legend(sheet)))


def _below(comparison: Comparison, with_marks: bool, language: Language) -> list[Markup]:
    """The models that are for none of these people, and what a star means."""
    outcomes = comparison.outcomes
    out = [label(one, language) for one in outcomes if not one.admission.offered.any()]
    told = [note(language.text("ui.not_for_these", models="; ".join(out)))] if out else []
    stars = with_marks and any(caveats.stands_in(comparison, one) for one in outcomes)
    return told + ([note(language.text("page.stars"))] if stars else [])


def _views(chosen: Chosen, language: Language) -> Markup:
    """Difference, in hand, today: which figure the cells show."""
    buttons = [
        element(
            "button",
            language.text(f"answer.view.{view}", pinned=chosen.pinned),
            type="button",
            data_act="view",
            data_view=view,
            aria_pressed="true" if view == chosen.view else "false",
        )
        for view in (*cells.VIEWS, *([cells.AGAINST] if chosen.pinned else []))
    ]
    return element(
        "div",
        *buttons,
        class_="sc-segment",
        role="group",
        aria_label=language.text("answer.views"),
    )


def _people_buttons(sheet: Sheet) -> Markup:
    """Where there is no room for columns the cards are about one person, who is chosen here."""
    buttons = [
        element(
            "button",
            ranges.names(people),
            type="button",
            data_act="choose",
            data_person=people[0],
            aria_pressed="true" if sheet.is_mine(people) else "false",
        )
        for people in sheet.people
    ]
    return element(
        "div",
        *buttons,
        class_="sc-segment sc-who",
        role="group",
        aria_label=sheet.language.text("ui.person"),
    )


# -- models down, people across -------------------------------------------------------------------


def _across(sheet: Sheet) -> tuple[Markup, Markup]:
    text = sheet.language.text
    order = element("span", text("answer.order"), class_="sc-id")
    head = [_head(joined((text("page.model"), " ", order)), "sc-first")]
    for people in sheet.people:
        kind = "sc-p sc-mine" if sheet.is_mine(people) else "sc-p"
        head.append(_head(ranges.names(people), kind))
    head += [_head(text(f"answer.{name}"), "sc-side") for name in ("buyers", "between", "gravest")]
    body = [line for row in sheet.rows for line in _row(sheet, row)]
    return (
        element("thead", element("tr", *head, role="row"), role="rowgroup"),
        element("tbody", *body, role="rowgroup"),
    )


def _head(inside: str, kind: str) -> Markup:
    return element(
        "th",
        inside,
        class_=kind,
        scope="col",
        role="columnheader",
    )


def _row(sheet: Sheet, row: Lines) -> list[Markup]:
    """A model's row, and below it a row a reading, folded."""
    language, many = sheet.language, len(row.readings) > 1
    title = language.pick(row.first.outcome.manifest.title) + sheet.star(row)
    name: str = element("span", title, class_="sc-name")
    if many:
        told = language.text("answer.readings", n=len(row.readings))
        name = joined(
            (
                name,
                " ",
                element(
                    "button",
                    told,
                    type="button",
                    class_="sc-fold",
                    data_folds=row.model,
                    aria_expanded="false",
                    aria_label=f"{told}: {title}",
                ),
            )
        )
    parts = [_named(name), *_people(sheet, row), *sides(sheet, row)]
    kind = "sc-here" if sheet.is_here(row) else ""
    shown = [
        element(
            "tr",
            *parts,
            class_=kind,
            role="row",
            data_key=row.model,
        )
    ]
    for line in row.readings if many else ():
        alone = Lines(row.model, (line,))
        words = aside(reading(line.outcome, language))
        more = [_named(words), *_people(sheet, alone), *sides(sheet, alone)]
        here = " sc-here" if line.outcome is sheet.chosen.outcome else ""
        shown.append(
            element(
                "tr",
                *more,
                class_=f"sc-reading{here}",
                role="row",
                data_in=row.model,
                data_key=f"{row.model}.{line.number}",
                hidden=True,
            )
        )
    return shown


def _named(name: str) -> Markup:
    return element("th", name, scope="row", role="rowheader")


def _people(sheet: Sheet, row: Lines) -> list[Markup]:
    """The cells of a row; one button over all where the same thing is missing for everybody."""
    found = [row.first.cells[people[0]] for people in sheet.people]
    gap = cells.gap_of(sheet.gaps, row.model)
    if gap is not None and len(found) > 1 and all(one.kind == "give" for one in found):
        words = sheet.language.text("answer.give_all", what=cells.gap_name(gap, sheet.language))
        button = give_button(gap, words, "")
        return [
            element(
                "td",
                button,
                colspan=str(len(found)),
                class_="sc-p sc-give sc-mine",
                role="cell",
                aria_colspan=str(len(found)),
            )
        ]
    return [cell(sheet, row, people, on_card=sheet.is_mine(people)) for people in sheet.people]


# -- people down, models across -------------------------------------------------------------------


def _down(sheet: Sheet) -> tuple[Markup, Markup]:
    """For many people: four models across, the one that is looked at among them."""
    language = sheet.language
    shown = list(sheet.rows[:MOST_MODELS])
    here = next((row for row in sheet.rows if sheet.is_here(row)), None)
    if here is not None and here not in shown:
        shown[-1:] = [here]
    head = [_head(language.text("ui.person"), "sc-first")]
    for row in shown:
        kind = "sc-p sc-mine" if sheet.is_here(row) else "sc-p"
        head.append(_head(language.pick(row.first.outcome.manifest.title), kind))
    body = [
        element(
            "tr",
            _named(ranges.names(people)),
            *(cell(sheet, row, people, on_card=sheet.is_here(row)) for row in shown),
            class_="sc-here" if sheet.is_mine(people) else "",
            role="row",
            data_key=people[0],
        )
        for people in sheet.people
    ]
    return (
        element("thead", element("tr", *head, role="row"), role="rowgroup"),
        element("tbody", *body, role="rowgroup"),
    )


# -- what the looks mean --------------------------------------------------------------------------


def _legend(sheet: Sheet) -> Markup:
    """What the looks of the cells and the marks mean: only what is seen."""
    language = sheet.language
    every = [
        line.cells[people[0]].kind
        for row in sheet.rows
        for line in row.readings
        for people in sheet.people
    ]
    swatches = [
        element(
            "span",
            element("i", class_=f"sc-swatch sc-{kind} sc-step3", aria_hidden="true"),
            language.text(key),
        )
        for kind, key in _LEGEND.items()
        if kind in every
    ]
    marks = {line.gravest for row in sheet.rows for line in row.readings if line.gravest}
    swatches += [
        element("span", mark(one), language.text(f"severity.{one}"), class_=f"sc-{one}")
        for one in Severity.words()
        if one in marks
    ]
    return element("p", joined(swatches, " "), class_="sc-heat-legend")
