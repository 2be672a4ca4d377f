"""The people of an outcome as plain values for JSON: `json-format.md` describes each."""

from collections.abc import Iterable, Mapping
from typing import Any

from ..accounts import ledger
from ..accounts.ledger import Amount
from ..accounts.unknown_lines import kind_of_line
from ..analysis.afterwards import Afterwards
from ..analysis.analysis import Analysis
from ..analysis.law_end import Carried
from ..analysis.own_costs import OwnCosts
from ..analysis.own_trip import OwnTrip
from ..base.dates import calendar_date, first_day
from ..base.nothing import NOT_FOR_THIS_PERSON
from ..model.results import Outcome
from ..scenario.tables import Tables


def month_text(number: int) -> str:
    """A month by its number: 2021-03."""
    return f"{first_day(int(number)):%Y-%m}"


def cents_at(amount: Amount | None, *place: int) -> int | None:
    """An amount in a place; None where it is not known."""
    if amount is None:
        return 0
    return int(amount.cents[place]) if amount.is_known(*place) else None


def _trip(trip: OwnTrip | None) -> dict[str, Any]:
    """The trips to work; nothing where nobody has said what one costs."""
    if trip is None:
        return {}
    return {"trip": {"trips": trip.trips, "cents": trip.cents, "paid_by": trip.paid_by}}


def _costs(costs: OwnCosts | None) -> dict[str, Any]:
    """The costs that the person bears; nothing where it bears none."""
    if costs is None:
        return {}
    counted = [{"code": line.code, "cents": cents} for line, cents in costs.lines]
    unknown = [{"code": line.code, "cents": None} for line in costs.unknown]
    possible = [line.code for line in costs.possible]
    whole = {"cents": costs.cents if costs.is_known else None, "possible": possible}
    return {"own_costs": {"costs": counted + unknown, **whole}}


def people_json(analysis: Analysis, outcome: Outcome) -> list[dict[str, Any]]:
    """Every person of every case, month by month, beside today."""
    tables, comparison = outcome.tables, analysis.comparison
    lines, before = ledger.person_lines(outcome), ledger.person_lines(comparison.today)
    memo, memo_before = (
        ledger.person_lines(outcome, memo=True),
        ledger.person_lines(comparison.today, memo=True),
    )
    totals = ledger.total(lines, tables.size), ledger.total(before, tables.size)
    share, after = analysis.kept_of_pay(outcome), analysis.afterwards(outcome)
    here, there = analysis.carried_lines(outcome), analysis.carried_lines(comparison.today)
    used = {key: (*here.get(key, ()), *there.get(key, ())) for key in (*here, *there)}
    return [
        {
            "case": int(tables.people.case[person]),
            "id": tables.person_id(person),
            "offered": bool(outcome.admission.offered[person]),
            "nothing": None if outcome.admission.offered[person] else NOT_FOR_THIS_PERSON,
            "gross_cents": cents_at(share.whole, person),
            "kept_of_gross_hundredths_of_percent": share.hundredths(person),
            **_trip(analysis.own_trip(outcome, person)),
            **_costs(analysis.own_costs(outcome, person)),
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
        | _after(after.get(person))
        for person in range(len(tables.people))
    ]


def _after(told: Afterwards | None) -> dict[str, Any]:
    """What falls after the months asked, if the work goes on; no key where nothing does."""
    if told is None:
        return {}
    falls = [
        {"kind": one.kind, "from": f"{calendar_date(one.day)}", "fall_cents": one.fall}
        for one in told.falls
    ]
    return {"after": {"falls": falls, "difference_cents": told.month}}


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
    cents, was = cents_at(now, row, person), cents_at(before, row, person)
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
