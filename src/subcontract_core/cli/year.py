"""The command that shows a person's months one by one."""

import click

from ..base.files import ANY, EXCEL, HTML
from ..base.privacy import mask
from .asking import chosen, dated_law_asked, language_asked, only_json, plugins_asked
from .texts import Command, force_option, may_overwrite, option
from .waiting import waiting


@click.command(cls=Command)
@click.argument("scenario")
@option("--model", required=True, help="Id of the model.")
@option("--person", required=True, help="Id of the person in the scenario, such as P1.")
@option(
    "--html",
    "html_file",
    type=click.Path(),
    help="Write the year with its pictures as one HTML file that needs nothing else.",
)
@option(
    "--json",
    "json_file",
    type=click.Path(allow_dash=True),
    help="Write the months and lines as JSON to a file; - prints only JSON.",
)
@option(
    "--excel",
    "excel_file",
    type=click.Path(),
    help="Write the months and lines as an Excel workbook (.xlsx).",
)
@force_option
@dated_law_asked
@plugins_asked
@language_asked
def year(
    scenario: str,
    model: str,
    person: str,
    html_file: str | None,
    json_file: str | None,
    excel_file: str | None,
    force: bool,
    dated_law: bool,
    language: str | None,
) -> None:
    """Show a person's months one by one: earnings and the limit, decisions and reviews, what
    rests, what to do by when, and the money in hand beside today.
    """
    words = chosen(language)
    files = ((html_file, HTML), (json_file, ANY), (excel_file, EXCEL))
    overwrite = may_overwrite(files, [scenario], force)
    with waiting(words.text("cli.computing")):
        from ..analysis.analysis import Analysis
        from ..engine.comparison import TODAY
        from ..engine.comparison import compare as run
        from ..report.terminal.year import years_page
        from ..scenario import load_scenario

        asked = load_scenario(scenario)
        comparison = run(
            asked.on_dated_law() if dated_law else asked, [] if model == TODAY else [model]
        )
        years = Analysis(comparison).years(model, person)
        about = words.about(asked)
        if html_file is not None:
            from ..year_answer import write_year

            write_year(
                comparison,
                model,
                person,
                html_file,
                about,
                overwrite,
            )
        if excel_file is not None:
            from ..report.excel.year import write_year_book

            write_year_book(years, excel_file, about, overwrite=overwrite)
    for file in filter(None, (html_file, excel_file)):
        click.echo(words.text("cli.written", file=mask(file)), err=True)
    if json_file is not None:
        from ..report.json_year import year_json

        read = [asked.file] if asked.file else []
        if only_json(
            year_json(years),
            json_file,
            words,
            overwrite,
            read,
        ):
            return
    click.echo(years_page(years, about))
