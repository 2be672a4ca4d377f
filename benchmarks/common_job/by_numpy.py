"""The job in NumPy by hand: int64 in place, portions that fit the cache, one state of the law at a
time.

What an expert writes for this one job: no explanations, no bounds, no dated look-up. It takes for
granted that nothing is negative.
"""

from collections.abc import Callable

import numpy as np

from .job import HOUR, PER_MILLION, RESULTS, Job, law, values

TITLE = "NumPy by hand, in place, int64 cents"
PORTION = 16_384
_NUMBERS = ("card", "full_pension", "care", "rent", "hours", "hourly")


def prepare(job: Job) -> Callable[[], dict[str, np.ndarray]]:
    """A call that computes the job into new columns."""
    body, long = law(), job.long()
    rates, groups = long["older"].astype(np.intp), long["group"].astype(np.intp)
    columns = [long[name] for name in _NUMBERS]
    spans: list[tuple[dict[str, int], int, int]] = []
    for number, day in enumerate(job.months):
        p, rows = values(body, day), job.block(number)
        start = spans.pop()[1] if spans and spans[-1][0] == p else rows.start
        spans.append((p, start, rows.stop))

    def compute() -> dict[str, np.ndarray]:
        found = {name: np.empty(job.rows, np.int64) for name in RESULTS}
        scratch, nothing = np.empty(PORTION, np.int64), np.zeros(PORTION, np.int64)
        for parameters, first, end in spans:
            tables = (
                np.array([parameters["pension_rate_young"], parameters["pension_rate_older"]]),
                np.array([0, parameters["cap_1"], parameters["cap_2"], parameters["cap_3"]]),
            )
            for start in range(first, end, PORTION):
                rows = slice(start, min(start + PORTION, end))
                size = rows.stop - start
                _portion(
                    parameters,
                    *tables,
                    rates[rows],
                    groups[rows],
                    *(column[rows] for column in columns),
                    *(found[name][rows] for name in RESULTS),
                    scratch[:size],
                    nothing[:size],
                )
        return found

    return compute


def _divide(column: np.ndarray, by: int) -> None:
    """Half up; unsigned division is the quicker one."""
    column += by // 2
    unsigned = column.view(np.uint64)
    np.floor_divide(unsigned, np.uint64(by), out=unsigned)


def _keep(column: np.ndarray, minus_where_kept: np.ndarray, out: np.ndarray) -> None:
    """The column where the other one is negative, else 0: its sign bit, spread over the word,
    is the mask.
    """
    np.right_shift(minus_where_kept, 63, out=minus_where_kept)
    np.bitwise_and(column, minus_where_kept, out=out)


def _portion(
    law,
    rate_table,
    cap_table,
    older,
    group,
    card,
    full_pension,
    care,
    rent,
    hours,
    hourly,
    wage,
    paid_in,
    pension,
    tax,
    housing,
    net,
    scratch,
    nothing,
):  # type: ignore[no-untyped-def]
    """Every result of some rows, written into its column; `a` is scratch."""
    np.multiply(hours, hourly, out=wage)
    _divide(wage, HOUR)
    rate_table.take(older, out=scratch, mode="clip")
    np.multiply(wage, scratch, out=paid_in)
    _divide(paid_in, PER_MILLION)
    np.multiply(wage, law["unemployment_rate"], out=scratch)
    _divide(scratch, PER_MILLION)
    paid_in += scratch
    np.subtract(wage, law["limit"] + 1, out=scratch)
    _keep(full_pension, scratch, pension)
    np.multiply(wage, card, out=tax)
    _divide(tax, PER_MILLION)
    np.multiply(pension, card, out=scratch)
    _divide(scratch, PER_MILLION)
    tax += scratch
    np.add(wage, pension, out=net)
    np.multiply(net, 12, out=scratch)
    scratch -= law["income_limit"]
    np.maximum(scratch, nothing, out=scratch)
    scratch *= law["income_share"] // 1000
    cap_table.take(group, out=housing, mode="clip")
    np.minimum(housing, rent * 12, out=housing)
    housing -= law["own_part"]
    housing *= 1000
    housing -= scratch
    np.maximum(housing, nothing, out=housing)
    housing *= law["paid_share"] // 10_000
    _divide(housing, 1000 * 100 * 12)
    np.subtract(law["smallest"] - 1, housing, out=scratch)
    _keep(housing, scratch, housing)
    net -= paid_in
    net -= tax
    net += housing
    net += care
