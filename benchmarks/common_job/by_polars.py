"""The job in polars: one lazy frame a month with the month's parameters as literals, int64
cents.
"""

from collections.abc import Callable
from typing import Any

import numpy as np
import polars as pl

from .job import HOUR, PER_MILLION, RESULTS, Job, law, values

TITLE = f"polars {pl.__version__}, lazy, int64 cents"


def prepare(job: Job) -> Callable[[], Any]:
    """A call that computes the job into a frame; `columns` makes it comparable."""
    body, frame = law(), pl.DataFrame(job.long())
    parts = [
        (
            frame[job.block(number)],
            {name: pl.lit(value, pl.Int64) for name, value in values(body, day).items()},
        )
        for number, day in enumerate(job.months)
    ]
    return lambda: pl.concat(pl.collect_all([_month(part.lazy(), p) for part, p in parts]))


def columns(found: pl.DataFrame) -> dict[str, np.ndarray]:
    """The results as columns of cents."""
    return {name: found[name].to_numpy() for name in RESULTS}


def _divided(amount: pl.Expr, by: int) -> pl.Expr:
    return (amount + by // 2) // by


def _month(frame: pl.LazyFrame, law: dict[str, pl.Expr]) -> pl.LazyFrame:
    column, nothing = pl.col, pl.lit(0, pl.Int64)
    frame = frame.with_columns(wage=_divided(column("hours") * column("hourly"), HOUR))
    frame = frame.with_columns(
        contributions=_divided(
            column("wage")
            * pl.when("older").then(law["pension_rate_older"]).otherwise(law["pension_rate_young"]),
            PER_MILLION,
        )
        + _divided(column("wage") * law["unemployment_rate"], PER_MILLION),
        pension=pl.when(column("wage") > law["limit"])
        .then(nothing)
        .otherwise(column("full_pension")),
        cap=pl.when(column("group") == 1)
        .then(law["cap_1"])
        .when(column("group") == 2)
        .then(law["cap_2"])
        .otherwise(law["cap_3"]),
    )
    above = pl.max_horizontal(
        12 * (column("wage") + column("pension")) - law["income_limit"], nothing
    )
    left = (
        1000 * (pl.min_horizontal(12 * column("rent"), column("cap")) - law["own_part"])
        - law["income_share"] // 1000 * above
    )
    frame = frame.with_columns(
        tax=_divided(column("wage") * column("card"), PER_MILLION)
        + _divided(column("pension") * column("card"), PER_MILLION),
        allowance=_divided(
            law["paid_share"] // 10_000 * pl.max_horizontal(left, nothing), 1000 * 100 * 12
        ),
    )
    frame = frame.with_columns(
        housing=pl.when(column("allowance") < law["smallest"])
        .then(nothing)
        .otherwise(column("allowance"))
    )
    return frame.select(
        *RESULTS[:-1],
        net=column("wage")
        - column("contributions")
        + column("pension")
        - column("tax")
        + column("housing")
        + column("care"),
    )
