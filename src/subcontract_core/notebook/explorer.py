"""The explorer: choose a group, change anything, see what it does to whom."""

from collections.abc import Callable, Sequence

from ipywidgets import Tab, VBox

from ..model.catalogue import Catalogue
from ..scenario import Scenario
from .controls.gigs import GigsPanel
from .controls.group import GroupPanel
from .controls.models import ModelsPanel
from .controls.panel import Panel
from .controls.pay import PayPanel
from .controls.people import PeoplePanel
from .controls.running import RunningPanel
from .controls.tabs import PanelTabs
from .controls.terms import TermsPanel
from .looking import Looking
from .views import overview, pictures
from .views.basis import basis
from .views.changes import changes
from .views.economy import economy
from .views.findings import findings
from .views.money import money
from .views.onboarding import onboarding
from .views.paper import paper
from .views.people import people
from .views.roles import roles
from .widgets import html, styled

_DETAILS = (
    "people",
    "money",
    "findings",
    "economy",
    "picture",
    "onboarding",
    "roles",
    "basis",
    "person",
)


class Explorer(Looking):
    """Fields on the left, the answer on the right: the short table first, then one model in full.

    `scenario` is a bundled name, a path or a `Scenario` (default: one group in five systems),
    `language` fi, sv or en (default: that of the machine); `models` are the ids ticked at first
    (default: all), `model` the one looked at. `state.answer` is the answer that is shown.
    """

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
        self.group_panel, self.pay_panel = GroupPanel(self), PayPanel(self)
        self.panels: tuple[Panel, ...] = (
            self.group_panel,
            PeoplePanel(self),
            GigsPanel(self),
            self.pay_panel,
            TermsPanel(self),
            RunningPanel(self),
            ModelsPanel(self),
        )
        self.fields = PanelTabs(self, self.panels)
        self.tabs = self.fields.view
        self.top, self.changed = html("", "sc-overview"), html("", "sc-changed")
        self.pages = {name: html("", f"sc-page-{name}") for name in _DETAILS}
        self.details = styled(
            Tab(
                [
                    VBox([self.person, page] if name == "person" else [page])
                    for name, page in self.pages.items()
                ],
                selected_index=0,
            ),
            "sc-tabs",
            "sc-details",
        )
        self.columns.children = (
            self.tabs,
            styled(VBox([self.changed, self.top, self.model, self.details]), "sc-answer"),
        )
        self._drawn: set[str] = set()
        self.details.observe(
            self.guarded(lambda _change: self._draw_page()), names="selected_index"
        )
        self.redraw()

    # -- fields
    # --------------------------------------------------------------------------------------------

    def rebuild(self) -> None:
        for number, name in enumerate(_DETAILS):
            self.details.set_title(number, self.text(f"ui.page.{name}"))
        self.fields.rebuild([panel.title for panel in self.panels])

    # -- answer
    # --------------------------------------------------------------------------------------------

    def draw(self) -> None:
        self.draw_choices()
        self.person.description = self.text("ui.whose_page")
        self.details.layout.display = None if self.state.answer.comparison.outcomes else "none"
        self._draw_top()
        self._drawn.clear()
        self._draw_page()
        self.fields.refresh()

    def _draw_top(self) -> None:
        analysis, before = self.state.answer.analysis, self.state.before
        self.show(self.top, overview.overview(analysis, self.language, self.outcome))
        told = changes(before.analysis if before else None, analysis, self.language, self.outcome)
        self.show(self.changed, told)

    def look(self) -> None:
        self._draw_top()
        self._drawn.clear()
        self._draw_page()

    def _draw_page(self) -> None:
        """Only the page that is seen is drawn."""
        name, selected = _DETAILS[self.details.selected_index or 0], self.outcome
        if name in self._drawn or selected is None:
            return
        self._drawn.add(name)
        answer, words = self.state.answer, self.language
        comparison = answer.comparison
        pages: dict[str, Callable[[], str]] = {
            "people": lambda: people(answer, selected, words),
            "money": lambda: money(comparison, selected, words),
            "economy": lambda: economy(answer.analysis, selected, words),
            "findings": lambda: findings(comparison, selected, words),
            "picture": lambda: pictures.pictures(answer.analysis, words),
            "onboarding": lambda: onboarding(selected, words),
            "roles": lambda: roles(selected, words),
            "basis": lambda: basis(comparison, words, self.state.left_out),
            "person": lambda: paper(answer, selected, str(self.person.value), words),
        }
        self.show(self.pages[name], pages[name]())
