"""What a file of `tests/doors/cases` must lead to, and how that is looked up: the tables are in
`doors/test_cases.py` and beside it.
"""

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
import re

from attrs import frozen

from subcontract_core.accounts import ledger
from subcontract_core.base.dates import calendar_date
from subcontract_core.base.errors import SubcontractError
from subcontract_core.engine.comparison import Comparison, compare
from subcontract_core.scenario import load_scenario, tabulate
from support.corpus import corpus

HERE = Path(__file__).parents[1] / "doors" / "cases"


@frozen
class Case:
    """One file, why it is here, and what must come of it.

    `refused` are patterns that faults must match, one fault each (place, words) and all together;
    `reader` is the reader of `corpus.py`. Otherwise the file is compared with `model`: `lines` are
    cents over everybody and all months by kind of line, `each` cents by person, `findings` codes
    that stand there and `no_findings` those that do not, `kept` what an intermediary keeps, `cost`
    what the buyers pay in the end, `numbers` of a finding, `days` of the visits of gig G1,
    `pay_day` of the first month, `noticed` what reading the file noticed.
    """

    file: str
    why: str
    refused: tuple[str, ...] = ()
    reader: str = "scenario"
    model: str = "eksote-external"
    lines: Mapping[str, int] = {}
    each: Mapping[str, tuple[int, ...]] = {}
    findings: tuple[str, ...] = ()
    no_findings: tuple[str, ...] = ()
    kept: int | None = None
    cost: int | None = None
    numbers: Mapping[str, Mapping[str, int]] = {}
    days: tuple[str, ...] = ()
    pay_day: str = ""
    noticed: str = ""


@cache
def compared(file: str, model: str) -> Comparison:
    """The file's comparison with one model."""
    return compare(load_scenario(HERE / file), [model])


def refusal(case: Case) -> list[str]:
    """What the reader says to a file, a line a fault; empty if it takes it."""
    reader = corpus()["workbook" if case.file.endswith(".xlsx") else case.reader]
    try:
        if reader.name == "workbook":
            compared.__wrapped__(case.file, case.model)
        else:
            reader.read(HERE / case.file)
    except SubcontractError as error:
        return str(error).splitlines()
    return []


def check(case: Case) -> None:
    """Assert everything that the row says."""
    if case.refused:
        said = refusal(case)
        assert said, f"{case.file} is taken; {case.why}"
        for pattern in case.refused:
            assert sum(bool(re.search(pattern, line)) for line in said) == 1, (pattern, said)
        assert len(said) == len(case.refused), said
        return
    _check_answer(case, compared(case.file, case.model))


def _check_answer(case: Case, found: Comparison) -> None:
    outcome = found.outcomes[0]
    lines = ledger.person_lines(outcome)
    told = {kind: int(line.cents.sum()) for kind, line in lines.items()}
    assert {kind: told.get(kind, 0) for kind in case.lines} == dict(case.lines)
    assert {kind: tuple(lines[kind].cents.sum(axis=0).tolist()) for kind in case.each} == dict(
        case.each
    )
    codes = {finding.code for finding in outcome.findings}
    assert set(case.findings) <= codes, sorted(codes)
    assert not set(case.no_findings) & codes
    if case.kept is not None:
        assert (
            sum(int(amount.cents.sum()) for amount in ledger.keeps(outcome).values()) == case.kept
        )
    if case.cost is not None:
        assert int(ledger.buyer_cost(outcome).cents.sum()) == case.cost
    for code, wanted in case.numbers.items():
        finding = next(f for f in outcome.findings if f.code == code)
        assert {name: int(finding.numbers[name].values[0]) for name in wanted} == dict(wanted)
    tables = tabulate(found.scenario)
    if case.days:
        visits = sorted(
            {calendar_date(int(day)) for day in tables.gigs.day[tables.gigs.label == 0]}
        )
        assert visits == [date.fromisoformat(day) for day in case.days]
    if case.pay_day:
        assert calendar_date(int(tables.pay_day[0])) == date.fromisoformat(case.pay_day)
    if case.noticed:
        assert any(re.search(case.noticed, str(notice)) for notice in found.scenario.noticed), (
            found.scenario.noticed
        )
