"""The answer to a backward question: the value, what is left there, the neighbour that does not do,
and what moves it most.
"""

from ...analysis.backward import Backward
from ...report.markup.elements import Markup, joined
from ...report.tables import backward_rows
from ...report.text.language import Language
from .tables import note, table


def backward(answer: Backward | None, language: Language) -> Markup:
    """One answer; a sentence where the model cannot be asked."""
    if answer is None:
        return note(language.text("backward.status.undecided"))
    return joined((*_answers(answer, language), *_grounds(answer, language)))


def _answers(answer: Backward, language: Language) -> list[Markup]:
    question, parts = answer.wanted.question, []
    name = language.text(f"backward.{question}")
    told = backward_rows.sentence(answer, language)
    parts += [note(told)] if told else []
    found, sizes = (backward_rows.found_rows, backward_rows.size_rows)
    if found(answer, language):
        parts.append(table(name, backward_rows.head(answer, language), found(answer, language)))
    if sizes(answer, language):
        head = backward_rows.size_head(answer, language)
        parts.append(table(name, head, sizes(answer, language)))
    if backward_rows.net_rows(answer, language):
        goal = language.text("backward.net.goal", goal=answer.wanted.goal)
        parts.append(
            table(
                goal,
                (),
                backward_rows.net_rows(answer, language),
                words=(1,),
            )
        )
    return parts


def _grounds(answer: Backward, language: Language) -> list[Markup]:
    parts = [note(one) for one in backward_rows.notes(answer, language)]
    levers = backward_rows.lever_rows(answer, language)
    if levers:
        parts.append(table(language.text("backward.moved_by"), (), levers))
    return [*parts, note(backward_rows.held(answer, language))]
