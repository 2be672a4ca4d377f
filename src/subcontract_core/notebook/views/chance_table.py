"""Every person in every model: in how many of twenty months like this something is so."""

from collections.abc import Mapping, Sequence

from attrs import frozen

from ...analysis.counted import Count
from ...analysis.group_chance import GroupChance
from ...engine.comparison import Comparison
from ...report.markup.elements import Markup, element
from ...report.text.chance_told import cell_text
from ...report.text.language import Language
from .tables import note

OVER, MORE, LESS = WHATS = ("over", "more", "less")
_STEPS = (1, 7, 13)  # from how many of twenty on a cell is shaded so much
_KIND = {OVER: "sc-less", MORE: "sc-more", LESS: "sc-less"}


@frozen(eq=False)
class Counted:
    """What the table shows: what is counted (`over`, `more`, `less`), in which month of the
    horizon, of which models it is known yet, and who and which model are chosen.
    """

    what: str
    place: int
    models: Mapping[str, GroupChance]
    person: str
    model: str
    is_old: bool


def chance_table(comparison: Comparison, counted: Counted, language: Language) -> Markup:
    """Models down, people across; readings of a model are told in one cell, never averaged."""
    people = [one.id for one in comparison.scenario.people]
    outcomes = {one.model: one for one in comparison.outcomes if one.admission.offered.any()}
    month = int(comparison.today.tables.months[counted.place])
    caption = language.text(f"chance.table.{counted.what}", month=month)
    head = [element("th", language.text("page.model"), scope="col", role="columnheader")]
    head += [
        element(
            "th",
            who,
            scope="col",
            role="columnheader",
            class_="sc-n",
        )
        for who in people
    ]
    rows = []
    for model, outcome in outcomes.items():
        title = language.pick(outcome.manifest.title)
        cells = [_cell(counted, model, who, language) for who in people]
        is_here = "sc-here" if model == counted.model else ""
        first = element("th", title, scope="row", role="rowheader")
        rows.append(
            element(
                "tr",
                first,
                *cells,
                class_=is_here,
                role="row",
            )
        )
    table = element(
        "table",
        element("caption", caption),
        element("thead", element("tr", *head, role="row"), role="rowgroup"),
        element("tbody", *rows, role="rowgroup"),
        class_=f"sc-table sc-cards sc-many sc-twenty{' sc-old' if counted.is_old else ''}",
        role="table",
    )
    return element("div", table, class_="sc-wide") + note(language.text("chance.table.note"))


def choice_of_count(chosen: str, language: Language) -> Markup:
    """Over the limit, more or less than today: what the table counts."""
    buttons = [
        element(
            "button",
            language.text(f"chance.count.{what}"),
            type="button",
            data_act="pick",
            data_what="count",
            data_value=what,
            aria_pressed="true" if what == chosen else "false",
        )
        for what in WHATS
    ]
    label = language.text("chance.count")
    return element(
        "div",
        *buttons,
        class_="sc-segment",
        role="group",
        aria_label=label,
    )


def _cell(counted: Counted, model: str, person: str, language: Language) -> Markup:
    """A count of twenty; dots while it is not counted yet, a dash where there is no limit."""
    kind = "sc-n sc-chosen" if (model, person) == (counted.model, counted.person) else "sc-n"
    group = counted.models.get(model)
    if group is None:
        return element(
            "td",
            "…",
            class_=kind,
            role="cell",
            data_h=person,
        )
    counts = group.counts(counted.what, person, counted.place)
    told = tuple(dict.fromkeys(cell_text(one, language) for one in counts))
    text = language.text("chance.cell.or").join(told) if told else "–"
    if told:
        kind += _shade(counts, counted.what)
    return element(
        "td",
        text,
        class_=kind,
        role="cell",
        data_h=person,
    )


def _shade(counts: Sequence[Count], what: str) -> str:
    """How dark a cell is: by the most of its readings."""
    most = max(one.of_twenty for one in counts)
    step = sum(most >= least for least in _STEPS)
    return f" {_KIND[what]} sc-step{step}" if step else ""
