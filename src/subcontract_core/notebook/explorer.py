"""The explorer: choose a group, change anything, see what it does to whom."""

from collections.abc import Mapping, Sequence

from ipywidgets import Box, VBox

from ..analysis.room_left import next_limit
from ..model.catalogue import Catalogue
from ..scenario import Scenario
from ..scenario.types import ALL_MODELS
from .answer_tabs import AnswerTabs
from .controls.gigs import GigsPanel
from .controls.group import GroupPanel
from .controls.happening import HappeningPanel
from .controls.models import ModelsPanel
from .controls.panel import Panel
from .controls.pay import PayPanel
from .controls.people import PeoplePanel
from .controls.running import RunningPanel
from .controls.sheets import SheetsPanel
from .controls.tables import TablesPanel
from .controls.tabs import PanelTabs
from .controls.terms import TermsPanel
from .economy_asked import ECONOMY
from .live import Live
from .looking import Looking
from .pinning import Pinning
from .remembered import Remembered
from .said import GIVE, Said
from .views.answer_cells import AGAINST, CHANGE, VIEWS
from .views.answer_line import answer_line
from .views.answer_parts import Chosen
from .views.answer_table import answer_table
from .views.chance import PAGE
from .views.changes import changes
from .views.missing_strip import missing_strip
from .views.overview import beside, name
from .widgets import styled


class Explorer(Looking):
    """Fields on the left, the answer on the right: the short table first, then one model in full.

    `scenario` is a bundled name, a path or a `Scenario` (default: one group in five systems),
    `language` fi, sv or en (default: that of the machine); `models` are the ids ticked at first
    (default: all), `model` the one looked at. `state.answer` is the answer that is shown.
    """

    person_label = "ui.who"

    def __init__(
        self,
        scenario: Scenario | str | None = None,
        language: str | None = None,
        *,
        models: Sequence[str] | None = None,
        model: str = "",
        catalogue: Catalogue | None = None,
    ) -> None:
        super().__init__(
            scenario,
            language,
            models=models,
            model=model,
            catalogue=catalogue,
        )
        self.said = Said(self)
        self._make_question()
        self._make_answer()
        self.remembered = Remembered(self)
        self.view.children = (
            *self.view.children[:2],
            self.remembered.view,
            *self.view.children[2:],
        )
        self.details.observe(self.guarded(lambda _change: self._turn()), names="selected_index")
        self.redraw()

    def _make_question(self) -> None:
        """The fields on the left."""
        self.group_panel = GroupPanel(self, lambda answers: self.pinning.show(answers))
        self.pay_panel = PayPanel(self)
        self.terms_panel = TermsPanel(self)
        self.panels: tuple[Panel, ...] = (
            self.group_panel,
            TablesPanel(self),
            PeoplePanel(self),
            GigsPanel(self),
            HappeningPanel(self),
            self.pay_panel,
            self.terms_panel,
            RunningPanel(self),
            ModelsPanel(self),
        )
        self.fields = PanelTabs(self, self.panels)
        self.tabs = self.fields.view
        self.tabs.observe(self.guarded(lambda _change: self.make_room()), names="selected_index")

    def _make_answer(self) -> None:
        """What stands on the right, the table of answers first."""
        self.top, self.changed = Live(self._act), styled(Live(), "sc-changed")
        self.missing, self.beside = Live(self._act), styled(Live(), "sc-beside")
        self.line, self.shown = styled(Live(), "sc-told-box"), CHANGE
        styled(self.top, "sc-overview")
        picks = styled(Box([self.person, self.model]), "sc-picks")
        self.bar = styled(Box([picks, self.line]), "sc-bar-line")
        self.answer_tabs = AnswerTabs(self, self._act)
        self.pages, self.details = self.answer_tabs.pages, self.answer_tabs.view
        self.pinning, self.chances = Pinning(self), self.answer_tabs.chances
        shown = (
            styled(self.missing, "sc-still-missing"),
            self.top,
            self.bar,
            self.pinning.view,
        )
        self.columns.children = (
            self.tabs,
            styled(VBox([*shown, self.beside, self.changed, self.details]), "sc-answer"),
        )

    # -- fields
    # --------------------------------------------------------------------------------------------

    def rebuild(self) -> None:
        self.answer_tabs.rename()
        self.fields.rebuild([panel.title for panel in self.panels])

    # -- answer
    # --------------------------------------------------------------------------------------------

    def draw(self) -> None:
        self.draw_choices()
        self.details.layout.display = None if self.state.answer.comparison.outcomes else "none"
        if self.state.before is not None:
            self._draw_table(with_marks=False)  # amounts first, what there is to notice after them
        self._draw_top()
        self.answer_tabs.forget()
        self.answer_tabs.draw()
        self.fields.refresh()

    @property
    def page(self) -> str:
        """The name of the tab of the answer that is open."""
        return self.answer_tabs.name

    def turn_to_outcome(self, wanted: object) -> None:
        """Look at the outcome of that name, where there is one."""
        if wanted in [name(one) for one in self.state.answer.comparison.outcomes]:
            self._wanted = wanted

    def _draw_top(self) -> None:
        analysis, before, outcome = self.state.answer.analysis, self.state.before, self.outcome
        self._draw_table(with_marks=True)
        self.show(self.missing, missing_strip(analysis, self.language))
        self.show(self.beside, beside(analysis, outcome, self.language))
        self.bar.layout.display = None if outcome is not None else "none"
        self.pinning.draw()
        told = changes(before.analysis if before else None, analysis, self.language, outcome)
        self.show(self.changed, told)

    def _draw_table(self, *, with_marks: bool) -> None:
        """The table of answers, and the chosen pair in one line."""
        analysis, before, outcome = self.state.answer.analysis, self.state.before, self.outcome
        earlier = before.analysis if before else None
        if self.shown == AGAINST:
            earlier = self.pinning.analysis
        who = str(self.person.value)
        chosen = Chosen(
            outcome,
            who,
            self.shown,
            self.pinning.name,
            with_marks,
        )
        self.show(self.top, answer_table(analysis, earlier, chosen, self.language))
        if outcome is not None:
            limit = next_limit(outcome, who)
            self.show(
                self.line,
                answer_line(
                    analysis,
                    outcome,
                    who,
                    self.language,
                    limit,
                ),
            )

    def draw_size(self) -> None:
        """The browser keeps the size of the type too."""
        self.remembered.draw()

    def draw_pinned(self, *, is_against: bool = False) -> None:
        """Something was pinned or taken away, or the table is to be set against it."""
        if is_against:
            self.shown = AGAINST
        if not self.pinning.name and self.shown == AGAINST:
            self.shown = CHANGE
        self._draw_top()
        self.remembered.draw()

    def look(self) -> None:
        self._draw_top()
        self.answer_tabs.forget()
        self.answer_tabs.draw()
        self.remembered.draw()

    def draw_status(self) -> None:
        """With the banner, what the browser keeps: an entry that does not count is work too."""
        super().draw_status()
        self.remembered.draw()

    def say(self, told: Mapping[str, str]) -> None:
        """What was said before the page was loaded anew, once more."""
        self._act(told)
        self.answer_tabs.again(ECONOMY)

    def _act(self, told: Mapping[str, str]) -> None:
        """What somebody pressed in the table of answers."""
        acts = {
            "choose": self._choose,
            "view": self._view,
            "jump": self._jump,
            GIVE: self._give,
            "month": self._month,
            **self.answer_tabs.economy.acts,
        }
        if told["act"] in acts:
            self.guarded(acts[told["act"]])(told)
        else:
            self.chances.act(told)
        self.remembered.draw()

    def _view(self, told: Mapping[str, str]) -> None:
        """Another of the three figures."""
        if told.get("view") in VIEWS or (told.get("view") == AGAINST and self.pinning.name):
            self.shown = told["view"]
            self._draw_top()

    def _month(self, told: Mapping[str, str]) -> None:
        """Another month of the calendar."""
        if told.get("month", "").isdecimal():
            self.answer_tabs.month = int(told["month"])
            self.answer_tabs.again("calendar")

    def _give(self, told: Mapping[str, str]) -> None:
        """A value that was typed beside what is missing."""
        model, name = told.get("model", ""), told.get("name", "")
        if model == ALL_MODELS or model in self.state.question.models:
            self.said.note(f"terms.{model}.{name}", told)
            self.terms_panel.give(model, name, told.get("value", ""))
            self.fields.forget_others(self.panels[self.tabs.selected_index or 0])

    def _jump(self, told: Mapping[str, str]) -> None:
        """To the field of what is missing."""
        key = self.fields.lead_to(told)
        if key:
            self.top.focus(f".sc-controls .sc-key-{key.replace('.', '-')} :is(input, select)")

    def _choose(self, told: Mapping[str, str]) -> None:
        """A person, and the model and reading of the row if one is named."""
        outcomes = self.state.answer.comparison.outcomes
        number = told.get("outcome", "")
        if number.isdecimal() and int(number) < len(outcomes):
            self._wanted = name(outcomes[int(number)])
        with self.without_events():
            if told.get("person") in [value for _, value in self.person.options]:
                self.person.value = told["person"]
        self.draw_choices()
        self.look()

    def make_room(self) -> None:
        """Tables need half of the page."""
        is_table = isinstance(self.panels[self.tabs.selected_index or 0], SheetsPanel)
        (self.columns.add_class if is_table else self.columns.remove_class)("sc-own")
        self.remembered.draw()

    def _turn(self) -> None:
        """Another tab of the answer."""
        self.answer_tabs.draw()
        self.remembered.draw()

    def draw_chance(self) -> None:
        """The tab of what is not sure once more: something was chosen in it, or more is counted."""
        self.answer_tabs.again(PAGE)
