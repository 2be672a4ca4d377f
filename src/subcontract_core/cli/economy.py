"""The command that shows who pays and who gains."""

import click

from ..base.files import ANY, EXCEL, HTML
from ..base.privacy import mask
from .asking import chosen, dated_law_asked, language_asked, only_json, plugins_asked
from .comparing import DEFAULT_SCENARIO, wanted
from .texts import Command, force_option, may_overwrite, option
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
@option(
    "--html",
    "html_file",
    type=click.Path(),
    help="Write a sheet of paper for each model, with its pictures, as one HTML file.",
)
@option(
    "--excel",
    "excel_file",
    type=click.Path(),
    help=(
        "Write it as an Excel workbook (.xlsx); the workbook of compare has the sheets of purses"
        " and of what is used up too."
    ),
)
@option(
    "--json",
    "json_file",
    type=click.Path(allow_dash=True),
    help="Write it as JSON to a file; - prints only JSON.",
)
@force_option
@plugins_asked
@language_asked
def economy(
    scenario: str,
    models: str,
    dated_law: bool,
    small_groups: bool,
    beside: tuple[str, ...],
    html_file: str | None,
    excel_file: str | None,
    json_file: str | None,
    force: bool,
    language: str | None,
) -> None:
    """Show who pays and who gains in each model, purse by purse, and the public sums; where
    something else happened than was planned, the plan stands beside it.
    """
    words = chosen(language)
    asked_models = wanted(models, words)
    files = ((html_file, HTML), (excel_file, EXCEL), (json_file, ANY))
    overwrite = may_overwrite(files, [scenario, *beside], force)
    with waiting(words.text("cli.computing")):
        from ..analysis.analysis import Analysis
        from ..analysis.planned import planned
        from ..engine.comparison import compare as run
        from ..report.terminal.alternatives import alternatives_page
        from ..report.terminal.economy import economy_page
        from ..scenario import load_scenario

        read = [load_scenario(one) for one in (scenario, *beside)]
        groups = [one.on_dated_law() if dated_law else one for one in read]
        found = [Analysis(run(one, asked_models)).for_page() for one in groups]
        plan = None if beside else planned(found[0])
        shown = found if plan is None else [*found, plan.for_page()]
    if html_file is not None:
        from ..report.html import write_economy

        with waiting(words.text("cli.computing")):
            write_economy(shown, html_file, words, small_groups, overwrite=overwrite)
        click.echo(words.text("cli.written", file=mask(html_file)), err=True)
    if excel_file is not None:
        from ..report.excel.economy import write_economy_book

        write_economy_book(shown, excel_file, words, small_groups, overwrite=overwrite)
        click.echo(words.text("cli.written", file=mask(excel_file)), err=True)
    if json_file is not None:
        from ..report.json_economy import economy_json

        read_from = [one.file for one in read if one.file]
        made = economy_json(shown, small_groups)
        if only_json(made, json_file, words, overwrite, read_from):
            return
    if beside:
        click.echo(alternatives_page(found, words, small_groups))
    else:
        click.echo(economy_page(found[0], words, small_groups))
        if plan is not None:
            click.echo(f"\n{alternatives_page(shown, words, small_groups)}")
