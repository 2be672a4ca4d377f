"""The command that asks about a table of people."""

import click

from .arguments import Whole
from .asking import chosen, language_asked, plugins_asked, reforms_asked
from .comparing import wanted
from .texts import Command, option
from .waiting import told


@click.command(cls=Command)
@click.argument("table")
@option(
    "--scenario",
    required=True,
    help="The question: months, buyers, gigs and terms; its people are the templates of the rows.",
)
@option(
    "--models", default="all", show_default=True, help="Ids of models with commas between, or all."
)
@option("--out", required=True, help="The folder for the answer; a run that stopped goes on.")
@reforms_asked
@option(
    "--workers",
    type=Whole(min=0),
    default=0,
    help="Processes of this computer (0: one for each processor).",
)
@option("--scheduler", metavar="ADDRESS", help="A Dask scheduler that does the parts instead.")
@option(
    "--person-level",
    is_flag=True,
    help="Write the months of single people too, as Parquet; only for who may have them.",
)
@option(
    "--least",
    type=Whole(min=5),
    default=5,
    show_default=True,
    help="The fewest people in a cell that is shown.",
)
@option(
    "--draws",
    type=Whole(0, 20_000),
    default=0,
    help="So many years are drawn of everybody, by the chances of the scenario; else none.",
)
@option("--seed", type=Whole(0, 99_999_999), help="The seed; else the scenario's.")
@option("--resume", is_flag=True, help="Only go on with the run that stopped in the folder.")
@plugins_asked
@language_asked
def population(
    table: str,
    scenario: str,
    models: str,
    out: str,
    reforms: tuple[str, ...],
    workers: int,
    scheduler: str | None,
    person_level: bool,
    least: int,
    draws: int,
    seed: int | None,
    resume: bool,
    language: str | None,
) -> None:
    """Ask about every row of TABLE (CSV or Parquet, a column a field, no names) in all models, and
    write tables of sums with small cells withheld.
    """
    words = chosen(language)
    from ..populations.dask_executor import executor_at
    from ..populations.population import population as run

    done = run(
        table,
        scenario,
        wanted(models, words),
        reforms=reforms,
        out=out,
        workers=workers,
        executor=executor_at(scheduler) if scheduler else None,
        person_level=person_level,
        least=least,
        draws=draws,
        seed=seed,
        resume=resume,
        progress=lambda done, parts: told(
            words.text("cli.population_progress", done=done, parts=parts)
        ),
    )
    told("")
    shown = words.text(
        "cli.population_done",
        people=done.people,
        parts=done.parts,
        cells=done.withheld,
    )
    click.echo(shown)
    for path in done.tables:
        click.echo(f"  {path}")
