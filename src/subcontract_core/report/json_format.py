"""A comparison as plain values for JSON: whole cents, null where an amount is not known, with which
nothing it is.

The format is described in `json-format.md` beside this module. Nothing is computed here that the
tables and the page do not show; texts are keys and ids, so that the file does not depend on a
language.
"""

from typing import Any

from ..accounts.bounds import EXACT, Bound
from ..accounts.unknown_lines import kind_of
from ..analysis.analysis import Analysis
from ..analysis.missing import Gap
from ..engine.comparison import Comparison
from ..law import Law, Reform
from ..scenario.absence import assumed
from .json_outcome import outcome_json
from .json_people import month_text, people_json
from .tables.reform_pairs import Pair, Person, pairs
from .text.doubted_law import doubtful, values_read

FORMAT, VERSION = "subcontract-comparison", 1


def to_json(analysis: Analysis) -> dict[str, Any]:
    """The comparison as dicts, lists, texts, whole numbers, bools and None."""
    comparison = analysis.comparison
    scenario = comparison.scenario
    return {
        "format": FORMAT,
        "version": VERSION,
        "scenario": {
            "id": scenario.id,
            "title": dict(scenario.title),
            "months": [
                month_text(month) for month in range(scenario.first_month, scenario.last_month + 1)
            ],
            "continues_months": scenario.continues_months,
            "cases": comparison.today.tables.cases,
            "source": scenario.source or None,
            "nothing": kind_of(scenario),
            "counted": [
                {
                    "table": one.table or "scenario",
                    "field": one.field,
                    "value": _counted(one.value),
                    "whose": list(one.whose),
                }
                for one in assumed(scenario)
            ],
            "noticed": [f"{text}" for text in scenario.noticed],
        },
        "missing": [_gap(gap) for gap in analysis.gaps],
        **_under_one_law(analysis),
        "reforms": [
            _under_one_law(reformed)
            | {"side_by_side": [_pair(pair) for pair in pairs(comparison, reformed.comparison)]}
            for reformed in analysis.reforms
        ],
    }


def _under_one_law(analysis: Analysis) -> dict[str, Any]:
    """The law, today under it, and the outcomes."""
    comparison = analysis.comparison
    law = comparison.law
    return {
        "law": {
            "name": law.name,
            "label": law.label,
            "reforms": [_reform(law, reform) for reform in law.reforms],
            "set": [
                {
                    "parameter": value.parameter,
                    "value": value.value,
                    "instead_of_law": value.instead_of_law,
                    "mark": value.mark.kind,
                    "source": value.mark.text or None,
                }
                for value in comparison.scenario.law
            ],
            "used": _law_used(comparison),
            "doubtful": [
                {
                    "parameter": doubt.parameter.name,
                    "valid_from": f"{doubt.value.valid_from}",
                    "why": doubt.why,
                    "used_on": f"{doubt.used_on}",
                    "checked_on": (
                        None if doubt.value.checked_on is None else f"{doubt.value.checked_on}"
                    ),
                }
                for doubt in doubtful(comparison)
            ],
        }
        | _carried(analysis),
        "today": {
            "model": comparison.today.model,
            "law": comparison.today.law_name,
            "people": people_json(analysis, comparison.today),
        },
        "outcomes": [outcome_json(analysis, outcome) for outcome in comparison.outcomes],
        "broken": [{"model": model, "reason": why} for model, why in comparison.broken],
        "absent": [
            {"model": one.model, "package": one.package or None, "terms": list(one.terms)}
            for one in comparison.absent
        ],
    }


def _carried(analysis: Analysis) -> dict[str, Any]:
    """The values that are carried forward; no key where all the law of the months is known."""
    used = [
        {
            "parameter": one.parameter.name,
            "from": f"{one.value.valid_from}",
            "known_to": f"{one.parameter.known_to}",
            "months": [month_text(month) for month in one.months],
            "lines": list(one.kinds),
        }
        for one in analysis.carried
    ]
    return {"carried_forward": used} if used else {}


def _gap(gap: Gap) -> dict[str, Any]:
    return {
        "what": gap.what,
        "name": gap.name,
        "nothing": gap.kind,
        "title": dict(gap.titles) or None,
        "models": list(gap.models),
        "people": list(gap.people),
        "unknown_sums": gap.unknown,
        "where": gap.where,
    }


def _counted(value: Any) -> Any:
    """What is counted for a field: a word, a whole number (cents, minutes of the day, months),
    yes or no; a share as text.
    """
    return value if isinstance(value, (bool, int, str)) else f"{value}"


def _reform(law: Law, reform: Reform) -> dict[str, Any]:
    return {
        "id": reform.id,
        "title": dict(reform.titles),
        "kind": reform.kind,
        "from": f"{reform.start}",
        "source": reform.source,
        "note": dict(reform.note) or None,
        "changes": [
            {
                "parameter": name,
                "unit": law.parameter(name).unit,
                "valid_from": f"{value.valid_from}",
                "value": value.text,
            }
            for name, values in reform.changes.items()
            for value in values
        ],
    }


def _pair(pair: Pair) -> dict[str, Any]:
    """One model under the law and under a reform: per person the differences to today and
    between the two, over all months.
    """
    return {
        "model": pair.law.model,
        "reading": dict(pair.law.reading),
        "ran": pair.reform is not None,
        "people": [
            {"case": person.case, "id": person.id}
            | {
                f"{name}_cents": bound.cents if bound.holds == EXACT else None
                for name, bound in _bounds(person)
            }
            for person in pair.people
        ],
    }


def _bounds(person: Person) -> tuple[tuple[str, Bound], ...]:
    return (
        ("law_difference", person.law),
        ("reform_difference", person.reform),
        ("reform_less_law", person.less),
    )


def _law_used(comparison: Comparison) -> list[dict[str, Any]]:
    """Every parameter that was read, with its values over the horizon."""
    return [
        {
            "parameter": parameter.name,
            "unit": parameter.unit,
            "valid_from": f"{value.valid_from}",
            "value": value.text or None,
            "act": parameter.act,
            "section": parameter.section,
            "source": value.source or None,
            "confidence": value.confidence,
            "checked_on": None if value.checked_on is None else f"{value.checked_on}",
            "reform": value.reform or None,
        }
        for parameter, value in values_read(comparison)
    ]
