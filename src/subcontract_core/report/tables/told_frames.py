"""Tidy tables of what is told and done: the findings, and the steps before the first shift."""

from collections.abc import Iterator
from typing import Any

from ...base.dates import calendar_date
from ...engine.comparison import Comparison
from ...model.results import Finding, Outcome, StepState
from ...verbs.onboarding import first_working_day
from .columns import Columns, gather, month_of, start, under_each_law


def finding_rows(outcome: Outcome) -> Iterator[tuple[Finding, int, dict[str, Any]]]:
    """Every row of every finding of an outcome: the finding, which of its rows, and the facts."""
    tables = outcome.tables
    for finding in outcome.findings:
        for row in range(len(finding)):
            person, gig, buyer, day, month = (
                int(column[row]) if column.size else None
                for column in (
                    finding.person,
                    finding.gig,
                    finding.buyer,
                    finding.day,
                    finding.month,
                )
            )
            facts = start(outcome) | {
                "severity": finding.severity,
                "code": finding.code,
                "person": None if person is None else tables.person_id(person),
                "gig": None if gig is None else tables.gig_id(gig),
                "buyer": None if buyer is None else tables.scenario.buyers[buyer].id,
                "day": None if day is None else calendar_date(day),
                "month": None if month is None else month_of(outcome, month),
                "numbers": {name: number.plain(row) for name, number in finding.numbers.items()},
                "act": finding.why.act,
                "section": finding.why.section,
                "source": finding.why.source,
            }
            yield finding, row, facts


@under_each_law
def findings(comparison: Comparison) -> Columns:
    """One row per finding and place: severity, code, person, gig, buyer, day, month, numbers,
    act and section.
    """
    rows = [facts for outcome in comparison.outcomes for _, _, facts in finding_rows(outcome)]
    return gather(
        rows,
        (
            "model",
            "reading",
            "severity",
            "code",
            "person",
            "gig",
            "buyer",
            "day",
            "month",
            "numbers",
            "act",
            "section",
            "source",
        ),
    )


@under_each_law
def onboarding(comparison: Comparison) -> Columns:
    """One row per model, step and person: who acts, what the step needs and takes, whether it
    blocks, the state of the paper.

    `first_working_day` is the day before which the person cannot start; most lengths are not in the
    sources, so it is a bound.
    """
    rows = []
    for outcome in comparison.outcomes:
        steps, tables = outcome.admission.steps, outcome.tables
        first = first_working_day(steps, tables, outcome.admission.offered)
        for order, step in enumerate(steps, 1):
            for person, state in enumerate(step.state):
                rows.append(
                    start(outcome)
                    | {
                        "case": int(tables.people.case[person]),
                        "order": order,
                        "step": step.code,
                        "title": step.title.get("en", ""),
                        "actor": step.actor.get("en", ""),
                        "actor_inferred": step.actor_inferred,
                        "document": step.document.get("en") or None,
                        "needs": ", ".join(step.needs),
                        "blocks": step.blocks,
                        "takes_days": step.days,
                        "person": outcome.tables.person_id(person),
                        "concerns": bool(step.concerns[person]),
                        "state": StepState(int(state)).word,
                        "first_working_day": (
                            calendar_date(first[person]) if first[person] >= 0 else None
                        ),
                        "source": step.source,
                    }
                )
    return gather(
        rows,
        (
            "model",
            "reading",
            "case",
            "order",
            "step",
            "title",
            "actor",
            "actor_inferred",
            "document",
            "needs",
            "blocks",
            "takes_days",
            "person",
            "concerns",
            "state",
            "first_working_day",
            "source",
        ),
    )
