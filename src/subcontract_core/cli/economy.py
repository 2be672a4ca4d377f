"""The command that shows who pays and who gains."""

import click

from .asking import chosen, dated_law_asked, language_asked
from .comparing import DEFAULT_SCENARIO, wanted
from .texts import Command, option
from .waiting import waiting


@click.command(cls=Command)
@click.argument("scenario", default=DEFAULT_SCENARIO)
@option(
    "--models", default="all", show_default=True, help="Ids of models with commas between, or all."
)
@dated_law_asked
@option(
    "--small-groups",
    is_flag=True,
    help="Show also the sums of one or two people, which tell on each of them.",
)
@language_asked
def economy(
    scenario: str, models: str, dated_law: bool, small_groups: bool, language: str | None
) -> None:
    """Show who pays and who gains in each model, purse by purse, and the public sums."""
    words = chosen(language)
    asked_models = wanted(models, words)
    with waiting(words.text("cli.computing")):
        from ..analysis.analysis import Analysis
        from ..engine.comparison import compare as run
        from ..report.terminal.economy import economy_page
        from ..scenario import load_scenario

        asked = load_scenario(scenario)
        comparison = run(asked.on_dated_law() if dated_law else asked, asked_models)
        analysis = Analysis(comparison).for_page()
    click.echo(economy_page(analysis, words, small_groups))
