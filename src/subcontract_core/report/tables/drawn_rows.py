"""Drawn years as rows beside their pictures: of each person and model, and real years by month."""

from collections.abc import Sequence
from typing import Any

from ...analysis.counted import PersonChance
from ...analysis.person_years import ModelYear
from ...scenario.units import month_text
from ..markup.elements import Markup, element
from ..text.chance_told import cell_text
from ..text.language import Language
from . import year_rows
from .columns import Columns, gather, start

_SHADES = ((15, "#f0b79b"), (8, "#f6d3c1"), (1, "#fbeae1"))  # from so many of twenty


def years_by_month(chance: PersonChance) -> Columns:
    """Twenty real years, the least in hand first: a row a draw and month, in cents."""
    rows = [
        {"draw": draw, "month": month_text(month.number), "cents": cents}
        for draw, _, months in chance.years
        for month, cents in zip(
            chance.months,
            months,
            strict=True,
        )
    ]
    return gather(rows, ("draw", "month", "cents"))


def strip_months(one: ModelYear) -> Columns:
    """The months of a year with what is earned in the second and the nineteenth of twenty drawn
    months like each; None where it is not known in some draw.
    """
    columns = year_rows.year_months(one.year)
    drawn = {month_text(spread.number): spread for spread in one.spreads}
    ends = [drawn.get(month) for month in columns["month"]]
    columns["earned_2nd_of_20_cents"] = [None if end is None else end.low for end in ends]
    columns["earned_19th_of_20_cents"] = [None if end is None else end.high for end in ends]
    return columns


def once_over(chances: Sequence[PersonChance]) -> Columns:
    """A row a person, model, reading and way to take unknown chances: in how many of twenty years
    the limit is passed at least once, None without one.
    """
    rows = [
        {"person": one.person}
        | start(one.outcome.outcome)
        | {
            "unknown_chances": one.drawn.counting or None,
            "over_once_of_20": one.once_over.of_twenty if one.is_limited else None,
            "unknown_of_20": one.once_over.unknown_of_twenty if one.is_limited else None,
        }
        for one in chances
    ]
    names = ("person", "model", "reading", "unknown_chances", "over_once_of_20", "unknown_of_20")
    return gather(rows, names)


def once_over_drawn(chances: Sequence[PersonChance], language: Language) -> Markup:
    """People by rows and models by columns: in how many of twenty years the limit is passed, the
    number in a shaded cell; readings and ways that differ beside each other in it.
    """
    people = dict.fromkeys(one.person for one in chances)
    models = {
        one.outcome.model: language.pick(one.outcome.outcome.manifest.title) for one in chances
    }
    head = [
        element(
            "th",
            title,
            scope="col",
        )
        for title in models.values()
    ]
    rows = []
    for person in people:
        cells = [
            _cell(
                [one for one in chances if (one.person, one.outcome.model) == (person, model)],
                language,
            )
            for model in models
        ]
        rows.append(
            element(
                "tr",
                element(
                    "th",
                    person,
                    scope="row",
                ),
                *cells,
            )
        )
    caption = element("caption", language.text("chance.once_table"))
    first = element(
        "th",
        language.text("excel.person"),
        scope="col",
    )
    return element(
        "table",
        caption,
        element("thead", element("tr", first, *head)),
        element("tbody", *rows),
    )


def _cell(chances: Sequence[PersonChance], language: Language) -> Markup:
    """What is counted of one person in one model; a dash without a limit."""
    limited = [one for one in chances if one.is_limited]
    if not limited:
        return element("td", "–")
    told = dict.fromkeys(cell_text(one.once_over, language) for one in limited)
    most = max(one.once_over.of_twenty for one in limited)
    shade = next((colour for least, colour in _SHADES if most >= least), "")
    style: dict[str, Any] = {"style": f"background:{shade}"} if shade else {}
    return element(
        "td",
        language.text("chance.cell.or").join(told),
        **style,
    )
