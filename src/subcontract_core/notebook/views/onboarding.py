"""What has to be in hand before the first shift, with each person's state and first possible
day.
"""

from ...model.results import Outcome, Step
from ...report.markup.elements import BREAK, Markup, element, joined
from ...report.terminal.onboarding import actor_of, papers_of, who_of
from ...report.text.language import Language
from ...verbs.onboarding import first_working_day, on_the_way
from .tables import aside, items, note, table


def onboarding(outcome: Outcome, language: Language) -> Markup:
    """The steps in order as a table, then from when each person could work."""
    steps = outcome.admission.steps
    if not steps:
        return note(language.text("page.no_onboarding"))
    head = [language.text(f"ui.{name}") for name in ("step", "who_acts", "state")]
    numbers = {step.code: str(number) for number, step in enumerate(steps, 1)}
    rows = [
        [
            _step(numbers[step.code], step, numbers, language),
            actor_of(step, language),
            papers_of(step, outcome, language) if step.paper else "–",
        ]
        for step in steps
    ]
    way = on_the_way(steps)
    known = sum(step.code in way and step.days is not None for step in steps)
    shown = table(language.text("page.onboarding"), head, rows, words=(1, 2))
    lengths = note(language.text("page.lengths", known=known, all=len(way)))
    return _first_days(outcome, language) + shown + lengths


def _step(number: str, step: Step, numbers: dict[str, str], language: Language) -> Markup:
    more = [
        *(
            [language.text("page.document", document=language.pick(step.document))]
            if step.document
            else []
        ),
        *(
            [language.text("page.for_whom", whom=language.text(f"whom.{step.applies}"))]
            if step.applies != "all"
            else []
        ),
        *(
            [
                language.text(
                    "page.needs", steps=", ".join(numbers.get(code, code) for code in step.needs)
                )
            ]
            if step.needs
            else []
        ),
        *([language.text("page.blocks")] if step.blocks else []),
        language.text("page.source", source=step.source),
    ]
    title = f"{number}. {language.pick(step.title)}"
    return joined((title, *map(aside, more)), BREAK)


def _first_days(outcome: Outcome, language: Language) -> Markup:
    offered = outcome.admission.offered
    first = first_working_day(outcome.admission.steps, outcome.tables, offered)
    texts = [
        language.text("page.first_day_of", people=who_of(outcome, first == day), day=day)
        for day in sorted({int(day) for day in first[offered]})
    ]
    left_out = who_of(outcome, ~offered)
    texts += [language.text("page.not_for", people=left_out)] if left_out else []
    head = element("p", element("strong", language.text("page.first_day")))
    return head + items(texts)
