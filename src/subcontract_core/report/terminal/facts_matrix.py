"""Who does what in each model and what the sources leave open: side by side as text, as
columns, as JSON.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ...base.errors import SubcontractError, Text
from ...model.catalogue import Catalogue, asked_ids
from ...model.fact_sheet import (
    DUTIES,
    STATUS,
    Facts,
    Reading,
    Said,
    asked_questions,
    national_questions,
    read_facts,
)
from ...model.results import Manifest
from ..tables.columns import Columns
from ..text.language import Language
from ..text.todays_law import LAW_COLUMNS, law_columns, law_today, question_json
from .layout import has_room, heading, paragraph

ROLES_FORMAT, QUESTIONS_FORMAT, VERSION = "subcontract-matrix", "subcontract-questions", 1
_LABEL = 30
ROLE_COLUMNS = ("model", "kind", "item", "what", "state", "reading", "text", "source")
QUESTION_COLUMNS = (
    *("model", "question", "text", "state", "reading", "answer", "source"),
    *LAW_COLUMNS,
)

FactSheets = list[tuple[Manifest, Facts]]


def fact_sheets(catalogue: Catalogue, wanted: Iterable[str] | None = None) -> FactSheets:
    """The manifests and facts of models; without `wanted` those of every model that has facts
    and is not broken.
    """
    sheets = []
    for model in catalogue.ids if wanted is None else asked_ids(wanted) or ():
        try:
            manifest = catalogue.get(model).manifest
        except SubcontractError:
            if wanted is not None:
                raise
            continue
        if manifest.facts is not None:
            sheets.append((manifest, read_facts(manifest.facts)))
        elif wanted is not None:
            raise SubcontractError(Text("{model} has no facts file", model=model))
    return sheets


def open_questions(manifest: Manifest) -> tuple[tuple[str, str], ...] | None:
    """Id and state (unknown, disputed) of the national questions that are open for a model;
    None without facts.
    """
    if manifest.facts is None:
        return None
    facts = read_facts(manifest.facts)
    return tuple((name, facts.questions[name].state) for name in facts.open)


def open_line(manifest: Manifest, language: Language) -> str:
    """One sentence for the page of a comparison: how many national questions are open, and
    where they are listed.
    """
    questions = open_questions(manifest)
    if questions is None:
        return ""
    return language.text(
        "page.open_questions", n=len(questions), all=len(national_questions()), model=manifest.id
    )


# -- text ------------------------------------------------------------------------------------------


class _Sources:
    """Numbers for sources in the order in which they are met."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}

    def mark(self, source: str) -> str:
        names = [name for name in source.split("; ") if name]
        return "".join(
            f" [{self.numbers.setdefault(name, len(self.numbers) + 1)}]" for name in names
        )

    def lines(self, language: Language) -> list[str]:
        return [
            "",
            *heading(language.text("page.sources")),
            *(
                line
                for name, number in self.numbers.items()
                for line in paragraph(f"[{number}] {name}", 0, 4)
            ),
        ]


def _words(said: Said, language: Language, sources: _Sources) -> str:
    if not said.readings:
        return language.text("nothing.not_in_the_sources") + sources.mark(said.source)
    texts = [
        language.pick(reading.texts) + sources.mark(reading.source) for reading in said.readings
    ]
    if len(texts) == 1:
        return texts[0]
    return language.text(
        "page.disputed",
        readings="; ".join(f"({number}) {text}" for number, text in enumerate(texts, 1)),
    )


def _row(label: str, text: str) -> list[str]:
    beside = has_room(2 + _LABEL)  # else the label stands above
    indent = 2 + _LABEL if beside else 4
    lines = paragraph(text, indent)
    first = f"  {label:<{_LABEL - 1}} "
    return (
        [first + lines[0][indent:], *lines[1:]]
        if beside and len(label) < _LABEL
        else [f"  {label}", *lines]
    )


def _side_by_side(
    cells: Sequence[tuple[str, Said]], language: Language, sources: _Sources
) -> list[str]:
    """One row per model; those of which the sources say nothing on one line at the end."""
    lines = [
        line
        for model, said in cells
        if said.readings
        for line in _row(model, _words(said, language, sources))
    ]
    silent = [model for model, said in cells if not said.readings]
    return lines + (
        paragraph(f"{language.text('nothing.not_in_the_sources')}: {', '.join(silent)}", 2, 2)
        if silent
        else []
    )


def matrix_page(models: FactSheets, language: Language) -> str:
    """Every role and every branch of law with what it is in each model, at most 100 columns."""
    sources = _Sources()
    lines = heading(language.text("page.matrix"), "=")
    for name in (*DUTIES, *STATUS):
        cells = [
            (manifest.id, {**facts.duties, **facts.status}[name]) for manifest, facts in models
        ]
        lines += [
            "",
            *heading(language.text(f"fact.{name}")),
            *_side_by_side(cells, language, sources),
        ]
    return "\n".join(lines + sources.lines(language))


def questions_page(models: FactSheets, language: Language) -> str:
    """The national questions with the answers of one model, or of all side by side."""
    sources, national = _Sources(), national_questions()
    lines = heading(language.text("page.national"), "=")
    for manifest, facts in models:
        lines += paragraph(
            f"{language.pick(manifest.title)} ({manifest.id}):"
            f" {language.text('page.open_of', n=len(facts.open), all=len(national))}",
            0,
            2,
        )
    for question in asked_questions():
        asked = paragraph(
            f"{question.id}  {language.pick(question.texts)}{sources.mark(question.source)}", 0, 7
        )
        if len(models) == 1:
            answer = paragraph(_words(models[0][1].questions[question.id], language, sources), 7)
        else:
            answer = _side_by_side(
                [(manifest.id, facts.questions[question.id]) for manifest, facts in models],
                language,
                sources,
            )
        law = paragraph(law_today(question.today, language, sources.mark), 7, 2)
        lines += ["", *asked, *law, *answer]
    return "\n".join(lines + sources.lines(language))


# -- columns and JSON ------------------------------------------------------------------------------


def _readings(said: Said, language: Language) -> list[dict[str, Any]]:
    """Tidy rows: one per reading; one that says "not in the sources" where there is none."""
    rows: Sequence[Reading] = said.readings or (
        Reading({language.code: language.text("nothing.not_in_the_sources")}, said.source),
    )
    return [
        {
            "state": said.state,
            "reading": number,
            "said": language.pick(row.texts),
            "source": row.source,
        }
        for number, row in enumerate(rows, 1)
    ]


def role_columns(models: FactSheets, language: Language) -> Columns:
    """One row per model, role or branch of law, and reading."""
    rows = [
        {
            "model": manifest.id,
            "kind": kind,
            "item": name,
            "what": language.text(f"fact.{name}"),
            "text": row["said"],
        }
        | row
        for manifest, facts in models
        for kind, found in (("role", facts.duties), ("status", facts.status))
        for name, said in found.items()
        for row in _readings(said, language)
    ]
    return {name: [row[name] for row in rows] for name in ROLE_COLUMNS}


def question_columns(models: FactSheets, language: Language) -> Columns:
    """One row per model, question and reading, with what today's law says to the question."""
    rows = [
        {
            "model": manifest.id,
            "question": question.id,
            "text": language.pick(question.texts),
            "answer": row["said"],
        }
        | law_columns(question.today, language)
        | row
        for manifest, facts in models
        for question in asked_questions()
        for row in _readings(facts.questions[question.id], language)
    ]
    return {name: [row[name] for row in rows] for name in QUESTION_COLUMNS}


def _said(said: Said) -> dict[str, Any]:
    readings = [
        {"texts": dict(reading.texts), "source": reading.source} for reading in said.readings
    ]
    return {"state": said.state, "readings": readings, "source": said.source or None}


def _all(answers: Mapping[str, Said]) -> dict[str, Any]:
    return {name: _said(said) for name, said in answers.items()}


def matrix_json(models: FactSheets) -> dict[str, Any]:
    """Roles and legal status by model, texts in every language."""
    rows = [
        {
            "model": manifest.id,
            "title": dict(manifest.title),
            "roles": _all(facts.duties),
            "status": _all(facts.status),
        }
        for manifest, facts in models
    ]
    return {"format": ROLES_FORMAT, "version": VERSION, "models": rows}


def questions_json(models: FactSheets) -> dict[str, Any]:
    """The national questions and each model's answers."""
    rows = [
        {
            "model": manifest.id,
            "title": dict(manifest.title),
            "open": list(facts.open),
            "questions": _all(facts.questions),
        }
        for manifest, facts in models
    ]
    return {
        "format": QUESTIONS_FORMAT,
        "version": VERSION,
        "questions": [question_json(question) for question in asked_questions()],
        "models": rows,
    }
