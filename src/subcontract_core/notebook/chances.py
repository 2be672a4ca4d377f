"""The tab of what is not sure: three counts to set, and drawn years that are counted a piece at a
time: few draws at once, all of them when somebody has let go, then the other models.
"""

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from typing import Protocol

from attrs import define, field

from ..analysis.counted import MonthCounts, PersonChance
from ..analysis.counted_money import MoneyChance, money_of
from ..analysis.drawn_money import DrawnMoney, drawn_money
from ..analysis.drawn_visits import Visits, visits_of
from ..analysis.group_chance import GroupChance, Portion, group_chances, portion
from ..model.results import Outcome
from ..scenario import Scenario
from ..scenario.chance import Counts
from ..scenario.draws import has_chances
from . import chance_said as said
from .by_steps import BySteps
from .pinning import Pinning
from .state import Question, State
from .views.chance import MOST, PAGE, Shown
from .views.chance_controls import Controls
from .views.chance_table import OVER, WHATS

QUICK = 200  # draws while a control is moved
Change = Callable[[Scenario], Scenario]


class Host(Protocol):
    """What a board must have for this tab."""

    state: State
    pinning: Pinning

    @property
    def page(self) -> str: ...
    @property
    def outcome(self) -> Outcome | None: ...
    def text(self, key: str) -> str: ...
    def guarded(self, callback: Callable[..., None]) -> Callable[..., None]: ...
    def commit(self, key: str, label: str, change: Callable[[Question], Question]) -> bool: ...
    def redraw(self) -> None: ...
    def draw_chance(self) -> None: ...


@define(eq=False)
class _Found:
    """What is counted so far of one scenario, by model, the money beside what is in hand, the
    visits that were shown, and how many
    draws went through all models.
    """

    scenario: Scenario
    done: int = 0
    models: dict[str, GroupChance] = field(factory=dict)
    money: dict[str, tuple[tuple[DrawnMoney, ...], ...]] = field(factory=dict)
    visits: dict[Hashable, Visits] = field(factory=dict)

    def told_money(self, outcome: Outcome, person: str) -> tuple[MoneyChance, ...]:
        """What is counted of the money beside what is in hand, one a way to take unknown chances;
        nothing before it is counted.
        """
        ways = self.money.get(outcome.model, ())
        chances = self.models[outcome.model].of(outcome.reading, person)
        return tuple(
            money
            for way, chance in zip(ways, chances, strict=False)
            for one in way
            if one.reading == outcome.reading
            for money in money_of([one], [chance])
        )

    def parts(
        self, outcome: Outcome, person: str, month: int
    ) -> Iterator[tuple[PersonChance, MonthCounts, Visits]]:
        """The chosen person in the chosen outcome: for each way to take unknown chances the counts,
        the month that is shown, and the visits of its twenty draws.
        """
        group = self.models[outcome.model]
        for chance in group.of(outcome.reading, person):
            known = {one.number: one for one in chance.months}
            shown = known.get(month, chance.busiest)
            counting = chance.drawn.counting
            reading = tuple(sorted(outcome.reading.items()))
            key = (outcome.model, reading, group.draws, person, shown.number, counting)
            if key not in self.visits:
                draws = [one.draw for one in shown.little]
                self.visits[key] = visits_of(chance, draws, shown.number)
            yield chance, shown, self.visits[key]


class Chances:
    """What is chosen in the tab, and what is counted for it."""

    def __init__(self, board: Host) -> None:
        self.board = board
        self.gig = self.who = said.ALL
        self.month = 0  # a month number; 0 for the one that passes the limit most often
        self.what = OVER
        self.days = said.USUAL_DAYS
        self._found = _Found(board.state.answer.comparison.scenario)
        self._tried: _Found | None = None  # while somebody is still moving a control
        self._steps = BySteps(board.guarded)

    # -- what is counted
    # -------------------------------------------------------------------------------------

    def shown(self, outcome: Outcome, person: str) -> Shown:
        """What the tab shows now; the quick count is made where nothing is counted yet."""
        comparison = self.board.state.answer.comparison
        if self._found.scenario is not comparison.scenario:
            self._begin(comparison.scenario)
        now = self._tried or self._found
        parts: tuple[tuple[PersonChance, MonthCounts, Visits], ...] = ()
        money: tuple[MoneyChance, ...] = ()
        if has_chances(now.scenario) or said.has_said(now.scenario):
            if outcome.model not in now.models:
                model = [outcome.model]
                quick = self._portion(now, model, range(QUICK))
                now.models |= {one.model: one for one in group_chances([quick], model)}
            parts = tuple(now.parts(outcome, person, self.month))
            money = now.told_money(outcome, person)
        return Shown(
            now.scenario,
            outcome,
            person,
            Controls(self.gig, self.who, self.days),
            parts,
            money,
            self._found.models,
            self.what,
            self._found.done,
            self._tried is not None,
        )

    def go_on(self) -> None:
        """Count all draws of the model that is looked at, then those of the others."""
        if self._tried is None and self._found.models:
            self._steps.begin(self._rest(self._found))

    def _rest(self, found: _Found) -> Iterator[None]:
        """All draws of every model, a portion at a time; nothing more once the question is another
        or the tab is left.
        """
        board = self.board
        outcome, outcomes = board.outcome, board.state.answer.comparison.outcomes
        first = outcome.model if outcome is not None else ""
        offered = dict.fromkeys(one.model for one in outcomes if one.admission.offered.any())
        models = sorted(offered, key=lambda model: model != first)
        portions: list[Portion] = []
        for start in range(0, 0 if found.done == MOST else MOST, QUICK):
            portions.append(self._portion(found, models, range(start, start + QUICK)))
            if self._found is not found or self._tried or board.page != PAGE:
                return
            found.done = start + QUICK
            if found.done in (QUICK, MOST):
                found.models |= {one.model: one for one in group_chances(portions, models)}
            board.draw_chance()
            yield
        if first in found.models and first not in found.money:
            drawn = found.models[first].drawn
            catalogue = board.state.catalogue
            found.money[first] = tuple(drawn_money(one, first, catalogue) for one in drawn)
            board.draw_chance()
            yield

    def _portion(self, found: _Found, models: Sequence[str], draws: range) -> Portion:
        state = self.board.state
        asked = state.answer.comparison, models, draws, state.catalogue
        return portion(*asked, scenario=found.scenario)

    def _begin(self, scenario: Scenario) -> None:
        """Another question."""
        self._found, self._tried = _Found(scenario), None
        if self.gig not in {one.id for one in scenario.gigs}:
            self.gig = said.ALL
        if self.who not in {one.id for one in scenario.people}:
            self.who = said.ALL

    # -- what somebody does
    # -------------------------------------------------------------------------------------

    def act(self, told: Mapping[str, str]) -> None:
        """A control of the tab, a month, or one of the twenty."""
        acts: dict[str, Callable[[Mapping[str, str]], None]] = {
            "try": self._try,
            "say": self._say,
            "pick": self._pick,
            "certain": lambda _told: self._commit("certain", said.without_chances),
            "draw": self._open,
        }
        if told["act"] in acts:
            self.board.guarded(acts[told["act"]])(told)

    def _try(self, told: Mapping[str, str]) -> None:
        """A control is being moved: a quick count, which nothing keeps."""
        change, scenario = self._change(told), self.board.state.answer.comparison.scenario
        if change is not None:
            self._steps.stop()
            self._tried = _Found(change(scenario))
            self.board.draw_chance()

    def _say(self, told: Mapping[str, str]) -> None:
        """A control was set: it is part of the question from now on."""
        self._tried = None
        change = self._change(told)
        if change is None or not self._commit(told.get("what", ""), change):
            self.board.draw_chance()
            self.go_on()

    def _commit(self, what: str, change: Change) -> bool:
        """The change as one of the question, which can be undone."""
        board = self.board
        key = f"chance.{what}"
        return board.commit(
            key,
            board.text("ui.page.chance"),
            lambda question: question.with_scenario(change(question.scenario)),
        )

    def _change(self, told: Mapping[str, str]) -> Change | None:
        """What a control does to a scenario; None for what it cannot say."""
        value, place, what = told.get("value", ""), told.get("place", "0"), told.get("what")
        if not (value.isdecimal() and place in ("0", "1", "2")):
            return None
        number, which, gig, who = int(value), int(place), self.gig, self.who
        if what == "happens":
            return lambda scenario: said.happening(scenario, gig, number)
        if what == "lengths":
            return lambda scenario: said.lasting(scenario, gig, which, number)
        if what == "spells":
            return lambda scenario: said.falling_ill(scenario, who, number, self.days_of(scenario))
        if what == "days":
            return lambda scenario: self._other_days(scenario, which, number)
        return None

    def days_of(self, scenario: Scenario) -> Counts:
        """The days of an illness: as they are said, else as they stand beside the control."""
        ill = said.said_of(scenario, said.ALL, self.who).ill
        return ill.days if ill is not None else self.days

    def _other_days(self, scenario: Scenario, place: int, days: int) -> Scenario:
        """Other days of an illness; where nobody falls ill they are only kept."""
        self.days = said.days_pushed(self.days_of(scenario), place, days)
        ill = said.said_of(scenario, said.ALL, self.who).ill
        spells = ill.spells_a_year if ill is not None else 0
        return said.falling_ill(scenario, self.who, spells, self.days) if spells else scenario

    def _pick(self, told: Mapping[str, str]) -> None:
        """Which gig, whom, which month, or which count of the table."""
        what, value = told.get("what"), told.get("value", "")
        if what == "gig":
            self.gig = value
        elif what == "who":
            self.who = value
        elif what == "month" and value.isdecimal():
            self.month = int(value)
        elif what == "count" and value in WHATS:
            self.what = value
        self.board.draw_chance()

    def _open(self, told: Mapping[str, str]) -> None:
        """One of the twenty as an ordinary scenario, with what was asked pinned beside it."""
        draw, board = told.get("draw", ""), self.board
        outcome = board.outcome
        if outcome is None or outcome.model not in self._found.models or not draw.isdecimal():
            return
        group = self._found.models[outcome.model]
        way = told.get("way", "0")
        drawn = group.drawn[int(way) if way.isdecimal() and int(way) < len(group.drawn) else 0]
        if int(draw) >= drawn.draws:
            return
        opened = said.without_chances(drawn.open(int(draw)))
        board.pinning.pin()
        if self._commit("draw", lambda _scenario: opened):
            board.redraw()
