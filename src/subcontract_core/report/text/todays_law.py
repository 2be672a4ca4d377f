"""What today's law says to a question of the national list, beside what a model's sources say: as
a sentence, as columns, as JSON.
"""

from collections.abc import Callable
from typing import Any

from ...model.fact_sheet import Question, Today
from .language import Language

LAW_COLUMNS = ("law_year", "law_state", "law_says", "law_source")


def law_today(
    today: Today, language: Language, mark: Callable[[str], str] = lambda source: ""
) -> str:
    """One sentence: what today's law says, in part or in whole, or that no law answers.

    `mark` is what stands for a source after the words.
    """
    words = language.pick(today.texts) + mark(today.source) if today.texts else ""
    said = {
        "answered": words,
        "partly": language.text("law_says.partly", said=words),
        "none": f"{language.text('law_says.none')} {words}".rstrip(),
    }[today.state]
    doubt = f" ({language.text('confidence.memory')})" if today.from_memory else ""
    return language.text("page.law_today", year=today.year, said=said + doubt)


def law_columns(today: Today, language: Language) -> dict[str, Any]:
    """The columns of LAW_COLUMNS."""
    said = law_today(today, language)
    return dict(zip(LAW_COLUMNS, (today.year, today.state, said, today.source), strict=True))


def question_json(question: Question) -> dict[str, Any]:
    """A question and what today's law says to it, texts in every language."""
    today = question.today
    return {
        "id": question.id,
        "texts": dict(question.texts),
        "source": question.source,
        "national": question.national,
        "today": {
            "year": today.year,
            "state": today.state,
            "texts": dict(today.texts),
            "source": today.source or None,
            "from_memory": today.from_memory,
        },
    }
