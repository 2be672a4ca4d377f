"""One outcome of a comparison as plain values for JSON: `json-format.md` describes each."""

from typing import Any

import numpy as np

from ..accounts import ledger
from ..accounts.ledger import Amount
from ..analysis.analysis import Analysis
from ..base.dates import calendar_date
from ..model.results import Finding, Outcome, StepState
from ..model.terms import Terms
from .json_people import cents_at, month_text, people_json
from .json_purses import account_json, purses_json
from .json_resources import running_json
from .terminal.facts_matrix import open_questions


def outcome_json(analysis: Analysis, outcome: Outcome) -> dict[str, Any]:
    """One model under one reading: buyers, what is kept, people, payments, findings, terms."""
    return {
        "model": outcome.model,
        "law": outcome.law_name,
        "title": dict(outcome.manifest.title),
        "region": outcome.manifest.region or None,
        "reading": dict(outcome.reading),
        "buyers": _buyers(outcome),
        "keeps": [
            _kept({"role": role, "kind": kind}, amount)
            for (role, kind), amount in ledger.keeps(outcome).items()
        ],
        "people": people_json(analysis, outcome),
        "kept_of_cost_hundredths_of_percent": [
            analysis.kept_of_price(outcome).hundredths(case) for case in range(outcome.tables.cases)
        ],
        "payments": [
            _kept({"payer": payer, "payee": payee, "kind": kind}, amount)
            for (payer, payee, kind), amount in ledger.edges(outcome).items()
        ],
        "onboarding": [
            {
                "code": step.code,
                "blocks": step.blocks,
                "source": step.source or None,
                "actor_inferred": step.actor_inferred,
                "states": [StepState(int(state)).word for state in step.state],
            }
            for step in outcome.admission.steps
        ],
        "purses": purses_json(analysis, outcome),
        **running_json(analysis, outcome),
        "account": account_json(analysis, outcome),
        "findings": [
            _finding(outcome, finding, row)
            for finding in outcome.findings
            for row in range(len(finding))
        ],
        "terms": _terms(outcome),
        "cautions": list(outcome.effects.cautions),
        "open_questions": _open_questions(outcome),
    }


def _open_questions(outcome: Outcome) -> list[dict[str, str]] | None:
    questions = open_questions(outcome.manifest)
    return (
        None if questions is None else [{"id": name, "state": state} for name, state in questions]
    )


def _kept(start: dict[str, Any], amount: Amount) -> dict[str, Any]:
    """One amount per case."""
    return start | {"cents": [cents_at(amount, case) for case in range(amount.cents.shape[0])]}


def _buyers(outcome: Outcome) -> list[dict[str, Any]]:
    lines, cost = ledger.buyer_lines(outcome), ledger.buyer_cost(outcome)
    return [
        {
            "case": case,
            "id": buyer.id,
            "kind": buyer.kind,
            "deducts_vat": buyer.deducts_vat,
            "lines": [
                {"kind": kind, "cents": cents_at(amount, case, row)}
                for kind, amount in lines.items()
            ],
            "cost_cents": cents_at(cost, case, row),
        }
        for case in range(outcome.tables.cases)
        for row, buyer in enumerate(outcome.tables.scenario.buyers)
    ]


def _finding(outcome: Outcome, finding: Finding, row: int) -> dict[str, Any]:
    tables, scenario = outcome.tables, outcome.tables.scenario

    def place(column: np.ndarray) -> int | None:
        return int(column[row]) if column.size else None

    person, gig, buyer, day, month = (
        place(finding.person),
        place(finding.gig),
        place(finding.buyer),
        place(finding.day),
        place(finding.month),
    )
    case = (
        int(tables.people.case[person])
        if person is not None
        else int(tables.gigs.case[gig])
        if gig is not None
        else None
    )
    return {
        "code": finding.code,
        "severity": finding.severity,
        "case": case,
        "person": None if person is None else tables.person_id(person),
        "gig": None if gig is None else tables.gig_id(gig),
        "buyer": None if buyer is None else scenario.buyers[buyer].id,
        "day": None if day is None else f"{calendar_date(day)}",
        "month": None if month is None else month_text(int(tables.months[month])),
        "numbers": {name: number.plain(row) for name, number in finding.numbers.items()},
        "units": {name: number.unit.name for name, number in finding.numbers.items()},
        "rule": finding.why.rule or None,
        "act": finding.why.act or None,
        "section": finding.why.section or None,
        "source": finding.why.source or None,
        "fix": finding.fix or None,
    }


def _terms(outcome: Outcome) -> list[dict[str, Any]]:
    """Each declared term as it held for everybody, and every narrower value of the scenario."""
    resolved = Terms.resolve(outcome.manifest.terms, outcome.model, outcome.tables, outcome.reading)
    terms = []
    for term in outcome.manifest.terms:
        value, source = outcome.reading.get(term.name, term.value), term.source
        narrow = []
        for override in resolved.overrides:
            if override.term != term.name:
                continue
            if not override.is_for_all:
                whom = {
                    key: getattr(override, key)
                    for key in ("person", "gig", "sector")
                    if getattr(override, key)
                }
                if override.start is not None:
                    whom["from"] = str(override.start)
                narrow.append(
                    whom
                    | {
                        "value": override.value,
                        "mark": override.mark.kind,
                        "source": override.mark.text or None,
                        "instead_of_law": override.instead_of_law,
                    }
                )
            elif term.name not in outcome.reading:
                value, source = override.value, override.mark.text
        swept = outcome.tables.case_values.get(f"{outcome.model}.{term.name}")
        terms.append(
            {
                "name": term.name,
                "unit": term.unit,
                "value": value,
                "mark": resolved.mark(term.name),
                "source": source or None,
                "optional": term.optional,
                "for_some": narrow,
                "by_case": None if swept is None else [int(v) for v in swept],
            }
        )
    return terms
