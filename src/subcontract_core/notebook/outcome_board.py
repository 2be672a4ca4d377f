"""What every dashboard has: the toolbar, the fields' messages, the banner for what is not counted,
and a net for faults of ours.

A dashboard gives `left` (panels with fields) and `draw` (the answer). A field calls `commit`; that
is the only way the question changes. Nothing here computes: one commit is one call of `compare`.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
import traceback
from typing import Any

from IPython.display import display
from ipywidgets import HTML, Box, Button, Dropdown, VBox, Widget

from ..base.errors import SubcontractError
from ..engine.judging import judged
from ..model.catalogue import Catalogue
from ..model.catalogue import catalogue as installed
from ..report.markup.elements import element
from ..report.text.language import LANGUAGES, Language, default_language
from ..scenario import Scenario, bundled_scenarios, load_scenario
from . import still
from .live import Live
from .state import Question, State, ready_models
from .style import CSS
from .tidying import Tidying
from .type_size import TypeSize
from .views import status
from .widgets import close, fill, html, styled

DEFAULT_GROUP = "one-group-five-systems"


class Board(ABC):
    """Base of the dashboards. `failures` holds what went wrong in our own code, for tests to
    find empty.
    """

    def __init__(
        self,
        scenario: Scenario | str | None = None,
        language: str | None = None,
        *,
        models: Sequence[str] | None = None,
        catalogue: Catalogue | None = None,
    ) -> None:
        found = catalogue or installed()
        chosen = Language(language) if language else default_language()
        self.load_errors = html()  # faults of a file that was asked for and could not be opened
        self.state = self._opened(
            scenario or DEFAULT_GROUP,
            tuple(models) if models is not None else ready_models(found),
            chosen,
            found,
        )
        self.failures: list[str] = []
        self.messages: dict[str, HTML] = {}
        self.entries: dict[str, Any] = {}  # the fields of what is typed, by their keys
        self._quiet, self.tidying = 0, Tidying()
        self._retired: tuple[Widget, ...] = ()
        self.group = Dropdown(layout={"width": "500px"})
        self.language_select = Dropdown(layout={"width": "180px"})
        self._steps = made = [Button(layout={"width": "110px"}) for _ in range(3)]
        self.undo_button, self.redo_button, self.reset_button = made
        self.notice, self.working = html(), styled(Live(), "sc-working")
        self.type_size = TypeSize(self)
        buttons = *made, self.type_size.button
        self.toolbar = styled(Box([self.group, self.language_select, *buttons]), "sc-toolbar")
        self.columns, look = styled(Box(), "sc-columns"), html(CSS + still.HIDES)
        said = self.working, self.load_errors, self.notice
        names = "sc-board", f"sc-{type(self).__name__.lower()}"
        self.view = styled(VBox([look, self.toolbar, *said, self.columns]), *names)
        self.on(self.group, lambda: self.load(self.group.value))
        self.on(self.language_select, lambda: self.set_language(self.language_select.value))
        for button, act in zip(made, (self.undo, self.redo, self.reset), strict=True):
            button.on_click(self.guarded(lambda _, act=act: act()))

    def _repr_mimebundle_(self, **options: Any) -> Any:
        self.tidying.soon()
        return still.bundle(self, self.view._repr_mimebundle_(**options))

    def _ipython_display_(self) -> None:
        """The board, and after it the still picture for a saved notebook, which the board hides."""
        display(self._repr_mimebundle_(), raw=True)
        if not still.is_served():
            display(still.again(self), raw=True)

    def _opened(
        self,
        asked: Scenario | str,
        models: tuple[str, ...],
        language: Language,
        catalogue: Catalogue,
    ) -> State:
        """The state of a scenario, a name or a file; for one with faults that of the usual
        group, and the faults in words.
        """
        try:
            scenario = asked if isinstance(asked, Scenario) else load_scenario(asked)
            question = Question(judged(scenario, catalogue), models)
            return State(question, language, catalogue)
        except SubcontractError as error:
            self.load_errors.value = status.refusal(error, language)
            return State(Question(load_scenario(DEFAULT_GROUP), models), language, catalogue)

    # -- to be given by a dashboard ----------------------------------------------------------------

    @abstractmethod
    def rebuild(self) -> None:
        """Draw the fields anew from the question (after another group, a step back or another
        language).
        """

    @abstractmethod
    def draw(self) -> None:
        """Draw the answer."""

    # -- words -------------------------------------------------------------------------------------

    @property
    def language(self) -> Language:
        """The language of every text."""
        return self.state.language.about(self.state.question.scenario)

    def text(self, key: str, **values: Any) -> str:
        """A text of the catalogue."""
        return self.language.text(key, **values)

    # -- what happens ------------------------------------------------------------------------------

    def keep_failure(self) -> None:
        """Keep a fault of ours while it is at hand."""
        self.failures.append(traceback.format_exc())

    def guarded(self, callback: Callable[..., None]) -> Callable[..., None]:
        """The callback, silent while fields are being filled; a fault of ours becomes a
        sentence and is kept.
        """

        def run(*arguments: Any) -> None:
            if self._quiet:
                return
            try:
                callback(*arguments)
            except Exception:
                self.keep_failure()
                self.notice.value = status.failure(self.language)

        return run

    def on(self, widget: Widget, callback: Callable[[], None]) -> None:
        """Call when the user has changed the widget's value."""
        widget.observe(self.guarded(lambda _change: callback()), names="value")

    @contextmanager
    def without_events(self) -> Iterator[None]:
        """Fill fields without taking that for an entry."""
        self._quiet += 1
        try:
            yield
        finally:
            self._quiet -= 1

    def commit(self, key: str, label: str, change: Callable[[Question], Question]) -> bool:
        """Take an entry into the question and draw the answer; what is refused is told beside
        the field.
        """
        with self.computing():
            changed = self.state.change(key, label, change)
            self.show_messages()
            if changed:
                self.draw()
            self.draw_status()
        return changed

    @contextmanager
    def computing(self) -> Iterator[None]:
        """While something is computed the figures on the page are marked as the old ones."""
        self.working.value = element("span", self.text("answer.working"), role="status")
        self.working.busy = True
        try:
            yield
        finally:
            self.working.busy = False
            self.tidying.soon()

    def load(self, name: str) -> None:
        """Choose a bundled group."""
        if name:
            self.load_errors.value = ""
            with self.computing():
                self.state.load(judged(load_scenario(name), self.state.catalogue))
                self.redraw()

    def set_language(self, code: str) -> None:
        """Say everything in another language."""
        with self.computing():
            self.state.set_language(Language(code))
            self.redraw()

    def undo(self) -> None:
        """Undo one step."""
        self._step(self.state.undo)

    def redo(self) -> None:
        """Do again what was undone last."""
        self._step(self.state.redo)

    def reset(self) -> None:
        """Back to the group as it was loaded."""
        self._step(self.state.reset)

    def _step(self, step: Callable[[], bool]) -> None:
        """Go back or forth, and draw what is there then."""
        with self.computing():
            if step():
                self.redraw()

    def redraw(self) -> None:
        """Fields, answer and words, all from the state."""
        self.messages.clear()
        with self.without_events():
            self._draw_toolbar()
            self.rebuild()
        self.draw()
        self.draw_status()

    def replace(self, box: Box, children: Sequence[Widget]) -> None:
        """Put other widgets into a box; those before are closed one turn later, when none of
        them is still calling.
        """
        for widget in self._retired:
            close(widget)
        self._retired = tuple(child for child in box.children if child not in children)
        box.children = tuple(children)

    # -- drawing -----------------------------------------------------------------------------------

    def _draw_toolbar(self) -> None:
        names = bundled_scenarios()
        here = self.state.question.scenario
        bundled = [(self.language.pick(_titles(name)), name) for name in names]
        own = [] if here.id in names else [(self.language.pick(here.title) or here.id, "")]
        fill(self.group, self.text("ui.group"), own + bundled, here.id if here.id in names else "")
        fill(
            self.language_select,
            self.text("ui.language"),
            [(Language(code).name, code) for code in LANGUAGES],
            self.language.code,
        )
        words = (
            ("ui.undo", "ui.undo_tip"),
            ("ui.redo", "ui.redo_tip"),
            ("ui.reset", "ui.reset_tip"),
        )
        for button, (key, tip) in zip(self._steps, words, strict=True):
            button.description, button.tooltip = self.text(key), self.text(tip)
        self.type_size.draw()

    def draw_size(self) -> None:  # noqa: B027  (a board that keeps nothing is sound)
        """What depends on the size of the type besides."""

    def draw_status(self) -> None:
        """The banner, and which buttons have something to do."""
        self.undo_button.disabled = not (self.state.past or self.state.errors)
        self.redo_button.disabled = not self.state.future
        self.reset_button.disabled = (
            self.state.question == self.state.start and not self.state.errors
        )
        entries, broken = self.state.errors.values(), self.state.left_out
        value = status.banner(entries, self.language) + status.left_out(broken, self.language)
        if self.notice.value != value:
            self.notice.value = value

    def show(self, widget: HTML | Live, value: str) -> None:
        """Show a part of the answer, marked with its language for hyphens and for those who
        listen.
        """
        widget.value = element("div", value, lang=self.language.code) if value else ""

    def show_messages(self) -> None:
        """Each field's error beside it."""
        for key, message in self.messages.items():
            entry = self.state.errors.get(key)
            message.value = status.message(entry.sentences) if entry else ""
            message.layout.display = None if entry else "none"


@lru_cache(maxsize=64)
def _titles(name: str) -> dict[str, str]:
    return load_scenario(name).title
