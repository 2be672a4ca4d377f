"""One outcome of a comparison as plain values for JSON: `json-format.md` describes each."""

from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np

from ..accounts import ledger
from ..accounts.ledger import Amount
from ..accounts.unknown_lines import kind_of_line
from ..analysis.analysis import Analysis
from ..analysis.law_end import Carried
from ..base.dates import calendar_date, first_day
from ..model.results import Finding, Outcome, StepState
from ..model.terms import Terms
from ..scenario.absence import NOT_FOR_THIS_PERSON
from ..scenario.tables import Tables
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


def month_text(number: int) -> str:
    """A month by its number: 2021-03."""
    return f"{first_day(int(number)):%Y-%m}"


def _cents(amount: Amount | None, *place: int) -> int | None:
    if amount is None:
        return 0
    return int(amount.cents[place]) if amount.is_known(*place) else None


def _kept(start: dict[str, Any], amount: Amount) -> dict[str, Any]:
    """One amount per case."""
    return start | {"cents": [_cents(amount, case) for case in range(amount.cents.shape[0])]}


def _buyers(outcome: Outcome) -> list[dict[str, Any]]:
    lines, cost = ledger.buyer_lines(outcome), ledger.buyer_cost(outcome)
    return [
        {
            "case": case,
            "id": buyer.id,
            "kind": buyer.kind,
            "deducts_vat": buyer.deducts_vat,
            "lines": [
                {"kind": kind, "cents": _cents(amount, case, row)} for kind, amount in lines.items()
            ],
            "cost_cents": _cents(cost, case, row),
        }
        for case in range(outcome.tables.cases)
        for row, buyer in enumerate(outcome.tables.scenario.buyers)
    ]


def people_json(analysis: Analysis, outcome: Outcome) -> list[dict[str, Any]]:
    """Every person of every case, month by month, beside today."""
    tables, comparison = outcome.tables, analysis.comparison
    lines, before = ledger.person_lines(outcome), ledger.person_lines(comparison.today)
    memo, memo_before = (
        ledger.person_lines(outcome, memo=True),
        ledger.person_lines(comparison.today, memo=True),
    )
    totals = ledger.total(lines, tables.size), ledger.total(before, tables.size)
    share = analysis.kept_of_pay(outcome)
    here, there = analysis.carried_lines(outcome), analysis.carried_lines(comparison.today)
    used = {key: (*here.get(key, ()), *there.get(key, ())) for key in (*here, *there)}
    return [
        {
            "case": int(tables.people.case[person]),
            "id": tables.person_id(person),
            "offered": bool(outcome.admission.offered[person]),
            "nothing": None if outcome.admission.offered[person] else NOT_FOR_THIS_PERSON,
            "gross_cents": _cents(share.whole, person),
            "kept_of_gross_hundredths_of_percent": share.hundredths(person),
            "months": [
                {
                    "month": month_text(month),
                    "lines": [
                        line | _carried(used.get((line["kind"], row), ()))
                        for line in _lines(
                            tables,
                            lines,
                            before,
                            row,
                            person,
                        )
                    ],
                    "memo": list(
                        _lines(
                            tables,
                            memo,
                            memo_before,
                            row,
                            person,
                        )
                    ),
                    "total": _line(
                        tables,
                        "",
                        *totals,
                        row,
                        person,
                    ),
                }
                for row, month in enumerate(tables.months)
            ],
        }
        for person in range(len(tables.people))
    ]


def _carried(values: Iterable[Carried]) -> dict[str, Any]:
    """The values of the law that a line used after the day to which they are known; no key where
    there is none.
    """
    told = [
        {"parameter": one.parameter, "from": f"{one.start}", "known_to": f"{one.known_to}"}
        for one in dict.fromkeys(values)
    ]
    return {"carried_forward": told} if told else {}


def _lines(
    tables: Tables, lines: Mapping[str, Amount], before: Mapping[str, Amount], row: int, person: int
) -> Iterable[dict[str, Any]]:
    for kind in dict.fromkeys((*lines, *before)):
        line = _line(
            tables,
            kind,
            lines.get(kind),
            before.get(kind),
            row,
            person,
        )
        if line["cents"] != 0 or line["today_cents"] != 0:
            yield {"kind": kind} | line


def _line(
    tables: Tables, kind: str, now: Amount | None, before: Amount | None, row: int, person: int
) -> dict[str, Any]:
    cents, was = _cents(now, row, person), _cents(before, row, person)
    change = None if cents is None or was is None else cents - was
    line = {
        "cents": cents,
        "known": cents is not None,
        "today_cents": was,
        "difference_cents": change,
    }
    return (
        line
        if change is not None
        else line
        | {
            "nothing": kind_of_line(
                tables.scenario, tables.scenario.people[int(tables.people.label[person])], kind
            )
        }
    )


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
