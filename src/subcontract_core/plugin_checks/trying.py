"""A model tried in every way that the promises ask about, each once."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
import random
from time import perf_counter

from attrs import field, frozen
import numpy as np

from ..accounts import ledger, price_breakdown
from ..accounts.ledger import Amount
from ..analysis.analysis import Analysis
from ..base.catalogues import LANGUAGES
from ..base.errors import SubcontractError
from ..engine.comparison import Comparison, compare
from ..engine.pipeline import readings, run
from ..model.catalogue import Catalogue, installed_law
from ..model.loading import Model
from ..model.results import Outcome
from ..report.terminal.comparison import page
from ..report.text.language import Language
from ..scenario import bundled_scenarios, load_scenario
from ..scenario.tables import Tables
from ..scenario.tabulating import tabulate
from ..scenario.types import Scenario
from . import otherwise
from .listening import written_to_terminal

GROUP = "everyday-2026-05"
_SEEDS = (1, 20_261_129)  # the random states in which the same question is asked


@frozen(eq=False, slots=False)
class Tried:
    """One model, asked about the bundled groups; what is needed is worked out when it is read."""

    model_id: str
    catalogue: Catalogue
    groups: tuple[str, ...] = field(factory=bundled_scenarios)
    _heard: list[str] = field(factory=list, init=False)

    @cached_property
    def model(self) -> Model:
        """The model, loaded."""
        with self._listening():
            return self.catalogue.get(self.model_id)

    @cached_property
    def group(self) -> Scenario:
        """The group that the closer questions are asked about."""
        return load_scenario(GROUP)

    @cached_property
    def compared(self) -> dict[str, Comparison | str]:
        """Each group through this model alone, or why it is refused."""
        found: dict[str, Comparison | str] = {}
        for name in self.groups:
            try:
                found[name] = compare(
                    load_scenario(name), [self.model_id], catalogue=self.catalogue
                )
            except SubcontractError as error:
                found[name] = str(error)
        return found

    @cached_property
    def refused(self) -> dict[str, list[str]]:
        """Why the model does not compare groups, and which."""
        found: dict[str, list[str]] = {}
        for name, done in self.compared.items():
            if isinstance(done, str):
                found.setdefault(done, []).append(name)
        return found

    @cached_property
    def comparison(self) -> Comparison:
        """The group through this model alone."""
        with self._listening():
            return compare(self.group, [self.model_id], catalogue=self.catalogue)

    @property
    def heard(self) -> str:
        """What was written to the terminal while the model was loaded and compared."""
        found = (self.model, self.comparison)
        return "".join(self._heard).strip() if all(found) else ""

    @contextmanager
    def _listening(self) -> Iterator[None]:
        with written_to_terminal() as written:
            yield
        self._heard.append(written())

    @property
    def outcomes(self) -> Iterator[Outcome]:
        """The model's outcomes for every group that it compares."""
        for done in self.compared.values():
            if not isinstance(done, str):
                yield from done.outcomes

    def pages(self) -> Iterator[tuple[str, str]]:
        """The page of the comparison in every language."""
        analysis = Analysis(self.comparison)
        for code in LANGUAGES:
            yield code, page(analysis, Language(code))

    def figures(self, tables: Tables) -> np.ndarray:
        """Everybody's money in hand in each reading: cents, [readings, months, people]."""
        law = installed_law()
        outcomes = [
            run(
                self.model,
                tables,
                law,
                chosen,
            )
            for chosen in readings(self.model, tables)
        ]
        return np.stack([in_hand(outcome).cents for outcome in outcomes])

    @cached_property
    def plain(self) -> np.ndarray:
        """The figures of the group as it is written."""
        return self.figures(tabulate(self.group))

    def asked_again(self) -> list[np.ndarray]:
        """The same question in several random states, each after a moment."""
        found, before = [], random.getstate()
        try:
            for seed in _SEEDS:
                random.seed(seed)
                np.random.seed(seed)
                found.append(self.figures(tabulate(self.group)))
        finally:
            random.setstate(before)
        return found

    def turned(self) -> np.ndarray:
        """The figures of the group with all that it lists written from the last to the first, in
        the order of the group.
        """
        return self.figures(tabulate(otherwise.turned(self.group)))[:, :, ::-1]

    def renamed(self) -> np.ndarray:
        """The figures of the group with other ids for everybody."""
        return self.figures(tabulate(otherwise.renamed(self.group)))

    def parted(self) -> np.ndarray:
        """The figures of the group with each gig written as two."""
        return self.figures(tabulate(otherwise.parted(self.group)))

    def as_cases(self, times: int) -> np.ndarray:
        """The figures of the group as the last of several cases of one table."""
        people = len(self.group.people)
        return self.figures(tabulate(self.group).repeat(times))[:, :, -people:]

    @cached_property
    def seconds(self) -> float:
        """How long a comparison of the group takes, once everything is loaded."""
        compare(self.group, [self.model_id], catalogue=self.catalogue)
        begun = perf_counter()
        compare(self.group, [self.model_id], catalogue=self.catalogue)
        return perf_counter() - begun


def over_the_price(outcome: Outcome) -> np.ndarray:
    """By how much the part of the price that reaches the workers is more than the whole price:
    cents per case; nothing where nobody buys or somebody's part is unknown.
    """
    price = price_breakdown.price(outcome)
    over = np.zeros(outcome.tables.cases, np.int64)
    if not price_breakdown.is_sold(outcome):
        return over
    parts = price_breakdown.by_part(price_breakdown.price_parts(outcome))
    hand = parts.get(price_breakdown.IN_HAND, Amount(over))
    sure = hand.each_known & price.each_known
    return np.maximum(np.where(sure, hand.cents - price.cents, 0), 0)


def in_hand(outcome: Outcome) -> Amount:
    """Each person's money in hand: [months, people]."""
    return ledger.total(ledger.person_lines(outcome), outcome.tables.size)
