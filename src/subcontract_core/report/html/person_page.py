"""The participant's page: one sheet for the person in easy language, one for the coach.

It is for a kitchen table: the first is read beside somebody and taken home; the second stays with
the coach and tells where each amount of the first comes from. Both say what the other pages say,
from the same answer.
"""

import numpy as np

from ...analysis.analysis import Analysis
from ...model.results import Outcome
from ..markup.document import document
from ..markup.elements import Markup, element, joined
from ..tables.person_money import MOST_STEPS, person_money
from ..text import easy, ranges
from ..text.language import Language
from .coach_page import coach_page
from .person_duties import to_do
from .person_first import Told, block, said
from .person_more import good_to_know, more_work
from .person_pictures import picture
from .person_style import SIZES_OF_COACH, SIZES_OF_PERSON, STYLE
from .person_sums import is_counted, result, sums
from .person_work import about_what, work
from .sheet import SCRIPT, sheet


def person_page(analysis: Analysis, outcome: Outcome, person: str, language: Language) -> str:
    """The two pages of `person` in one outcome, as one HTML text that needs nothing else. Raises
    `InputError` for an unknown person.
    """
    told = _told(analysis, outcome, person, language)
    title = _title(told)
    first = sheet(
        _header(told), element("main", *_first(told, title)), _foot(told), sizes=SIZES_OF_PERSON
    )
    second = sheet(coach_page(told), sizes=SIZES_OF_COACH)
    return document(
        told.language.code,
        f"{person}: {title}",
        STYLE,
        first,
        second,
        SCRIPT,
    )


def _told(analysis: Analysis, outcome: Outcome, person: str, language: Language) -> Told:
    comparison = analysis.comparison
    row = _row(outcome, person)
    trip, costs = analysis.own_trip(outcome, row), analysis.own_costs(outcome, row)
    # what is left after each is an amount too
    most = MOST_STEPS - (trip is not None) - (costs is not None)
    return Told(
        analysis,
        outcome,
        row,
        next(one for one in comparison.scenario.people if one.id == person),
        next(group for group in analysis.groups(outcome) if person in group.people),
        person_money(comparison, outcome, row, most),
        language.about(comparison.scenario),
        trip,
        costs,
    )


def _row(outcome: Outcome, person: str) -> int:
    """The row of a person in the first case."""
    scenario, people = outcome.tables.scenario, outcome.tables.people
    return int(np.flatnonzero((people.case == 0) & (people.label == scenario.place_of(person)))[0])


def _title(told: Told) -> str:
    """What the page is about, and when."""
    language, months = told.language, told.outcome.tables.months
    what = about_what(told) if told.group.offered else "none"
    when = easy.in_month(language, int(months[0])) if len(months) == 1 else ""
    return language.text(f"selko.title.{what}", when=when).strip()


def _header(told: Told) -> Markup:
    """A line for the own name, the months, and a button to print."""
    language = told.language
    months = ranges.months(language, (int(month) for month in told.outcome.tables.months))
    words = language.text("person.print")
    button = element("button", words, type="button", onclick="print()")
    name = element("span", language.text("selko.name"), element("i"), class_="line")
    return element(
        "header",
        name,
        element("span", months),
        button,
        class_="top",
    )


def _first(told: Told, title: str) -> tuple[Markup, ...]:
    head = element("h1", title)
    if not told.group.offered:
        lines = said(told.lines("finding.not_offered"))
        drawn = picture("work", told.language.text("selko.picture.work"))
        return (head, block(told.language.text("selko.head.none"), lines, picture=drawn))
    several = len(told.outcome.tables.months) > 1
    adds = several and is_counted(told) and told.money.steps
    together = said(told.lines("together")) if adds else ""
    money = sums(told)
    box = result(told)
    return (head, work(told), joined((money, together)), box, *_rest(told))


def _rest(told: Told) -> tuple[Markup, ...]:
    return (more_work(told), to_do(told), good_to_know(told))


def _foot(told: Told) -> Markup:
    """The coach's name and telephone, and that this is no decision."""
    language = told.language
    lines = (
        element("span", language.text(f"selko.{name}"), element("i"), class_="line")
        for name in ("coach", "telephone")
    )
    said_last = (
        element("span", language.text("selko.estimate")),
        element("span", language.text("selko.page_number", who=told.person.id, page="1")),
    )
    row = element("p", *lines, class_="lines")
    return element("footer", row, element("p", *said_last, class_="ends"))
