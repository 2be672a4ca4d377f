"""One page for one person: A4, large type, easy words; more or less money, how much may still be
earned, whom to tell by when.

It is for a kitchen table: read beside somebody, taken home. It says what the other pages say, from
the same answer.
"""

import numpy as np

from ...accounts.bounds import EXACT
from ...analysis.analysis import Analysis
from ...analysis.person_groups import Group
from ...base.errors import Fault, InputError
from ...engine.comparison import Comparison
from ...model.results import Outcome
from ...scenario.types import Person
from ..markup.document import document
from ..markup.elements import NOTHING, Markup, element, joined, paragraph
from ..text import ranges
from ..text.gaps import names_for
from ..text.labels import reading
from ..text.language import Language
from ..text.law_end import in_short
from .person_changes import changes
from .person_duties import good_to_know, tell
from .person_limits import may_earn
from .person_style import STYLE
from .sheet import SCRIPT, sheet

_NOTES = 24  # more notes than this are counted in larger ones


def person_page(analysis: Analysis, outcome: Outcome, person: str, language: Language) -> str:
    """The page of `person` in one outcome, as one HTML text that needs nothing else. Raises
    `InputError` for an unknown person.
    """
    comparison = analysis.comparison
    language = language.about(comparison.scenario)
    row = _row(outcome, person)
    group = next(group for group in analysis.groups(outcome) if person in group.people)
    parts = [paragraph(in_short(analysis, language))]
    parts.append(_answer(analysis, outcome, group, row, language))
    if group.offered:
        parts.append(changes(comparison, outcome, group, row, language))
        parts.append(may_earn(analysis, outcome, person, language))
    parts += [tell(outcome, row, language), good_to_know(outcome, row, language), _notes(language)]
    title = language.text("person.title", who=person, months=_months(outcome, language))
    told = _footer(comparison, outcome, _person(comparison, person), language)
    whole = sheet(
        _header(title, language),
        element("main", *parts),
        element("footer", paragraph(told)),
    )
    return document(language.code, title, STYLE, whole, SCRIPT)


def _row(outcome: Outcome, person: str) -> int:
    """The row of a person in the first case."""
    scenario, people = outcome.tables.scenario, outcome.tables.people
    ids = [one.id for one in scenario.people]
    if person not in ids:
        raise InputError(
            [
                Fault(
                    scenario.id,
                    "person",
                    repr(person),
                    ", ".join(ids),
                    "Name a person of the scenario.",
                )
            ]
        )
    return int(np.flatnonzero((people.case == 0) & (people.label == ids.index(person)))[0])


def _person(comparison: Comparison, person: str) -> Person:
    return next(one for one in comparison.scenario.people if one.id == person)


def _header(title: str, language: Language) -> Markup:
    """Whose page it is, and a button to print it."""
    words = language.text("person.print")
    button = element("button", words, type="button", onclick="print()")
    return element("header", element("span", title), button, class_="top")


def _months(outcome: Outcome, language: Language) -> str:
    return ranges.months(language, (int(month) for month in outcome.tables.months))


def _answer(
    analysis: Analysis, outcome: Outcome, group: Group, row: int, language: Language
) -> Markup:
    """More or less than now, as a sentence and in notes that can be counted with a finger; how
    the work is arranged.
    """
    how = language.text("person.how", model=language.pick(outcome.manifest.title))
    if not group.offered:
        said = language.text("person.not_offered")
        return element("h1", said) + paragraph(how, "how")
    change = group.change
    said = language.text(f"person.answer.{change.direction}", cents=abs(change.cents))
    exact = change.holds == EXACT
    who = outcome.tables.person_id(row)
    missing = "" if exact else names_for(analysis.gaps, outcome.model, who, language)
    several = len(outcome.tables.months) > 1
    together = language.text("person.together", months=_months(outcome, language))
    readings = _readings(analysis.comparison, outcome, row, language)
    return joined(
        (
            element("h1", said),
            paragraph(missing, "small"),
            _in_notes(change.cents, language) if exact and change.cents else NOTHING,
            paragraph(_levels(group, language), "levels"),
            paragraph(together if several else "", "small"),
            paragraph(f"{how} {_work(outcome, row, language)}", "how"),
            paragraph(readings, "small"),
        )
    )


def _levels(group: Group, language: Language) -> str:
    """How much it is now and then, where both are known."""
    if group.today.holds != EXACT or group.now.holds != EXACT:
        return ""
    return language.text("person.levels", before=group.today.cents, after=group.now.cents)


def _in_notes(cents: int, language: Language) -> Markup:
    """A difference as ten-euro notes (larger ones where there would be too many), and in
    figures.
    """
    size = abs(cents)
    note = next((euros for euros in (10, 20, 50, 100, 500) if size // (100 * euros) <= _NOTES), 500)
    count, rest = divmod(size, 100 * note)
    if not count:
        return NOTHING
    worth = language.money(100 * note).replace(",00", "").replace(".00", "")
    words = (
        language.text("person.in_notes", n=count, note=worth, rest=rest)
        if rest
        else language.text("person.in_notes_even", n=count, note=worth)
    )
    drawn = element("div", *[element("span", f"{note}")] * count, aria_hidden="true")
    side = "more" if cents > 0 else "less"
    return element("div", drawn, paragraph(words, "small"), class_=f"notes {side}")


def _work(outcome: Outcome, row: int, language: Language) -> str:
    """The days of work, how long in all, and the days on which money comes."""
    tables = outcome.tables
    shifts = np.flatnonzero(outcome.admission.shift & (tables.shifts.person == row))
    if shifts.size == 0:
        return language.text("person.no_work")
    days = ranges.days(language, (int(day) for day in tables.gigs.day[tables.shifts.gig[shifts]]))
    paid = {
        int(day)
        for sheet in outcome.payments.sheets
        if sheet.name in ("payslips", "payouts")
        for day in sheet.paid[sheet.person == row]
    }
    told = language.text("person.work", days=days, minutes=int(tables.shifts.minutes[shifts].sum()))
    return (
        f"{told} {language.text('person.paid', days=ranges.days(language, paid))}" if paid else told
    )


def _readings(comparison: Comparison, outcome: Outcome, row: int, language: Language) -> str:
    """Where the sources leave something open that changes this person's money: what was chosen,
    and what the others give.
    """
    readings = [
        comparison.change(other) for other in comparison.outcomes if other.model == outcome.model
    ]
    cents = sorted(int(change.cents[:, row].sum()) for change in readings)
    if len(set(cents)) < 2:
        return ""
    return language.text(
        "person.readings",
        reading=reading(outcome, language),
        least=language.money(cents[0], signed=True),
        most=language.money(cents[-1], signed=True),
    )


def _notes(language: Language) -> Markup:
    """Room for a pen."""
    label = language.text("person.helper")
    return element("section", element("p", label), class_="own", aria_label=label)


def _footer(comparison: Comparison, outcome: Outcome, person: Person, language: Language) -> str:
    """Who decides, what is not in the figures of this person, and by which law they were
    counted.
    """
    counted = {
        "yearly_tax": person.taxes,
        "social_assistance": person.assistance,
        "enforcement": person.debts,
    }
    # what the coach's work costs is nothing to the person
    outside = [
        caution
        for caution in dict.fromkeys(outcome.effects.cautions)
        if counted.get(caution) is None and caution != "coaching"
    ]
    named = [
        language.text(f"caution.{caution}") if language.has(f"caution.{caution}") else caution
        for caution in outside
    ]
    left_out = [language.text("person.left_out", what=", ".join(named))] if named else []
    return " ".join(
        [
            language.text("person.footer"),
            *left_out,
            language.text("person.law", name=comparison.law.label),
        ]
    )
