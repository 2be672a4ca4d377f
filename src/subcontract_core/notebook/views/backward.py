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
    if told:
        head = backward_rows.head(answer, language)
        parts += [note(told), table(name, head, backward_rows.found_rows(answer, language))]
    if answer.rows:
        head, rows = backward_rows.size_head(answer, language), backward_rows.size_rows
        parts.append(table(name, head, rows(answer, language)))
    if answer.nets:
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
    parts = [note(one) for one in backward_rows.warnings(answer, language)]
    levers = backward_rows.lever_rows(answer, language)
    if levers:
        parts.append(table(language.text("backward.moved_by"), (), levers))
    held = "backward.held" if answer.staffed else "backward.held_without"
    return [*parts, note(language.text(held))]
