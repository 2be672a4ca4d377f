"""What a dashboard knows, without widgets: the question, the answer to it, the steps back, and what
could not be read.

The question is always one that can be answered. An entry that cannot be read, or that a rule of the
scenario's types or a model refuses, stays outside it as an error under the field's key; until it is
mended the answer is out of date.
"""

from collections.abc import Callable, Sequence
from typing import Any

from attrs import define, evolve, field, frozen

from ..answers import Answer
from ..api import compare
from ..base.errors import InputError, SubcontractError
from ..engine.comparison import TODAY
from ..law.reform import bundled
from ..model.catalogue import Catalogue, catalogue, installed_law
from ..report.text.language import Language
from ..scenario import Scenario
from ..scenario.checking import drafting, settled


class Refused(SubcontractError):
    """What was typed cannot be used; the text says why in the user's language."""


@frozen
class Question:
    """A scenario, the models to run it through, whether its round figures in place of the law
    are left out, and the reforms to set beside the law.
    """

    scenario: Scenario
    models: tuple[str, ...]
    dated_law: bool = False
    reforms: tuple[str, ...] = ()

    def with_scenario(self, scenario: Scenario) -> "Question":
        """The same models asked about another scenario."""
        return evolve(self, scenario=scenario)

    @property
    def asked(self) -> Scenario:
        """The scenario as it goes through the models."""
        return self.scenario.on_dated_law() if self.dated_law else self.scenario


@frozen
class Entry:
    """An entry that is not counted: the label of its field and a sentence (or one per fault)."""

    label: str
    sentences: tuple[str, ...]


@define(eq=False)
class State:
    """One question and its answer. `before` is the answer before the last change, to the question
    `since`; `past` the questions to go back to, each with the one it began as, and `future` those
    that were undone.
    """

    question: Question
    language: Language
    catalogue: Catalogue = field(factory=catalogue, repr=False)
    answer: Answer = field(init=False, repr=False)
    before: Answer | None = field(default=None, init=False, repr=False)
    since: Question | None = field(default=None, init=False, repr=False)
    past: list[tuple[Question, Question]] = field(factory=list, init=False, repr=False)
    future: list[tuple[Question, Question]] = field(factory=list, init=False, repr=False)
    start: Question = field(init=False, repr=False)
    errors: dict[str, Entry] = field(factory=dict, init=False)
    # what was typed and does not count now (the rent of somebody who does not rent), by its field
    aside: dict[str, int] = field(factory=dict, init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        self.start = self.question
        self.answer = self.answered(self.question)

    @property
    def left_out(self) -> tuple[tuple[str, str], ...]:
        """The models and checks that are not in the answer because they are broken: id and why."""
        listed = [(one.id, one.broken) for one in self.catalogue.entries() if one.broken]
        return tuple(dict.fromkeys((*self.answer.comparison.broken, *listed)))

    @property
    def is_stale(self) -> bool:
        """Whether something was changed that the answer does not count."""
        return bool(self.errors)

    def change(self, key: str, label: str, change: Callable[[Question], Question]) -> bool:
        """Try a change of one field; true if the question changed. What is refused becomes the
        field's error.

        A change may pass through what cannot stand, such as weeks of which the days come a line
        later: what comes out of it is judged, with everything in it.
        """
        try:
            with drafting():
                wanted = change(self.question)
            if wanted == self.question:
                self.errors.pop(key, None)
                return False
            settled(wanted.scenario)
            answer = self.answered(wanted)
        except Refused as error:
            self.errors[key] = Entry(label, (str(error),))
            return False
        except InputError as error:
            self.errors[key] = Entry(label, tuple(map(self.language.fault, error.faults)))
            return False
        except SubcontractError as error:
            self.errors[key] = Entry(label, (self.language.error(error),))
            return False
        self.errors.pop(key, None)
        self._remember()
        self._show(wanted, answer)
        return True

    def load(self, scenario: Scenario) -> None:
        """Begin with another scenario; `InputError` leaves everything as it was."""
        self.begin(evolve(self.question, scenario=scenario))

    def begin(self, wanted: Question) -> None:
        """Begin with another question; `InputError` leaves everything as it was."""
        answer = self.answered(wanted)
        self._remember()
        self.question = self.start = wanted
        self.answer, self.before, self.since = answer, None, None
        self.errors.clear()

    def resume(
        self,
        wanted: Question,
        start: Question | None,
        earlier: tuple[Question, Question] | None,
        *,
        since: Question | None = None,
        later: Sequence[tuple[Question, Question]] = (),
    ) -> None:
        """Go on with work that was kept: the question, what it began as, the question to go back to
        and those to go forward to, each with what it began as; what changed from the question
        `since` is told. `InputError` leaves everything as it was.
        """
        answer = self.answered(wanted)
        before = self.answered(since) if since is not None else None
        if self.past or self.question != self.start:
            self._remember()
        if earlier is not None:
            self.past.append(earlier)
        self.future = list(later)
        self.question, self.start = wanted, start or self.start
        self.answer, self.before, self.since = answer, before, since
        self.errors.clear()

    def go_back_to(self, question: Question, answer: Answer) -> None:
        """Another question whose answer is known; this can be undone too."""
        self._remember()
        self._show(question, answer)
        self.errors.clear()

    def undo(self) -> bool:
        """Take back what could not be read or, if there is nothing such, the last change."""
        if self.errors:
            self.errors.clear()
            return True
        if not self.past:
            return False
        self.future.append((self.question, self.start))
        wanted, self.start = self.past.pop()
        self._go(wanted)
        return True

    def redo(self) -> bool:
        """Do again what was undone last, as long as nothing else was changed since."""
        if not self.future:
            return False
        self.past.append((self.question, self.start))
        wanted, self.start = self.future.pop()
        self.errors.clear()
        self._go(wanted)
        return True

    def reset(self) -> bool:
        """Back to the scenario as it was loaded; this too can be taken back."""
        self.errors.clear()
        if self.question != self.start:
            self._remember()
            self._go(self.start)
        return True

    def set_language(self, language: Language) -> None:
        """The same answer in another language."""
        self.language = language
        self.answer = evolve(self.answer, language=language)
        if self.before is not None:
            self.before = evolve(self.before, language=language)
        # their sentences are in the old language, and the fields are drawn again
        self.errors.clear()

    def _remember(self) -> None:
        """Now there is something else to go back to, and nothing to go forward to."""
        self.past.append((self.question, self.start))
        self.future.clear()

    def _go(self, wanted: Question) -> None:
        self._show(wanted, self.answered(wanted))

    def _show(self, wanted: Question, answer: Answer) -> None:
        """Another question with its answer, beside what was shown until now."""
        self.before, self.since = self.answer, self.question
        self.answer, self.question = answer, wanted

    def answered(self, question: Question) -> Answer:
        """The answer to another question, which changes nothing; raises as `compare` does."""
        return compare(
            question.asked,
            question.models,
            reforms=question.reforms,
            leave_out=True,
            language=self.language.code,
            catalogue=self.catalogue,
        )


def ready_models(catalogue: Catalogue) -> tuple[str, ...]:
    """The ids of the models that can run, without today."""
    return tuple(
        entry.id for entry in catalogue.entries() if not entry.broken and entry.id != TODAY
    )


def runnable(question: Question, state: State) -> Question:
    """A kept question with the models and reforms that are still there; all models if none is."""
    known, reforms = ready_models(state.catalogue), bundled(installed_law())
    models = tuple(one for one in question.models if one in known)
    kept = tuple(one for one in question.reforms if one in reforms)
    return evolve(question, models=models or known, reforms=kept)


def edited(question: Question, *paths: str, **changes: Any) -> Question:
    """The question with some fields of its scenario changed. What a mark said about the old
    value at a path does not hold for the new one, which is given now.
    """
    marks = changes.pop("marks", question.scenario.marks)
    kept = {path: mark for path, mark in marks.items() if path not in paths}
    changes.setdefault("left_out", question.scenario.left_out - set(paths))
    changes["marks"] = kept
    # what is typed is judged, and not dropped
    typed = any(path.endswith(".absences") for path in paths)
    before = question.scenario
    return question.with_scenario(
        evolve(before, **changes) if typed else before.with_plans(**changes)
    )
