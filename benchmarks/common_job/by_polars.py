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


def _month(frame: pl.LazyFrame, p: dict[str, pl.Expr]) -> pl.LazyFrame:
    c, nothing = pl.col, pl.lit(0, pl.Int64)
    frame = frame.with_columns(wage=_divided(c("hours") * c("hourly"), HOUR))
    frame = frame.with_columns(
        contributions=_divided(
            c("wage")
            * pl.when("older").then(p["pension_rate_older"]).otherwise(p["pension_rate_young"]),
            PER_MILLION,
        )
        + _divided(c("wage") * p["unemployment_rate"], PER_MILLION),
        pension=pl.when(c("wage") > p["limit"]).then(nothing).otherwise(c("full_pension")),
        cap=pl.when(c("group") == 1)
        .then(p["cap_1"])
        .when(c("group") == 2)
        .then(p["cap_2"])
        .otherwise(p["cap_3"]),
    )
    above = pl.max_horizontal(12 * (c("wage") + c("pension")) - p["income_limit"], nothing)
    left = (
        1000 * (pl.min_horizontal(12 * c("rent"), c("cap")) - p["own_part"])
        - p["income_share"] // 1000 * above
    )
    frame = frame.with_columns(
        tax=_divided(c("wage") * c("card"), PER_MILLION)
        + _divided(c("pension") * c("card"), PER_MILLION),
        allowance=_divided(
            p["paid_share"] // 10_000 * pl.max_horizontal(left, nothing), 1000 * 100 * 12
        ),
    )
    frame = frame.with_columns(
        housing=pl.when(c("allowance") < p["smallest"]).then(nothing).otherwise(c("allowance"))
    )
    return frame.select(
        *RESULTS[:-1],
        net=c("wage") - c("contributions") + c("pension") - c("tax") + c("housing") + c("care"),
    )
