"""What today's law says to a national question: in whole, in part, or that no law answers."""

import pytest

from subcontract_core.model.fact_sheet import Today, asked_questions
from subcontract_core.report.text.language import LANGUAGES, Language
from subcontract_core.report.text.todays_law import LAW_COLUMNS, law_columns, law_today

WORDS = dict.fromkeys(LANGUAGES, "Y")


@pytest.mark.parametrize(
    ("today", "told"),
    [
        (Today(2026, "answered", WORDS, "Laki 1/2000"), "Law in 2026: Y"),
        (Today(2026, "partly", WORDS), "Law in 2026: in part: Y"),
        (Today(2026, "none", {}), "Law in 2026: no law answers."),
        (Today(2026, "none", WORDS), "Law in 2026: no law answers. Y"),
        (
            Today(2026, "answered", WORDS, "", True),
            "Law in 2026: Y (from memory, to be checked)",
        ),
    ],
)
def test_an_answer_is_told_in_whole_in_part_or_as_none_and_from_memory_where_it_is(today, told):
    assert law_today(today, Language("en")) == told


def test_the_source_is_marked_after_the_words():
    today = Today(2026, "answered", WORDS, "Laki 1/2000")
    assert law_today(today, Language("en"), lambda source: f" [{source}]").endswith(
        "Y [Laki 1/2000]"
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("question", asked_questions(), ids=lambda one: one.id)
def test_every_question_has_a_sentence_on_todays_law_in_every_language(question, language):
    row = law_columns(question.today, Language(language))
    assert tuple(row) == LAW_COLUMNS
    assert "2026: " in row["law_says"]
    assert not row["law_says"].endswith(": ")
