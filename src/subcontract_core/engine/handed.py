"""What a hook hands over beside its columns: findings, what is kept, steps and their texts.

`ModelError` names the author, the hook with its line, the part, and what to do. Nothing here knows
a country.
"""

from collections.abc import Iterable
from functools import lru_cache
import re
from typing import Any

import numpy as np

from ..base.provenance import Reason
from ..model.loading import Call
from ..model.plain_texts import fault_of, faults_of, is_plain
from ..model.results import Duty, Finding, Keep, Severity, Step
from ..scenario.tables import Tables
from .column_rules import check_column, check_known, check_quantity, wrong

_CODE = re.compile(r"[a-z][a-z0-9_]*([.][a-z0-9_-]+)*")
# More kinds of finding from one hook is a loop that has lost its way.
_MOST = 1_000


def check_reason(call: Call, name: str, why: object) -> None:
    """Why it is so: a `Reason` with texts that can be shown."""
    if not isinstance(why, Reason):
        raise wrong(
            call,
            name,
            f"is {type(why).__name__}, not a Reason",
            'Write Reason("reason.…", source="…").',
        )
    if not _is_plain(why):
        texts = (why.text, why.rule, why.act, why.section, why.source, *why.parameters, *why.terms)
        check_texts(call, name, texts)


def _is_plain(why: Reason) -> bool:
    """Whether a reason is one that has been looked at before; what it holds may be anything. One
    with steps is not kept.
    """
    try:
        return not why.steps and _has_plain_texts(why)
    except TypeError:
        return False


@lru_cache(maxsize=1024)
def _has_plain_texts(why: Reason) -> bool:
    texts = (why.text, why.rule, why.act, why.section, why.source, *why.parameters, *why.terms)
    return all(type(text) is str and is_plain(text) for text in texts)


def check_texts(call: Call, name: str, texts: Iterable[object]) -> None:
    """Plain words that any page can show."""
    for text in texts:
        if type(text) is str and is_plain(text):
            continue
        fault = fault_of(text, name)
        if fault:
            raise call.blame(fault)


def check_tuple(call: Call, name: str, value: object, wanted: type) -> None:
    """Several of a type, not too many."""
    if not isinstance(value, tuple):
        to_do = f"Write {name}=(it,) for one alone."
        raise wrong(call, name, f"is {type(value).__name__}, not a tuple", to_do)
    for one in value:
        if not isinstance(one, wanted):
            raise wrong(call, name, f"holds {type(one).__name__}; each must be {wanted.__name__}")
    if len(value) > _MOST:
        raise wrong(call, name, f"holds {len(value)}; at most {_MOST} can be looked through")


def check_findings(call: Call, findings: object, tables: Tables) -> None:
    """Findings whose rows are there, of a severity that there is, with numbers of a unit."""
    check_tuple(call, "findings", findings, Finding)
    assert isinstance(findings, tuple)
    for finding in findings:
        _check_finding(call, finding, tables)


def _check_finding(call: Call, finding: Finding, tables: Tables) -> None:
    name = f"findings.{finding.code}"
    if not isinstance(finding.code, str) or not _CODE.fullmatch(finding.code):
        raise wrong(
            call,
            "findings",
            f"holds the code {finding.code!r}",
            "Write small letters, digits and underscores, as in our_rule.",
        )
    if finding.severity not in Severity.words():
        raise wrong(
            call,
            f"{name}.severity",
            f"is {finding.severity!r}; allowed: {', '.join(Severity.words())}",
            "Choose one of them.",
        )
    check_reason(call, f"{name}.why", finding.why)
    check_texts(call, f"{name}.fix", (finding.fix,))
    for axis, rows in _axes(tables).items():
        _check_rows(call, f"{name}.{axis}", getattr(finding, axis), rows)
    length = len(finding)
    for axis in (*_axes(tables), "day"):
        column = getattr(finding, axis)
        if np.size(column) not in (0, length):
            raise wrong(call, f"{name}.{axis}", f"has {np.size(column)} rows, others {length}")
    if not isinstance(finding.numbers, dict):
        raise wrong(call, f"{name}.numbers", 'is no dict; write {"limit": CENTS(column)}')
    for number, quantity in finding.numbers.items():
        check_quantity(quantity, f"{name}.{number}", length, call)
    if finding.duty is not None:
        _check_duty(call, name, finding.duty, length)


def _axes(tables: Tables) -> dict[str, int]:
    """The axes of a finding, and how many rows each has."""
    return {
        "person": len(tables.people),
        "month": len(tables.months),
        "gig": len(tables.gigs),
        "buyer": len(tables.buyer_public),
    }


def _check_rows(call: Call, name: str, column: Any, rows: int) -> None:
    """Rows of another table, each of which is there."""
    check_column(
        call,
        name,
        column,
        np.size(column),
        "iu",
    )
    if column.size and not 0 <= int(column.min()) <= int(column.max()) < rows:
        raise wrong(
            call,
            name,
            f"holds {int(column.min())} to {int(column.max())}; rows go from 0 to {rows - 1}",
        )


def _check_duty(call: Call, name: str, duty: object, length: int) -> None:
    if not isinstance(duty, Duty):
        raise wrong(call, f"{name}.duty", f"is {type(duty).__name__}, not a Duty")
    check_column(
        call,
        f"{name}.duty.last",
        duty.last,
        length,
        "iu",
    )
    if duty.first is not None:
        check_column(
            call,
            f"{name}.duty.first",
            duty.first,
            length,
            "iu",
        )


def check_keeps(call: Call, keeps: object, tables: Tables) -> None:
    """What is kept, in whole cents a case, by whom and why."""
    check_tuple(call, "keeps", keeps, Keep)
    assert isinstance(keeps, tuple)
    for keep in keeps:
        name = f"keeps.{keep.kind}"
        check_texts(call, "keeps", (keep.role, keep.kind))
        check_column(
            call,
            name,
            keep.cents,
            tables.cases,
            "iu",
        )
        check_known(call, f"{name}.known", keep.known, tables.cases)
        check_reason(call, f"{name}.why", keep.why)


def check_steps(call: Call, steps: object, tables: Tables) -> None:
    """Steps of onboarding with a state a person, in words that can be shown."""
    check_tuple(call, "steps", steps, Step)
    assert isinstance(steps, tuple)
    for step in steps:
        check_texts(call, "steps.code", (step.code,))
        name, people = f"steps.{step.code}", len(tables.people)
        for part in ("title", "actor", "document"):
            for fault in faults_of(getattr(step, part), f"{name}.{part}"):
                raise call.blame(fault)
        check_texts(call, name, (step.source, step.paper, step.applies))
        check_column(
            call,
            f"{name}.state",
            step.state,
            people,
            "iu",
        )
        if np.size(step.concerns):
            check_column(
                call,
                f"{name}.concerns",
                step.concerns,
                people,
                "b",
            )
