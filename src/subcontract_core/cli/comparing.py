"""The commands that run a scenario: `compare`, `explain` and `person`.

What is heavy is imported inside the commands, so that help is quick.
"""

from typing import TYPE_CHECKING

import click

from ..base.errors import SubcontractError
from ..base.files import ANY, EXCEL, HTML
from ..base.privacy import mask
from . import streams
from .asking import (
    allowance_asked,
    before_asked,
    chosen,
    dated_law_asked,
    language_asked,
    only_json,
    plugins_asked,
    reforms_asked,
    with_before,
)
from .texts import Command, force_option, may_overwrite, option
from .waiting import waiting

if TYPE_CHECKING:
    from ..analysis.analysis import Analysis
    from ..report.text.language import Language

DEFAULT_SCENARIO = "one-group-five-systems"


@click.command(cls=Command)
@click.argument("scenario", default=DEFAULT_SCENARIO)
@option(
    "--models", default="all", show_default=True, help="Ids of models with commas between, or all."
)
@option(
    "--json",
    "json_file",
    type=click.Path(allow_dash=True),
    help="Write the comparison as JSON to a file; - prints only JSON.",
)
@option(
    "--excel",
    "excel_file",
    type=click.Path(),
    help="Write the comparison as an Excel workbook (.xlsx).",
)
@option(
    "--html",
    "html_file",
    type=click.Path(),
    help="Write the report as one HTML file that needs nothing else.",
)
@option(
    "--summary",
    "summary_file",
    type=click.Path(),
    help="Write one A4 for whoever decides as an HTML file.",
)
@option(
    "--page",
    "whole",
    is_flag=True,
    help="Show the whole page also when files are written (else only the summary).",
)
@force_option
@dated_law_asked
@before_asked
@allowance_asked
@reforms_asked
@option(
    "--strict",
    is_flag=True,
    help=(
        "Refuse values of the law that nobody has verified or that are carried forward, where they"
        " moved a figure."
    ),
)
@option(
    "--carry-law",
    is_flag=True,
    help="Let the last known law stand in also for months more than two years after its end.",
)
@plugins_asked
@language_asked
def compare(
    scenario: str,
    models: str,
    json_file: str | None,
    excel_file: str | None,
    html_file: str | None,
    summary_file: str | None,
    whole: bool,
    force: bool,
    dated_law: bool,
    before: str | None,
    allowance: str | None,
    reforms: tuple[str, ...],
    strict: bool,
    carry_law: bool,
    language: str | None,
) -> None:
    """Run SCENARIO (a bundled name, a YAML file or an Excel workbook) through the models and
    show each beside today.
    """
    words = chosen(language)
    ids = wanted(models, words)
    files = ((json_file, ANY), (excel_file, EXCEL), (html_file, HTML), (summary_file, HTML))
    overwrite = may_overwrite(
        files, [scenario, *reforms, *(part for one in reforms for part in one.split("+"))], force
    )
    with waiting(words.text("cli.computing")):
        from ..analysis.analysis import Analysis
        from ..engine.comparison import compare as run
        from ..scenario import load_scenario

        asked = with_before(load_scenario(scenario), before, allowance, words)
        on_law = asked.on_dated_law() if dated_law else asked
        result = run(on_law, ids, reforms=reforms, carry_law=carry_law)
        analysis = Analysis(result)
        if strict:
            from ..report.text.strictness import refuse_doubtful

            refuse_doubtful(analysis)
    _write_files(analysis, (excel_file, html_file, summary_file), words, overwrite)
    if json_file is not None:
        from ..report.inputs import inputs
        from ..report.json_format import to_json

        if only_json(
            to_json(analysis),
            json_file,
            words,
            overwrite,
            inputs(result),
        ):
            return
    from ..report.terminal.comparison import page, summary

    in_files = any(file is not None for file, _ in files) and not whole
    if not (in_files and streams.is_closed()):  # the files are what was asked for
        click.echo(summary(analysis, words) if in_files else page(analysis, words))


def _write_files(
    analysis: "Analysis",
    wanted_files: tuple[str | None, str | None, str | None],
    words: "Language",
    overwrite: bool,
) -> None:
    """Write the workbook, the report and the page for whoever decides, those that are wanted."""
    if not any(wanted_files):
        return
    from ..report.excel import write_excel
    from ..report.html import write_html, write_summary

    writers = (write_excel, write_html, write_summary)
    for file, write in zip(wanted_files, writers, strict=True):
        if file is not None:
            write(analysis, file, words, overwrite=overwrite)
            click.echo(words.text("cli.written", file=mask(file)), err=True)


def wanted(models: str, words: "Language") -> list[str] | None:
    """The ids of models with commas between; None for all of them."""
    if models == "all":
        return None
    ids = [model.strip() for model in models.split(",") if model.strip()]
    if not ids:
        raise SubcontractError(words.text("error.no_models"))
    return ids


@click.command(cls=Command)
@click.argument("scenario")
@option("--model", required=True, help="Id of the model.")
@option("--person", required=True, help="Id of the person in the scenario, such as P1.")
@option("--line", help="A kind of line, such as wage or housing_allowance (default: all).")
@dated_law_asked
@before_asked
@allowance_asked
@reforms_asked
@plugins_asked
@language_asked
def explain(
    scenario: str,
    model: str,
    person: str,
    line: str | None,
    dated_law: bool,
    before: str | None,
    allowance: str | None,
    reforms: tuple[str, ...],
    language: str | None,
) -> None:
    """Say why each of a person's lines is what it is, down to act, section and source."""
    words = chosen(language)
    with waiting(words.text("cli.computing")):
        from ..analysis.explanation import explain_scenario
        from ..report.terminal.explanation import explanation_text
        from ..scenario import load_scenario, tabulate

        asked = with_before(load_scenario(scenario), before, allowance, words)
        lines = explain_scenario(
            tabulate(asked.on_dated_law() if dated_law else asked),
            model,
            person,
            line,
            reforms,
        )
    words = words.about(asked)
    click.echo(
        explanation_text(lines, words)
        if lines
        else words.text("page.nothing_to_explain", person=mask(person))
    )


@click.command(cls=Command)
@click.argument("scenario")
@option("--model", required=True, help="Id of the model.")
@option("--person", required=True, help="Id of the person in the scenario, such as P1.")
@option(
    "--html",
    "html_file",
    type=click.Path(),
    required=True,
    help="Write the page as this HTML file.",
)
@force_option
@dated_law_asked
@plugins_asked
@language_asked
def person(
    scenario: str,
    model: str,
    person: str,
    html_file: str,
    force: bool,
    dated_law: bool,
    language: str | None,
) -> None:
    """Write one page for one person to read and take home: more or less money, how much may
    still be earned, whom to tell by when.
    """
    from ..analysis.analysis import Analysis
    from ..engine.comparison import compare as run
    from ..report.html import person_page, write_page
    from ..report.inputs import inputs
    from ..scenario import load_scenario

    overwrite = may_overwrite([(html_file, HTML)], [scenario], force)
    words, asked = chosen(language), load_scenario(scenario)
    answer = run(asked.on_dated_law() if dated_law else asked, [model])
    outcome = answer.outcome(model)
    page = person_page(Analysis(answer).for_person(outcome, person), outcome, person, words)
    write_page(
        lambda: page,
        html_file,
        words,
        overwrite=overwrite,
        inputs=inputs(answer),
    )
    click.echo(words.text("cli.written", file=mask(html_file)), err=True)
