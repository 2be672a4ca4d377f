"""What is looked at in an explorer besides its question: the chosen pair, tabs, months, what is
asked backward, and entries that do not count yet. Kept as one text, and looked at again.

What cannot be used any more (a person who is gone, a tab of another version) stays as it is.
"""

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
import json
from typing import Any, Protocol

from attrs import evolve
from ipywidgets import Dropdown

from ..analysis.break_even import QUESTIONS
from ..base.errors import InputError
from ..model.results import Outcome
from ..report.text.language import Language
from ..scenario.chance import Counts
from .answer_tabs import AnswerTabs
from .controls.group import GroupPanel
from .controls.panel import ChoosingPanel, Panel
from .controls.tables import COLUMNS, TablesPanel
from .controls.tabs import PanelTabs
from .economy_asked import GOAL
from .kept import Kept
from .pinning import Pinning
from .said import REFUSABLE, Said, acts_in
from .state import Question, State, runnable
from .views.answer_cells import AGAINST, VIEWS
from .views.chance_table import WHATS
from .views.overview import name

_MOST_TYPED = 500


class Host(Protocol):
    """What a board must have so that one can look at it again."""

    state: State
    person: Dropdown
    shown: str
    panels: tuple[Panel, ...]
    fields: PanelTabs
    answer_tabs: AnswerTabs
    pinning: Pinning
    group_panel: GroupPanel
    entries: dict[str, Any]
    said: Said

    @property
    def language(self) -> Language: ...
    @property
    def outcome(self) -> Outcome | None: ...
    def turn_to_outcome(self, wanted: object) -> None: ...
    def load(self, name: str) -> None: ...
    def draw_choices(self) -> None: ...
    def look(self) -> None: ...
    def redraw(self) -> None: ...
    def make_room(self) -> None: ...
    def say(self, told: Mapping[str, str]) -> None: ...
    def computing(self) -> AbstractContextManager[None]: ...
    def without_events(self) -> AbstractContextManager[None]: ...


def seen_of(board: Host, place: str) -> str:
    """What is looked at now, with the address that says it in short."""
    outcome, tabs, errors = board.outcome, board.answer_tabs, board.state.errors
    chances, wanted = tabs.chances, tabs.economy.wanted
    tables = [panel for panel in board.panels if isinstance(panel, TablesPanel)]
    typed = {key: board.entries[key].value for key in errors if key in board.entries}
    told = {
        "title": board.language.pick(board.state.question.scenario.title),
        "place": place,
        "person": board.person.value,
        "outcome": name(outcome) if outcome is not None else None,
        "shown": board.shown,
        "against": board.pinning.against,
        "tab": tabs.name,
        "month": tabs.month,
        "chance": [chances.gig, chances.who, chances.month, chances.what],
        "ill": [chances.days.least, chances.days.usual, chances.days.most],
        "backward": [wanted.question, wanted.high, wanted.goal],
        "goal": tabs.economy.goal_refused,
        "buyer": tabs.economy.buyer,
        "said": list(board.said.refused.values()),
        "panel": board.panels[board.fields.view.selected_index or 0].title,
        "chosen": {
            panel.title: panel.selected
            for panel in board.panels
            if isinstance(panel, ChoosingPanel) and panel.selected
        },
        "address": [getattr(panel, "address", None) for panel in board.panels],
        "files": bool(board.group_panel.links.value),
        "typed": {key: text for key, text in typed.items() if isinstance(text, (str, bool))},
        "rows": {
            sheet.name: sheet.typed[0].rows
            for panel in tables
            for sheet in panel.sheets.values()
            if f"tables.{sheet.name}" in errors
        },
    }
    return json.dumps(told, ensure_ascii=False)


def go_to(board: Host, place: Mapping[str, str]) -> None:
    """To a bundled group, a model and a tab, as far as they are named."""
    if place.get("group") not in (None, board.state.question.scenario.id):
        board.load(place["group"])
    outcomes = board.state.answer.comparison.outcomes
    wanted = next((one for one in outcomes if one.model == place.get("model")), None)
    if wanted is not None:
        board.turn_to_outcome(name(wanted))
    board.answer_tabs.turn_to(place.get("tab", ""))
    board.draw_choices()
    board.look()


def go_on(board: Host, kept: Kept, told: Mapping[str, Any]) -> None:
    """To the work that was kept, and what was looked at."""
    with board.computing():
        state = board.state
        earlier = _runs(kept.earlier, state) if kept.earlier is not None else None
        state.resume(
            runnable(kept.question, state),
            kept.start,
            earlier,
            since=runnable(kept.since, state) if kept.since is not None else None,
            later=[_runs(pair, state) for pair in kept.later],
        )
        pins = [(pin.name, runnable(pin.question, state), pin.is_planned) for pin in kept.pins]
        board.pinning.restore(pins, str(told.get("against", "")))
        see(board, {"person": kept.person, **told})


def _runs(pair: tuple[Question, Question], state: State) -> tuple[Question, Question]:
    """A question to go to, as far as its models are still there, with what it began as."""
    return runnable(pair[0], state), pair[1]


def see(board: Host, told: Mapping[str, Any]) -> None:
    """Look at the same as before the page was loaded anew, and draw it."""
    board.draw_choices()
    with board.without_events():
        _see_again(board, told)
    board.make_room()
    board.redraw()
    _type_again(board, told)


def told_of(text: str) -> Mapping[str, Any]:
    """What a kept text says; nothing where it cannot be read."""
    try:
        told = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return told if isinstance(told, dict) else {}


def _see_again(board: Host, told: Mapping[str, Any]) -> None:
    """Choose the same, for a board that is drawn afterwards."""
    _see_pair(board, told)
    tabs = board.answer_tabs
    tabs.turn_to(str(told.get("tab", "")))
    if isinstance(told.get("month"), int):
        tabs.month = told["month"]
    _see_chances(board, told)
    question, high, goal = (*_listed(told, "backward"), "", 0, 0)[:3]
    if question in QUESTIONS and isinstance(high, int) and isinstance(goal, int):
        economy = tabs.economy
        economy.wanted = evolve(economy.wanted, question=question, high=high, goal=goal)
    if told.get("buyer") in [one.id for one in board.state.question.scenario.buyers]:
        tabs.economy.buyer = told["buyer"]
    _see_panels(board, told)


def _see_pair(board: Host, told: Mapping[str, Any]) -> None:
    """The person, the model with its reading, and which figures the table shows."""
    if told.get("person") in [value for _, value in board.person.options]:
        board.person.value = told["person"]
    wanted = told.get("outcome")
    if isinstance(wanted, list) and len(wanted) == 2 and isinstance(wanted[1], list):
        reading = tuple(tuple(one) for one in wanted[1] if isinstance(one, list))
        board.turn_to_outcome((wanted[0], reading))
    if told.get("shown") in VIEWS or (told.get("shown") == AGAINST and board.pinning.name):
        board.shown = told["shown"]


def _see_chances(board: Host, told: Mapping[str, Any]) -> None:
    """What is chosen in the tab of what is not sure."""
    chances, scenario = board.answer_tabs.chances, board.state.question.scenario
    gig, who, month, what = (*_listed(told, "chance"), "", "", 0, "")[:4]
    if gig in [one.id for one in scenario.gigs]:
        chances.gig = gig
    if who in [one.id for one in scenario.people]:
        chances.who = who
    if isinstance(month, int):
        chances.month = month
    if what in WHATS:
        chances.what = what
    days = _listed(told, "ill")
    if len(days) == 3 and all(isinstance(one, int) for one in days):
        try:
            chances.days = Counts(*days)
        except InputError:
            return


def _see_panels(board: Host, told: Mapping[str, Any]) -> None:
    """The panel of fields that was open, and what was chosen in each."""
    chosen, addresses = told.get("chosen"), _listed(told, "address")
    for number, panel in enumerate(board.panels):
        if isinstance(panel, ChoosingPanel) and isinstance(chosen, dict):
            panel.selected = str(chosen.get(panel.title, panel.selected))
        where = addresses[number] if number < len(addresses) else None
        if hasattr(panel, "address") and isinstance(where, list) and len(where) == 2:
            panel.address = (str(where[0]), str(where[1]))
        if panel.title == told.get("panel"):
            board.fields.view.selected_index = number


def _type_again(board: Host, told: Mapping[str, Any]) -> None:
    """Entries that did not count are typed once more, so each says again what is wrong with it;
    files that had been made are made anew.
    """
    for key, text in list(_dict(told, "typed").items())[:_MOST_TYPED]:
        _open_for(board, key)
        if key in board.entries and isinstance(text, (str, bool)):
            board.entries[key].value = text
    for panel in board.panels:
        if isinstance(panel, TablesPanel):
            _type_rows(panel, _dict(told, "rows"))
    _say_again(board, told)
    if told.get("files") is True:
        board.group_panel.begin_making()


def _say_again(board: Host, told: Mapping[str, Any]) -> None:
    """What was typed beside the answer and refused, and a goal that was not taken."""
    goal = told.get("goal")
    said = _listed(told, "said")[:_MOST_TYPED]
    if isinstance(goal, str) and goal:
        said = [*said, {"act": GOAL, "value": goal}]
    for one in acts_in(said, (*REFUSABLE, GOAL)):
        board.say(one)


def _open_for(board: Host, key: str) -> None:
    """The panel that a field is in, drawn behind the one that is open."""
    for number, panel in enumerate(board.panels):
        if key.startswith(f"{panel.title.rpartition('_')[2]}."):
            board.fields.open(number)


def _type_rows(panel: TablesPanel, rows: Mapping[str, Any]) -> None:
    for sheet, texts in rows.items():
        if sheet in COLUMNS and isinstance(texts, list):
            panel.sheets[sheet].entry.type([row for row in texts if isinstance(row, list)])


def _listed(told: Mapping[str, Any], key: str) -> Sequence[Any]:
    found = told.get(key)
    return found if isinstance(found, list) else ()


def _dict(told: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    found = told.get(key)
    return found if isinstance(found, dict) else {}
