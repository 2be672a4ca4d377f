"""Who does what, the legal status per branch of law, and the national questions that are open."""

from ...model.fact_sheet import (
    DUTIES,
    STATUS,
    Said,
    asked_questions,
    national_questions,
    read_facts,
)
from ...model.results import Outcome
from ...programme import neighbours
from ...report.markup.elements import BREAK, Markup, element, joined
from ...report.text.language import Language
from ...report.text.neighbours import short_head, short_rows
from ...report.text.todays_law import law_today
from .tables import aside, folded, note, table


def roles(outcome: Outcome, language: Language) -> Markup:
    """One model's roles and status with their sources; what the sources do not say is said so."""
    manifest = outcome.manifest
    summary = element("p", language.pick(manifest.summary))
    if manifest.facts is None:
        return summary + note(language.text("nothing.not_in_the_sources"))
    facts = read_facts(manifest.facts)
    head = [language.text("ui.what"), language.text("page.in_model")]
    rows = [
        [language.text(f"fact.{name}"), _said({**facts.duties, **facts.status}[name], language)]
        for name in (*DUTIES, *STATUS)
    ]
    answers = [
        [
            joined(
                (
                    f"{question.id}  {language.pick(question.texts)}",
                    aside(law_today(question.today, language)),
                ),
                BREAK,
            ),
            _said(facts.questions[question.id], language),
        ]
        for question in asked_questions()
    ]
    count = language.text("page.open_of", n=len(facts.open), all=len(national_questions()))
    questions = folded(
        f"{language.text('page.national')}: {count}",
        table(
            language.text("page.national"),
            head,
            answers,
            words=(1,),
            shown=False,
        ),
        "sc-why",
    )
    told = table(language.text("ui.roles"), head, rows, words=(1,))
    return summary + told + questions + _beside(language)


def _beside(language: Language) -> Markup:
    """What else a person could be offered: not computed, as public documents tell it."""
    name = language.text("neighbours.title")
    rows = table(
        name,
        short_head(language),
        short_rows(neighbours(), language),
        words=(1, 2, 3),
        shown=False,
    )
    return folded(name, note(language.text("neighbours.short_about")) + rows, "sc-why")


def _said(said: Said, language: Language) -> Markup:
    if not said.readings:
        return joined((language.text("nothing.not_in_the_sources"),))
    readings = (
        joined((language.pick(reading.texts), BREAK, aside(reading.source)))
        for reading in said.readings
    )
    return joined(readings, BREAK)
