"""Who pays and who gains as plain values for JSON, for one question or several side by side:
`json-format.md` describes each.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from ..analysis.analysis import Analysis
from ..model.results import Outcome
from ..scenario.activity import ActivityKind
from ..scenario.tabulating import is_other_than_planned
from .json_purses import account_json, purses_json
from .json_resources import running_json
from .tables.alternative_rows import client_counts

FORMAT, VERSION = "subcontract-economy", 1


def economy_json(analyses: Sequence[Analysis], small_groups: bool = False) -> dict[str, Any]:
    """One object a question, never added up; the purses of one or two people only where
    `small_groups` says that they are wanted.
    """
    return {
        "format": FORMAT,
        "version": VERSION,
        "questions": [_question(one, small_groups) for one in analyses],
    }


def _question(analysis: Analysis, small_groups: bool) -> dict[str, Any]:
    comparison = analysis.comparison
    scenario = comparison.scenario
    return {
        "scenario": {"id": scenario.id, "title": dict(scenario.title)},
        "as_planned": not is_other_than_planned(scenario),
        "law": comparison.law.label,
        "outcomes": [_outcome(analysis, one, small_groups) for one in comparison.outcomes],
    }


def _outcome(analysis: Analysis, outcome: Outcome, small_groups: bool) -> dict[str, Any]:
    return {
        "model": outcome.model,
        "title": dict(outcome.manifest.title),
        "reading": dict(outcome.reading),
        "purses": purses_json(analysis, outcome, small_groups),
        **running_json(analysis, outcome),
        "account": account_json(analysis, outcome, small_groups),
        "clients": list(_clients(outcome)),
    }


def _clients(outcome: Outcome) -> Iterator[dict[str, Any]]:
    """How many of each group of clients, by today's activity, the model takes in."""
    for kind in ActivityKind:
        taken_in, people = client_counts(outcome, kind)
        if people:
            yield {"activity": kind.word, "people": people, "taken_in": taken_in}
