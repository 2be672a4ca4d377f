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
@option(
    "--beside",
    multiple=True,
    help="Another scenario to set beside the first, purse by purse (may be given again).",
)
@language_asked
def economy(
    scenario: str,
    models: str,
    dated_law: bool,
    small_groups: bool,
    beside: tuple[str, ...],
    language: str | None,
) -> None:
    """Show who pays and who gains in each model, purse by purse, and the public sums."""
    words = chosen(language)
    asked_models = wanted(models, words)
    with waiting(words.text("cli.computing")):
        from ..analysis.analysis import Analysis
        from ..engine.comparison import compare as run
        from ..report.terminal.alternatives import alternatives_page
        from ..report.terminal.economy import economy_page
        from ..scenario import load_scenario

        read = [load_scenario(one) for one in (scenario, *beside)]
        groups = [one.on_dated_law() if dated_law else one for one in read]
        found = [Analysis(run(one, asked_models)).for_page() for one in groups]
    if beside:
        click.echo(alternatives_page(found, words, small_groups))
    else:
        click.echo(economy_page(found[0], words, small_groups))
