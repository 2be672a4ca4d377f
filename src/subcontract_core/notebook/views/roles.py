"""Who does what, the legal status per branch of law, and the national questions that are open."""

from ...model.fact_sheet import ROLES, STATUS, Said, national_questions, read_facts
from ...model.results import Outcome
from ...report.text.language import Language
from .tables import Raw, folded, note, safe, table


def roles(outcome: Outcome, language: Language) -> Raw:
    """One model's roles and status with their sources; what the sources do not say is said so."""
    manifest = outcome.manifest
    summary = f"<p>{safe(language.pick(manifest.summary))}</p>"
    if manifest.facts is None:
        return Raw(summary + note(language.text("nothing.not_in_the_sources")))
    facts = read_facts(manifest.facts)
    head = [language.text("ui.what"), language.text("page.in_model")]
    rows = [
        [language.text(f"fact.{name}"), _said({**facts.roles, **facts.status}[name], language)]
        for name in (*ROLES, *STATUS)
    ]
    asked = national_questions()
    answers = [
        [language.pick(question.texts), _said(facts.questions[question.id], language)]
        for question in asked
    ]
    count = language.text("page.open_of", n=len(facts.open), all=len(asked))
    questions = folded(
        f"{language.text('page.national')}: {count}",
        table(language.text("page.national"), head, answers, numbers=False, quiet_caption=True),
        "sc-why",
    )
    return Raw(summary + table(language.text("ui.roles"), head, rows, numbers=False) + questions)


def _said(said: Said, language: Language) -> Raw:
    if not said.readings:
        return Raw(safe(language.text("nothing.not_in_the_sources")))
    return Raw(
        "<br>".join(
            f"{safe(language.pick(reading.texts))}<br><span"
            f' class="sc-id">{safe(reading.source)}</span>'
            for reading in said.readings
        )
    )
