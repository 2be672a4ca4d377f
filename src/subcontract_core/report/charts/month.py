"""One person's month as a calendar: gigs, activity days and pay days with a shape, a letter and
a word each.
"""

from datetime import date

from ...base.dates import Weekday
from ...base.errors import Fault, InputError, Text
from ...engine.comparison import Comparison
from ...model.results import Outcome
from ..text.labels import with_reading
from ..text.language import Language
from .month_drawing import drawn
from .month_events import HELD, LOST, PAID, REFUSED, WORK, Event, busiest, event_words, events
from .picture import Picture, Table, joined


def month(
    comparison: Comparison,
    language: Language,
    *,
    outcome: Outcome | None = None,
    person: str | None = None,
    month: int | None = None,
) -> Picture:
    """A person's month in one outcome (the first one that takes somebody in, unless named).

    `month` counts from the first of the horizon; without it, the month in which the person works
    most.

    Raises `InputError` for a person or a month that the scenario does not have.
    """
    chosen = outcome or next(
        (o for o in comparison.outcomes if o.admission.offered.any()), comparison.today
    )
    scenario = chosen.tables.scenario
    who = person or next((one.id for one in scenario.people), "")
    _check(chosen, who, month)
    row = scenario.place_of(who)
    shown_month = busiest(chosen, row) if month is None else month
    days, when = events(chosen, row, shown_month), int(chosen.tables.months[shown_month])
    return Picture(
        "month",
        language.text("chart.month", person=who, m=when),
        _sentence(days, who, when, language),
        _table(days, language),
        language,
        drawn(days, when, language),
        with_reading(language.pick(chosen.manifest.title), chosen, language),
    )


def _check(outcome: Outcome, person: str, month: int | None) -> None:
    """Raises `InputError` for a person or a month that the scenario does not have."""
    scenario, months = outcome.tables.scenario, len(outcome.tables.months)
    fault = scenario.no_person(person)
    faults = [] if fault is None else [fault]
    if month is not None and not 0 <= month < months:
        faults.append(
            Fault(
                scenario.id,
                "month",
                str(month),
                Text("0 to {last}", last=months - 1),
                "Count months from 0.",
            )
        )
    if faults:
        raise InputError(faults)


def _table(days: list[Event], language: Language) -> Table:
    return Table(
        (language.text("chart.day"), language.text("chart.what")),
        tuple((_day(event.day, language), event_words(event, language)) for event in days),
        tuple(
            {
                "day": event.day,
                "what": event.what,
                "minutes": event.minutes,
                "cents": event.cents,
            }
            for event in days
        ),
    )


def _sentence(days: list[Event], who: str, when: int, language: Language) -> str:
    def of(what: str) -> list[Event]:
        return [event for event in days if event.what == what]

    work, held, lost, refused, paid = (of(what) for what in (WORK, HELD, LOST, REFUSED, PAID))
    texts = [
        language.text(
            "chart.month_work",
            person=who,
            m=when,
            n=len({event.day for event in work}),
            minutes=sum(event.minutes for event in work),
        )
    ]
    if held or lost:
        texts.append(
            language.text("chart.month_activity", held=len(held), planned=len(held) + len(lost))
        )
    if refused:
        texts.append(language.text("chart.month_refused", n=len(refused)))
    texts += [
        language.text(
            "chart.month_paid",
            cents=language.amount(event.cents or 0, event.cents is not None),
            day=event.day,
        )
        for event in paid
    ]
    return joined(language, texts) + "."


def _day(day: date, language: Language) -> str:
    return f"{language.text(f'weekday.{Weekday(day.weekday()).word}')} {language.date(day)}"
