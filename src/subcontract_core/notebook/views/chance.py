"""What is not sure, for the chosen person and model: the counts that are said, the sentence, the
twenty months, the table of everybody, the years.
"""

from collections.abc import Mapping, Sequence

from attrs import frozen

from ...analysis.counted import MonthCounts, PersonChance
from ...analysis.counted_money import MoneyChance
from ...analysis.group_chance import GroupChance
from ...engine.comparison import Comparison
from ...model.results import Outcome
from ...report.charts.little_months import Visits, little_months, refusals
from ...report.charts.ribbon import ribbon
from ...report.markup.elements import NOTHING, Markup, details, element, joined
from ...report.tables import chance_rows
from ...report.text import chance_told
from ...report.text.chance_grounds import grounds as grounds_of
from ...report.text.chance_money import of_organiser, of_person
from ...report.text.language import Language
from ...scenario import Scenario
from .chance_controls import Controls, controls, select
from .chance_table import Counted, chance_table, choice_of_count
from .dark import themed
from .pictures import save_buttons
from .tables import heading, items, note, paragraphs, table

PAGE, MOST = "chance", 1_000  # the name of the tab, and how many draws are counted in the end
Part = tuple[PersonChance, MonthCounts, Visits]


@frozen(eq=False)
class Shown:
    """What the tab shows: the scenario with its chances, who and what is looked at, what is counted
    for them (a part for each way to take unknown chances), `money` beside it once that is counted,
    of which models it is known yet, and how
    many draws went through all of them. `is_tried` while somebody is still moving a control.
    """

    scenario: Scenario
    outcome: Outcome
    person: str
    controls: Controls
    parts: tuple[Part, ...]
    money: tuple[MoneyChance, ...]
    models: Mapping[str, GroupChance]
    what: str
    done: int
    is_tried: bool


def chance(shown: Shown, comparison: Comparison, language: Language) -> Markup:
    """The tab, the answer in a sentence before the pictures."""
    if not shown.scenario.gigs:
        return note(language.text("page.no_gigs"))
    fields = controls(
        shown.scenario,
        shown.controls,
        language,
    )
    if not shown.outcome.admission.offered.any():
        return joined((fields, note(language.text("page.offered_nobody"))))
    if not shown.parts:
        return joined((fields, note(language.text("chance.nothing"))))
    parts = [
        _part(
            number,
            part,
            shown.money[number : number + 1],
            language,
        )
        for number, part in enumerate(shown.parts)
    ]
    first = shown.parts[0][0]
    grounds = items(grounds_of(first, language))
    return joined(
        (
            fields,
            _state(shown, language),
            _months(shown, language),
            *parts,
            _everybody(
                shown,
                comparison,
                language,
            ),
            heading(language.text("chance.grounds"), 3),
            grounds,
        )
    )


def _part(number: int, part: Part, money: Sequence[MoneyChance], language: Language) -> Markup:
    """One way to take unknown chances: sentence, twenty months, years."""
    found, month, visits = part
    counting = found.drawn.counting
    told = chance_told.of_month(
        found,
        month,
        language,
    )
    twenty = language.text("chance.twenty", month=month.number)
    little = little_months(
        month.little,
        visits,
        twenty,
        language,
        way=number,
    )
    rows = chance_rows.little_rows(month, language)
    numbers = table(
        twenty,
        chance_rows.little_head(language),
        rows,
    )
    way = note(language.text(f"chance.counting.{counting}")) if counting else NOTHING
    return element(
        "div",
        way,
        element(
            "div",
            paragraphs(told),
            class_="sc-chance-told",
        ),
        *(paragraphs(of_person(one, language)) for one in money),
        heading(twenty, 3),
        element("div", themed(little), save_buttons(language), data_drawn=f"months-{number + 1}"),
        note(f"{language.text('chance.little_legend')} {language.text('chance.open_here')}"),
        *(note(one) for one in refusals(visits, language)),
        details(language.text("chance.as_table"), numbers),
        _years(found, language) if len(found.months) > 1 else NOTHING,
        *(_organiser(one, language) for one in money),
        class_="sc-chance-part",
    )


def _organiser(money: MoneyChance, language: Language) -> Markup:
    """The money of whoever sells and of the buyers over all months; nothing where none is known."""
    told = [*of_organiser(money, language)]
    if not told:
        return NOTHING
    return heading(language.text("chance.organiser"), 3) + paragraphs(told)


def _years(found: PersonChance, language: Language) -> Markup:
    """Twenty real years on top of each other, and the months in a table."""
    title = chance_told.in_span(found, "chance.twenty_years", language)
    head, rows = chance_rows.month_head(found, language), chance_rows.month_rows(found, language)
    return joined(
        (
            heading(title, 3),
            paragraphs(chance_told.of_year(found, language)),
            element(
                "div",
                themed(ribbon(found, language, pointed=True)),
                save_buttons(language),
                data_drawn="years",
            ),
            note(chance_told.in_span(found, "chance.ribbon", language)),
            table(
                language.text("year.months_table"),
                head,
                rows,
            ),
        )
    )


def _state(shown: Shown, language: Language) -> Markup:
    """How far the count is; nothing once all is counted."""
    if shown.is_tried:
        return _progress(
            language.text("chance.trying"),
            0,
            0,
        )
    if shown.done == MOST:
        return NOTHING
    return _progress(
        language.text("chance.progress", draws=MOST),
        shown.done,
        MOST,
    )


def _progress(told: str, done: int, of: int) -> Markup:
    """A sentence that is read once, and how much of the way is done."""
    bar = (
        element(
            "progress",
            value=str(done),
            max=str(of),
            aria_hidden="true",
        )
        if of
        else NOTHING
    )
    return element(
        "p",
        element(
            "span",
            told,
            role="status",
        ),
        bar,
        class_="sc-chance-state",
    )


def _months(shown: Shown, language: Language) -> Markup:
    """Which month is shown, where there are several."""
    found, chosen, _ = shown.parts[0]
    if len(found.months) < 2:
        return NOTHING
    options = [(language.month(month.number), month.number) for month in found.months]
    label = language.text("ui.month")
    choice = select(
        label,
        options,
        chosen.number,
        data_act="pick",
        data_what="month",
    )
    return element(
        "p",
        choice,
        class_="sc-which",
    )


def _everybody(shown: Shown, comparison: Comparison, language: Language) -> Markup:
    """The table of every person in every model, and what it counts."""
    found, chosen, _ = shown.parts[0]
    place = [one.number for one in found.months].index(chosen.number)
    counted = Counted(
        shown.what,
        place,
        shown.models,
        shown.person,
        shown.outcome.model,
        shown.is_tried,
    )
    return joined(
        (
            heading(language.text("chance.everybody"), 3),
            choice_of_count(shown.what, language),
            chance_table(
                comparison,
                counted,
                language,
            ),
        )
    )
