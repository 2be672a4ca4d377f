"""Several questions side by side, one model and reading at a time: never added up, no ranking."""

from collections.abc import Iterator, Sequence

from attrs import frozen
import numpy as np

from ...analysis.analysis import Analysis
from ...analysis.purses import Row
from ...model.purses import Purse
from ...model.results import Outcome
from ...scenario.activity import ActivityKind
from ...scenario.tabulating import is_other_than_planned
from ..text.language import Language
from . import purse_rows, result_rows

TOLD, MISSING, WITHHELD = "told", "missing", "withheld"


@frozen(eq=False)
class Alternatives:
    """One model and reading in each question. `state` says whether it can be shown: it is missing
    in one of them, or one is for so few people that its sums tell on each of them.
    """

    outcome: Outcome
    columns: tuple[tuple[Analysis, Outcome], ...]
    state: str


def alternatives(analyses: Sequence[Analysis], small_groups: bool = False) -> list[Alternatives]:
    """Each outcome of the first question beside the same model and reading of the others."""
    found = []
    for outcome in analyses[0].comparison.outcomes:
        pairs = [(one, one.comparison.same(outcome)) for one in analyses]
        columns = tuple((one, other) for one, other in pairs if other is not None)
        state = TOLD
        if len(columns) < len(pairs):
            state = MISSING
        elif not (small_groups or all(one.purses(other).is_told() for one, other in columns)):
            state = WITHHELD
        found.append(Alternatives(outcome, columns, state))
    return found


def names(analyses: Sequence[Analysis], language: Language) -> list[str]:
    """The questions, numbered; what happened and what was planned of one group are told apart."""
    scenarios = [one.comparison.scenario for one in analyses]
    told = []
    for number, scenario in enumerate(scenarios, 1):
        name = f"{number}. {language.pick(scenario.title)} ({scenario.id})"
        if sum(one.id == scenario.id for one in scenarios) > 1:
            key = "happened" if is_other_than_planned(scenario) else "planned"
            name += f": {language.text(f'page.alternatives.{key}')}"
        told.append(name)
    return told


def state_text(beside: Alternatives, language: Language) -> str:
    """Why nothing is shown; empty where it is."""
    keys = {MISSING: "page.alternatives.missing", WITHHELD: "page.purses.withheld"}
    return language.text(keys[beside.state]) if beside.state in keys else ""


def changes(beside: Alternatives) -> Iterator[tuple[Purse, Outcome, list[Row | None]]]:
    """Each purse that changes in any of the questions, with its row in each."""
    balances = [analysis.purses(outcome) for analysis, outcome in beside.columns]
    found = {
        row.purse.name: (row.purse, outcome)
        for (_, outcome), balance in zip(beside.columns, balances, strict=True)
        for row in purse_rows.changing(balance)
    }
    for purse, outcome in sorted(found.values(), key=lambda pair: (pair[0].place, pair[0].name)):
        yield purse, outcome, [balance.row(purse.name) for balance in balances]


def purse_lines(beside: Alternatives, language: Language) -> list[list[str]]:
    """A row a purse, a column a question."""
    return [
        [
            purse_rows.purse_name(language, purse, outcome),
            *(
                language.money(0) if row is None else purse_rows.amount(row.change, language)
                for row in rows
            ),
        ]
        for purse, outcome, rows in changes(beside)
    ]


def public_lines(beside: Alternatives, language: Language) -> list[list[str]]:
    """A row a public sum, a column a question."""
    sums = [
        purse_rows.public_sums(analysis, outcome, language) for analysis, outcome in beside.columns
    ]
    return [[row[0], *(other[place][1] for other in sums)] for place, row in enumerate(sums[0])]


def hour_lines(beside: Alternatives, language: Language) -> list[list[str]]:
    """A row a role with the hours of each question."""
    found: dict[str, list[str]] = {}
    for place, (analysis, outcome) in enumerate(beside.columns):
        for name, hours, _ in result_rows.hour_rows(analysis, outcome, language):
            cells = found.setdefault(name, [""] * len(beside.columns))
            cells[place] = hours
    return [[name, *cells] for name, cells in found.items()]


def people_lines(beside: Alternatives, language: Language) -> list[list[str]]:
    """A row a group of clients by their activity of today: how many of them the model takes in, in
    each question, so that groups are never mixed in one number.
    """
    found = []
    for kind in ActivityKind:
        counts = [client_counts(outcome, kind) for _, outcome in beside.columns]
        if any(people for _, people in counts):
            cells = (
                language.text("page.alternatives.people", taken=taken, people=people)
                for taken, people in counts
            )
            found.append([language.text(f"page.alternatives.{kind.word}"), *cells])
    return found


def client_counts(outcome: Outcome, kind: ActivityKind) -> tuple[int, int]:
    """How many people of a group of the first case are taken in, and how many there are."""
    people = outcome.tables.people
    there = (people.case == 0) & (people.activity == kind)
    return int(np.sum(there & outcome.admission.offered)), int(np.sum(there))
