"""Answers to backward questions as plain values for JSON: `json-format.md` describes each."""

from collections.abc import Sequence
from typing import Any

from ..analysis.backward import Backward
from ..analysis.group_sizes import Row
from ..analysis.search import Found, Interval
from ..scenario.types import Scenario

FORMAT, VERSION = "subcontract-searches", 1


def searches_json(answers: Sequence[Backward], scenario: Scenario) -> dict[str, Any]:
    """One search a reading of the model, with what was asked and what moves the answer most."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "scenario": {"id": scenario.id, "title": dict(scenario.title)},
        "searches": [_search(answer) for answer in answers],
    }


def _search(answer: Backward) -> dict[str, Any]:
    wanted = answer.wanted
    return {
        "question": wanted.question,
        "model": answer.model,
        "reading": dict(answer.reading),
        "term": None if answer.term is None else answer.term.name,
        "largest_tried": answer.bound,
        "without_staff": _found(answer.without),
        "with_staff": (
            _found(answer.with_staff) if answer.staffed or answer.without is None else None
        ),
        "warned": [one.code for one in answer.warned],
        "own_values": list(answer.own_values),
        "borne_by_others": list(answer.bearers) if answer.staffed else [],
        "rows": [_row(row, answer.staffed) for row in answer.rows],
        "goal_cents": wanted.goal if answer.nets else None,
        "in_hand": [
            {"person": person, "intervals": _intervals(found)} for person, found in answer.nets
        ],
        "moved_by": [
            {"kind": lever.kind, "name": lever.name, "cents": lever.cents}
            for lever in answer.moved_by
        ],
    }


def _found(found: Found | None) -> dict[str, Any] | None:
    """The value with what is left there, and its neighbour that does not do."""
    if found is None:
        return None
    return {
        "status": found.status.value,
        "value": found.value,
        "left_cents": found.cents,
        "neighbour": found.neighbour,
        "neighbour_left_cents": found.neighbour_cents,
        **({"ranges": _intervals(found.ranges)} if found.ranges else {}),
    }


def _row(row: Row, staffed: bool) -> dict[str, Any]:
    with_staff = row.with_staff if staffed else None
    more = {"dropped_visits": row.dropped} if row.dropped else {}
    more |= {"copied_people": row.copied} if row.copied else {}
    return {
        "size": row.size,
        "left_cents": row.without,
        "left_with_staff_cents": with_staff,
        **more,
    }


def _intervals(found: Sequence[Interval] | None) -> list[dict[str, int]] | None:
    """Every interval of values that do; None where it cannot be decided."""
    if found is None:
        return None
    return [
        {
            "from": one.first,
            "to": one.last,
            "left_from_cents": one.first_cents,
            "left_to_cents": one.last_cents,
        }
        for one in found
    ]
